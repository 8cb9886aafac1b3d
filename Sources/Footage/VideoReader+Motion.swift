private import CVideo
import Phrasebook

extension VideoReader {
  /// The decoder's own motion vectors of the frame that `advance` decoded last, as speeds; no stage uses them yet.
  ///
  /// Nil where there are none: intra frames, codecs other than H.264, MPEG-4 part 2 (and its B frames) and MPEG-2,
  /// interlaced or turned frames, frames whose container gives them no time, and readers opened without `exportsMotion`.
  /// Cells that were coded without a vector are unknown.
  ///
  /// A vector does not say which picture it refers to, only from which side; the nearest reference picture on that side
  /// is assumed, which overstates the speed of blocks that refer further.
  public func motion() throws(FootageError) -> MotionField? {
    let grid = unsafe cvideo_motion_grid(handle)
    let (columns, rows) = (Int(grid.columns), Int(grid.rows))
    guard columns > 0, rows > 0 else { return nil }
    var cells = [cvideo_motion](repeating: cvideo_motion(), count: columns * rows)
    var message = Message()
    let handle = unsafe self.handle
    let status = unsafe message.fill { message in
      unsafe cells.withUnsafeMutableBufferPointer { cells in
        guard let first = cells.baseAddress else { return CVIDEO_INTERNAL }
        return unsafe cvideo_motion_read(handle, first, message)
      }
    }
    guard status == CVIDEO_OK else {
      throw FootageError(status: status, path: path, said: message.text)
    }
    return MotionField(
      columns: columns, rows: rows, x: cells.map(\.x), y: cells.map(\.y),
      known: cells.map { $0.known != 0 })
  }
}
