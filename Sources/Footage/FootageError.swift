public import Phrasebook

/// Why a video file cannot be read; the sentence says what to do next.
public struct FootageError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// The kind of trouble.
  public enum Code: String, Hashable, Sendable {
    /// No such file.
    case missing
    /// Permission or I/O.
    case unreadable
    /// Zero bytes.
    case empty
    /// No known video container inside.
    case notVideo
    /// An mp4 without its index.
    case truncated
    /// No video stream inside.
    case noStream
    /// No decoder for it on the allow list.
    case codec
    /// Pictures over the limit of pixels.
    case tooLarge
    /// A stream of which no frame could be decoded.
    case noFrames
    /// No grey picture where a mask is wanted.
    case notMask
    /// Out of memory.
    case memory
    /// Anything else.
    case unexpected
  }

  /// The kind of trouble; decides the exit code.
  public let code: Code
  /// The file as it was named.
  public let path: String
  /// What was found there.
  public let complaint: Complaint

  /// An error about a file, with what the C shim says of it.
  init(_ code: Code, path: String, said: String) {
    let complaint: Complaint =
      switch code {
      case .missing: .clipMissing(said)
      case .unreadable: .clipUnreadable(said)
      case .empty: .clipEmpty(said)
      case .notVideo: .clipNotVideo(said)
      case .truncated: .clipTruncated(said)
      case .noStream: .clipWithoutVideo(said)
      case .codec: .clipCodec(said)
      case .tooLarge: .clipTooLarge(said)
      case .notMask: .notMask(said)
      case .memory: .outOfMemory(said)
      case .noFrames, .unexpected: .unexpected(said)
      }
    self.init(code, path: path, complaint)
  }

  /// An error about a file.
  public init(_ code: Code, path: String, _ complaint: Complaint) {
    self.code = code
    self.path = path
    self.complaint = complaint
  }

  /// `path: what was found; what to do next`.
  public func text(in language: Language) -> String {
    Complaint.of(path, complaint, remedy).text(in: language)
  }

  /// What to do next; nil where the reason says it all.
  public var remedy: Complaint? {
    switch code {
    case .missing: .checkName
    case .unreadable: .checkPermissions
    case .empty: .fetchAgain
    case .notVideo: .expectedContainers
    case .truncated: .recover
    case .noStream: .probeIt
    case .codec: .convert
    case .tooLarge: .scaleDown
    case .noFrames: .nothingToScore
    case .notMask: .writeGrey
    case .memory, .unexpected: nil
    }
  }
}
