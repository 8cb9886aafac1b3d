public import Documents
public import Evaluation
import Footage
import Interchange
import MediaTime
import Observations
import Phrasebook
import Replay
import Scene

/// Scores boxes of people against MOTChallenge truth: average precision, the error of the head count, and tracks.
///
/// Only what was seen counts; forecasts are left out, and how many is said.
public struct BoxEvaluation: Sendable {
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
  /// Boxes that the system wrote for places where it saw nothing.
  public let forecasts: Int
  /// Every track measure; nil where boxes have no track numbers.
  public let tracks: TrackScore?

  /// Reads the truth, the observations and the clip's frame times.
  public init(truth path: String, observations: String, video: String) throws {
    var reader = try VideoReader(path: video)
    var times: [MediaTime] = []
    while let glimpse = try reader.advance() { times.append(glimpse.time) }
    let size = PixelSize(width: reader.info.width, height: reader.info.height)
    let boxes = try MotChallenge.truth(
      try DocumentBytes(path: path), size: size, frameTimes: times)
    let file = try ObservationFile(DocumentBytes(path: observations))
    try file.check(video: try Digest.sha256(ofFile: video), file: observations)
    guard !file.detections.isEmpty else {
      throw DocumentError(
        .content, file: observations, line: nil,
        .noDetection)
    }
    forecasts = file.detections.count { $0.isForecast }
    let half = MediaDuration(reader.info.frameDuration.seconds * (Rational(1, 2) ?? .zero))
    let frames = AveragePrecision.frames(
      annotated: times, truth: boxes, detections: file.detections, tolerance: half)
    try BoxEvaluation.refuseTwins(frames, file: observations)
    tracks = TrackScore(name: file.header.clip, frames: frames, size: size)
    let precision = AveragePrecision(frames)
    guard let value = precision.value.value else {
      throw DocumentError(.content, file: path, line: nil, .noBoxScored)
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

  private static func refuseTwins(
    _ frames: [AveragePrecision.Frame], file: String
  ) throws(DocumentError) {
    for frame in frames {
      var numbers: Set<Int> = []
      for seen in frame.detections {
        guard let track = seen.track, !numbers.insert(track).inserted else { continue }
        throw DocumentError(
          .content, file: file, line: nil,
          .trackTwice(track, at: "\(seen.time)"))
      }
    }
  }

  /// The scores as one document.
  public var json: JSON {
    [
      "boxes": 1, "ap50": .number(averagePrecision), "truth-boxes": .integer(truthBoxes),
      "false-boxes": .integer(falseBoxes), "frames": .integer(frames),
      "count-mae": .number(countError), "count-bias": .number(countBias),
      "forecasts-left-out": .integer(forecasts),
      "mota": .optional(tracks?.clear.accuracy.value),
      "idf1": .optional(tracks?.identity.f1.value),
      "hota": .optional(tracks?.hota.mean(.hota).value),
      "switches": .optional(tracks.map { Double($0.clear.switches) }),
      "tracks": .optional(tracks.map { Double($0.systemTracks) }),
    ]
  }
}
