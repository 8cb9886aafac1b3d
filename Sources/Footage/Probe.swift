public import MediaTime
import Phrasebook

/// What is in a video file and what is wrong with it, found by decoding it from end to end.
public struct Probe: Sendable, Hashable {
  /// What the container says.
  public let info: VideoInfo
  /// What decoding found.
  public let ledger: DamageLedger
  /// Length of the clip.
  public let duration: MediaDuration
  /// Time that was really seen.
  public let exposure: IntervalSet
  /// Shortest and longest time from one frame to the next inside an epoch, holes left out; nil with fewer than two frames.
  public let frameGaps: ClosedRange<MediaDuration>?
  /// What a user should know, most serious first.
  public let findings: [Finding]

  /// Decodes a file; throws `FootageError` where there is nothing to decode.
  ///
  /// `progress` hears the media time of each frame.
  public init(
    path: String, pixelLimit: Int = VideoReader.pixelLimit, progress: (MediaTime) -> Void = { _ in }
  ) throws(FootageError) {
    var reader = try VideoReader(path: path, pixelLimit: pixelLimit)
    var previous: VideoReader.Glimpse?
    var gaps: ClosedRange<MediaDuration>?
    while let glimpse = try reader.advance() {
      progress(glimpse.time)
      if let last = previous, last.epoch == glimpse.epoch,
        reader.ledger.holes.intervals.last?.end != glimpse.time
      {
        let gap = glimpse.time - last.time
        gaps = min(gaps?.lowerBound ?? gap, gap)...max(gaps?.upperBound ?? gap, gap)
      }
      previous = glimpse
    }
    guard reader.ledger.decodedFrames > 0 else {
      throw FootageError(.noFrames, path: path, .noFrames)
    }
    info = reader.info
    ledger = reader.ledger
    duration = reader.duration
    exposure = reader.exposure
    frameGaps = gaps
    findings = Finding.all(
      info: info, ledger: ledger, gaps: gaps, isInterlaced: reader.isInterlaced)
  }
}
