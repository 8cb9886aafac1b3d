import Evaluation
import MediaTime
import Observations
import Statistics

extension AuditFile {
  /// How well two annotators agree on every event type that both covered on some clip.
  func agreements(_ bench: Bench) throws(StatisticsError) -> [Agreement] {
    let pairs = clips.compactMap { clip -> AnnotatedTwice? in
      let evidence = bench.clip(clip)
      guard let first = evidence.truth, let second = evidence.secondTruth,
        let duration = bench.duration(of: clip)
      else { return nil }
      return AnnotatedTwice(clip: clip, duration: duration, first: first, second: second)
    }
    var found: [Agreement] = []
    for event in Set(pairs.flatMap(\.covered)).sorted() {
      let pairs = pairs.filter { $0.covered.contains(event) }
      found.append(
        try Agreement(
          pairs, on: event, matching: matching.rule(for: event).bothWays, level: confidence))
    }
    return found
  }
}

/// A clip that two people annotated.
struct AnnotatedTwice {
  let clip: AuditClip
  let duration: MediaDuration
  let first: Truth
  let second: Truth

  /// Event types that both annotated completely.
  var covered: Set<String> { Set(first.covers).intersection(second.covers) }

  /// The first's truth with the second's events in the place of alarms, on time that neither leaves out.
  func compared(on event: String) -> ClipUnderScore {
    var truth = first
    truth.noScore += second.noScore
    return ClipUnderScore(
      clip: clip.id, camera: clip.camera, duration: duration, truth: truth,
      alarms: second.events.filter { $0.event == event }.map {
        Alarm(event: $0.event, zone: $0.zone, interval: $0.interval)
      })
  }
}

extension MatchingProtocol {
  /// The rule between two people, of whom neither waits for the other: the larger tolerance both ways.
  var bothWays: MatchingProtocol {
    switch self {
    case .alarmWindow(let rule):
      let most = max(rule.lead, rule.window)
      return .alarmWindow(AlarmWindow(lead: most, window: most, duplicates: rule.duplicates))
    case .overlap: return self
    }
  }
}

extension Agreement {
  fileprivate init(
    _ pairs: [AnnotatedTwice], on event: String, matching rule: MatchingProtocol,
    level: ConfidenceLevel
  ) throws(StatisticsError) {
    let clips = pairs.map { $0.compared(on: event) }
    let rows = Evaluator(level: level)
      .rows(
        on: clips, subject: .system("second annotator"), event: event, matching: rule
      ).rows
    let matched = rows.count { $0.kind == .hit }
    let onlyFirst = rows.count { $0.kind == .miss }
    let onlySecond = rows.count { $0.kind == .falseAlarm || $0.kind == .duplicate }
    let all = matched + onlyFirst + onlySecond
    let blocks = AgreementBlocks(
      zip(pairs, clips).map { BinnedClip($0, scored: $1.scored, event: event) })
    self.init(
      event: event, first: Set(pairs.flatMap(\.first.annotators)).sorted(),
      second: Set(pairs.flatMap(\.second.annotators)).sorted(), clips: pairs.map(\.clip.id),
      exposure: clips.reduce(MediaDuration.zero) { $0 + $1.scored.duration }, matching: rule,
      matched: matched, onlyFirst: onlyFirst, onlySecond: onlySecond,
      f1: all > 0
        ? try Estimate(
          .harmonic(Proportion(successes: matched, trials: all)), level: level) : nil,
      bin: BinnedClip.length, bins: blocks.total, kappa: try blocks.total.kappa(),
      alpha: blocks.total.alpha, intervals: blocks.intervals(level))
  }
}
