private import CSandbox
import Foundation

/// Something that only one of all runs that share a disk has at a time; gone with the process, however that ends.
final class PlaceLock: Sendable {
  /// What became of asking for it.
  enum Answer {
    /// Until `end` is called.
    case granted(PlaceLock)
    /// Somebody else has it.
    case taken
    /// The disk has no locks, or the file of locks is somebody else's.
    case none
  }

  private let descriptor: Int32

  /// Asks for the lock of a name, all of which are places in one file.
  static func ask(for name: String, in file: String) -> Answer {
    let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return .none }
    // Whoever may write to the folder may lock.
    _ = fchmod(descriptor, 0o666)
    switch csandbox_lock(descriptor, place(of: name)) {
    case 0: return .granted(PlaceLock(descriptor))
    case EAGAIN:
      close(descriptor)
      return .taken
    default:
      close(descriptor)
      return .none
    }
  }

  private static func place(of name: String) -> Int64 {
    (Int64(Digest.sha256(of: name).prefix(15), radix: 16) ?? 0)
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

/// A folder that no other run writes to while somebody has this.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for a folder, which is made where it is not there; where the disk has no locks, nothing is held.
  public init(_ path: String) {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { _ = csandbox_lock_folder(descriptor) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
