public import Phrasebook

/// What is wrong with a file that people or programs wrote, where, and what was expected there.
public struct DocumentError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// The kind of trouble.
  public enum Code: Hashable, Sendable {
    /// The file is not there.
    case missing
    /// The file is there but cannot be read.
    case unreadable
    /// Not YAML or JSON at all, or over the limits of size and depth.
    case syntax
    /// Well-formed, but not what the format says.
    case content
  }

  /// The kind of trouble; decides the exit code.
  public let code: Code
  /// The file as it was named by whoever asked for it.
  public let file: String
  /// Line or record, from 1; nil where the whole file is meant.
  public let line: Int?
  /// Found, expected, and what to do next, in one sentence.
  public let complaint: Complaint

  private static let reasonLimit = 4096

  /// An error at a place in a file.
  public init(_ code: Code, file: String, line: Int?, _ complaint: Complaint) {
    self.code = code
    self.file = file
    self.line = line
    // Some reasons quote what stands in the file, which may be a key of a megabyte.
    self.complaint = complaint.map {
      $0.utf8.count <= Self.reasonLimit ? $0 : String($0.prefix(Self.reasonLimit / 8)) + "…"
    }
  }

  /// The complaint in English, without its place.
  public var reason: String { complaint.text(in: .english) }

  /// `file:line: reason`.
  public func text(in language: Language) -> String {
    let reason = complaint.text(in: language)
    return line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
