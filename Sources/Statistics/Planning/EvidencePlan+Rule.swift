import Phrasebook

extension EvidencePlan {
  /// When a number of failures supports or refutes, and how often that will be, of independent counts.
  package struct Rule {
    let claim: Claim
    let assumptions: Assumptions

    package init(_ claim: Claim, _ assumptions: Assumptions) throws(StatisticsError) {
      self.claim = claim
      self.assumptions = assumptions
      switch claim {
      case .atMost(let limit):
        try Planning.check(limit: limit)
        if let rate = assumptions.truth, !(rate >= 0 && rate.isFinite) {
          throw .impossible(what: .trueRate, found: .plain(rate), expected: .atLeast(0))
        }
      case .atLeast(let share):
        try Planning.check(share: share)
        if let share = assumptions.truth, !(0...1).contains(share) {
          throw .impossible(what: .trueShare, found: .plain(share), expected: .range(0, 1))
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
        failures: failures, size: needed,
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
        failures: failures, size: most,
        power: try chance(atLeast: failures, of: most))
    }

    /// The least that reaches the power for good, on the side where the assumed truth lies.
    func required() throws(StatisticsError) -> Row? {
      guard let truth = assumptions.truth else { return nil }
      switch claim {
      case .atMost(let limit):
        guard truth != limit else { return nil }
        return try truth < limit ? safeSupport() : safeRefutation()
      case .atLeast(let share):
        guard truth != share else { return nil }
        return try truth > share ? safeSupport() : safeRefutation()
      }
    }

    /// The most failures that support within a size; nil where it is too little even for none.
    package func supporting(within size: Double) throws(StatisticsError) -> Row? {
      guard try supporting(0).size <= size else { return nil }
      let failures = try last { failures throws(StatisticsError) in
        try supporting(failures).size <= size
      }
      return Row(
        failures: failures, size: size, power: try chance(atMost: failures, of: size))
    }

    /// The fewest failures that refute a size; nil where not even all of the trials would.
    package func refuting(within size: Double) throws(StatisticsError) -> Row? {
      let most: Int
      if case .atLeast = claim { most = Int(size) } else { most = Self.most }
      let fewer = try last { failures throws(StatisticsError) in
        guard failures > 0 else { return true }
        guard failures <= most, let row = try refuting(failures) else { return failures <= most }
        return row.size < size
      }
      guard fewer < most else { return nil }
      return Row(
        failures: fewer + 1, size: size,
        power: try chance(atLeast: fewer + 1, of: size))
    }

    static let most = 1 << 22

    /// The last number of failures for which a condition that only ever stops still holds.
    func last(
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
  /// P(so many failures or fewer) of independent counts, if the assumed truth is true.
  func chance(
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
  func chance(
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
