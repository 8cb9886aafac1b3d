/// The numbers of a protocol that a scoring-parameters file may change, under NIST's names.
public struct ActEVParameters: Hashable, Sendable {
  /// `activity.temporal_overlap_delta`: the overlap over union to exceed, or the share of a reference to reach.
  public var overlap = 0.5
  /// `activity.epsilon_temporal_congruence`: what overlap adds to similarity.
  public var temporalWeight = 0.0
  /// `activity.epsilon_presenceconf_congruence`: what confidence adds to similarity.
  public var presenceWeight = 1.0
  /// `activity.p_miss_at_rfa_targets`: false alarms a minute at which miss rates are read.
  public var missRates: [Double] = []
  /// `activity.n_mide_at_rfa_targets`: false alarms a minute at which the mean localisation error is read.
  public var localisationRates: [Double] = []
  /// `activity.fa_at_rfa_targets`: shares of false alarm time at which miss rates are read.
  public var falseTimeShares: [Double] = []
  /// `nmide.ns_collar_size`: frames around a reference's ends that do not count.
  public var collar = 0
  /// `nmide.cost_miss`: the price of missed and, as NIST's scorer has it, of falsely alarmed time.
  public var localisationCost = 1.0
  /// `wpmiss.numerator`: misses that are added.
  public var addedMisses = 8.0
  /// `wpmiss.denominator`: instances that are added.
  public var addedInstances = 10.0

  static func overlap(_ share: Double, rates: [Double]) -> ActEVParameters {
    ActEVParameters(share: share, temporal: 1e-8, presence: 1e-6, rates: rates)
  }

  static func second(presence: Double = 1, rates: [Double]) -> ActEVParameters {
    ActEVParameters(share: 0.5, temporal: 0, presence: presence, rates: rates)
  }

  private init(share: Double, temporal: Double, presence: Double, rates: [Double]) {
    overlap = share
    temporalWeight = temporal
    presenceWeight = presence
    missRates = rates
    localisationRates = rates
    falseTimeShares = rates
  }
}
