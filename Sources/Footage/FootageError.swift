/// Why a video file cannot be read; the sentence says what to do next.
public struct FootageError: Error, Hashable, Sendable, CustomStringConvertible {
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
  public let reason: String

  /// An error about a file.
  public init(_ code: Code, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// `path: what was found; what to do next`.
  public var description: String { "\(path): \(reason)\(remedy.map { "; \($0)" } ?? "")" }

  /// What to do next; nil where the reason says it all.
  public var remedy: String? {
    switch code {
    case .missing: "check the name, which is relative to the file that gives it"
    case .unreadable: "check its permissions"
    case .empty: "fetch or export it again"
    case .notVideo: "expected mp4, mkv, avi, ts, ps, asf, flv, raw h264/hevc, mjpeg, dav or y4m"
    case .truncated: "recover it with the recorder's own tool or `untrunc`, or export it again"
    case .noStream: "`contrechamp probe` shows what is in it"
    case .codec: "convert a working copy with `ffmpeg -i IN -c:v libx264 -crf 16 OUT.mp4`"
    case .tooLarge: "scale a working copy down, or raise the limit if you trust the file"
    case .noFrames: "export it again; nothing of it can be scored"
    case .notMask: "write masks as grey PNG of 8 bits"
    case .memory, .unexpected: nil
    }
  }
}
