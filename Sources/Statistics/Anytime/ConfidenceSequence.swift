/// Bounds that hold at every look at once, so that evidence may grow and be judged as often as one likes.
///
/// An ordinary bound errs in 5 % of looks; whoever looks every day errs far oftener in the end. The bounds of a
/// sequence are wrong *ever* with at most that probability (Howard et al. 2021, doi:10.1214/20-AOS1991): each inverts
/// a bet against the limit whose expected gain is nil if the limit holds, and which rarely multiplies the stake by
/// 1/α then (Ville's inequality). They are wider than bounds for a single look.
public struct ConfidenceSequence: Hashable, Sendable {
  /// What has been counted so far.
  enum Basis: Hashable, Sendable {
    case rate(PoissonRate)
    case share(Proportion)
    case rateInBlocks(BlockSequence)
    case shareInBlocks(BlockSequence)
  }

  let basis: Basis

  /// Of a rate whose events come one by one, independently: a Poisson process.
  ///
  /// Wrong where events come in bursts: `rate(blocks:)` is for those.
  public static func rate(events: Int, exposure: Double) throws(StatisticsError) -> Self {
    Self(basis: .rate(try PoissonRate(events: events, exposure: exposure)))
  }

  /// Of a share of independent trials.
  public static func share(successes: Int, trials: Int) throws(StatisticsError) -> Self {
    Self(basis: .share(try Proportion(successes: successes, trials: trials)))
  }

  /// Of a rate whose events may come in bursts that seldom reach over two blocks.
  ///
  /// A block is what all cameras gave in one stretch of time, such as a day, in the order of time.
  public static func rate(blocks: [ClusteredRatio.Block]) throws(StatisticsError) -> Self {
    Self(basis: .rateInBlocks(try BlockSequence(blocks, isShare: false)))
  }

  /// Of a share whose trials may depend on each other within blocks, such as a camera's events of one day.
  ///
  /// Nothing else is assumed, and a block says no more than one trial would.
  public static func share(blocks: [ClusteredRatio.Block]) throws(StatisticsError) -> Self {
    Self(basis: .shareInBlocks(try BlockSequence(blocks, isShare: true)))
  }

  /// The one-sided upper bound.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    bounded(upper: try upper(level.alpha), level, .upper)
  }

  /// The one-sided lower bound.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    bounded(lower: try lower(level.alpha), level, .lower)
  }

  /// Both ends, each at half of the error.
  public func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval {
    bounded(lower: try lower(level.alpha / 2), upper: try upper(level.alpha / 2), level, .both)
  }

  /// Whether the lower bound lies above a value: quicker than finding the bound.
  public func isAbove(_ value: Double, _ level: ConfidenceLevel) throws(StatisticsError) -> Bool {
    switch basis {
    case .rate(let rate):
      try RateMixture.isTooMany(Double(rate.events), value * rate.exposure, level.alpha)
    case .share(let share):
      try ShareMixture.isAbove(value, share.successes, of: share.trials, level.alpha)
    case .rateInBlocks(let blocks), .shareInBlocks(let blocks):
      blocks.exceeds(value, level.alpha)
    }
  }

  /// Whether the upper bound lies below a value: quicker than finding the bound.
  public func isBelow(_ value: Double, _ level: ConfidenceLevel) throws(StatisticsError) -> Bool {
    switch basis {
    case .rate(let rate):
      try RateMixture.isTooFew(Double(rate.events), value * rate.exposure, level.alpha)
    case .share(let share):
      try ShareMixture.isAbove(
        1 - value, share.trials - share.successes, of: share.trials, level.alpha)
    case .rateInBlocks(let blocks): try blocks.isBelow(value, level.alpha)
    case .shareInBlocks(let blocks): blocks.complement.exceeds(1 - value, level.alpha)
    }
  }

  private func upper(_ alpha: Double) throws(StatisticsError) -> Double {
    switch basis {
    case .rate(let rate):
      try RateMixture.upper(events: Double(rate.events), alpha) / rate.exposure
    case .share(let share):
      try 1
        - ShareMixture.lower(
          Double(share.trials - share.successes), Double(share.successes), alpha)
    case .rateInBlocks(let blocks): try blocks.upperRate(alpha)
    case .shareInBlocks(let blocks): 1 - blocks.complement.lowerMean(alpha)
    }
  }

  private func lower(_ alpha: Double) throws(StatisticsError) -> Double {
    switch basis {
    case .rate(let rate):
      try RateMixture.lower(events: Double(rate.events), alpha) / rate.exposure
    case .share(let share):
      try ShareMixture.lower(
        Double(share.successes), Double(share.trials - share.successes), alpha)
    case .rateInBlocks(let blocks), .shareInBlocks(let blocks): blocks.lowerMean(alpha)
    }
  }

  private var isShare: Bool {
    switch basis {
    case .share, .shareInBlocks: true
    case .rate, .rateInBlocks: false
    }
  }

  private func bounded(
    lower: Double = 0, upper: Double? = nil, _ level: ConfidenceLevel, _ sides: IntervalSides
  ) -> Interval {
    Interval(
      lower: lower, upper: upper ?? (isShare ? 1 : .infinity), method: method, level: level,
      sides: sides)
  }

  private var method: IntervalMethod {
    switch basis {
    case .rate: .gammaMixture
    case .share: .betaMixture
    case .rateInBlocks: .burstSequence
    case .shareInBlocks: .bettingSequence
    }
  }
}

/// Whether a figure's bounds are for one look at the evidence, or for any number of looks.
public enum Inference: String, Hashable, Sendable, CaseIterable {
  /// The evidence is looked at once, when all of it is there.
  case fixed
  /// It may grow, and be looked at at any time: the bounds are a confidence sequence.
  case anytime
}
