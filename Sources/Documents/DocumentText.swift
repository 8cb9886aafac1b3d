import Foundation

/// Reading a text file that somebody else wrote.
public enum DocumentText {
  /// The file's text without a byte order mark.
  ///
  /// Throws when it is missing, unreadable, too large or not UTF-8.
  public static func read(
    _ path: String, limit: Int = DocumentNode.byteLimit
  ) throws(DocumentError) -> String {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw DocumentError(.missing, file: path, line: nil, "no such file")
    }
    guard !isDirectory.boolValue else {
      throw DocumentError(.unreadable, file: path, line: nil, "is a folder, expected a file")
    }
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      data = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw DocumentError(
        .unreadable, file: path, line: nil, "cannot be read: \(error.localizedDescription)")
    }
    guard data.count <= limit else {
      throw DocumentError(
        .syntax, file: path, line: nil, "is over \(limit >> 20) MiB, expected less")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw DocumentError(.syntax, file: path, line: nil, "is not UTF-8 text")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
