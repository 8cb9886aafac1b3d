public import MediaTime

/// A true count beside what the system measured nearest to it.
public struct CountSample: Hashable, Sendable {
  /// The clip.
  public let clip: String
  /// Zone of the scene; nil for the whole view.
  public let zone: String?
  /// When annotators counted.
  public let time: MediaTime
  /// Persons that they counted.
  public let truth: Int
  /// What the system measured within the tolerance; nil where it measured nothing.
  public let measured: Double?

  /// A true count with its measurement.
  public init(clip: String, zone: String?, time: MediaTime, truth: Int, measured: Double?) {
    self.clip = clip
    self.zone = zone
    self.time = time
    self.truth = truth
    self.measured = measured
  }
}
