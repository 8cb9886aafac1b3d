/// How the bytes of a text file stand for characters.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// What Western European Windows programs write.
  case windows1252 = "windows-1252"
  /// Latin-1, without the euro sign.
  case latin1 = "iso-8859-1"
  /// Latin-9: Latin-1 with the euro sign and œ.
  case latin9 = "iso-8859-15"
  /// UTF-16 as its byte order mark says; without one, the low byte first, as Windows writes it.
  case utf16 = "utf-16"

  /// Text of bytes without a byte order mark; nil where some bytes mean nothing in this encoding.
  func text(of bytes: some Collection<UInt8>) -> String? {
    switch self {
    case .utf8:
      String(
        validating: bytes.dropFirst(bytes.starts(with: Self.mark) ? Self.mark.count : 0),
        as: UTF8.self)
    case .windows1252: Self.text(of: bytes, but: Self.windowsOwn, from: 0x80)
    case .latin1: Self.text(of: bytes, but: [], from: 0)
    case .latin9: Self.text(of: bytes, but: Self.latin9Own, from: 0xA4)
    case .utf16: Self.wideText(of: bytes)
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What 0x80 to 0x9F stand for; 0 where a byte stands for nothing.
  private static let windowsOwn: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// What 0xA4 to 0xBE stand for.
  private static let latin9Own: [UInt16] = [
    0x20AC, 0xA5, 0x0160, 0xA7, 0x0161, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2,
    0xB3, 0x017D, 0xB5, 0xB6, 0xB7, 0x017E, 0xB9, 0xBA, 0xBB, 0x0152, 0x0153, 0x0178,
  ]

  /// Text of an encoding of one byte a character that differs from Latin-1 in one stretch.
  private static func text(
    of bytes: some Collection<UInt8>, but own: [UInt16], from first: Int
  ) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let place = Int(byte) - first
      let code = own.indices.contains(place) ? own[place] : UInt16(byte)
      guard code != 0 || byte == 0, let scalar = Unicode.Scalar(code) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func wideText(of bytes: some Collection<UInt8>) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let bytes = Array(bytes)
    let isHighFirst = bytes.starts(with: [0xFE, 0xFF])
    let isMarked = isHighFirst || bytes.starts(with: [0xFF, 0xFE])
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { place in
      let (high, low) = isHighFirst ? (place, place + 1) : (place + 1, place)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    return String(validating: units, as: UTF16.self)
  }
}
