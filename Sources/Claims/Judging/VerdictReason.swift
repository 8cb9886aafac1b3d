public import Statistics
public import Evaluation

/// Why a verdict is what it is, as a value that can be said in every language.
public enum VerdictReason: Hashable, Sendable {
  /// Every requirement is met; the findings say by how much.
  case boundsMeet
  /// At least one requirement is violated; the findings say which.
  case boundViolates
  /// At least one requirement is neither met nor violated.
  case boundsStraddle
  /// Every part of one cut decides alike, by camera or by the condition named, where all of them together leave it open.
  case everyPart(String)
  /// Built-in stages stood in for the vendor's product, whose own alarms are needed.
  case referenceOnly
  /// The claim has no requirement that could be tested.
  case nothingToTest
  /// A metric that the claim names has no denominator on this footage.
  case notMeasured(Metric, NotMeasured)
  /// The claim was published without any figure.
  case noFigure

  /// A short word for programs.
  public var code: String {
    switch self {
    case .boundsMeet: "bounds-meet"
    case .boundViolates: "bound-violates"
    case .boundsStraddle: "bounds-straddle"
    case .everyPart: "every-part"
    case .referenceOnly: "reference-only"
    case .nothingToTest: "nothing-to-test"
    case .notMeasured: "not-measured"
    case .noFigure: "no-figure"
    }
  }
}

/// How verdicts are decided, with both risks, in words that can be quoted (ISO/IEC 17025:2017, 7.8.6).
public struct DecisionRule: Sendable {
  /// The largest simulated share of wrong verdicts each way, at 95 %, as `docs/statistics.md` has it.
  public enum MeasuredRisk {
    /// With ten cameras and more.
    public static let tenCamerasAndMore = 0.072
    /// With fewer, of claims about these cameras' own long-run rate.
    public static let fewerCameras = 0.075
  }

  /// The confidence of the audit's verdicts.
  public let level: ConfidenceLevel

  /// The rule at a confidence.
  public init(level: ConfidenceLevel) { self.level = level }
}
