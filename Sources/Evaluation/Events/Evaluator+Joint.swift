import MediaTime
import Observations
public import Statistics

extension Evaluator {
  /// The score of events of several types together: matched type by type, then their counts summed.
  ///
  /// Only clips whose truth covers every type count, so that each type has the same camera time, counted once.
  /// `rules` gives each type's own rule; whether duplicates are false is as `rule` says.
  public func jointScore(
    of events: [String], on clips: [ClipUnderScore], subject: Subject, slice: Slice = .all,
    matching rule: MatchingProtocol, rules: (String) -> MatchingProtocol
  ) throws(StatisticsError) -> Score {
    let clips = clips.filter { clip in
      slice.holds(clip) && events.allSatisfy(clip.truth.covers.contains)
    }.judged(for: events)
    let found = events.map {
      rows(on: clips, subject: subject, event: $0, matching: rules($0))
    }
    let name = events.joined(separator: " + ")
    var tally = EventTally(
      event: name, slice: slice, rule: rule, clips: clips, missesAreLate: missesAreLate)
    let joined = RowsByClip(
      clips.map { clip in
        found.flatMap { $0[clip.clip] }.sorted { $0.interval < $1.interval }
      })
    for clip in clips { tally.add(clip, joined[clip.clip]) }
    var metrics = try tally.allMetrics(level, recallBias: recallBias)
    // The time without any of the events is not worked out: one type's alarm is no other's.
    metrics[.timeFalseAlarmRate] = .notMeasured(.severalTypes)
    let score = Score(
      subject: subject, event: name, slice: slice, matching: rule, counts: tally.counts,
      exposure: tally.exposure, clips: tally.clips, cameras: tally.cameras.count, metrics: metrics)
    guard clips.contains(where: \.isJudgedByOperators) else { return score }
    var ofOperators = score.ofOperators(undecided: slice.undecided(joined.rows[...]))
    if ofOperators.counts.undecided > 0 {
      ofOperators.extremes = try extremes(joined, on: clips, like: tally, subject)
    }
    return ofOperators
  }
}
