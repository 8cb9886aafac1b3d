public import Statistics

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
