import CVideo
public import MediaTime
import Phrasebook

/// One open video file as a sequence of frames with exact times; never stops at the first damaged frame.
///
/// One decoder thread: on damaged streams the pixels depend on the number of threads. Not shared between threads.
@safe public struct VideoReader: ~Copyable {
  /// What the container says.
  public let info: VideoInfo
  /// Whether a frame was coded as two fields.
  public private(set) var isInterlaced = false
  let path: String
  let handle: OpaquePointer
  let timebase: Rational
  private var account: FrameAccount

  /// Most pixels of a picture that is decoded unless the caller says otherwise: 8K UHD and a little more.
  public static let pixelLimit = 40_000_000

  /// Opens a local file by its content, from an allow list of containers and codecs.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - pixelLimit: Most pixels of a picture that is decoded.
  ///   - exportsMotion: Whether `motion()` is going to be asked, which makes decoding slower.
  /// - Throws: `FootageError` where the file cannot be read.
  public init(
    path: String, pixelLimit: Int = VideoReader.pixelLimit, exportsMotion: Bool = false
  ) throws(FootageError) {
    var opened: OpaquePointer?
    var raw = cvideo_info()
    var message = Message()
    let status = unsafe message.fill {
      unsafe cvideo_open(path, Int64(pixelLimit), exportsMotion ? 1 : 0, &opened, &raw, $0)
    }
    guard status == CVIDEO_OK, let reader = unsafe opened else {
      throw FootageError(status: status, path: path, said: message.text)
    }
    self.path = path
    unsafe handle = reader
    timebase = Rational(Int64(raw.timebase_num), Int64(raw.timebase_den)) ?? Rational(1)
    info = VideoInfo(raw, timebase: timebase)
    account = FrameAccount(info)
  }

  deinit { unsafe cvideo_close(handle) }

  /// Time and health of a decoded frame, whose picture is still with the decoder.
  public struct Glimpse: Sendable {
    /// Time since the first frame.
    public let time: MediaTime
    /// Number of its epoch.
    public let epoch: Int
    /// Whether the decoder marked it as corrupt.
    public let isDamaged: Bool
  }

  /// Decodes the next frame; nil at the end of the clip.
  ///
  /// Bad data is counted in the ledger, not thrown.
  public mutating func advance() throws(FootageError) -> Glimpse? {
    guard let raw = try decode() else {
      account.close(stoppedEarly: unsafe cvideo_ended_early(handle) != 0)
      return nil
    }
    if raw.interlaced != 0 { isInterlaced = true }
    return account.note(
      stamp: raw.pts == .min ? nil : MediaTime(Rational(raw.pts) * timebase),
      size: PictureSize(width: raw.width, height: raw.height), isDamaged: raw.damaged != 0)
  }

  /// What the decoder returned next, before anybody gives it a time; nil at the end.
  mutating func decode() throws(FootageError) -> cvideo_frame_info? {
    var raw = cvideo_frame_info()
    var message = Message()
    let status = unsafe message.fill { unsafe cvideo_next(handle, &raw, $0) }
    account.ledger.refusedPackets = Int(raw.refused_packets)
    guard status != CVIDEO_END else { return nil }
    guard status == CVIDEO_OK else {
      throw FootageError(status: status, path: path, said: message.text)
    }
    return raw
  }

  /// Goes on with a part of a mapped clip, less the packets that are shown at some times, in ticks; whether the file can be
  /// searched for it.
  func cut(_ part: ClipMap.Part, leavingOut times: [Int64]) -> Bool {
    let range = cvideo_part(from: part.from, place: part.place, until: part.until ?? .min)
    var message = Message()
    let status = unsafe message.fill { text in
      unsafe times.withUnsafeBufferPointer {
        unsafe cvideo_cut(handle, range, $0.baseAddress, Int64($0.count), text)
      }
    }
    return status == CVIDEO_OK
  }

  /// The picture of the frame that `advance` decoded last.
  public func take(_ glimpse: Glimpse) throws(FootageError) -> VideoFrame {
    var taken: OpaquePointer?
    var message = Message()
    let status = unsafe message.fill { unsafe cvideo_take(handle, &taken, $0) }
    guard status == CVIDEO_OK, let picture = unsafe taken else {
      throw FootageError(status: status, path: path, said: message.text)
    }
    return unsafe VideoFrame(
      picture: DecodedPicture(taking: picture), time: glimpse.time, epoch: glimpse.epoch,
      isDamaged: glimpse.isDamaged)
  }

  /// The next frame with its picture; nil at the end of the clip.
  public mutating func nextFrame() throws(FootageError) -> VideoFrame? {
    guard let glimpse = try advance() else { return nil }
    return try take(glimpse)
  }

  /// What was wrong so far.
  public var ledger: DamageLedger { account.ledger }
  /// End of what has been decoded so far.
  public var decodedEnd: MediaTime { account.end }
  /// Time that was really seen: from the first frame to the end of the last one, less the holes.
  public var exposure: IntervalSet { account.exposure }
  /// Length of the clip: what was declared or what was decoded, whichever is longer.
  public var duration: MediaDuration { account.duration }
}

extension FootageError {
  init(status: cvideo_status, path: String, said: String) {
    let code: Code =
      switch status {
      case CVIDEO_MISSING: .missing
      case CVIDEO_UNREADABLE: .unreadable
      case CVIDEO_EMPTY: .empty
      case CVIDEO_NOT_VIDEO: .notVideo
      case CVIDEO_TRUNCATED: .truncated
      case CVIDEO_NO_STREAM: .noStream
      case CVIDEO_CODEC: .codec
      case CVIDEO_TOO_LARGE: .tooLarge
      case CVIDEO_MEMORY: .memory
      default: .unexpected
      }
    self.init(code, path: path, said: said)
  }
}

extension VideoInfo {
  fileprivate init(_ raw: cvideo_info, timebase: Rational) {
    let turned = raw.rotation % 180 != 0
    let rate = Rational(Int64(raw.rate_num), Int64(raw.rate_den))
    // A container may declare a thousand frames a second for want of knowledge.
    let believable = rate.flatMap { (0.01...1000).contains($0.doubleValue) ? $0 : nil }
    self.init(
      container: text(of: raw.container), codec: text(of: raw.codec),
      pixelFormat: text(of: raw.pixel_format), bits: Int(raw.bits),
      width: Int(turned ? raw.height : raw.width), height: Int(turned ? raw.width : raw.height),
      rotation: Int(raw.rotation), frameRate: believable,
      duration: raw.duration < 0 ? nil : MediaDuration(Rational(raw.duration) * timebase),
      declaredFrames: raw.declared_frames < 0 ? nil : Int(clamping: raw.declared_frames),
      range: raw.full_range != 0 ? .full : .limited, audioStreams: Int(raw.audio_streams),
      subtitleStreams: Int(raw.subtitle_streams))
  }
}

/// A C array of characters, which Swift sees as a tuple, up to its first zero.
private func text<Characters>(of characters: Characters) -> String {
  unsafe withUnsafeBytes(of: characters) { bytes in
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
