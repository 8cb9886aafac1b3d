/// One instance of an activity: annotated, or reported by a system.
public struct ActEVInstance: Hashable, Sendable {
  /// Which activity, by its place in the index.
  public let activity: Int
  /// Which file, by its place in the index.
  public let file: Int
  /// Its name in its file, for rows.
  public let identifier: String
  /// The system's confidence; 0 for annotations.
  public let confidence: Double
  /// When.
  public let signal: FrameSignal

  /// An instance that lies in one file.
  public init(
    activity: Int, file: Int, identifier: String, confidence: Double, signal: FrameSignal
  ) {
    self.activity = activity
    self.file = file
    self.identifier = identifier
    self.confidence = confidence
    self.signal = signal
  }
}

/// One video file of an ActEV file index.
public struct ActEVFile: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Frames a second.
  public let frameRate: Double
  /// The frames that are scored.
  public let selected: FrameSignal

  /// A file with a rate above 0.
  public init(name: String, frameRate: Double, selected: FrameSignal) {
    self.name = name
    self.frameRate = frameRate
    self.selected = selected
  }

  /// How long the scored part is.
  var minutes: Double { Double(selected.area) / frameRate / 60 }
}

/// Everything that an ActEV protocol scores: what was annotated, what a system reported, and where both were asked to look.
public struct ActEVTask: Sendable {
  /// Names of the activities of the index, in its order.
  public let activities: [String]
  /// Files of the index, in its order.
  public let files: [ActEVFile]
  /// Annotated instances of indexed activities in indexed files.
  public let reference: [ActEVInstance]
  /// Reported instances of indexed activities in indexed files.
  public let system: [ActEVInstance]
  /// Lowest and highest confidence of the run, instances of unscored activities included; nil where it is empty.
  public let confidences: ClosedRange<Double>?

  /// A task whose instances point into its indices.
  public init(
    activities: [String], files: [ActEVFile], reference: [ActEVInstance],
    system: [ActEVInstance], confidences: ClosedRange<Double>?
  ) {
    self.activities = activities
    self.files = files
    self.reference = reference
    self.system = system
    self.confidences = confidences
  }

  /// Scored camera time.
  public var minutes: Double { files.reduce(0) { $0 + $1.minutes } }

  /// A confidence as a share of the range that the run uses; 1 where the run uses one value only.
  func congruence(of confidence: Double) -> Double {
    guard let confidences, confidences.lowerBound < confidences.upperBound else { return 1 }
    return (confidence - confidences.lowerBound) / (confidences.upperBound - confidences.lowerBound)
  }
}
