private import CVideo

/// Owner of one reference to a decoder's picture.
///
/// `@unchecked Sendable`: the shim never writes to a picture after handing it out, its reference count is atomic
/// (libavutil's AVBuffer), and the only mutation is the release in `deinit`, which runs once.
@safe final class DecodedPicture: @unchecked Sendable {
  private let handle: OpaquePointer
  let width: Int
  let height: Int
  let isFullRange: Bool

  /// Takes over the reference.
  init(taking handle: OpaquePointer) {
    unsafe self.handle = handle
    width = unsafe Int(cvideo_picture_width(handle))
    height = unsafe Int(cvideo_picture_height(handle))
    isFullRange = unsafe cvideo_picture_full_range(handle) != 0
  }

  deinit { unsafe cvideo_picture_release(handle) }

  func withPlane<Result>(
    _ plane: Int32, _ body: (Span<UInt8>, Int) throws -> Result
  ) rethrows -> Result {
    let stride = unsafe Int(cvideo_picture_stride(handle, plane))
    let rows = plane == 0 ? height : (height + 1) / 2
    let columns = plane == 0 ? width : (width + 1) / 2
    // The last row may end with the picture's buffer: only its own columns are promised.
    let count = stride * (rows - 1) + columns
    let bytes = unsafe UnsafeBufferPointer(start: cvideo_picture_plane(handle, plane), count: count)
    return try unsafe body(bytes.span, stride)
  }
}
