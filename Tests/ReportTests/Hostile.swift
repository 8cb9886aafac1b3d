import Phrasebook
import Claims
import Evaluation
import MediaTime
import Observations
import Scene

/// Text as somebody would write it who wants to run a script in a reader's browser, in every place that takes text.
enum Hostile {
  static let script = "<script>alert(1)</script>"
  /// The quote and its accent are one character, but two scalars: an escape by character misses it.
  static let quote = "\"\u{301} onmouseover=\"\u{301}alert(1)"
  static let backwards = "gpj.\u{202E}exe.harmless"
  static let all = script + quote + "'><img src=x onerror=alert(2)>" + backwards + "\u{0}\u{1B}[31m"

  static func result() throws -> AuditResult {
    let event = TruthEvent(
      event: all, zone: all, interval: Sample.span(1, 4), note: all,
      box: Box(x: 0.1, y: 0.1, width: 0.2, height: 0.2))
    let alarm = Alarm(
      event: all, zone: all, interval: Sample.span(6, 7), identifier: all, attributes: [all: all])
    let rows = [
      MatchRow(
        number: 1, subject: .system(all), clip: all, event: all, kind: .miss, alarm: nil,
        truth: event, interval: event.interval, reason: .notScored(why: all)),
      MatchRow(
        number: 2, subject: .system(all), clip: all, event: all, kind: .falseAlarm,
        alarm: alarm, truth: nil, interval: alarm.interval,
        reason: .otherZone(alarm: all, truth: all)),
      MatchRow(
        number: 3, subject: .system(all), clip: all, event: all, kind: .dropped,
        alarm: alarm, truth: nil, interval: alarm.interval,
        reason: .notScoredRegion(why: all)),
    ]
    let clip = AuditClip(id: all, video: all, camera: all, conditions: [all: all])
    let system = AuditSystem(id: all, version: all, source: .alarms(.init(files: [:], format: all)))
    return AuditResult(
      audit: AuditFile(
        file: all, title: all, clips: [clip], systems: [system], claims: [claim]),
      clips: [
        ClipResult(
          clip: clip, duration: .seconds(60), sha256: all,
          truth: Truth(clip: all, annotators: [all], covers: [all], events: [event]),
          noScoreRegions: [],
          observed: [
            ObservedClip(
              system: all, scored: IntervalSet([Sample.span(0, 60)]),
              excluded: [
                ExcludedSpan(interval: Sample.span(0, 1), reason: .notScored(why: all))
              ],
              damage: DamageLedger(stopped: all), alarms: [alarm], counts: []),
            ObservedClip(
              system: all + "2", failure: .inWords(of: all), scored: IntervalSet(), excluded: [],
              damage: DamageLedger(), alarms: [], counts: []),
          ])
      ],
      systems: [SystemResult(system: system, version: all, configuration: [KeyValue(all, all)])],
      verdicts: [Verdict(claim: claim, outcome: .notTestable, because: .nothingToTest)],
      problems: [.zeroExposure(.init(file: all, line: 1, claim: all), why: .plain(all))],
      scores: [
        try Sample.score(.system(all), all, hits: 0, unmatched: 1, misses: 1, hours: 1),
        try Sample.score(
          .system(all), all, hits: 0, unmatched: 1, misses: 1, hours: 1,
          slice: Slice(conditions: [all: all])),
      ], rows: rows,
      provenance: Provenance(
        inputs: [.init(role: all, path: all, sha256: all)], versions: [KeyValue(all, all)],
        arguments: [KeyValue(all, all)], command: all, date: all),
      privacy: PrivacyManifest(
        read: [all], kept: [.init(what: .other(all), path: all)],
        dropped: [KeyValue(all, all)]))
  }

  static let claim = Claim(
    id: all, system: all, event: all, zone: all, quote: all,
    source: "javascript:alert(document.domain)//" + all, retrieved: all, conditions: [all: all],
    deployment: [KeyValue(all, all)], reply: all)
}
