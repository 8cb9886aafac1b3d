import MediaTime

/// Rows and columns of a decoded picture.
struct PictureSize: Hashable {
  let width: Int32
  let height: Int32
}

/// Gives decoded frames their times, one after the other, and keeps the account of what was wrong.
struct FrameAccount {
  /// What was wrong so far.
  var ledger: DamageLedger
  private let declared: MediaDuration?
  private var clock: FrameClock
  private var epoch = 0
  private var size: PictureSize?

  init(_ info: VideoInfo) {
    ledger = DamageLedger(declaredFrames: info.declaredFrames)
    declared = info.duration
    clock = FrameClock(frameDuration: info.frameDuration, declaredDuration: info.duration)
  }

  /// Takes in the next frame.
  mutating func note(
    stamp: MediaTime?, size next: PictureSize, isDamaged: Bool
  ) -> VideoReader.Glimpse {
    let reading = clock.read(stamp)
    ledger.decodedFrames += 1
    if isDamaged { ledger.damagedFrames += 1 }
    if reading.isInterpolated { ledger.interpolatedTimes += 1 }
    if let hole = reading.hole { ledger.holes = ledger.holes.union(IntervalSet([hole])) }
    let isResized = size.map { $0 != next } ?? false
    size = next
    if reading.isReset || isResized {
      epoch += 1
      ledger.epochs.append(reading.time)
    }
    return VideoReader.Glimpse(time: reading.time, epoch: epoch, isDamaged: isDamaged)
  }

  /// No frame comes any more: a recording that ends before its declared end has a hole there.
  mutating func close(stoppedEarly: Bool) {
    if stoppedEarly { ledger.stopped = "the file could not be read to its end" }
    guard let declared, ledger.decodedFrames > 0, ledger.epochs.isEmpty else { return }
    let last = MediaTime(declared.seconds)
    if last - clock.end > clock.patience {
      let hole = MediaInterval(between: clock.end, and: last)
      ledger.holes = ledger.holes.union(IntervalSet([hole]))
    }
  }

  /// End of what has been seen so far.
  var end: MediaTime { clock.end }

  /// Time that was really seen: from the first frame to the end of the last one, less the holes.
  var exposure: IntervalSet {
    guard ledger.decodedFrames > 0 else { return IntervalSet() }
    return IntervalSet([MediaInterval(between: .zero, and: clock.end)]).subtracting(ledger.holes)
  }

  /// Length of the clip: what was declared or what was decoded, whichever is longer.
  var duration: MediaDuration {
    let decoded = clock.end - MediaTime.zero
    let declaredHole = ledger.holes.intervals.last.map { $0.end - MediaTime.zero } ?? decoded
    return max(decoded, declaredHole)
  }
}
