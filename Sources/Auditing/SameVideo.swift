import Claims
import Documents
import Phrasebook

/// One video under two names would count each of its events and hours twice.
enum SameVideo {
  /// The first two clips of an audit that are the same bytes; nil where all differ.
  static func error(
    in clips: [AuditClip], digests: [String: String], file: String
  ) -> DocumentError? {
    var seen: [String: AuditClip] = [:]
    for clip in clips {
      guard let digest = digests[clip.id] else { continue }
      if let first = seen[digest] { return error(file: file, clip, first, sha256: digest) }
      seen[digest] = clip
    }
    return nil
  }

  static func error(
    file: String, _ clip: AuditClip, _ first: AuditClip, sha256: String
  ) -> DocumentError {
    DocumentError(
      .content, file: file, line: clip.line,
      .sameVideo(
        (clip.id, clip.line), as: (first.id, first.line), sha256: String(sha256.prefix(12))))
  }
}
