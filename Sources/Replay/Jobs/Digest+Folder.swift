import Documents
import Foundation
import Phrasebook

extension Digest {
  /// What a name stands for, all of it: a file's bytes, or every file of a folder with its name.
  struct Contents: Hashable, Sendable {
    /// Digest of names and bytes.
    let sha256: String
    /// Digest of names and of what shows that a file was written to: much faster to take again.
    let stamp: String
  }

  /// Of a file, or of a folder in the order of its names; links count as what they say, not as what they lead to.
  static func contents(of path: String) throws(ReplayError) -> Contents {
    Contents(
      sha256: try walk(path) { (file) throws(ReplayError) in try sha256(ofFile: file) },
      stamp: try stamp(of: path))
  }

  /// Whether the same is there is told by this, as long as nobody sets the clock back.
  static func stamp(of path: String) throws(ReplayError) -> String {
    try walk(path) { (file) throws(ReplayError) in
      guard let stamp = FileStamp(of: file) else {
        throw ReplayError(.missingInput, .removedMeanwhile(file))
      }
      return "\(stamp.inode) \(stamp.size) \(stamp.modified) \(stamp.changed)"
    }
  }

  private static func walk(
    _ path: String, _ word: (String) throws(ReplayError) -> String
  ) throws(ReplayError) -> String {
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard kind(of: root) == .typeDirectory else { return try word(path) }
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var lines: [String] = []
    for name in names.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    {
      let file = root + "/" + name
      let quoted = JSON.string(name).line
      switch kind(of: file) {
      case .typeRegular?:
        // What we may not read, the program may not either.
        let isOpen = FileManager.default.isReadableFile(atPath: file)
        lines.append("file \(quoted) " + (isOpen ? try word(file) : "unreadable"))
      case .typeSymbolicLink?:
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file)
        lines.append("link \(quoted) \(JSON.string(target ?? "").line)")
      case .typeDirectory?: lines.append("folder \(quoted)")
      default: lines.append("other \(quoted)")
      }
    }
    return sha256(of: lines.joined(separator: "\n"))
  }

  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
