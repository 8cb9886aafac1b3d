import Phrasebook

/// A plan for counts that cluster.
///
/// So many failures among so much are worth both divided by the design effect, in the exact bounds' own formulas,
/// which are defined for fractions too: that is what a typical spread over clusters allows. Sizes are whole clusters.
struct ClusteredPlan {
  let supporting: [EvidencePlan.Row]
  let refuting: [EvidencePlan.Row]
  let required: EvidencePlan.Row?
  let offer: EvidencePlan.Offer?

  init(
    _ rule: EvidencePlan.Rule, _ clusters: EvidencePlan.Clusters
  ) throws(StatisticsError) {
    let sizes = ClusteredSizes(rule, clusters)
    let assumptions = rule.assumptions
    let (required, curve) = try sizes.required()
    var (supporting, refuting): ([EvidencePlan.Row], [EvidencePlan.Row]) = ([], [])
    for failures in 0...assumptions.tolerated {
      supporting.append(try sizes.supporting(failures))
      if let row = try sizes.refuting(failures + 1) { refuting.append(row) }
    }
    var known = curve
    let largest = ([assumptions.available ?? 0] + (supporting + refuting).map(\.size)).max() ?? 0
    let most = Int(largest / clusters.size + 1e-9)
    if let truth = assumptions.truth, most > (known?.supporting.count ?? 0) {
      known = try ClusterPower(
        claim: rule.claim, truth: truth, level: assumptions.level, clusters: clusters
      ).curve(upTo: most)
    }
    let power = known
    self.supporting = supporting.map { sizes.with(power?.supporting, $0) }
    self.refuting = refuting.map { sizes.with(power?.refuting, $0) }
    self.required = required
    offer = try assumptions.available.map { size throws(StatisticsError) in
      EvidencePlan.Offer(
        effective: size / clusters.designEffect,
        supporting: try sizes.supporting(within: size).map { sizes.with(power?.supporting, $0) },
        refuting: try sizes.refuting(within: size).map { sizes.with(power?.refuting, $0) })
    }
  }
}

/// What numbers of failures ask for where counts cluster.
struct ClusteredSizes {
  private let rule: EvidencePlan.Rule
  private let clusters: EvidencePlan.Clusters
  private var effect: Double { clusters.designEffect }
  private var alpha: Double { rule.assumptions.level.alpha }

  init(_ rule: EvidencePlan.Rule, _ clusters: EvidencePlan.Clusters) {
    self.rule = rule
    self.clusters = clusters
  }

  func supporting(_ failures: Int) throws(StatisticsError) -> EvidencePlan.Row {
    let worth = Double(failures) / effect
    let needed: Double
    switch rule.claim {
    case .atMost(let limit):
      needed = try Special.gammaQuantile(shape: worth + 1, 1 - alpha) / limit
    case .atLeast(let share):
      // P(so few failures | n): 1 − I(1 − share; failures + 1, n − failures), which falls with n.
      needed = try first(above: worth) { trials throws(StatisticsError) in
        try 1 - Special.betaCDF(worth + 1, trials - worth, 1 - share) <= alpha
      }
    }
    return EvidencePlan.Row(
      failures: failures, size: whole(needed * effect, .up), power: nil)
  }

  func refuting(_ failures: Int) throws(StatisticsError) -> EvidencePlan.Row? {
    guard failures > 0 else { return nil }
    let worth = Double(failures) / effect
    let most: Double
    switch rule.claim {
    case .atMost(let limit): most = try Special.gammaQuantile(shape: worth, alpha) / limit
    case .atLeast(let share):
      func refutes(_ trials: Double) throws(StatisticsError) -> Bool {
        try Special.betaCDF(worth, trials - worth + 1, 1 - share) <= alpha
      }
      guard try refutes(worth) else { return nil }
      most = try first(above: worth) { trials throws(StatisticsError) in try !refutes(trials) }
    }
    let size = whole(most * effect, .down)
    return size > 0 ? EvidencePlan.Row(failures: failures, size: size, power: nil) : nil
  }

