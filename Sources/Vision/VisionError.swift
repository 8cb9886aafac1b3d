public import Phrasebook

/// What the picture primitives can fail with.
public enum VisionError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// A size, stride or factor that cannot be.
  case impossibleSize(Complaint.Part)
  /// Memory ran out.
  case outOfMemory(Complaint.Part)
  /// OpenCV refused; the second text is its own.
  case library(Complaint.Part, reason: String)
  /// A network's file that could not be read.
  case unreadableNetwork(path: String, reason: String)

  /// What, where, and what to do next.
  public func text(in language: Language) -> String { complaint.text(in: language) }

  private var complaint: Complaint {
    switch self {
    case .impossibleSize(let what): .impossibleSize(what)
    case .outOfMemory(let what): .outOfMemory(what)
    case .library(let what, let reason): .openCVRefused(what, reason)
    case .unreadableNetwork(let path, let reason): .unreadableNetwork(path, reason)
    }
  }
}
