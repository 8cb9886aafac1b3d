public import Phrasebook

/// A clip without results because something went wrong: it counts neither as watched time nor as silence.
public struct LostClip: Hashable, Sendable {
  /// The clip by its identifier in the audit.
  public let clip: String
  /// The system whose results are missing; nil where the clip's own files are to blame, for every system.
  public let system: String?
  /// What, where, and what to do next; paths are relative to the audit's folder.
  public let reason: Complaint
  /// What the process exits with where nothing goes before it.
  public let status: AuditResult.ExitStatus

  /// A loss by its parts.
  public init(clip: String, system: String?, reason: Complaint, status: AuditResult.ExitStatus) {
    self.clip = clip
    self.system = system
    self.reason = reason
    self.status = status
  }
}

extension AuditResult {
  /// Clips that lost the results of one system or more, in the order of the audit file.
  public var lostClips: [String] {
    let lost = Set(lost.map(\.clip))
    return clips.map(\.clip.id).filter(lost.contains)
  }
}
