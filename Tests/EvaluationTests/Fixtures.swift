import Evaluation
import MediaTime
import Observations
import Scene
import Statistics

/// Shorthand for hand-sized cases: whole seconds, one event type unless another is named.
func span(_ start: Int, _ end: Int) -> MediaInterval {
  MediaInterval(between: at(start), and: at(end))
}

func at(_ second: Int) -> MediaTime { .zero + .seconds(second) }

func alarm(
  _ start: Int, _ end: Int, zone: String? = nil, event: String = "intrusion", alerted: Int? = nil
) -> Alarm {
  Alarm(event: event, zone: zone, interval: span(start, end), alerted: alerted.map(at))
}

func happened(
  _ start: Int, _ end: Int, zone: String? = nil, event: String = "intrusion", staged: Bool = false
) -> TruthEvent {
  TruthEvent(event: event, zone: zone, interval: span(start, end), staged: staged)
}

func clip(
  _ name: String = "a", camera: String = "cam", seconds: Int = 3600,
  conditions: [String: String] = [:], covers: [String] = ["intrusion"],
  events: [TruthEvent] = [], noScore: [MediaInterval] = [], watched: IntervalSet? = nil,
  damage: IntervalSet = IntervalSet(), passages: [TruthPassages] = [], counts: [TruthCount] = [],
  regions: [Scene.NoScoreRegion] = [], alarms: [Alarm] = [], measurements: [Measurement] = [],
  notJudged: [NotJudged] = []
) -> ClipUnderScore {
  ClipUnderScore(
    clip: name, camera: camera, conditions: conditions, duration: .seconds(seconds),
    truth: Truth(
      clip: name, covers: covers, events: events, counts: counts, passages: passages,
      noScore: noScore.map { Truth.NoScore(interval: $0, why: "rain") }),
    watched: watched, damage: damage, noScoreRegions: regions, alarms: alarms,
    measurements: measurements, notJudged: notJudged)
}

let window = MatchingProtocol.alarmWindow(.init())
let overlap = MatchingProtocol.overlap(.init())
let evaluator = Evaluator(level: .ninetyFive)
let vendor = Subject.system("vendor")

func rows(_ clips: ClipUnderScore..., by rule: MatchingProtocol = window) -> [MatchRow] {
  evaluator.rows(on: clips, subject: vendor, event: "intrusion", matching: rule).rows
}

func score(
  _ clips: ClipUnderScore..., by rule: MatchingProtocol = window, slice: Slice = .all
) throws -> Score {
  let rows = evaluator.rows(on: clips, subject: vendor, event: "intrusion", matching: rule)
  return try evaluator.score(
    rows, on: clips, subject: vendor, event: "intrusion", slice: slice, matching: rule)
}