  /// The most failures that support within a size, as far as they spread as supposed.
  func supporting(within size: Double) throws(StatisticsError) -> EvidencePlan.Row? {
    guard try supporting(0).size <= size else { return nil }
    let failures = try rule.last { failures throws(StatisticsError) in
      try supporting(failures).size <= size
    }
    return EvidencePlan.Row(failures: failures, size: size, power: nil)
  }

  /// The fewest failures that refute a size.
  func refuting(within size: Double) throws(StatisticsError) -> EvidencePlan.Row? {
    let most: Int
    if case .atLeast = rule.claim { most = Int(size) } else { most = EvidencePlan.Rule.most }
    let fewer = try rule.last { failures throws(StatisticsError) in
      guard failures > 0 else { return true }
      guard failures <= most, let row = try refuting(failures) else { return failures <= most }
      return row.size < size
    }
    return fewer < most ? EvidencePlan.Row(failures: fewer + 1, size: size, power: nil) : nil
  }

  /// A row with the power at its size; without any where it is less than one cluster.
  func with(_ curve: [Double]?, _ row: EvidencePlan.Row) -> EvidencePlan.Row {
    let count = Int(row.size / clusters.size + 1e-9)
    let isKnown = count > 0 && count <= (curve?.count ?? 0)
    return EvidencePlan.Row(
      failures: row.failures, size: row.size, power: isKnown ? curve?[count - 1] : nil)
  }

  /// The least number of clusters from which on the power stays, with the curve that says so.
  func required() throws(StatisticsError) -> (EvidencePlan.Row?, ClusterPower.Curve?) {
    guard let truth = rule.assumptions.truth, let plain = try rule.required() else {
      return (nil, nil)
    }
    let power = ClusterPower(
      claim: rule.claim, truth: truth, level: rule.assumptions.level, clusters: clusters)
    let isToSupport = isKept(truth)
    var most = max(10, Int(3 * plain.size * effect / clusters.size))
    while most <= Self.mostClusters {
      let curve = try power.curve(upTo: most)
      let powers = isToSupport ? curve.supporting : curve.refuting
      let last = powers.lastIndex { $0 < rule.assumptions.power } ?? -1
      // Half of the curve must lie beyond: that is how far it is known to stay.
      if 2 * (last + 1) < most {
        let size = Double(last + 2) * clusters.size
        let row = try isToSupport ? supporting(within: size) : refuting(within: size)
        return (
          EvidencePlan.Row(failures: row?.failures ?? 0, size: size, power: powers[last + 1]),
          curve
        )
      }
      most *= 2
    }
    throw .impossible(
      what: .assumedTruth, found: .tooNearToClaim,
      expected: .told(byClusters: Self.mostClusters))
  }

  private static let mostClusters = 20_000

  private func isKept(_ truth: Double) -> Bool {
    switch rule.claim {
    case .atMost(let limit): truth < limit
    case .atLeast(let share): truth > share
    }
  }

  private func whole(_ size: Double, _ rounding: FloatingPointRoundingRule) -> Double {
    let count = size / clusters.size
    // What rounding has added must not become a cluster.
    let nearest = count.rounded()
    return (abs(count - nearest) < 1e-9 ? nearest : count.rounded(rounding)) * clusters.size
  }

  /// Where a condition that once met stays met begins to be.
  private func first(
    above least: Double, _ isMet: (Double) throws(StatisticsError) -> Bool
  ) throws(StatisticsError) -> Double {
    var high = least + 1
    while try !isMet(high) {
      guard high < 0x1p40 else {
        throw .impossible(
          what: .claimedShare, found: .plain("\(rule.claim)"), expected: .shareThatTrialsSettle)
      }
      high *= 2
    }
    return try RateMixture.root(from: least, to: high, isMet)
  }
}
