import CVideo
public import MediaTime

/// A clip's frames as its packets announce them: which of them need not be decoded, and where the clip can be cut so that
/// its parts, decoded apart, give the same pictures as the whole.
///
/// A *spare* frame is one to which no other refers (H.264: all its slices have nal_ref_idc 0; ITU-T H.264, 7.4.1. H.265: a
/// sub-layer non-reference picture of a stream with one temporal layer; ITU-T H.265, table 7-1): without it
/// the others are what they were. A *cut* lies before a picture that refers to nothing before it (an IDR picture), all of
/// whose successors in the stream are shown after it.
///
/// Both are exact by the standard as long as nothing is damaged, and that is checked frame by frame by whoever decodes:
/// what differs from the map voids it. Clips of which this is not known beforehand (other codecs, packets without times) have
/// no map.
public struct ClipMap: Sendable {
  /// A stretch of the clip between two cuts.
  public struct Part: Sendable, Hashable {
    /// When the picture of its first packet is shown, and where the container has it, in ticks.
    let from: Int64
    let place: Int64
    /// When the next part's first picture is shown; nil for the last part.
    let until: Int64?
    /// Indices of its frames in the order in which they are shown.
    public let frames: Range<Int>
  }

  /// What the container says.
  public let info: VideoInfo
  /// In order, at least one; the first begins with the clip.
  public let parts: [Part]
  /// For each frame, in the order in which they are shown, whether no other refers to it.
  public let isSpare: [Bool]
  /// What will have been wrong when all is decoded as announced: holes only.
  public let ledger: DamageLedger
  /// Time that will have been seen.
  public let exposure: IntervalSet
  /// Length of the clip.
  public let duration: MediaDuration
  /// End of the last frame.
  public let end: MediaTime
  /// When each frame is shown, in ticks.
  let stamps: [Int64]
  private let timebase: Rational

  /// Frames of a part at least: a cut costs a seek and the wait for a decoder.
  private static let leastFrames = 12
  /// Packets of a clip at most: nearly two days at 25 a second.
  private static let mostPackets = 1 << 22

  /// Reads through the packets of a file; nil where they do not tell enough.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - sign: Called now and then, for whoever takes silence for a hang: a large file takes minutes.
  /// - Throws: `FootageError` where the file cannot be opened.
  public init?(path: String, sign: () -> Void = {}) throws(FootageError) {
    let reader = try VideoReader(path: path)
    guard let packets = Packets(of: reader, atMost: ClipMap.mostPackets, sign: sign) else {
      return nil
    }
    info = reader.info
    timebase = reader.timebase
    let shown = packets.stamps.indices.sorted { packets.stamps[$0] < packets.stamps[$1] }
    stamps = shown.map { packets.stamps[$0] }
    isSpare = shown.map { packets.isSpare[$0] }
    var account = FrameAccount(info)
    let size = PictureSize(width: 0, height: 0)
    for stamp in stamps {
      _ = account.note(stamp: MediaTime(Rational(stamp) * timebase), size: size, isDamaged: false)
    }
    account.close(stoppedEarly: false)
    guard account.ledger.epochs.isEmpty, account.ledger.interpolatedTimes == 0 else { return nil }
    parts = packets.parts(ofAtLeast: ClipMap.leastFrames)
    (ledger, exposure) = (account.ledger, account.exposure)
    (duration, end) = (account.duration, account.end)
  }

  /// When a frame is shown.
  ///
  /// Time runs without a break from the first frame, or there would be no map.
  public func time(of frame: Int) -> MediaTime {
    let first = MediaTime(Rational(stamps[0]) * timebase)
    return .zero + (MediaTime(Rational(stamps[frame]) * timebase) - first)
  }

  /// The whole clip as one part.
  public var whole: Part {
    Part(from: parts[0].from, place: parts[0].place, until: nil, frames: stamps.indices)
  }
}

/// The packets of a clip in the order of the stream.
private struct Packets {
  /// When each picture is shown, in ticks.
  private(set) var stamps: [Int64] = []
  private(set) var isSpare: [Bool] = []
  /// Packets at which decoding can begin, and where the container has them.
  private var beginnings: [(index: Int, place: Int64)] = []

  /// All packets; nil where one of them is unfit, there are too many, or decoding cannot begin with the first.
  init?(of reader: borrowing VideoReader, atMost limit: Int, sign: () -> Void) {
    var message = Message()
    var isLayered = false
    while true {
      var packet = cvideo_packet()
      let status = unsafe message.fill { unsafe cvideo_next_packet(reader.handle, &packet, $0) }
      guard status == CVIDEO_OK else {
        guard status == CVIDEO_END, beginnings.first?.index == 0 else { return nil }
        // Pictures of a higher layer may refer to what is spare in a lower one.
        if isLayered { isSpare = Array(repeating: false, count: isSpare.count) }
        return
      }
      guard stamps.count < limit else { return nil }
      if stamps.count.isMultiple(of: 1024) { sign() }
      if packet.begins_anew != 0 { beginnings.append((stamps.count, packet.place)) }
      isLayered = isLayered || packet.is_layered != 0
      stamps.append(packet.pts)
      isSpare.append(packet.is_spare != 0)
    }
  }

  /// Parts of at least so many frames, but for the last: cut wherever all that follows in the stream is shown later than
  /// all before.
  func parts(ofAtLeast frames: Int) -> [ClipMap.Part] {
    var cuts: [(index: Int, place: Int64)] = []
    // Both by packet: the latest time up to it, and the earliest from it on.
    var latest = stamps
    for index in stamps.indices.dropFirst() {
      latest[index] = max(latest[index], latest[index - 1])
    }
    var earliest = stamps
    for index in stamps.indices.dropLast().reversed() {
      earliest[index] = min(earliest[index], earliest[index + 1])
    }
    for beginning in beginnings {
      let isFirst = cuts.isEmpty
      let isClosed = isFirst || earliest[beginning.index] > latest[beginning.index - 1]
      let isFar = isFirst || beginning.index - (cuts.last?.index ?? 0) >= frames
      if isClosed, isFar { cuts.append(beginning) }
    }
    return cuts.indices.map { number in
      let next = number + 1 < cuts.count ? cuts[number + 1].index : nil
      return ClipMap.Part(
        from: stamps[cuts[number].index], place: cuts[number].place,
        until: next.map { stamps[$0] }, frames: cuts[number].index..<(next ?? stamps.count))
    }
  }
}
