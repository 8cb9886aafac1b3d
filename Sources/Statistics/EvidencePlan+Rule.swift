extension EvidencePlan {
  /// When a number of failures supports or refutes, and how often that will be.
  struct Rule {
    let claim: Claim
    let assumptions: Assumptions

    init(_ claim: Claim, _ assumptions: Assumptions) throws(StatisticsError) {
      self.claim = claim
      self.assumptions = assumptions
      switch claim {
      case .atMost(let limit):
        try Planning.check(limit: limit)
        if let rate = assumptions.truth, !(rate >= 0 && rate.isFinite) {
          throw .impossible(what: "the true rate", found: "\(rate)", expected: "0 or more")
        }
      case .atLeast(let share):
        try Planning.check(share: share)
        if let share = assumptions.truth, !(0...1).contains(share) {
          throw .impossible(what: "the true share", found: "\(share)", expected: "0 to 1")
        }
      }
    }

    /// From how much on so many failures support the claim.
    func supporting(_ failures: Int) throws(StatisticsError) -> Row {
      let needed: Double
      switch claim {
      case .atMost(let limit):
        needed = try Planning.exposure(
          supportingAtMost: limit, tolerated: failures, level: assumptions.level)
      case .atLeast(let share):
        needed = Double(
          try Planning.trials(supportingAtLeast: share, misses: failures, level: assumptions.level))
      }
      return Row(
        failures: failures, size: inflated(needed, .up),
        power: try chance(atMost: failures, of: needed))
    }

    /// Up to how much so many failures refute the claim; nil where they never do.
    func refuting(_ failures: Int) throws(StatisticsError) -> Row? {
      guard failures > 0 else { return nil }
      let most: Double
      switch claim {
      case .atMost(let limit):
        most = try Planning.exposure(
          refutingAtMost: limit, events: failures, level: assumptions.level)
      case .atLeast(let share):
        let trials = try Planning.trials(
          refutingAtLeast: share, misses: failures, level: assumptions.level)
        guard let trials else { return nil }
        most = Double(trials)
      }
      return Row(
        failures: failures, size: inflated(most, .down),
        power: try chance(atLeast: failures, of: most))
    }

    /// The least that reaches the power, on the side where the assumed truth lies.
    func required() throws(StatisticsError) -> Row? {
      guard let truth = assumptions.truth else { return nil }
      switch claim {
      case .atMost(let limit):
        guard truth != limit else { return nil }
        return truth < limit
          ? try first { failures throws(StatisticsError) in try supporting(failures) }
          : try first { failures throws(StatisticsError) in try refuting(failures) }
      case .atLeast(let share):
        guard truth != share else { return nil }
        return truth > share
          ? try first { failures throws(StatisticsError) in try supporting(failures) }
          : try first { failures throws(StatisticsError) in try refuting(failures) }
      }
    }

    /// The most failures that support within a size; nil where it is too little even for none.
    func supporting(within size: Double) throws(StatisticsError) -> Row? {
      guard try supporting(0).size <= size else { return nil }
      let failures = try last { failures throws(StatisticsError) in
        try supporting(failures).size <= size
      }
      return Row(
        failures: failures, size: size, power: try chance(atMost: failures, of: deflated(size)))
    }

    /// The fewest failures that refute a size; nil where not even all of the trials would.
    func refuting(within size: Double) throws(StatisticsError) -> Row? {
      let most: Int
      if case .atLeast = claim { most = Int(deflated(size)) } else { most = Self.most }
      let fewer = try last { failures throws(StatisticsError) in
        guard failures > 0 else { return true }
        guard failures <= most, let row = try refuting(failures) else { return failures <= most }
        return row.size < size
      }
      guard fewer < most else { return nil }
      return Row(
        failures: fewer + 1, size: size,
        power: try chance(atLeast: fewer + 1, of: deflated(size)))
    }

    private static let most = 1 << 22

    /// The first number of failures whose row reaches the power; powers rise with the size that they go with.
    private func first(
      _ row: (Int) throws(StatisticsError) -> Row?
    ) throws(StatisticsError) -> Row {
      func reaches(_ failures: Int) throws(StatisticsError) -> Bool {
        (try row(failures)?.power ?? 0) >= assumptions.power
      }
      var enough = 1
      while try !reaches(enough) {
        guard enough < Self.most else {
          throw .impossible(
            what: "the assumed truth", found: "too near to the claim",
            expected: "one that fewer than \(Self.most) failures can tell from it")
        }
        enough *= 2
      }
      var tooFew = enough / 2
      if enough == 1, try reaches(0) { return try row(0) ?? Row(failures: 0, size: 0, power: nil) }
      while enough - tooFew > 1 {
        let middle = (enough + tooFew) / 2
        if try reaches(middle) { enough = middle } else { tooFew = middle }
      }
      // Counts are whole, so the power wavers a little on its way up: take the first that reaches it.
      for failures in max(0, enough - 8)..<enough where try reaches(failures) {
        if let found = try row(failures) { return found }
      }
      return try row(enough) ?? Row(failures: enough, size: 0, power: nil)
    }

    /// The last number of failures for which a condition that only ever stops still holds.
    private func last(
      _ holds: (Int) throws(StatisticsError) -> Bool
    ) throws(StatisticsError) -> Int {
      var beyond = 1
      while try holds(beyond) {
        guard beyond < Self.most else { return Self.most }
        beyond *= 2
      }
      var within = beyond / 2
      while beyond - within > 1 {
        let middle = (beyond + within) / 2
        if try holds(middle) { within = middle } else { beyond = middle }
      }
      return within
    }
  }
}

extension EvidencePlan.Rule {
  /// Trials are whole; exposure is not.
  private func inflated(_ size: Double, _ rule: FloatingPointRoundingRule) -> Double {
    whole(size * assumptions.designEffect, rule)
  }

  private func deflated(_ size: Double) -> Double {
    whole(size / assumptions.designEffect, .down)
  }

  private func whole(_ size: Double, _ rule: FloatingPointRoundingRule) -> Double {
    guard case .atLeast = claim else { return size }
    // 29 × 1.1 is 31.900000000000002: what rounding has added must not become a trial.
    let nearest = size.rounded()
    return abs(size - nearest) <= 1e-9 * nearest ? nearest : size.rounded(rule)
  }

  /// P(so many failures or fewer) of independent counts, if the assumed truth is true.
  private func chance(
    atMost failures: Int, of size: Double
  ) throws(StatisticsError) -> Double? {
    guard let truth = assumptions.truth else { return nil }
    switch claim {
    case .atMost:
      guard truth > 0 else { return 1 }
      return try Special.poissonCDF(mean: truth * size, Double(failures))
    case .atLeast:
      guard Double(failures) < size else { return 1 }
      return try Special.binomialCDF(
        trials: size, probability: 1 - truth, Double(failures))
    }
  }

  /// P(so many failures or more) of independent counts, if the assumed truth is true.
  private func chance(
    atLeast failures: Int, of size: Double
  ) throws(StatisticsError) -> Double? {
    guard let truth = assumptions.truth else { return nil }
    guard failures > 0 else { return 1 }
    switch claim {
    case .atMost:
      guard truth > 0 else { return 0 }
      return try Special.poissonTail(mean: truth * size, Double(failures - 1))
    case .atLeast:
      guard Double(failures) <= size else { return 0 }
      return try Special.binomialTail(
        trials: size, probability: 1 - truth, Double(failures - 1))
    }
  }
}
