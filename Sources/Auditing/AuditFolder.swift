import Claims
import Foundation
import MediaTime
import Replay

/// Where an audit's files are and where its results go; names in an audit are relative to the audit file.
struct AuditFolder: Sendable {
  /// Folder of the audit file.
  let inputs: URL
  /// Folder of the results.
  let outputs: URL
  /// Files as the audit names them: what messages may say of where they are.
  var names: [String] = []

  init(auditFile: String, out: String?) {
    inputs = URL(fileURLWithPath: auditFile).deletingLastPathComponent()
    outputs = out.map { URL(fileURLWithPath: $0) } ?? inputs.appendingPathComponent("out")
  }

  /// Path of a file that the audit names.
  func input(_ name: String) -> String {
    name.hasPrefix("/") ? name : inputs.appendingPathComponent(name).path
  }

  /// Path of a result.
  func output(_ name: String) -> String { outputs.appendingPathComponent(name).path }

  /// Path of one system's observations of one clip.
  func observations(system: String, clip: String) -> String {
    output("observations/\(AuditFolder.safe(system))/\(AuditFolder.safe(clip)).observations.jsonl")
  }

  /// Path of a clip's person-free background.
  func background(clip: String) -> String { output("backgrounds/\(AuditFolder.safe(clip)).png") }

  /// Deletes the backgrounds of an earlier run, which an audit that draws schematics has no use for.
  func removeBackgrounds() {
    try? FileManager.default.removeItem(atPath: output("backgrounds"))
  }

  /// An identifier as a file name: no separators, nothing hidden, no two alike.
  static func safe(_ identifier: String) -> String {
    let kept = identifier.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || scalar == "-" || scalar == "_"
        ? String(scalar) : "%" + String(scalar.value, radix: 16) + "."
    }
    return kept.joined()
  }
}

extension AuditSystem.Command {
  /// The command as a worker runs it: found, and digested with the files it names.
  func resolved(in folder: AuditFolder) throws(ReplayError) -> ExternalCommand {
    try ExternalCommand(
      words: words, format: frames.flatMap(FrameFormat.init) ?? .y4m, folder: folder.inputs.path,
      reads: reads)
  }

  /// Frames a second that the program gets; nil: the standard.
  var rate: Rational? {
    get throws(ReplayError) { try analysisRate.map(SystemSetup.rate) }
  }
}
