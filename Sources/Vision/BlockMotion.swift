private import CVision
import Phrasebook

/// How the content of small blocks of a picture moved since a picture before.
///
/// Blocks of 8 × 8 pixels, one around each square of 4, found again by the least sum of absolute differences (Jain & Jain
/// 1981, doi 10.1109/TCOM.1981.1094950), to a fraction of a pixel. Whole numbers throughout: unlike optical flow in
/// floats the same bytes on every machine. What is flat or found nowhere says nothing rather than being guessed.
public struct BlockMotion: Hashable, Sendable {
  /// Pixels from block to block.
  public static let step = Int(CVISION_BLOCK_STEP)
  /// Pixels along an axis that content may have moved, at most.
  public static let longestReach = Int(CVISION_BLOCK_REACH)

  /// What became of a block.
  public enum State: UInt8, Sendable {
    /// Nothing changed, and nothing in the block would show that it moved.
    case flat
    /// Its content is where it was.
    case stood
    /// Its content was found elsewhere.
    case moved
    /// Its content was found nowhere.
    case changed
  }

  /// Columns of blocks.
  public let columns: Int
  /// Rows of blocks.
  public let rows: Int
  /// What became of each, row after row.
  public let states: [State]
  /// Sixteenths of a pixel rightwards, row after row; 0 where nothing was found to move.
  public let x: [Int16]
  /// Sixteenths of a pixel downwards, row after row; 0 where nothing was found to move.
  public let y: [Int16]

  /// Looks for the blocks of the later picture in the earlier one.
  ///
  /// - Parameters:
  ///   - earlier: Grey picture.
  ///   - later: Grey picture of the same size, at least 8 pixels a side.
  ///   - reach: How far content may have moved along each axis, in pixels: 1 to `longestReach`.
  /// - Throws: `VisionError` where the pictures are unlike or too small, or the reach is another.
  public init(
    from earlier: GreyPicture, to later: GreyPicture, reach: Int
  ) throws(VisionError) {
    let (width, height) = (later.width, later.height)
    guard (1...BlockMotion.longestReach).contains(reach), width <= 1 << 14, height <= 1 << 14,
      (earlier.width, earlier.height) == (width, height)
    else { throw .impossibleSize(.measuringMotion) }
    (columns, rows) = (width / BlockMotion.step, height / BlockMotion.step)
    let none = cvision_block(state: 0, x: 0, y: 0)
    var blocks = [cvision_block](repeating: none, count: columns * rows)
    let code = unsafe earlier.pixels.withUnsafeBufferPointer { before in
      unsafe later.pixels.withUnsafeBufferPointer { after in
        unsafe blocks.withUnsafeMutableBufferPointer { blocks -> Int32 in
          guard let before = before.baseAddress, let after = after.baseAddress,
            let first = blocks.baseAddress
          else { return Int32(CVISION_BAD_ARGUMENT) }
          let (columns, rows) = (Int32(width), Int32(height))
          return unsafe cvision_blocks(
            cvision_plane(bytes: before, stride: columns, width: columns, height: rows),
            cvision_plane(bytes: after, stride: columns, width: columns, height: rows),
            Int32(reach), first)
        }
      }
    }
    try Shim.check(code, .measuringMotion)
    states = blocks.map { State(rawValue: UInt8(truncatingIfNeeded: $0.state)) ?? .flat }
    x = blocks.map(\.x)
    y = blocks.map(\.y)
  }
}
