/// What was wrong with a clip's stream, counted, so that rates per hour rest on what was really seen.
public struct DamageLedger: Hashable, Sendable {
  /// Frames that the container says it holds; nil where it does not say.
  public var declaredFrames: Int?
  /// Frames that the decoder returned.
  public var decodedFrames: Int
  /// Frames that were not decoded, because nobody looks at them and no other frame needs them.
  public var passedOverFrames: Int
  /// Returned frames that the decoder marked as corrupt or concealed.
  public var damagedFrames: Int
  /// Packets that the decoder refused.
  public var refusedPackets: Int
  /// Frames without a timestamp, whose time was interpolated.
  public var interpolatedTimes: Int
  /// Stretches of the clip's declared time in which no frame was decoded.
  public var holes: IntervalSet
  /// Starts of epochs after the first: a size change or a timestamp reset.
  public var epochs: [MediaTime]
  /// Why reading ended early; nil for the regular end.
  public var stopped: String?

  /// A ledger with nothing in it but counts.
  public init(
    declaredFrames: Int? = nil, decodedFrames: Int = 0, passedOverFrames: Int = 0,
    damagedFrames: Int = 0, refusedPackets: Int = 0, interpolatedTimes: Int = 0,
    holes: IntervalSet = IntervalSet(),
    epochs: [MediaTime] = [], stopped: String? = nil
  ) {
    self.declaredFrames = declaredFrames
    self.decodedFrames = decodedFrames
    self.passedOverFrames = passedOverFrames
    self.damagedFrames = damagedFrames
    self.refusedPackets = refusedPackets
    self.interpolatedTimes = interpolatedTimes
    self.holes = holes
    self.epochs = epochs
    self.stopped = stopped
  }

  /// Frames of the clip, decoded or passed over.
  public var frames: Int { decodedFrames + passedOverFrames }

  /// Whether anything at all was wrong.
  public var isClean: Bool {
    damagedFrames == 0 && refusedPackets == 0 && holes.isEmpty && epochs.isEmpty && stopped == nil
  }
}
