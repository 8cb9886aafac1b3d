import Phrasebook

/// How much has to be watched before a claim can be supported, or refuted, and how likely that then is.
///
/// A rate is planned in units of exposure, a share in trials. Independent counts are planned for the exact bounds.
/// Counts that cluster say as much as so many fewer, failures included (Kish 1965, *Survey Sampling*); how likely a
/// verdict then is, under the wider of the exact bound and Student's t over clusters, is simulated.
public struct EvidencePlan: Hashable, Sendable {
  /// What is claimed.
  public enum Claim: Hashable, Sendable {
    /// At most so many failures per unit of exposure: a Poisson rate.
    case atMost(Double)
    /// At least this share of trials succeeds.
    case atLeast(Double)
  }

  /// What is taken for granted.
  public struct Assumptions: Hashable, Sendable {
    /// The confidence that a verdict needs.
    public let level: ConfidenceLevel
    /// How many failures the table goes up to.
    public let tolerated: Int
    /// The true rate or share; nil where nobody says.
    public let truth: Double?
    /// How likely the verdict is to be, if `truth` is true.
    public let power: Double
    /// By how much clustering inflates what is needed; 1, or less, for independent counts.
    public let designEffect: Double
    /// How many trials, or failures at the limit of a rate, a cluster has; nil where nobody says.
    public let clusterSize: Double?
    /// The exposure or the trials that there will be; nil where that is what is asked.
    public let available: Double?

    /// Refuses a power or a design effect that cannot be, and more than 1,000 failures to list.
    public init(
      level: ConfidenceLevel, tolerated: Int = 5, truth: Double? = nil, power: Double = 0.8,
      designEffect: Double = 1, clusterSize: Double? = nil, available: Double? = nil
    ) throws(StatisticsError) {
      guard (0...1000).contains(tolerated) else {
        throw .impossible(
          what: .numberTolerated, found: .plain(tolerated), expected: .range(0, 1000))
      }
      guard power > 0, power < 1 else {
        throw .impossible(
          what: .power, found: .plain(power), expected: .share(asIn: "0.8"))
      }
      guard designEffect > 0, designEffect.isFinite else {
        throw .impossible(
          what: .designEffect, found: .plain(designEffect), expected: .aNumberAboveZero)
      }
      if let available, !(available > 0 && available.isFinite) {
        throw .impossible(
          what: .toWatch, found: .plain(available), expected: .moreThanZero)
      }
      self.level = level
      self.tolerated = tolerated
      self.truth = truth
      self.power = power
      self.designEffect = designEffect
      self.clusterSize = clusterSize
      self.available = available
    }
  }

  /// What is simulated where counts cluster.
  public struct Clusters: Hashable, Sendable {
    /// What is watched of a cluster: whole trials, or exposure.
    public let size: Double
    /// The correlation of trials within a cluster; of a rate, what gives the design effect.
    public let correlation: Double
    /// The variance over that of independent counts.
    public let designEffect: Double

    /// Clusters as assumed; nil where counts are independent.
    ///
    /// Of a share, trials are whole, and the correlation gives the design effect.
    ///
    /// Where nobody says how large clusters are: of a rate, one failure at the limit; of a share, so many trials that
    /// they correlate by a half.
    init?(_ claim: Claim, _ assumptions: Assumptions) {
      let effect = assumptions.designEffect
      guard effect > 1 else { return nil }
      designEffect = effect
      switch claim {
      case .atMost(let limit):
        size = (assumptions.clusterSize ?? 1) / limit
        correlation = (effect - 1) / max((assumptions.clusterSize ?? 1) - 1, 1)
      case .atLeast:
        size = max((assumptions.clusterSize ?? (2 * effect - 1)).rounded(.up), effect.rounded(.up))
        correlation = (effect - 1) / (size - 1)
      }
    }
  }

  /// The clusters that power is simulated with; nil for independent counts.
  public let clusters: Clusters?

  /// What a number of failures asks for.
  public struct Row: Hashable, Sendable {
    /// How many failures there are.
    public let failures: Int
    /// How much has to be watched, the design effect counted in; to refute, at most.
    public let size: Double
    /// How likely the verdict is at this size if the assumed truth is true; nil where nothing is assumed.
    public let power: Double?
  }

  /// What is claimed.
  public let claim: Claim
  /// What is taken for granted.
  public let assumptions: Assumptions
  /// From how much on so many failures, or fewer, support the claim.
  public let supporting: [Row]
  /// Up to how much so many failures, or more, refute the claim.
  public let refuting: [Row]
  /// The least that reaches the power; nil where no truth is assumed or it equals the claim.
  public let required: Row?
  /// What the available size allows: the most failures that still support, the fewest that refute.
  public let offer: Offer?

  /// What can be said with what there will be.
  public struct Offer: Hashable, Sendable {
    /// What it is worth after the design effect.
    public let effective: Double
    /// The most failures that still support the claim, with the power; nil where none can.
    public let supporting: Row?
    /// The fewest failures that refute the claim, with the power; nil where none can.
    public let refuting: Row?
  }

  /// Whether the assumed truth keeps the claim; nil where nothing is assumed or it is the limit itself.
  public var truthKeepsClaim: Bool? {
    guard let truth = assumptions.truth else { return nil }
    switch claim {
    case .atMost(let limit): return truth == limit ? nil : truth < limit
    case .atLeast(let share): return truth == share ? nil : truth > share
    }
  }

  /// Plans for a claim; refuses one that no evidence could settle.
  public init(_ claim: Claim, _ assumptions: Assumptions) throws(StatisticsError) {
    self.claim = claim
    self.assumptions = assumptions
    let rule = try Rule(claim, assumptions)
    clusters = Clusters(claim, assumptions)
    if let clusters {
      let plan = try ClusteredPlan(rule, clusters)
      (supporting, refuting) = (plan.supporting, plan.refuting)
      (required, offer) = (plan.required, plan.offer)
      return
    }
    var (supporting, refuting): ([Row], [Row]) = ([], [])
    for failures in 0...assumptions.tolerated {
      supporting.append(try rule.supporting(failures))
      if let row = try rule.refuting(failures + 1) { refuting.append(row) }
    }
    self.supporting = supporting
    self.refuting = refuting
    required = try rule.required()
    offer = try assumptions.available.map { size throws(StatisticsError) in
      Offer(
        effective: size, supporting: try rule.supporting(within: size),
        refuting: try rule.refuting(within: size))
    }
  }
}
