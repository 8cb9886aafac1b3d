import Claims
import Foundation
import Phrasebook

extension AuditFolder {
  /// A complaint as others may read it: files as the audit names them, and no folder of whoever ran it.
  func withoutPlace(_ complaint: Complaint) -> Complaint { complaint.map { withoutPlace($0) } }

  func withoutPlace(_ message: String) -> String {
    var text = message
    // Set aside first, for a name may hold folders that are hidden everywhere else.
    for (index, name) in names.enumerated() {
      for place in places(of: input(name)) {
        text = text.replacing(place, with: AuditFolder.mark(index))
      }
    }
    for place in places(of: outputs.path) + places(of: inputs.path) where place != "/" {
      text = text.replacing(place + "/", with: "")
    }
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    if home != "/" { text = text.replacing(home + "/", with: "~/") }
    text = AuditFolder.withoutFolders(text)
    for (index, name) in names.enumerated() {
      text = text.replacing(AuditFolder.mark(index), with: name)
    }
    return text
  }

  /// The ways in which a message may write a path, the longest first.
  private func places(of path: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    return Set([path, url.path, url.standardized.path, url.resolvingSymlinksInPath().path])
      .filter { $0.hasPrefix("/") }
      .sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// A character of nobody's text (private use) around a number.
  private static func mark(_ index: Int) -> String { "\u{F8FE}\(index)\u{F8FF}" }

  /// Absolute paths by their last part; those of the system, which everybody has, stay.
  private static func withoutFolders(_ text: String) -> String {
    text.replacing(/(^|[^\w.~%\/…-])(\/(?:[^\s\/:;,"'()<>]+\/)+)/) { match in
      let folder = String(match.2)
      let isSystem = systemFolders.contains { folder.hasPrefix($0 + "/") }
      return match.1 + (isSystem ? match.2 : "…/")
    }
  }

  private static let systemFolders = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/proc", "/sys", "/dev", "/etc",
  ]
}

extension AuditFile {
  /// Every file and folder that the audit names, the longest name first.
  var namedFiles: [String] {
    var names = clips.flatMap { [$0.video, $0.scene, $0.truth, $0.secondTruth] } + [registration]
    for system in systems {
      switch system.source {
      case .stages(_, let settings): names.append(settings.model)
      case .alarms(let log): names += log.files.values.sorted() + [log.mapping]
      case .command(let command): names += command.words + command.reads
      case .published: break
      }
    }
    return Set(names.compactMap(\.self)).filter { !$0.isEmpty && $0 != "/" && $0 != "." }
      .sorted { ($0.count, $0) > ($1.count, $1) }
  }
}
