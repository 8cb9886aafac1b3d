import CVideo
import MediaTime
import Observation

/// Decodes one part of a mapped clip, and stops at the first frame that differs from the map.
package struct PartReader: ~Copyable {
  private var reader: VideoReader
  private let map: ClipMap
  private var frame: Int
  private let end: Int
  private let isCut: Bool

  /// Opens the file anew for a part.
  package init(path: String, map: ClipMap, part: ClipMap.Part) throws(FootageError) {
    reader = try VideoReader(path: path)
    self.map = map
    (frame, end) = (part.frames.lowerBound, part.frames.upperBound)
    isCut = reader.cut(
      from: cvideo_packet(pts: part.from, place: part.place, begins_anew: 1), until: part.until)
  }

  /// What came next.
  package enum Step {
    /// The frame of this index, as announced; its picture is with the decoder.
    case frame(Int)
    /// All announced frames have come, and no other.
    case end
    /// Something differs from the map: nothing decoded in parts holds.
    case unlike
  }

  /// Decodes the next frame.
  package mutating func advance() throws(FootageError) -> Step {
    guard isCut else { return .unlike }
    guard let raw = try reader.decode() else {
      return frame == end && reader.ledger.refusedPackets == 0 ? .end : .unlike
    }
    let isAsAnnounced =
      frame < end && raw.pts == map.stamps[frame] && raw.damaged == 0 && raw.refused_packets == 0
      && Int(raw.width) == map.info.width && Int(raw.height) == map.info.height
    guard isAsAnnounced else { return .unlike }
    frame += 1
    return .frame(frame - 1)
  }

  /// The picture of the frame that `advance` decoded last.
  package func take(_ frame: Int) throws(FootageError) -> VideoFrame {
    try reader.take(VideoReader.Glimpse(time: map.times[frame], epoch: 0, isDamaged: false))
  }
}
