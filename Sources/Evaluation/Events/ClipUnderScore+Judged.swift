import MediaTime
public import Observations

extension ClipUnderScore {
  /// The clip as it is scored for types of event: without the time in which the subject says that it cannot judge one of them.
  public func judged(for events: [String]) -> ClipUnderScore {
    without(notJudged, for: events)
  }

  /// The same without the time in which another subject cannot judge them: what is compared was watched by both.
  public func without(_ spans: [NotJudged], for events: [String]) -> ClipUnderScore {
    var clip = self
    for span in spans where !Set(span.events).isDisjoint(with: events) {
      clip.exclude(span)
    }
    return clip
  }

  private mutating func exclude(_ span: NotJudged) {
    let lost = scored.intersection(IntervalSet([span.interval])).intervals
    scored = scored.subtracting(IntervalSet([span.interval]))
    excluded += lost.map { ExcludedSpan(interval: $0, reason: .notJudged(span.reason)) }
    excluded.sort { $0.interval < $1.interval }
  }
}

extension [ClipUnderScore] {
  /// Each as it is scored for types of event.
  func judged(for events: [String]) -> [ClipUnderScore] { map { $0.judged(for: events) } }
}
