import Foundation

/// Reading a text file that somebody else wrote.
public enum DocumentText {
  /// The file's text without a byte order mark.
  ///
  /// Throws when it is missing, unreadable, too large or not UTF-8.
  public static func read(
    _ path: String, limit: Int = DocumentNode.byteLimit
  ) throws(DocumentError) -> String {
    let data = try data(path, limit: limit)
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw DocumentError(.syntax, file: path, line: nil, "is not UTF-8 text")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// The file's bytes as they are.
  ///
  /// Throws when it is missing, a folder, unreadable or too large.
  static func data(_ path: String, limit: Int) throws(DocumentError) -> Data {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw DocumentError(.missing, file: path, line: nil, "no such file")
    }
    guard !isDirectory.boolValue else {
      throw DocumentError(.unreadable, file: path, line: nil, "is a folder, expected a file")
    }
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= limit else {
        throw DocumentError(
          .syntax, file: path, line: nil, "is over \(limit >> 20) MiB, expected less")
      }
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let error as DocumentError {
      throw error
    } catch {
      throw DocumentError(
        .unreadable, file: path, line: nil, "cannot be read: \(error.localizedDescription)")
    }
  }
}
