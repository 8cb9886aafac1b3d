public import Statistics

/// What a search is worth over several queries.
///
/// Queries look through the same people, and answers to one query err together: means over queries have Student's t over
/// queries, and nothing is pooled as if all answers were independent.
public struct RetrievalScore: Hashable, Sendable {
  /// One tally a query, in the order in which they were asked.
  public let queries: [RetrievalTally]

  /// Several queries.
  public init(_ queries: [RetrievalTally]) { self.queries = queries }

  /// Mean of the average precision over queries that have something to find.
  public func meanAveragePrecision(
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    try mean(queries.compactMap(\.averagePrecision.value), 0...1, .noPositives, level)
  }

  /// Mean precision at a rank.
  public func meanPrecision(
    at cutoff: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    let values = queries.map { Double($0.hits(within: cutoff)) / Double(cutoff) }
    return try mean(values, 0...1, .noClaims, level)
  }

  /// Mean recall at a rank over queries that have something to find.
  public func meanRecall(
    at cutoff: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    let asked = queries.filter { $0.relevant > 0 }
    let values = asked.map { Double($0.hits(within: cutoff)) / Double($0.relevant) }
    return try mean(values, 0...1, .noPositives, level)
  }

  /// False positives a query; where there is one query or no false positive the exact Poisson interval.
  public func falsePositivesPerQuery(
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard !queries.isEmpty else { return .notMeasured(.noExposure) }
    let counts = queries.map(\.falsePositives)
    let all = counts.reduce(0, +)
    guard all > 0, queries.count > 1 else {
      let rate = try PoissonRate(events: all, exposure: Double(queries.count))
      return .measured(try Estimate(.rate(rate, factor: 1), level: level))
    }
    return try mean(counts.map(Double.init), 0...(.infinity), .noExposure, level)
  }

  private func mean(
    _ values: [Double], _ range: ClosedRange<Double>, _ reason: NotMeasured,
    _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard !values.isEmpty else { return .notMeasured(reason) }
    let blocks = values.map { ClusteredRatio.Block(amount: $0, size: 1) }
    return .measured(
      try Estimate(.ratio(try ClusteredRatio(blocks), within: range), level: level))
  }
}
