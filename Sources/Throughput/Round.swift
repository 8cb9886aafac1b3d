/// Two clocks over one piece of work, in seconds.
public struct Timing: Hashable, Sendable {
  /// Time that went by.
  public var elapsed: Double
  /// Processor time of all threads of the process.
  public var processor: Double

  /// A timing by its parts.
  public init(elapsed: Double, processor: Double) {
    self.elapsed = elapsed
    self.processor = processor
  }
}

/// What is run, one after the other, so that all of it meets the same noise.
public enum Arm: String, Hashable, Sendable, CaseIterable {
  /// The pass with its stages.
  case replay
  /// The same clip decoded from end to end, and nothing else.
  case decoding
  /// A fixed amount of work that no change of the program touches.
  case yardstick
}

/// The three arms run right after each other over one clip: a pair of replay and decoding around the yardstick.
public struct Round: Hashable, Sendable {
  /// The pass with its stages.
  public var replay: Timing
  /// Processor time of the busier of its two threads, in seconds: as long as it would take if nobody else was there.
  public var busiest: Double
  /// Decoding alone.
  public var decoding: Timing
  /// The fixed amount of work.
  public var yardstick: Timing

  /// A round by its arms.
  public init(replay: Timing, busiest: Double, decoding: Timing, yardstick: Timing) {
    self.replay = replay
    self.busiest = busiest
    self.decoding = decoding
    self.yardstick = yardstick
  }

  /// The order of a round's arms, which alternates (ABBA): what rises or falls steadily then favours neither.
  public static func order(of round: Int) -> [Arm] {
    round.isMultiple(of: 2)
      ? [.decoding, .yardstick, .replay] : [.replay, .yardstick, .decoding]
  }
}
