import Phrasebook

/// How sure an interval or bound is meant to be: above 0 and below 1, usually 0.95.
public struct ConfidenceLevel: Hashable, Sendable, Comparable {
  /// The level as a share of 1.
  public let share: Double

  /// What remains: the probability of being wrong that the level accepts.
  public var alpha: Double { 1 - share }

  /// The level that the literature's golden values are stated at.
  public static let ninetyFive = ConfidenceLevel(unchecked: 0.95)

  /// Checks that `share` lies strictly between 0 and 1.
  public init(_ share: Double) throws(StatisticsError) {
    guard share > 0, share < 1 else {
      throw .impossible(
        what: .confidence, found: .plain(share), expected: .share(asIn: "0.95"))
    }
    self.share = share
  }

  private init(unchecked share: Double) { self.share = share }

  /// Orders by how sure the level is.
  public static func < (a: ConfidenceLevel, b: ConfidenceLevel) -> Bool { a.share < b.share }
}
