import Documents
import Phrasebook
import Subprocess
import SystemPackage

/// A clip that is held open while it is replayed, so that the bytes that are decoded are those that its digest names.
final class HeldClip: Sendable {
  /// Where a process finds a clip that it was given as its standard input.
  static let standardInput = "/proc/self/fd/0"

  /// The clip as this process has it open.
  let file: RegularFile
  private let sha256: String?
  private let stamp: FileStamp

  /// Opens a clip.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - sha256: What its bytes must come to; nil: they must stay as they are.
  ///   - known: What the file was when it was digested; nil: that is not known.
  /// - Throws: `ReplayError.Code.badInput` where it is another file, or has changed since.
  init(_ path: String, sha256: String?, known: FileStamp? = nil) throws(ReplayError) {
    file = try Digest.open(path)
    self.sha256 = sha256
    stamp = file.stamp
    if let known { try check(stamp, against: known) }
  }

  /// The clip as a process's standard input.
  var input: FileDescriptorInput {
    .fileDescriptor(FileDescriptor(rawValue: file.descriptor), closeAfterSpawningProcess: false)
  }

  /// The file must be the one that was opened, under its name too, and untouched.
  func check() throws(ReplayError) {
    // What has the name now may be another file; that an old one lost its name shows in its attributes, too.
    guard let named = FileStamp(of: file.path) else {
      throw ReplayError(
        .badInput, .removedWhileRead(file.path))
    }
    try check(named, against: stamp)
    try check(file.stamp, against: stamp)
  }

  /// The same, and its bytes must come to its digest.
  func vouch() throws(ReplayError) {
    try check()
    if sha256 != nil { try check(digest: try Digest.sha256(of: file)) }
  }

  /// The same beside other work.
  func vouch() async throws(ReplayError) {
    try check()
    if sha256 != nil { try check(digest: try await Digest.sha256(of: file)) }
  }

  private func check(digest: String) throws(ReplayError) {
    guard let sha256, digest == sha256 else {
      throw ReplayError(
        .badInput,
        .otherBytes(file.path, than: String(sha256?.prefix(12) ?? "")))
    }
    // Nobody wrote to it while it was digested either.
    try check()
  }

  private func check(_ now: FileStamp, against earlier: FileStamp) throws(ReplayError) {
    guard let difference = now.difference(from: earlier) else { return }
    throw ReplayError(.badInput, .about(file.path, difference))
  }
}
