import MediaTime
import Observations

/// A reason not to judge, from when it came until it goes or another takes its place.
struct DoubtSpan {
  private let subject: NotJudged.Subject
  private var open: (reason: NotJudged.Reason, since: MediaTime)?

  /// No doubt yet about this.
  init(_ subject: NotJudged.Subject) { self.subject = subject }

  /// Takes in what holds now; answers with the span that is over.
  mutating func look(_ reason: NotJudged.Reason?, at time: MediaTime) -> Observation? {
    guard reason != open?.reason else { return nil }
    let ended = open.flatMap { doubt in
      MediaInterval(start: doubt.since, end: time).map {
        Observation.notJudged(NotJudged(subject, interval: $0, reason: doubt.reason))
      }
    }
    open = reason.map { ($0, time) }
    return ended
  }

  /// Ends what is still open.
  mutating func end(at time: MediaTime) -> Observation? { look(nil, at: time) }
}
