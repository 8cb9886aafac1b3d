public import Documents
import Evaluation
import Footage
import Interchange
import MediaTime
import Observation
import Scene

/// Scores boxes of people against MOTChallenge truth: average precision, and the error of the head count.
public struct BoxEvaluation: Sendable, Hashable {
  /// COCO's average precision at an overlap of one half.
  public let averagePrecision: Double
  /// Truth boxes that were scored.
  public let truthBoxes: Int
  /// Boxes that match nothing, at any confidence.
  public let falseBoxes: Int
  /// Annotated frames with a detection of the system near them in time, or none: all frames of the clip.
  public let frames: Int
  /// Mean over all frames of |boxes found − boxes annotated|.
  public let countError: Double
  /// Mean over all frames of boxes found − boxes annotated.
  public let countBias: Double

  /// Reads the truth, the observations and the clip's frame times.
  public init(truth path: String, observations: String, video: String) throws {
    var reader = try VideoReader(path: video)
    var times: [MediaTime] = []
    while let glimpse = try reader.advance() { times.append(glimpse.time) }
    let boxes = try MotChallenge.truth(
      try DocumentBytes(path: path),
      size: PixelSize(width: reader.info.width, height: reader.info.height), frameTimes: times)
    let file = try ObservationFile(DocumentBytes(path: observations))
    guard !file.detections.isEmpty else {
      throw DocumentError(
        .content, file: observations, line: nil,
        "holds no detection; replay with --detections to write boxes")
    }
    let half = MediaDuration(reader.info.frameDuration.seconds * (Rational(1, 2) ?? .zero))
    let frames = AveragePrecision.frames(
      annotated: times, truth: boxes, detections: file.detections, tolerance: half)
    let precision = AveragePrecision(frames)
    guard let value = precision.value.value else {
      throw DocumentError(.content, file: path, line: nil, "holds no box that is scored")
    }
    averagePrecision = value
    truthBoxes = precision.truthBoxes
    falseBoxes = precision.falseBoxes
    self.frames = frames.count
    let errors = frames.map { frame in
      Double(frame.detections.count - frame.truth.count { !$0.ignored })
    }
    countError = errors.reduce(0) { $0 + abs($1) } / Double(max(1, errors.count))
    countBias = errors.reduce(0, +) / Double(max(1, errors.count))
  }

  /// The scores as one document.
  public var json: JSON {
    [
      "boxes": 1, "ap50": .number(averagePrecision), "truth-boxes": .integer(truthBoxes),
      "false-boxes": .integer(falseBoxes), "frames": .integer(frames),
      "count-mae": .number(countError), "count-bias": .number(countBias),
    ]
  }
}
