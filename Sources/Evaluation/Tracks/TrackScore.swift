import Foundation
public import Observations
import Parallel

/// Every track measure of one sequence, or of several together, under the conventions of both common tools.
public struct TrackScore: Sendable {
  /// Name of the sequence; nil for several together.
  public let name: String?
  /// Frames, those without a box included.
  public let frames: Int
  /// Tracks of the system.
  public let systemTracks: Int
  /// CLEAR as TrackEval counts it.
  public let clear: ClearTally
  /// CLEAR as py-motmetrics counts it.
  public let clearMotMetrics: ClearTally
  /// Identity measures on the boxes that TrackEval counts.
  public let identity: IdentityTally
  /// Identity measures on the boxes that py-motmetrics counts.
  public let identityMotMetrics: IdentityTally
  /// Higher-order tracking accuracy.
  public let hota: HotaTally
  /// Frames that py-motmetrics counts.
  package let namedFrames: Int

  /// Scores one sequence.
  ///
  /// - Parameters:
  ///   - name: Name of the sequence.
  ///   - truth: Ground truth by frame.
  ///   - system: The tracker's boxes by frame.
  ///   - frames: How many frames there are; nil: as many as the last box says.
  public init(name: String, truth: [TrackedBox], system: [TrackedBox], frames: Int? = nil) {
    let (ours, theirs) = sideBySide {
      let sequence = TrackSequence(
        name: name, truth: truth, system: system, frames: frames, convention: .trackEval)
      let table = TrackPairTable(sequence)
      return (
        sequence: sequence, clear: ClearTally(sequence, convention: .trackEval),
        identity: IdentityTally(sequence, table, convention: .trackEval, iou: 0.5),
        hota: HotaTally(sequence, table)
      )
    } _: {
      let sequence = TrackSequence(
        name: name, truth: truth, system: system, frames: frames, convention: .motMetrics)
      return (
        sequence: sequence, clear: ClearTally(sequence, convention: .motMetrics),
        identity: IdentityTally(sequence, convention: .motMetrics)
      )
    }
    self.name = name
    self.frames = ours.sequence.frames
    systemTracks = ours.sequence.systemTracks
    namedFrames = theirs.sequence.namedFrames
    clear = ours.clear
    clearMotMetrics = theirs.clear
    identity = ours.identity
    identityMotMetrics = theirs.identity
    hota = ours.hota
  }

  /// Several sequences together: counts are summed, so that a long sequence weighs more.
  public init(sum scores: [TrackScore]) {
    name = nil
    frames = scores.reduce(0) { $0 + $1.frames }
    systemTracks = scores.reduce(0) { $0 + $1.systemTracks }
    namedFrames = scores.reduce(0) { $0 + $1.namedFrames }
    clear = ClearTally(sum: scores.map(\.clear), convention: .trackEval)
    clearMotMetrics = ClearTally(sum: scores.map(\.clearMotMetrics), convention: .motMetrics)
    identity = IdentityTally(sum: scores.map(\.identity))
    identityMotMetrics = IdentityTally(sum: scores.map(\.identityMotMetrics))
    hota = HotaTally(sum: scores.map(\.hota))
  }

  /// False boxes a frame, frames without truth included.
  public var falseBoxesPerFrame: Measured<Double> {
    frames > 0
      ? .measured(Double(clear.falseBoxes) / Double(frames)) : .notMeasured(.noBoxes)
  }
}

extension ClearTally {
  package var logarithmicAccuracy: Measured<Double> {
    let switched = switches > 0 ? log10(Double(switches)) : 0
    return share(Double(matched - falseBoxes) - switched, of: truthBoxes)
  }

  package var f1: Measured<Double> {
    let boxes = 2 * matched + falseBoxes + missed
    return boxes > 0 ? .measured(Double(2 * matched) / Double(boxes)) : .notMeasured(.noBoxes)
  }
}
