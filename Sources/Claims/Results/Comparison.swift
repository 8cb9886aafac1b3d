public import Evaluation
public import MediaTime
public import Statistics

/// Two systems on the same footage, or one system under two conditions, for one event type.
///
/// Results of different systems are held beside each other and never added up.
public struct Comparison: Hashable, Sendable {
  /// What is compared.
  public enum Kind: Hashable, Sendable {
    /// Two systems on the time that both watched.
    case systems(String, String)
    /// One system on clips under one value of a condition and under another.
    case conditions(system: String, key: String, String, String)
  }

  /// One side of a comparison.
  public struct Side: Hashable, Sendable {
    /// What was counted.
    public let counts: MatchCounts
    /// Camera time that was scored.
    public let exposure: MediaDuration
    /// The clips, in the order of the audit file.
    public let clips: [String]
  }

  /// Whether false alarms are as frequent on both sides.
  public struct FalseAlarms: Hashable, Sendable {
    /// The first rate over the second; nil where the second side has none.
    public let ratio: Double?
    /// The exact interval of the ratio; nil where neither side has any.
    public let interval: Interval?
    /// Two-sided p of equal rates.
    public let p: Double
    /// Holm's p among all tests of the audit's comparisons.
    public var adjusted: Double
    /// `e-test`, or `score` where there are too many events for it.
    public let test: String
    /// By how much runs and cameras that differ widen the comparison; 1 where nothing does.
    public let designEffect: Double
    /// Whether the rates are alike within the audit's margin; nil where it states none.
    public let margin: Margin?
  }

  /// What is shown within a margin, which finding no difference does not.
  public struct Margin: Hashable, Sendable {
    /// The factor.
    public let factor: Double
    /// p of "the rates differ by that factor or more".
    public let equivalence: Double
    /// p of "the first rate is that many times the second or more".
    public let firstIsNoWorse: Double
    /// p of "the second rate is that many times the first or more".
    public let secondIsNoWorse: Double
  }

  /// The same truth events, by who found them.
  public struct Found: Hashable, Sendable {
    /// Found by both.
    public let both: Int
    /// Found by the first only.
    public let onlyFirst: Int
    /// Found by the second only.
    public let onlySecond: Int
    /// Found by neither.
    public let neither: Int
    /// Two-sided exact p of McNemar's test.
    public let p: Double
    /// Holm's p among all tests of the audit's comparisons.
    public var adjusted: Double

    /// All events that both sides could have found.
    public var events: Int { both + onlyFirst + onlySecond + neither }
  }

  /// What is compared.
  public let kind: Kind
  /// The event type.
  public let event: String
  /// The rule that matched alarms with events.
  public let matching: MatchingProtocol
  /// The first side.
  public let first: Side
  /// The second side.
  public let second: Side
  /// Clips that only one of the systems watched: they are left out.
  public let leftOut: [String]
  /// Whether false alarms are as frequent on both sides; nil without exposure.
  public var falseAlarms: FalseAlarms?
  /// Which events each found; nil for conditions, whose events are others, and where there is no event.
  public var found: Found?
}
