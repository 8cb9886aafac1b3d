public import Statistics

/// One query's answers in order of rank, and how many there were to find.
///
/// Figures are those of TREC's evaluation (Buckley and Voorhees 2000, doi:10.1145/345508.345543): the average precision is
/// the mean, over all who are what was asked for, of the precision at the rank that shows them, 0 for those who are
/// never shown; precision at k divides by k, also where there are fewer answers. Answers that are duplicates, cannot be
/// told or are not scored are taken out of the ranks (condensed lists, Sakai 2007, doi:10.1145/1277741.1277756), and counted.
public struct RetrievalTally: Hashable, Sendable {
  /// The query as it was written.
  public let query: String
  /// What each answer is, in order of rank.
  public let marks: [RetrievalJudge.Mark]
  /// How many are what was asked for.
  public let relevant: Int
  /// How many are not.
  public let negatives: Int
  /// How many of those who are not were listed.
  public let negativesListed: Int
  /// Of how many annotators do not say enough.
  public let unknownObjects: Int
  /// Right answers that may as well show somebody who is not what was asked for.
  public let ambiguous: Int

  /// A tally by its parts.
  public init(
    query: String, marks: [RetrievalJudge.Mark], relevant: Int, negatives: Int,
    negativesListed: Int, unknownObjects: Int = 0, ambiguous: Int = 0
  ) {
    self.query = query
    self.marks = marks
    self.relevant = relevant
    self.negatives = negatives
    self.negativesListed = negativesListed
    self.unknownObjects = unknownObjects
    self.ambiguous = ambiguous
  }

  /// How many answers are of a kind.
  public func count(_ mark: RetrievalJudge.Mark) -> Int { marks.count { $0 == mark } }

  /// Answers that have a rank.
  public var ranked: Int { marks.count(where: \.isRanked) }
  /// Answers that show somebody who is not what was asked for, or nobody.
  public var falsePositives: Int { count(.wrong) + count(.nobody) }

  /// Mean precision at the ranks of those who are what was asked for; 0 for each who is never shown.
  public var averagePrecision: Measured<Double> {
    guard relevant > 0 else { return .notMeasured(.noPositives) }
    var (hits, sum) = (0, 0.0)
    for (place, isRight) in isRight.enumerated() where isRight {
      hits += 1
      sum += Double(hits) / Double(place + 1)
    }
    return .measured(sum / Double(relevant))
  }

  /// Share of the first `cutoff` ranks that are right.
  public func precision(
    at cutoff: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    try .share(hits(within: cutoff), of: cutoff, or: .noClaims, level)
  }

  /// Share of those to find that the first `cutoff` ranks show.
  public func recall(
    at cutoff: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    try .share(hits(within: cutoff), of: relevant, or: .noPositives, level)
  }

  /// Share of those to find that the whole list shows.
  public func recall(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(count(.right), of: relevant, or: .noPositives, level)
  }

  /// Share of the whole list that is right.
  public func precision(_ level: ConfidenceLevel) throws(StatisticsError) -> Measured<Estimate> {
    try .share(count(.right), of: ranked, or: .noClaims, level)
  }

  /// Share of those who are not what was asked for that were listed all the same.
  public func falsePositiveRate(
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    try .share(negativesListed, of: negatives, or: .noNegatives, level)
  }

  /// What an answer is worth where a share `prevalence` of people is what is asked for.
  public func predictiveValue(
    prevalence: Double, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<AttributeTally.PredictiveValue> {
    try AttributeTally(
      name: query, truePositives: count(.right), falsePositives: negativesListed,
      falseNegatives: relevant - count(.right), trueNegatives: negatives - negativesListed
    ).predictiveValue(prevalence: prevalence, level)
  }

  /// Right or not, rank by rank.
  var isRight: [Bool] { marks.filter(\.isRanked).map { $0 == .right } }

  func hits(within cutoff: Int) -> Int { isRight.prefix(cutoff).count { $0 } }
}
