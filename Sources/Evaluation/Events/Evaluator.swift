public import MediaTime
import Observations
import Parallel
public import Statistics

/// Scores subjects on clips: pure arithmetic on values, at one confidence level.
public struct Evaluator: Hashable, Sendable {
  /// The confidence of every interval.
  public let level: ConfidenceLevel
  /// How far from a true count a measurement may lie.
  public let countTolerance: MediaDuration
  /// How much more a miss weighs than a false alarm in F; nil where nobody said.
  public let recallBias: Double?
  /// Whether every missed event counts as alerted too late, to see what that does to a delay.
  public var missesAreLate = false

  /// An evaluator for a confidence, a tolerance in time for counts and, for F, a recall bias.
  public init(
    level: ConfidenceLevel, countTolerance: MediaDuration = .milliseconds(500),
    recallBias: Double? = nil
  ) {
    self.level = level
    self.countTolerance = countTolerance
    self.recallBias = recallBias
  }

  /// Every match, miss, false alarm, duplicate and dropped thing, by clip and time.
  public func rows(
    on clips: [ClipUnderScore], subject: Subject, event: String, matching rule: MatchingProtocol
  ) -> RowsByClip {
    RowsByClip(
      clips.judged(for: [event]).parallelMapInBulk {
        Matcher(clip: $0, subject: subject, event: event, rule: rule).rows()
      })
  }

  /// The score of rows on a slice; `rows` are those of `rows(on:…)` for the same clips and rule.
  public func score(
    _ rows: RowsByClip, on clips: [ClipUnderScore], subject: Subject, event: String,
    slice: Slice = .all, matching rule: MatchingProtocol
  ) throws(StatisticsError) -> Score {
    let clips = clips.filter { slice.holds($0) && $0.truth.covers.contains(event) }
      .judged(for: [event])
    var tally = EventTally(
      event: event, slice: slice, rule: rule, clips: clips, missesAreLate: missesAreLate)
    for clip in clips { tally.add(clip, rows[clip.clip]) }
    let score = try score(tally, subject)
    guard clips.contains(where: \.isJudgedByOperators) else { return score }
    var ofOperators = score.ofOperators(
      undecided: clips.reduce(0) { $0 + slice.undecided(rows[$1.clip]) })
    if ofOperators.counts.undecided > 0 {
      ofOperators.extremes = try extremes(rows, on: clips, like: tally, subject)
    }
    return ofOperators
  }

  /// The score of a baseline beside a system on all the evidence; nil where it cannot be had.
  ///
  /// `motion` gives a clip's stretches of motion; nil where nobody looked.
  public func score(
    _ baseline: Baseline, beside system: String, on clips: [ClipUnderScore], event: String,
    matching rule: MatchingProtocol, seed: UInt64, motion: @Sendable (String) -> [MediaInterval]?
  ) throws(StatisticsError) -> Score? {
    let subject = Subject.baseline(baseline, beside: system)
    let tally = tally(clips, subject: subject, event: event, matching: rule) { clip in
      clip.alarmed(
        by: baseline, event: event, matching: rule, seed: seed, motion: motion(clip.clip))
    }
    return try tally.map { tally throws(StatisticsError) in try score(tally, subject) }
  }

  /// The score of a subject on all the evidence without its rows: for millions of alarms.
  public func countedScore(
    on clips: [ClipUnderScore], subject: Subject, event: String, matching rule: MatchingProtocol
  ) throws(StatisticsError) -> Score? {
    try tally(clips, subject: subject, event: event, matching: rule) { $0 }
      .map { tally throws(StatisticsError) in try score(tally, subject) }
  }

  /// Counts clip by clip without keeping rows; nil where `alarmed` has nothing to say of a clip.
  private func tally(
    _ clips: [ClipUnderScore], subject: Subject, event: String, matching rule: MatchingProtocol,
    alarmed: @Sendable (ClipUnderScore) -> ClipUnderScore?
  ) -> EventTally? {
    let clips = clips.filter { $0.truth.covers.contains(event) }.judged(for: [event])
    var tally = EventTally(
      event: event, slice: .all, rule: rule, clips: clips, missesAreLate: missesAreLate)
    // A batch at a time: a day of constant alarm is thousands of rows a clip.
    for start in stride(from: 0, to: clips.count, by: 256) {
      let batch = Array(clips[start..<min(start + 256, clips.count)])
      let matched = batch.parallelMapInBulk { clip -> (ClipUnderScore, [MatchRow])? in
        alarmed(clip).map { clip in
          let matcher = Matcher(
            clip: clip, subject: subject, event: event, rule: rule, explains: false)
          return (clip, matcher.unnamedRows())
        }
      }
      for result in matched {
        guard let (clip, rows) = result else { return nil }
        tally.add(clip, rows[...])
      }
    }
    return tally
  }

  func score(
    _ tally: EventTally, _ subject: Subject
  ) throws(StatisticsError) -> Score {
    Score(
      subject: subject, event: tally.event, slice: tally.slice, matching: tally.rule,
      counts: tally.counts, exposure: tally.exposure, clips: tally.clips,
      cameras: tally.cameras.count, metrics: try tally.allMetrics(level, recallBias: recallBias))
  }
}

extension MatchCounts {
  /// Adds rows by kind.
  mutating func add(_ rows: some Sequence<MatchRow>) {
    for row in rows {
      switch row.kind {
      case .hit:
        hits += 1
        if row.truth?.staged == true { stagedHits += 1 }
      case .falseAlarm: unmatched += 1
      case .miss:
        misses += 1
        if row.truth?.staged == true { stagedMisses += 1 }
      case .duplicate: duplicates += 1
      case .dropped:
        if row.alarm != nil { droppedAlarms += 1 } else { droppedEvents += 1 }
      }
    }
  }
}
