public import MediaTime

extension Verdict.Stability {
  /// What else than the rule of matching was changed.
  public enum Kind: Hashable, Sendable {
    /// The second annotators' truth instead of the first's; their names, where they are given.
    case secondTruth([String])
    /// Every alarm that operators left undecided taken as false.
    case undecidedAreFalse
    /// Every alarm that operators left undecided taken as right.
    case undecidedAreTrue
    /// Every missed event taken as alerted too late.
    case missesAreLate
    /// The system's clock taken as ahead by so much.
    case clockOffset(MediaDuration)
    /// Another tolerance between a true count and its measurement.
    case countTolerance(MediaDuration)

    /// A short word for programs.
    public var code: String {
      switch self {
      case .secondTruth: "second-truth"
      case .undecidedAreFalse: "undecided-are-false"
      case .undecidedAreTrue: "undecided-are-true"
      case .missesAreLate: "misses-are-late"
      case .clockOffset: "clock-offset"
      case .countTolerance: "count-tolerance"
      }
    }
  }

  /// Something else that was changed, and what the verdict is then.
  public struct Other: Hashable, Sendable {
    /// What was changed.
    public let kind: Kind
    /// The verdict then.
    public let outcome: Verdict.Outcome

    /// What was changed, and the verdict then.
    public init(kind: Kind, outcome: Verdict.Outcome) {
      self.kind = kind
      self.outcome = outcome
    }
  }
}
