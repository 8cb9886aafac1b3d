import Claims
package import Phrasebook

/// Something that cost a clip its results while the rest of the audit went on.
public struct AuditProblem: Sendable {
  /// The clip.
  public let clip: String
  /// The system; nil where the clip's own files are to blame.
  public let system: String?
  /// The module's error: decides the exit code, says what to do next.
  public let error: any Error

  /// `clip (system): reason`, in English.
  public var text: String { words.text(in: .english) }

  /// Clip, system and reason.
  package var words: Message.Run {
    .lostClip(clip, system: system, reason: "\(error)")
  }

  /// The same for results, which others read.
  func loss(in folder: AuditFolder) -> LostClip {
    LostClip(
      clip: clip, system: system, reason: folder.withoutPlace("\(error)"),
      status: AuditResult.ExitStatus(of: error))
  }
}
