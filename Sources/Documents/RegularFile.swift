public import Foundation
public import Phrasebook

/// A file that is held open for reading: bytes that have an end, never a pipe, a device or a folder.
///
/// Whoever holds it reads the same file on, whatever its name stands for meanwhile.
public final class RegularFile: Sendable {
  /// The file as it was named by whoever asked for it.
  public let path: String
  /// The number under which this process has it open, for a process that is to have it, too.
  public let descriptor: Int32

  /// Opens a file; never waits for anybody to write to it.
  public init(_ path: String) throws(DocumentError) {
    self.path = path
    // A pipe that nobody writes to would have us wait for good.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw RegularFile.refusal(of: path, errno) }
    guard let status = RegularFile.status(of: descriptor), status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw DocumentError(
        .unreadable, file: path, line: nil,
        kind(of: path).map { .notRegular($0) } ?? .unreadable)
    }
  }

  deinit { close(descriptor) }

  /// A name under which this process opens the same file again, with a place of reading of its own.
  public var place: String { "/proc/self/fd/\(descriptor)" }

  /// What the file is now.
  public var stamp: FileStamp {
    RegularFile.status(of: descriptor).map(FileStamp.init) ?? FileStamp()
  }

  /// Up to so many bytes from an offset on; none at the end.
  public func bytes(from offset: Int, count: Int) throws(DocumentError) -> Data {
    var data = Data(count: count)
    let got = unsafe data.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, count, off_t(offset))
    }
    guard got >= 0 else { throw RegularFile.refusal(of: path, errno) }
    data.count = got
    return data
  }

  /// The whole file as it is when it is read.
  public func contents() throws(DocumentError) -> Data {
    // A byte more than there should be: the end is seen with the first reading.
    var data = try bytes(from: 0, count: stamp.size + 1)
    while true {
      let piece = try bytes(from: data.count, count: 1 << 20)
      if piece.isEmpty { return data }
      data += piece
    }
  }

  private static func status(of descriptor: Int32) -> stat? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? status : nil
  }

  private static func refusal(of path: String, _ code: Int32) -> DocumentError {
    switch code {
    case ENOENT, ENOTDIR:
      DocumentError(.missing, file: path, line: nil, .noSuchFile)
    // What cannot be opened at all, such as a socket.
    case ENXIO:
      DocumentError(
        .unreadable, file: path, line: nil, .notRegular(kind(of: path) ?? .device))
    default:
      DocumentError(
        .unreadable, file: path, line: nil,
        .refused(unsafe String(cString: strerror(code)).lowercased()))
    }
  }
}

/// What a name stands for that is no regular file.
private func kind(of path: String) -> Complaint.FileKind? {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return nil }
  return switch status.st_mode & S_IFMT {
  case S_IFDIR: .folder
  case S_IFIFO: .pipe
  case S_IFSOCK: .socket
  case S_IFCHR, S_IFBLK: .device
  default: nil
  }
}

/// By what it shows that a file is another, or was written to.
public struct FileStamp: Hashable, Sendable {
  /// Of the disk that holds it.
  public var device: UInt64 = 0
  /// Its number on the disk.
  public var inode: UInt64 = 0
  /// In bytes.
  public var size = 0
  /// When its bytes were written last, in nanoseconds.
  public var modified: Int64 = 0
  /// When its bytes or attributes changed last, in nanoseconds; nobody can set that back.
  public var changed: Int64 = 0

  init() {}

  /// Of whatever has the name now; nil where nothing has.
  public init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }

  /// How the file differs from what it was; nil where it does not.
  public func difference(from earlier: FileStamp) -> Complaint? {
    guard (device, inode) == (earlier.device, earlier.inode) else {
      return .replaced
    }
    if size > earlier.size {
      return .grew(from: earlier.size, to: size)
    }
    if size < earlier.size {
      return .wasCut(from: earlier.size, to: size)
    }
    guard (modified, changed) == (earlier.modified, earlier.changed) else {
      return .touched
    }
    return nil
  }
}
