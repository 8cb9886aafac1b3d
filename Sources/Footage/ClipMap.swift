import CVideo
package import MediaTime
package import Observation

/// A clip's frames as its packets announce them, and where it can be cut so that the parts, decoded apart, give the
/// same pictures as the whole.
///
/// A cut lies before a picture that refers to nothing before it (an IDR picture of H.264), all of whose successors in
/// the stream are shown after it. Decoding from there is exact by the standard as long as nothing is damaged, and that is
/// checked frame by frame by whoever decodes the parts: what differs from the map voids it. Clips of which this is not
/// known beforehand (other codecs, recovery points that are no IDR pictures, packets without times) have no map.
package struct ClipMap: Sendable {
  /// A stretch of the clip between two cuts.
  package struct Part: Sendable, Hashable {
    /// When the picture of its first packet is shown, and where the container has it, in ticks.
    let from: Int64
    let place: Int64
    /// When the next part's first picture is shown; nil for the last part.
    let until: Int64?
    /// Indices of its frames in the order in which they are shown.
    package let frames: Range<Int>
  }

  /// What the container says.
  package let info: VideoInfo
  /// Time of each frame in the order in which they are shown.
  package let times: [MediaTime]
  /// In order; two at least.
  package let parts: [Part]
  /// What will have been wrong when all is decoded as announced: holes only.
  package let ledger: DamageLedger
  /// Time that will have been seen.
  package let exposure: IntervalSet
  /// Length of the clip.
  package let duration: MediaDuration
  /// End of the last frame.
  package let end: MediaTime
  let stamps: [Int64]

  /// Frames of a part at least: a cut costs a seek and the wait for a decoder.
  private static let leastFrames = 12
  /// Packets of a clip at most: nearly two days at 25 a second.
  private static let mostPackets = 1 << 22

  /// Reads through the packets of a file; nil where it cannot be cut so that it is known to be exact.
  package init?(path: String) throws(FootageError) {
    let reader = try VideoReader(path: path)
    guard let packets = ClipMap.packets(of: reader), let cuts = ClipMap.cuts(in: packets) else {
      return nil
    }
    info = reader.info
    stamps = packets.map(\.pts).sorted()
    var account = FrameAccount(info)
    let size = PictureSize(width: 0, height: 0)
    times = stamps.map { [timebase = reader.timebase] stamp in
      account.note(stamp: MediaTime(Rational(stamp) * timebase), size: size, isDamaged: false).time
    }
    account.close(stoppedEarly: false)
    guard account.ledger.epochs.isEmpty, account.ledger.interpolatedTimes == 0 else { return nil }
    parts = cuts.indices.map { index in
      let next = index + 1 < cuts.count ? cuts[index + 1] : nil
      return Part(
        from: packets[cuts[index]].pts, place: packets[cuts[index]].place,
        until: next.map { packets[$0].pts },
        frames: cuts[index]..<(next ?? packets.count))
    }
    (ledger, exposure) = (account.ledger, account.exposure)
    (duration, end) = (account.duration, account.end)
  }

  /// All packets; nil where one of them is unfit.
  private static func packets(of reader: borrowing VideoReader) -> [cvideo_packet]? {
    var packets: [cvideo_packet] = []
    var message = Message()
    while packets.count < mostPackets {
      var packet = cvideo_packet()
      let status = unsafe message.fill { unsafe cvideo_next_packet(reader.handle, &packet, $0) }
      guard status == CVIDEO_OK else { return status == CVIDEO_END ? packets : nil }
      packets.append(packet)
    }
    return nil
  }

  /// Indices of the packets to cut before, 0 first; nil where there is nothing to gain or something to fear.
  private static func cuts(in packets: [cvideo_packet]) -> [Int]? {
    guard let first = packets.first, first.begins_anew != 0 else { return nil }
    guard Set(packets.map(\.pts)).count == packets.count else { return nil }
    var cuts = [0]
    // Latest time shown so far: a cut needs all that follows in the stream to be shown later.
    var latest = first.pts
    let earliestAhead = packets.indices.reversed().reduce(into: [Int64]()) { ahead, index in
      ahead.append(min(ahead.last ?? .max, packets[index].pts))
    }
    for index in packets.indices.dropFirst() {
      let isClosed = earliestAhead[packets.count - 1 - index] > latest
      if packets[index].begins_anew != 0, isClosed, index - (cuts.last ?? 0) >= leastFrames {
        cuts.append(index)
      }
      latest = max(latest, packets[index].pts)
    }
    return cuts.count > 1 ? cuts : nil
  }
}
