public import Documents
import Evaluation
public import Statistics
public import Phrasebook

/// A figure that somebody published, with the intervals that it was published without.
public struct PublishedFigure: Hashable, Sendable {
  /// What the figure was.
  public enum Kind: Hashable, Sendable {
    /// Successes out of trials.
    case share(Proportion)
    /// Events in camera-hours.
    case rate(PoissonRate)
  }

  /// What the figure was.
  public let kind: Kind
  /// Best guess: a share of 1, or events an hour.
  public let estimate: Double
  /// The interval for display first.
  public let intervals: [Interval]

  /// Wilson's and the exact interval of a share.
  public init(share: Proportion, level: ConfidenceLevel) throws(StatisticsError) {
    kind = .share(share)
    estimate = share.value
    intervals = [try share.wilson(level), try share.clopperPearson(level)]
  }

  /// Garwood's exact interval of a rate.
  public init(rate: PoissonRate, level: ConfidenceLevel) throws(StatisticsError) {
    kind = .rate(rate)
    estimate = rate.value
    intervals = [try rate.garwood(level)]
  }

  /// `{"estimate":…,"wilson":[lo,hi],"clopper-pearson":[lo,hi]}` or `{"estimate":…,"garwood":[lo,hi]}`.
  public var json: JSON {
    .object(
      [JSON.Member("estimate", .number(estimate))]
        + intervals.map {
          JSON.Member($0.method.rawValue, [.number($0.lower), .number($0.upper)])
        })
  }

  /// A line an interval, with ordinary spaces: made to be searched and pasted.
  public func text(in language: Language) -> String {
    intervals.map { line($0, language) }.joined(separator: "\n")
      .replacing("\u{202F}", with: " ")
  }

  private func line(_ interval: Interval, _ language: Language) -> String {
    let (range, name) = (interval.lower...interval.upper, interval.method.words)
    let bounded: Message.Bounded =
      switch kind {
      case .share: .share(estimate, range, name, level: interval.level.share)
      case .rate: .rate(estimate, range, name, level: interval.level.share)
      }
    return bounded.text(in: language)
  }
}
