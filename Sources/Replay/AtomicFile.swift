public import Foundation

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
    let partial = path + ".partial"
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard FileManager.default.createFile(atPath: partial, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
      do {
        try body { try handle.write(contentsOf: $0) }
        try handle.synchronize()
      } catch {
        try? handle.close()
        throw error
      }
      try handle.close()
      guard unsafe rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw failure(path, error)
    }
  }

  /// That a file could not be written, and why.
  static func failure(_ path: String, _ error: any Error) -> ReplayError {
    if let known = error as? ReplayError { return known }
    return ReplayError(
      .output,
      "\(path): cannot be written (\(reason(error))); free some space or choose another --out")
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
