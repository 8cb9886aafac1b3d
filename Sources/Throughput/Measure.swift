/// A ratio of two arms of the same round: what a machine does to both cancels out.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// Frames a second of the replay over those of decoding alone; means something only where processors were free.
  case throughput = "throughput-to-decoding"
  /// Processor time of the replay's busier thread over that of decoding alone: the inverse of the throughput, less the
  /// time in which somebody else had the processors.
  case busiestThread = "busiest-thread-to-decoding"
  /// Processor time of the replay over that of decoding alone.
  case processorTime = "processor-time-to-decoding"
  /// Processor time of decoding alone over that of the yardstick: guards what the other two are relative to.
  case decoding = "decoding-to-yardstick"

  /// Whether more is better.
  public var isBetterWhenLarger: Bool { self == .throughput }

  /// Its value in one round.
  public func value(of round: Round) -> Double {
    switch self {
    case .throughput: round.decoding.elapsed / round.replay.elapsed
    case .busiestThread: round.busiest / round.decoding.processor
    case .processorTime: round.replay.processor / round.decoding.processor
    case .decoding: round.decoding.processor / round.yardstick.processor
    }
  }
}
