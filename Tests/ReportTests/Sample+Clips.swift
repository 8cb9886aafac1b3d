import Phrasebook
import Claims
import Evaluation
import MediaTime
import Observations
import Scene

extension Sample {
  static let clips: [ClipResult] = [
    ClipResult(
      clip: AuditClip(
        id: "hall-a", video: "hall-a.mp4", camera: "cam-01",
        conditions: ["light": "night", "weather": "rain"]),
      duration: hours(24), sha256: String(repeating: "b7", count: 32), truth: truth,
      noScoreRegions: [],
      observed: [
        ObservedClip(
          system: "vendor-x", scored: IntervalSet([span(600, 86400)]),
          excluded: [
            ExcludedSpan(interval: span(0, 600), reason: .notScored(why: "camera moves")),
            ExcludedSpan(interval: span(50_000, 52_000), reason: .damaged),
          ],
          damage: DamageLedger(
            decodedFrames: 1_440_000, passedOverFrames: 720_000, damagedFrames: 12,
            refusedPackets: 3,
            holes: IntervalSet([span(50_000, 52_000)])),
          alarms: [], counts: []),
        ObservedClip(
          system: "open", scored: IntervalSet([span(600, 86400)]), excluded: [],
          damage: DamageLedger(), alarms: [], counts: []),
      ]),
    ClipResult(
      clip: AuditClip(
        id: "hall-b", video: "hall-b.mp4", camera: "cam-02", conditions: ["light": "day"]),
      duration: .milliseconds(79_500), sha256: nil, truth: nil, noScoreRegions: [],
      observed: [
        ObservedClip(
          system: "vendor-x",
          failure: .inWords(
            of: "hall-b.mp4: no video stream; `contrechamp probe hall-b.mp4` shows what is in it"),
          scored: IntervalSet(), excluded: [], damage: DamageLedger(), alarms: [], counts: [])
      ]),
  ]

  static let truth = Truth(
    clip: "hall-a", annotators: ["a", "b"], covers: ["abandoned-object"],
    events: [bag(7200, 7500), bag(30_000, 30_900, staged: true), bag(61_000, 61_800)],
    noScore: [.init(interval: span(0, 600), why: "camera moves")])

  static func bag(_ start: Double, _ end: Double, staged: Bool = false) -> TruthEvent {
    TruthEvent(
      event: "abandoned-object", zone: "hall", interval: span(start, end), staged: staged,
      note: staged ? "planted suitcase" : "", box: Box(x: 0.42, y: 0.61, width: 0.05, height: 0.08))
  }

  static func alarm(_ start: Double, _ end: Double, box: Box? = nil) -> Alarm {
    Alarm(
      event: "abandoned-object", zone: "hall", interval: span(start, end), confidence: 0.83,
      box: box, identifier: "A-\(Int(start))")
  }

  static let rows: [MatchRow] = [
    row(1, .hit, alarm: alarm(7204, 7490), truth: truth.events[0], .startedWithin(.seconds(4))),
    row(2, .duplicate, alarm: alarm(7300, 7350), truth: truth.events[0], .alreadyFound),
    row(
      3, .falseAlarm,
      alarm: alarm(15_012.5, 15_090, box: Box(x: 0.1, y: 0.7, width: 0.12, height: 0.16)),
      .noEventNear),
    row(
      4, .hit, alarm: alarm(30_009, 30_500), truth: truth.events[1], .startedWithin(.seconds(9))),
    row(5, .falseAlarm, alarm: alarm(42_000, 42_000), .noEventNear),
    row(
      6, .falseAlarm,
      alarm: alarm(60_930, 60_960, box: Box(x: 0.7, y: 0.2, width: 0.2, height: 0.3)),
      .outsideWindow(.seconds(-70))),
    row(7, .miss, truth: truth.events[2], .noAlarmNear),
    row(8, .dropped, alarm: alarm(120, 160), .notScored(why: "camera moves")),
    row(9, .miss, truth: truth.events[0], .noAlarmNear, system: "open"),
  ]

  static func row(
    _ number: Int, _ kind: MatchRow.Kind, alarm: Alarm? = nil, truth: TruthEvent? = nil,
    _ reason: MatchReason, system: String = "vendor-x"
  ) -> MatchRow {
    let interval = alarm?.interval ?? truth?.interval ?? span(0, 1)
    return MatchRow(
      number: number, subject: .system(system), clip: "hall-a", event: "abandoned-object",
      kind: kind, alarm: alarm, truth: truth, interval: interval, reason: reason,
      latency: kind == .hit ? .seconds(4) : nil)
  }
}
