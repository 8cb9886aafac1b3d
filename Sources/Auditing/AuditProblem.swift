import Claims
public import Phrasebook

/// Something that cost a clip its results while the rest of the audit went on.
public struct AuditProblem: Sendable, Sayable {
  /// The clip.
  public let clip: String
  /// The system; nil where the clip's own files are to blame.
  public let system: String?
  /// The module's error: decides the exit code, says what to do next.
  public let error: any Error

  /// `clip (system): reason`.
  public func text(in language: Language) -> String {
    let reason = language.text(of: error)
    return Message.Run.lostClip(clip, system: system, reason: reason).text(in: language)
  }

  /// The same for results, which others read.
  func loss(in folder: AuditFolder) -> LostClip {
    LostClip(
      clip: clip, system: system, reason: folder.withoutPlace(Complaint(of: error)),
      status: AuditResult.ExitStatus(of: error))
  }
}
