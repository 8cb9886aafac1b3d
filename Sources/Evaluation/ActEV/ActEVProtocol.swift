/// A scoring protocol of NIST's ActEV evaluations: which pairs may match, how they are weighed, and what is reported.
///
/// Definitions after NIST's ActEV_Scorer (public domain, 17 USC 105) and Yooyoung Lee et al. 2018, *TRECVID ActEV
/// evaluation plan*; each name keeps its meaning for ever.
public struct ActEVProtocol: Hashable, Sendable {
  /// Which instance must last less than a second for half of the reference to suffice.
  enum ShortSide: Hashable, Sendable {
    case none
    case system
    case reference
  }

  /// When a system instance may match a reference instance.
  enum Congruence: Hashable, Sendable {
    /// Their overlap over union exceeds the protocol's share.
    case overlap
    /// They share at least a second; where one side is shorter, a share of the reference.
    case oneSecond(orShareIf: ShortSide)
  }

  /// How time spent in false alarm is counted.
  enum TimeCounting: Hashable, Sendable {
    /// Not at all.
    case none
    /// Every system instance's frames outside all references: overlapping alarms count each.
    case outsideReferences
    /// Frames of system instances in excess of the references there.
    case excess
  }

  /// The name on the command line.
  public let name: String
  let congruence: Congruence
  let timeCounting: TimeCounting
  /// Whether the curve over false alarm time is read for the weighted miss rate too.
  let readsWeightedMissOverTime: Bool
  /// Whether activities without any reference instance are scored when nothing is said.
  ///
  /// NIST's scorer came to leave them out by default after the older protocols' evaluations; the results it
  /// publishes for those protocols count them, those for the newer ones do not.
  public let scoresActivitiesWithoutReference: Bool
  /// The numbers that hold unless a file changes them.
  public let defaults: ActEVParameters
  /// Whether a pair must share a second, for which the rate of frames matters.
  public var countsSeconds: Bool { congruence != .overlap }

  /// Every protocol, in the order of NIST's list.
  public static let all: [ActEVProtocol] = [
    ActEVProtocol(
      name: "actev18-ad", congruence: .overlap, parameters: .overlap(0.2, rates: leaderboard)),
    ActEVProtocol(
      name: "actev18-ad-tfa", congruence: .overlap, time: .outsideReferences,
      weightedOverTime: false, parameters: .overlap(0.2, rates: leaderboard)),
    ActEVProtocol(
      name: "actev18-1secol", congruence: .oneSecond(orShareIf: .none),
      parameters: .second(presence: 1e-6, rates: leaderboard)),
    ActEVProtocol(
      name: "actev19-ad", congruence: .oneSecond(orShareIf: .none), time: .outsideReferences,
      parameters: .second(rates: leaderboard)),
    ActEVProtocol(
      name: "actev19-ad-v2", congruence: .oneSecond(orShareIf: .system),
      time: .outsideReferences, parameters: .second(rates: twentieths + [0.05, 0.03, 0.01])),
    ActEVProtocol(
      name: "actev-sdl-v1", congruence: .oneSecond(orShareIf: .system), time: .excess,
      parameters: .second(rates: twentieths + [0.05, 0.04, 0.03, 0.01])),
    ActEVProtocol(
      name: "actev-sdl-v2", congruence: .oneSecond(orShareIf: .reference), time: .excess,
      withoutReference: false,
      parameters: .second(rates: twentieths + [0.05, 0.04, 0.03, 0.02, 0.01])),
    ActEVProtocol(
      name: "srl-ad-v1", congruence: .overlap, withoutReference: false,
      parameters: .overlap(0.2, rates: [10, 5, 2, 1, 0.5] + leaderboard.dropFirst())),
    ActEVProtocol(
      name: "srl-ad-v2", congruence: .overlap, withoutReference: false,
      parameters: .overlap(0.1, rates: [10, 5, 2, 1, 0.5] + leaderboard.dropFirst())),
    ActEVProtocol(
      name: "srl-ad-v3", congruence: .overlap, withoutReference: false,
      parameters: .overlap(0.4, rates: [10, 5, 2, 1, 0.5] + leaderboard.dropFirst())),
  ]

  /// The protocol of this name, in our spelling or in NIST's (`ActEV18_AD_1SECOL`); nil where there is none.
  public static func named(_ name: String) -> ActEVProtocol? {
    let plain = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    let ours = plain == "actev18-ad-1secol" ? "actev18-1secol" : plain
    return all.first { $0.name == ours }
  }

  /// Rates at which the area under every curve is given, whatever the parameters say.
  static let areaRates: [Double] = twentieths + [0.05, 0.04, 0.03, 0.02, 0.01]

  private static let leaderboard: [Double] = [1, 0.2, 0.15, 0.1, 0.03, 0.01]
  private static let twentieths: [Double] = (2...20).reversed().map { Double($0 * 5) / 100 }

  private init(
    name: String, congruence: Congruence, time: TimeCounting = .none,
    weightedOverTime: Bool = true, withoutReference: Bool = true, parameters: ActEVParameters
  ) {
    self.name = name
    self.congruence = congruence
    timeCounting = time
    readsWeightedMissOverTime = weightedOverTime
    scoresActivitiesWithoutReference = withoutReference
    defaults = parameters
  }
}
