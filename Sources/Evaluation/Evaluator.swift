public import MediaTime
import Observation
public import Statistics

/// Scores subjects on clips: pure arithmetic on values, at one confidence level.
public struct Evaluator: Hashable, Sendable {
  /// The confidence of every interval.
  public let level: ConfidenceLevel
  /// How far from a true count a measurement may lie.
  public let countTolerance: MediaDuration

  /// An evaluator for a confidence and a tolerance in time for counts.
  public init(level: ConfidenceLevel, countTolerance: MediaDuration = .milliseconds(500)) {
    self.level = level
    self.countTolerance = countTolerance
  }

  /// Every match, miss, false alarm, duplicate and dropped thing, by clip and time.
  public func rows(
    on clips: [ClipUnderScore], subject: Subject, event: String, matching rule: MatchingProtocol
  ) -> [MatchRow] {
    clips.flatMap { Matcher(clip: $0, subject: subject, event: event, rule: rule).rows() }
  }

  /// The score of rows on a slice; `rows` are those of `rows(on:…)` for the same clips and rule.
  public func score(
    _ rows: [MatchRow], on clips: [ClipUnderScore], subject: Subject, event: String,
    slice: Slice = .all, matching rule: MatchingProtocol
  ) throws(StatisticsError) -> Score {
    let clips = clips.filter { slice.holds($0) && $0.truth.covers.contains(event) }
    let names = Set(clips.map(\.clip))
    let rows = rows.filter { names.contains($0.clip) && slice.holds($0) }
    let counts = MatchCounts(rows, matching: rule)
    let exposure = clips.reduce(MediaDuration.zero) { $0 + $1.scored.duration }
    let measuring = EventMeasures(
      clips: clips, rows: rows, counts: counts, exposure: exposure, event: event, slice: slice,
      level: level)
    return Score(
      subject: subject, event: event, slice: slice, matching: rule, counts: counts,
      exposure: exposure, clips: clips.filter { !$0.scored.isEmpty }.count,
      cameras: Set(clips.filter { !$0.scored.isEmpty }.map(\.camera)).count,
      metrics: try measuring.metrics())
  }
}

extension MatchCounts {
  /// Sums rows by kind.
  public init(_ rows: [MatchRow], matching rule: MatchingProtocol) {
    self.init()
    duplicatesAreFalse = rule.duplicates == .areFalse
    for row in rows {
      switch row.kind {
      case .hit: hits += 1
      case .falseAlarm: unmatched += 1
      case .miss: misses += 1
      case .duplicate: duplicates += 1
      case .dropped:
        if row.alarm != nil { droppedAlarms += 1 } else { droppedEvents += 1 }
      }
    }
  }
}
