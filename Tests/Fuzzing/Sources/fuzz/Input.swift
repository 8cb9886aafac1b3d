import Documents
import Foundation

/// One input, in the forms that readers want it in.
struct Input {
  /// As libFuzzer made it.
  let bytes: [UInt8]

  /// As text, damaged UTF-8 replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Splits an input for a reader of two files at the first line of five equal signs.
  var halves: (Input, Input) {
    let separator = Array("\n=====\n".utf8)
    guard let range = bytes.firstRange(of: separator) else { return (self, Input(bytes: [])) }
    return (
      Input(bytes: Array(bytes[..<range.lowerBound])),
      Input(bytes: Array(bytes[range.upperBound...]))
    )
  }

  /// The first byte, to choose among variants of a reader, and the rest.
  var variant: (Int, Input) {
    (Int(bytes.first ?? 0), Input(bytes: Array(bytes.dropFirst())))
  }

  /// As a document, as though read from a file of this name.
  func document(_ file: String) -> DocumentBytes {
    DocumentBytes(text, file: file)
  }

  /// As a file in memory; the same one for every input, so that none is left behind.
  func file(_ suffix: String) -> String {
    let path = Input.folder + "/contrechamp-fuzz-\(getpid())\(suffix)"
    guard let file = unsafe fopen(path, "wb") else { fatalError("\(path) cannot be written") }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, written == bytes.count else {
      fatalError("\(path) cannot be written")
    }
    return path
  }

  private static let folder =
    FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
}
