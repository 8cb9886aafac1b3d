import MediaTime
import Observations

/// What a camera's software said in an hour: two alarms, the second a minute late.
func alarms() -> [Alarm] {
  [
    Alarm(event: "intrusion", zone: "lawn", interval: span(602, 640)),
    Alarm(event: "intrusion", interval: span(1800, 1810), alerted: .zero + .seconds(1860)),
  ]
}

/// What annotators saw in that hour, and of which types they looked for every event.
func truth() -> Truth {
  Truth(
    clip: "hall", annotators: ["A. N. Other"], covers: ["intrusion"],
    events: [
      TruthEvent(event: "intrusion", zone: "lawn", interval: span(600, 630)),
      TruthEvent(event: "intrusion", zone: "lawn", interval: span(2400, 2450)),
    ],
    noScore: [Truth.NoScore(interval: span(0, 60), why: "somebody sets up the camera")])
}

/// The file of what was said: line 1 is its header, every other line an observation.
func observations() -> ObservationFile {
  ObservationFile(
    header: .init(
      clip: "hall", system: "vendor", systemVersion: "3.2",
      exposure: IntervalSet([span(0, 3600)]), tool: "consumer 1"),
    observations: alarms().map(Observation.alarm))
}
