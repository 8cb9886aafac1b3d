import CVideo
import MediaTime

/// Decodes parts of a mapped clip, one after another, and stops at the first frame that differs from the map.
public struct PartReader: ~Copyable {
  private var reader: VideoReader
  private let map: ClipMap
  private let isWanted: [Bool]
  private var frame = 0
  private var end = 0
  private var isCut = true

  /// Opens the file; `isWanted` tells for each frame of the map whether somebody will look at it.
  ///
  /// Frames that nobody wants are decoded all the same where others refer to them.
  public init(path: String, map: ClipMap, isWanted: [Bool]) throws(FootageError) {
    reader = try VideoReader(path: path)
    self.map = map
    self.isWanted = isWanted
  }

  /// Goes on with a part.
  public mutating func begin(_ part: ClipMap.Part) {
    (frame, end) = (part.frames.lowerBound, part.frames.upperBound)
    let leftOut = part.frames.filter { map.isLeftOut($0, wanted: isWanted) }
    isCut = reader.cut(part, leavingOut: leftOut.map { map.stamps[$0] })
  }

  /// What came next.
  public enum Step {
    /// The frame of this index, as announced; its picture is with the decoder.
    case frame(Int)
    /// All announced frames have come, and no other.
    case end
    /// Something differs from the map: nothing that was decoded by it holds.
    case unlike
  }

  /// Decodes the next frame.
  public mutating func advance() throws(FootageError) -> Step {
    guard isCut else { return .unlike }
    while frame < end, map.isLeftOut(frame, wanted: isWanted) { frame += 1 }
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
  public func take(_ frame: Int) throws(FootageError) -> VideoFrame {
    try reader.take(
      VideoReader.Glimpse(time: map.time(of: frame), epoch: 0, isDamaged: false))
  }
}

extension ClipMap {
  /// Whether a frame need not be decoded: nobody wants it and none refers to it.
  func isLeftOut(_ frame: Int, wanted: [Bool]) -> Bool { isSpare[frame] && !wanted[frame] }

  /// How many frames need not be decoded.
  public func leftOutCount(wanted: [Bool]) -> Int {
    isSpare.indices.count { isLeftOut($0, wanted: wanted) }
  }
}
