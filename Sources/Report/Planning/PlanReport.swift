import Phrasebook
public import Statistics

/// What has to be watched before a claim can be supported or refuted: as text, JSON and a figure.
public struct PlanReport: Hashable, Sendable {
  /// What a claimed rate is per.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// An hour of one camera.
    case cameraHour = "camera-hour"
    /// A day of one camera.
    case cameraDay = "camera-day"
    /// A thousand people or vehicles that pass.
    case thousandPassages = "1000-passages"

    var words: Message.Per {
      switch self {
      case .cameraHour: .cameraHour
      case .cameraDay: .cameraDay
      case .thousandPassages: .thousandPassages
      }
    }

    /// How much exposure the unit is: hours, or passages.
    var exposure: Double {
      switch self {
      case .cameraHour: 1
      case .cameraDay: 24
      case .thousandPassages: 1000
      }
    }
  }

  /// What a claimed share is of.
  public enum Share: String, Hashable, Sendable, CaseIterable {
    /// Found events of all events.
    case recall
    /// True alarms of all alarms.
    case precision

    var words: Message.Plan.Share {
      switch self {
      case .recall: .recall
      case .precision: .precision
      }
    }
  }

  /// What is claimed.
  public enum Question: Hashable, Sendable {
    /// At most so many false alarms per unit.
    case atMost(Double, per: Unit)
    /// At least this share.
    case atLeast(Double, of: Share)
  }

  /// How counts cluster: by a design effect, or by the size and correlation of clusters.
  public enum Clustering: Hashable, Sendable {
    /// Counts are independent.
    case none
    /// A design effect that was measured or assumed.
    case designEffect(Double)
    /// Clusters of a size, whose members are so correlated.
    case clusters(size: Double, correlation: Double)

    func designEffect() throws(StatisticsError) -> Double {
      switch self {
      case .none: return 1
      case .designEffect(let effect):
        guard effect > 0, effect.isFinite else {
          throw .impossible(
            what: .designEffect, found: .plain(effect), expected: .aNumberAboveZero)
        }
        return effect
      case .clusters(let size, let correlation):
        return try Planning.designEffect(clusterSize: size, correlation: correlation)
      }
    }
  }

  /// What there will be to watch.
  public enum Supply: Hashable, Sendable {
    /// So many cameras, each for so many hours.
    case cameras(Int, hoursEach: Double)
    /// So many events, alarms or passages.
    case count(Int)
  }

  /// What is claimed.
  public let question: Question
  /// How counts cluster.
  public let clustering: Clustering
  /// What there will be to watch; nil where that is what is asked.
  public let supply: Supply?
  /// The true rate in the question's unit, or the true share; nil where nobody says.
  public let truth: Double?
  /// The arithmetic, in hours, passages or trials.
  public let plan: EvidencePlan

  /// Plans for a claim; refuses numbers that cannot be.
  public init(
    _ question: Question, level: ConfidenceLevel, tolerated: Int = 5, truth: Double? = nil,
    power: Double = 0.8, clustering: Clustering = .none, supply: Supply? = nil
  ) throws(StatisticsError) {
    self.question = question
    self.clustering = clustering
    self.supply = supply
    self.truth = truth
    let scale: Double
    let claim: EvidencePlan.Claim
    switch question {
    case .atMost(let limit, let unit):
      scale = unit.exposure
      claim = .atMost(limit / scale)
    case .atLeast(let share, _):
      scale = 1
      claim = .atLeast(share)
    }
    plan = try EvidencePlan(
      claim,
      EvidencePlan.Assumptions(
        level: level, tolerated: tolerated, truth: truth.map { $0 / scale }, power: power,
        designEffect: clustering.designEffect(),
        clusterSize: Self.clusterSize(clustering, claim, supply), available: supply?.size()))
  }
}

extension PlanReport {
  /// As stated; else the failures that one camera of the supply would have at the limit.
  private static func clusterSize(
    _ clustering: Clustering, _ claim: EvidencePlan.Claim, _ supply: Supply?
  ) -> Double? {
    if case .clusters(let size, _) = clustering { return size }
    guard case .atMost(let limit) = claim, case .cameras(_, let hours)? = supply else { return nil }
    return hours * limit
  }
}

extension PlanReport.Supply {
  func size() throws(StatisticsError) -> Double {
    switch self {
    case .count(let count): return Double(count)
    case .cameras(let cameras, let hours):
      guard cameras > 0 else {
        throw .impossible(
          what: .numberOfCameras, found: .plain(cameras), expected: .atLeast(1))
      }
      guard hours > 0, hours.isFinite else {
        throw .impossible(
          what: .hoursOfEachCamera, found: .plain(hours), expected: .aTimeAboveZero)
      }
      return Double(cameras) * hours
    }
  }
}

extension PlanReport {
  /// What is watched, as its key in JSON.
  var sizeKey: String {
    switch thing {
    case .cameraHours: "camera-hours"
    case .passages: "passages"
    case .events: "events"
    case .alarms: "alarms"
    }
  }

  /// What is watched.
  var thing: Message.Plan.Thing {
    switch question {
    case .atMost(_, per: .thousandPassages): .passages
    case .atMost: .cameraHours
    case .atLeast(_, of: .recall): .events
    case .atLeast(_, of: .precision): .alarms
    }
  }

  /// What speaks against the claim, as its key in JSON.
  var failureKey: String {
    if case .atLeast(_, of: .recall) = question { "misses" } else { "false-alarms" }
  }
}
