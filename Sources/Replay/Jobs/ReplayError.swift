public import Phrasebook

/// Why a clip has no results; the sentence says what to do next.
public struct ReplayError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// The kind of trouble.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A file that is not there.
    case missingInput = "missing-input"
    /// A clip, model or option that cannot be used.
    case badInput = "bad-input"
    /// Results could not be written.
    case output
    /// The worker ended without a word: a crash or a limit of the system.
    case crashed
    /// The worker made no progress.
    case hung
    /// Somebody pressed Ctrl-C.
    case interrupted
    /// A defect of this program.
    case defect
  }

  /// The kind of trouble; decides the exit code.
  public let code: Code
  /// What, where, and what to do next.
  public let complaint: Complaint

  /// An error of a replay.
  public init(_ code: Code, _ complaint: Complaint) {
    self.code = code
    self.complaint = complaint
  }

  /// The complaint in English.
  public var reason: String { complaint.text(in: .english) }

  /// The sentence.
  public func text(in language: Language) -> String { complaint.text(in: language) }
}
