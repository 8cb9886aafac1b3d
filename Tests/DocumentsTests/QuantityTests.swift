import Documents
import Foundation
import MediaTime
import TestSupport
import Testing

private func node(_ text: String) throws -> DocumentNode {
  try DocumentNode.parse(yaml: text, file: "a.yaml")
}

@Test(arguments: ["5 d", "120 h", "5\u{A0}d"]) func aLengthOfTimeMayBeInDays(text: String) throws {
  #expect(try node(text).duration() == .seconds(432_000))
}

@Test(arguments: ["0.95", "95 %", "95%", "95\u{202F}%", "95.0 %"])
func aShareMayBeWrittenInHundredths(text: String) throws {
  #expect(try node(text).share() == 0.95)
}

@Test(arguments: [("100 %", 1.0), ("0 %", 0), ("1", 1), ("0", 0)])
func aShareReachesFromNoneToAll(text: String, value: Double) throws {
  #expect(try node(text).share() == value)
}

@Test(arguments: [
  ("95", "; for 95 % write 95 % or 0.95"), ("101 %", "expected a share from 0 to 1"),
  ("-5 %", "expected a share"), ("95,0 %", "with a point for decimals"), ("%", "expected a share"),
  ("1.5", "write 1.5 % or 0.015"), ("nan", "expected a share"), ("95 %%", "expected a share"),
  ("-0.1", "expected a share"),
])
func whatIsNoShareSaysWhatWasMeant(text: String, message: String) {
  // As a value: at the start of a document a % would begin a directive.
  let error = #expect(throws: DocumentError.self) {
    try node("a: " + (text == "%" ? "'%'" : text)).mapping(["a"]).required("a").share()
  }
  #expect(error?.reason.contains(message) == true, "\(error?.reason ?? "")")
}

/// Text files in the encodings that logs come in.
@Suite struct TextEncodingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func read(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) throws -> String {
    try DocumentText.read(try folder.write("a.csv", Data(bytes)), encoding: encoding)
  }

  @Test(arguments: [
    (TextEncoding.utf8, [0x63, 0xC3, 0xA9, 0x0A] as [UInt8], "cé\n"),
    (.utf8, [0xEF, 0xBB, 0xBF, 0x63], "c"),
    (.windows1252, [0x63, 0xE9, 0x80, 0x9C], "cé€œ"),
    (.latin1, [0xE9, 0xA4], "é¤"), (.latin9, [0xE9, 0xA4, 0xBD, 0xBF], "é€œ¿"),
    (.utf16, [0xFF, 0xFE, 0xE9, 0x00], "é"), (.utf16, [0xFE, 0xFF, 0x00, 0xE9], "é"),
    (.utf16, [0xE9, 0x00], "é"), (.utf16, [0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "😀"),
  ])
  func bytesAreReadAsTheyAreSaidToBe(
    encoding: TextEncoding, bytes: [UInt8], text: String
  ) throws {
    #expect(try Array(read(bytes, encoding).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func aByteThatIsNotUTF8IsNamedWithItsLine() {
    let error = #expect(throws: DocumentError.self) {
      try read(Array("a\nb\r\ncaf".utf8) + [0xE9, 0x0A], .utf8)
    }
    #expect(error?.line == 3)
    #expect(error?.reason == "is not UTF-8 text (byte 0xE9); save it as UTF-8")
  }

  @Test func wideTextIsRecognised() {
    let error = #expect(throws: DocumentError.self) { try read([0xFF, 0xFE, 0x63, 0x00], .utf8) }
    #expect(error?.reason.contains("is not UTF-8 text but UTF-16") == true)
  }

  @Test(arguments: [
    (TextEncoding.windows1252, [0x81] as [UInt8]), (.utf16, [0xFF, 0xFE, 0x63]),
    (.utf16, [0xFF, 0xFE, 0x00, 0xDC]),
  ])
  func bytesThatMeanNothingAreAnError(encoding: TextEncoding, bytes: [UInt8]) {
    let error = #expect(throws: DocumentError.self) { try read(bytes, encoding) }
    #expect(error?.code == .syntax)
  }
}
