/// A PNG reduced to what its picture needs: no text, no time, no camera data, nothing appended.
///
/// Source: W3C, *Portable Network Graphics*, 3rd ed. 2025, §5 (signature, chunk layout) and §11.
struct PNGPicture {
  /// The reduced file.
  let bytes: [UInt8]
  /// Columns.
  let width: Int
  /// Rows.
  let height: Int

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]
  /// A page with a background of more than this is too heavy to send around.
  private static let largest = 8 << 20

  /// Nil for anything but a whole PNG of at most 8 MiB: then a schematic is drawn.
  init?(_ file: [UInt8]) {
    guard file.count <= Self.largest, file.starts(with: Self.signature) else { return nil }
    var out = Self.signature
    var at = Self.signature.count
    var size: (Int, Int)?
    var hasPixels = false
    var ended = false
    while !ended {
      guard at + 12 <= file.count else { return nil }
      let length = Self.number(file[at..<(at + 4)])
      guard length <= Self.largest, at + 12 + length <= file.count else { return nil }
      let name = String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self)
      if size == nil {
        guard name == "IHDR", length == 13 else { return nil }
        size = (Self.number(file[(at + 8)..<(at + 12)]), Self.number(file[(at + 12)..<(at + 16)]))
      }
      if Self.kept.contains(name) { out += file[at..<(at + 12 + length)] }
      hasPixels = hasPixels || name == "IDAT"
      ended = name == "IEND"
      at += 12 + length
    }
    guard let size, hasPixels, (1...65536).contains(size.0), (1...65536).contains(size.1) else {
      return nil
    }
    bytes = out
    (width, height) = size
  }

  /// The file as an address that needs no request.
  var dataURI: String { "data:image/png;base64," + Self.base64(bytes) }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// RFC 4648, §4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        out.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : 0x3D)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
