import Phrasebook

/// Whether successes of trials go with a given probability.
public struct BinomialTest: Hashable, Sendable {
  /// How many of the trials succeeded.
  public let successes: Int
  /// How many trials there were.
  public let trials: Int
  /// The probability under test, between 0 and 1, both excluded.
  public let probability: Double

  /// Refuses impossible counts and a probability that decides everything.
  public init(successes: Int, trials: Int, probability: Double) throws(StatisticsError) {
    guard trials >= 0, (0...max(0, trials)).contains(successes) else {
      throw .impossible(
        what: .numberOfSuccesses, found: .plain(successes), expected: .range(0, trials))
    }
    guard probability > 0, probability < 1 else {
      throw .impossible(
        what: .probability, found: .plain(probability), expected: .betweenZeroAndOne)
    }
    self.successes = successes
    self.trials = trials
    self.probability = probability
  }

  /// The probability of all counts that are no likelier than the one observed.
  ///
  /// On the other side of the mean the likelihoods rise towards it, so the last count that is no
  /// likelier is found by halving.
  public func twoSided() throws(StatisticsError) -> Double {
    guard trials > 0 else { return 1 }
    let mean = Double(trials) * probability
    let observed = Double(successes)
    guard observed != mean else { return 1 }
    // Likelihoods that rounding has parted belong together.
    let limit = try chance(successes) * (1 + 1e-7)
    let p =
      observed < mean
      ? try below(observed) + above(try first(atOrAbove: mean, limit) - 1)
      : try above(observed - 1) + below(try last(atOrBelow: mean, limit))
    return min(1, p)
  }

  private func chance(_ count: Int) throws(StatisticsError) -> Double {
    try Special.binomialPDF(trials: Double(trials), probability: probability, Double(count))
  }

  private func below(_ count: Double) throws(StatisticsError) -> Double {
    guard count >= 0 else { return 0 }
    return try Special.binomialCDF(trials: Double(trials), probability: probability, count)
  }

  private func above(_ count: Double) throws(StatisticsError) -> Double {
    guard count >= 0 else { return 1 }
    guard count < Double(trials) else { return 0 }
    return try Special.binomialTail(trials: Double(trials), probability: probability, count)
  }

  /// The first count from the mean up that is no likelier than `limit`; one past the last where none is.
  private func first(atOrAbove mean: Double, _ limit: Double) throws(StatisticsError) -> Double {
    var (low, high) = (Int(mean.rounded(.up)), trials + 1)
    while low < high {
      let middle = (low + high) / 2
      if try chance(middle) <= limit { high = middle } else { low = middle + 1 }
    }
    return Double(low)
  }

  /// The last count up to the mean that is no likelier than `limit`; −1 where none is.
  private func last(atOrBelow mean: Double, _ limit: Double) throws(StatisticsError) -> Double {
    var (low, high) = (-1, Int(mean))
    while low < high {
      let middle = (low + high + 1) / 2
      if try chance(middle) <= limit { low = middle } else { high = middle - 1 }
    }
    return Double(low)
  }
}
