import Documents
public import Foundation
import Phrasebook

/// Writing a result so that it is either there whole or not at all.
public enum AtomicFile {
  /// Writes beside the target, flushes to the disk, and renames; a full disk leaves neither file.
  public static func write(_ data: Data, to path: String) throws(ReplayError) {
    try write(to: path) { write in try write(data) }
  }

  /// The same piece by piece.
  static func write(
    to path: String, _ body: (_ write: (Data) throws -> Void) throws -> Void
  ) throws(ReplayError) {
    let partial = partial(of: path)
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw posix() }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        try body { try handle.write(contentsOf: $0) }
        try handle.synchronize()
      } catch {
        try? handle.close()
        throw error
      }
      try handle.close()
      guard unsafe rename(partial, path) == 0 else { throw posix() }
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw failure(path, error)
    }
  }

  /// A name beside a file under which it is made; no other run chooses the same.
  static func partial(of path: String) -> String { "\(path).\(RandomName.next()).partial" }

  /// Removes what killed runs have left half made in a folder: files of such names that nobody has touched for an hour.
  static func sweep(_ folder: String) {
    let now = Int64(Date().timeIntervalSince1970) * 1_000_000_000
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.wholeMatch(of: /.+\.[0-9a-f]{16}\.partial/) != nil,
        let stamp = FileStamp(of: folder + "/" + name),
        stamp.changed < now - 3_600_000_000_000
      else { continue }
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  private static func posix() -> NSError { NSError(domain: NSPOSIXErrorDomain, code: Int(errno)) }

  /// That a file could not be written, and why.
  static func failure(_ path: String, _ error: any Error) -> ReplayError {
    if let known = error as? ReplayError { return known }
    return ReplayError(
      .output, .notWritten(path, reason(error)))
  }

  /// Writes text in UTF-8.
  public static func write(_ text: String, to path: String) throws(ReplayError) {
    try write(Data(text.utf8), to: path)
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = underlying ?? (error as NSError)
    guard posix.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return posix.code == Int(ENOSPC)
      ? "the disk is full" : unsafe String(cString: strerror(Int32(posix.code)))
  }
}
