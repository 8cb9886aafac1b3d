extension Estimate {
  /// The same figure from evidence that may grow and be looked at at any time.
  ///
  /// Its bounds are a confidence sequence's, or those for one look where those are wider; counts that depend on
  /// each other, or may turn out to, are divided by what that costs (`divisorAtAnyLook`). A figure without a sequence
  /// (an error of counts, a share of time) has no bound then, and decides nothing.
  public func lookedAtAnytime() throws(StatisticsError) -> Estimate {
    var copy = self
    copy.inference = .anytime
    copy.interval = try copy.interval(at: level)
    return copy
  }

  /// The one-sided upper bound that a verdict uses; nil where the data allow none.
  public func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    try wider(.upper, level, once: upperBoundOnce(level))
  }

  /// The one-sided lower bound that a verdict uses; nil where the data allow none.
  public func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    try wider(.lower, level, once: lowerBoundOnce(level))
  }

  /// The bound for one look, or the wider one that holds at every look.
  private func wider(
    _ side: IntervalSides, _ level: ConfidenceLevel, once: Interval?
  ) throws(StatisticsError) -> Interval? {
    guard inference == .anytime else { return once }
    // What was once observed stays possible, however often one looks.
    if case .maximum = basis { return once }
    guard let ever = try sequenceBound(level, side) else { return nil }
    guard let once else { return ever }
    let isTighter = side == .upper ? once.upper <= ever.upper : once.lower >= ever.lower
    return isTighter ? ever : once
  }

  /// What counts are divided by: counts that depend on each other are worth so many fewer.
  ///
  /// Whoever looks early cannot have seen yet how they cluster, and would stop at the first quiet week: events, or
  /// failures, count as if five had come before them in bursts of ten.
  private func divisorAtAnyLook(_ level: ConfidenceLevel) throws(StatisticsError) -> Double {
    guard let divisor = try dependence?.divisorAtAnyLook(level.alpha) else { return 1 }
    let seen: Int
    switch basis {
    case .rate(let rate, _): seen = rate.events
    // Spells that were all right show no cluster, however long they were.
    case .proportion(let share), .harmonic(let share):
      seen = min(share.successes, share.trials - share.successes)
    default: return divisor
    }
    let (seenBefore, burst) = (BlockSequence.presumedEvents, BlockSequence.presumedBurst)
    return max(
      divisor, (Double(seen) + seenBefore * burst) / (Double(seen) / divisor + seenBefore))
  }

  private func sequenceBound(
    _ level: ConfidenceLevel, _ side: IntervalSides
  ) throws(StatisticsError) -> Interval? {
    let divisor = try divisorAtAnyLook(level)
    let (end, method): (Double, IntervalMethod)
    switch basis {
    case .rate(let rate, _):
      let events = Double(rate.events) / divisor
      let mean =
        try side == .upper
        ? RateMixture.upper(events: events, level.alpha)
        : RateMixture.lower(events: events, level.alpha)
      (end, method) = (mean * divisor / rate.exposure, .gammaMixture)
    case .proportion(let share), .harmonic(let share):
      let hits = Double(share.successes) / divisor
      let misses = Double(share.trials - share.successes) / divisor
      let bound =
        try side == .upper
        ? 1 - ShareMixture.lower(misses, hits, level.alpha)
        : ShareMixture.lower(hits, misses, level.alpha)
      (end, method) = (bound, .betaMixture)
    case .quantile(let quantile): return try quantile.sequenceBound(level, side)
    case .ratio, .rootRatio, .maximum, .weighted: return nil
    }
    return basis.scaled(
      Interval(
        lower: side == .upper ? 0 : end,
        upper: side == .upper ? end : method == .betaMixture ? 1 : .infinity, method: method,
        level: level, sides: side))
  }
}

extension SampleQuantile {
  /// The order statistic below, or above, which the quantile lies at no look: the share beneath a value is a share.
  fileprivate func sequenceBound(
    _ level: ConfidenceLevel, _ side: IntervalSides
  ) throws(StatisticsError) -> Interval? {
    let all = sorted.count
    // How many values lie beneath is a count whose bounds rise with it: the first, or last, that will do is halved for.
    var (low, high) = (0, all)
    if side == .upper {
      while low < high {
        let middle = (low + high) / 2
        if try bound(middle, .lower, level) >= share { high = middle } else { low = middle + 1 }
      }
      // With none beneath, the bound is 0, below any share: `low` is 1 or more where it holds.
      let holds = try bound(low, .lower, level) >= share
      return Interval(
        lower: -.infinity, upper: holds ? sorted[low - 1] : .infinity, method: .betaMixture,
        level: level, sides: .upper)
    }
    while low < high {
      let middle = (low + high + 1) / 2
      if try bound(middle, .upper, level) <= share { low = middle } else { high = middle - 1 }
    }
    let holds = try bound(low, .upper, level) <= share
    return Interval(
      lower: holds ? Self.known(sorted[low], above: censoredAbove) : -.infinity, upper: .infinity,
      method: .betaMixture,
      level: level, sides: .lower)
  }

  /// A bound on the share of values that lie beneath, if so many do.
  private func bound(
    _ count: Int, _ side: IntervalSides, _ level: ConfidenceLevel
  ) throws(StatisticsError) -> Double {
    let beneath = try ConfidenceSequence.share(successes: count, trials: sorted.count)
    return side == .lower
      ? try beneath.lowerBound(level).lower : try beneath.upperBound(level).upper
  }
}
