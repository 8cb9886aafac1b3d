public import Evaluation
public import MediaTime
public import Statistics

/// How well two annotators of the same clips agree on one event type.
public struct Agreement: Hashable, Sendable {
  /// The event type.
  public let event: String
  /// Who annotated first; whose truth is the reference.
  public let first: [String]
  /// Who annotated second.
  public let second: [String]
  /// The clips that both annotated for this type, in the order of the audit file.
  public let clips: [String]
  /// Time that neither leaves out.
  public let exposure: MediaDuration
  /// The rule by which events of both were matched: the audit's, with its tolerance both ways.
  public let matching: MatchingProtocol
  /// Events that both saw.
  public let matched: Int
  /// Events that only the first saw.
  public let onlyFirst: Int
  /// Events that only the second saw.
  public let onlySecond: Int
  /// F1 of one annotator's events against the other's, which is the same either way; nil without events.
  public let f1: Estimate?
  /// The length of a bin in which there is an event or none.
  public let bin: MediaDuration
  /// Bins by what both say: both, only the first, only the second, neither.
  public let bins: Bins
  /// Cohen's κ over bins; nil where both say the same one thing of every bin.
  public let kappa: Double?
  /// Krippendorff's α over bins; nil where no bin differs from another.
  public let alpha: Double?
  /// Percentile intervals of κ and α over blocks of time; nil with fewer than two blocks, or none of the value.
  public let intervals: Intervals

  /// Bins by what both annotators say of them.
  public struct Bins: Hashable, Sendable {
    /// In an event for both.
    public var both = 0
    /// In an event for the first only.
    public var onlyFirst = 0
    /// In an event for the second only.
    public var onlySecond = 0
    /// In no event.
    public var neither = 0

    /// No bin yet.
    public init() {}

    /// All bins.
    public var all: Int { both + onlyFirst + onlySecond + neither }

    static func + (a: Bins, b: Bins) -> Bins {
      var sum = Bins()
      sum.both = a.both + b.both
      sum.onlyFirst = a.onlyFirst + b.onlyFirst
      sum.onlySecond = a.onlySecond + b.onlySecond
      sum.neither = a.neither + b.neither
      return sum
    }
  }

  /// Two-sided intervals over blocks of neighbouring bins.
  public struct Intervals: Hashable, Sendable {
    /// Of Cohen's κ.
    public let kappa: ClosedRange<Double>?
    /// Of Krippendorff's α.
    public let alpha: ClosedRange<Double>?
    /// How many blocks were drawn from.
    public let blocks: Int
  }
}
