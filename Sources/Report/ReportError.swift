public import Phrasebook

/// What can go wrong when a report is written.
public enum ReportError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// A template of the page does not compile, which is a defect of this program.
  case template(name: String, reason: String)
  /// A number of the projection could not be computed.
  case notComputable(system: String, event: String, reason: Complaint)

  /// Says what, where and what to do next.
  public func text(in language: Language) -> String { complaint.text(in: language) }

  private var complaint: Complaint {
    switch self {
    case .template(let name, let reason): .template(name, reason)
    case .notComputable(let system, let event, let reason):
      .meaningNotComputable(system, event, reason)
    }
  }
}
