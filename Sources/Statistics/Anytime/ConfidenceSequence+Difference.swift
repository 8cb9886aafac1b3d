extension ConfidenceSequence {
  /// How much larger `a` is than `b`: both ends hold at every look at once, however the two depend on each other.
  ///
  /// Each of the four bounds takes a quarter of the error (Bonferroni).
  public static func difference(
    _ a: Self, minus b: Self, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Interval {
    let each = try ConfidenceLevel(1 - level.alpha / 2)
    let (first, second) = (try a.interval(each), try b.interval(each))
    return Interval(
      lower: first.lower - second.upper, upper: first.upper - second.lower,
      method: .bonferroni, level: level)
  }

  /// The ratio of two Poisson rates whose exposures grow in step, as two systems' on the same footage do.
  ///
  /// Of all events, each is the first system's with a chance that the ratio decides: a share, whatever the rates are.
  public static func ratio(
    _ a: PoissonRate, over b: PoissonRate, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Interval? {
    guard a.events + b.events > 0 else { return nil }
    let share = try Self.share(successes: a.events, trials: a.events + b.events).interval(level)
    return share.mapped { $0 < 1 ? $0 / (1 - $0) * b.exposure / a.exposure : .infinity }
  }

  /// The difference of two shares of the same trials: the systems differ only where just one is right.
  ///
  /// Of all discordant trials, as in McNemar's test (1947, doi:10.1007/BF02295996); the interval is of the
  /// first system's share of them: above a half, the first is the better.
  public static func paired(
    onlyFirst: Int, onlySecond: Int, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Interval? {
    guard onlyFirst + onlySecond > 0 else { return nil }
    return try Self.share(successes: onlyFirst, trials: onlyFirst + onlySecond).interval(level)
  }
}
