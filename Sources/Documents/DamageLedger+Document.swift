public import MediaTime

extension DamageLedger {
  /// The ledger as an object.
  public var json: JSON {
    [
      "declared-frames": .optional(declaredFrames.map(Double.init)),
      "decoded-frames": .integer(decodedFrames),
      "passed-over-frames": .integer(passedOverFrames),
      "damaged-frames": .integer(damagedFrames),
      "refused-packets": .integer(refusedPackets),
      "interpolated-times": .integer(interpolatedTimes),
      "missing-seconds": .seconds(holes.duration.seconds), "holes": .intervals(holes),
      "epochs": .array(epochs.map { .seconds($0.seconds) }), "stopped": .optional(stopped),
    ]
  }

  /// Reads what `json` wrote.
  public init(_ node: DocumentNode) throws(DocumentError) {
    let ledger = try node.mapping([
      "declared-frames", "decoded-frames", "passed-over-frames", "damaged-frames",
      "refused-packets", "interpolated-times", "missing-seconds", "holes", "epochs", "stopped",
    ])
    var epochs: [MediaTime] = []
    for item in try ledger["epochs"]?.sequence() ?? [] { epochs.append(try item.time()) }
    self.init(
      declaredFrames: try ledger["declared-frames"]?.integer(),
      decodedFrames: try ledger["decoded-frames"]?.integer() ?? 0,
      passedOverFrames: try ledger["passed-over-frames"]?.integer() ?? 0,
      damagedFrames: try ledger["damaged-frames"]?.integer() ?? 0,
      refusedPackets: try ledger["refused-packets"]?.integer() ?? 0,
      interpolatedTimes: try ledger["interpolated-times"]?.integer() ?? 0,
      holes: try ledger["holes"]?.intervals() ?? IntervalSet(), epochs: epochs,
      stopped: try ledger["stopped"]?.string())
  }
}
