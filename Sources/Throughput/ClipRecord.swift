/// What was measured on one clip.
public struct ClipRecord: Hashable, Sendable {
  /// What one part of a pass costs, as medians over the replays, in milliseconds a decoded frame.
  public struct Part: Hashable, Sendable {
    /// Name of the part: `decoding`, `queue-full`, `queue-empty`, `primitives`, `people`, `tracking`, `stage NAME`.
    public var name: String
    /// Time that went by.
    public var elapsed: Double
    /// Processor time of its thread.
    public var processor: Double

    /// A part by name with its costs.
    public init(name: String, elapsed: Double, processor: Double) {
      self.name = name
      self.elapsed = elapsed
      self.processor = processor
    }
  }

  /// The clip by its identifier.
  public var clip: String
  /// SHA-256 of its bytes in hexadecimal.
  public var sha256: String
  /// Frames that were decoded, in every run alike.
  public var frames: Int
  /// SHA-256 of what the replays said, each once, in order: more than one is a result that does not reproduce.
  public var outputs: [String]
  /// What each round took, in order.
  public var rounds: [Round]
  /// Where the replays' time went; empty where it was not noted.
  public var parts: [Part]

  /// A record by its parts.
  public init(
    clip: String, sha256: String, frames: Int, outputs: [String], rounds: [Round],
    parts: [Part] = []
  ) {
    self.clip = clip
    self.sha256 = sha256
    self.frames = frames
    self.outputs = outputs
    self.rounds = rounds
    self.parts = parts
  }

  /// A measure in every round.
  public func values(of measure: Measure) -> [Double] { rounds.map(measure.value) }

  /// The share of the time in which the arms of one thread had a processor: 1 on a machine of one's own.
  public var availability: Double {
    let shares = rounds.map {
      ($0.decoding.processor + $0.yardstick.processor)
        / ($0.decoding.elapsed + $0.yardstick.elapsed)
    }.sorted()
    return shares.isEmpty ? 0 : shares[shares.count / 2]
  }

  /// Median frames a second of an arm that reads the clip.
  public func framesPerSecond(of arm: Arm) -> Double {
    let times = rounds.map { arm == .replay ? $0.replay.elapsed : $0.decoding.elapsed }.sorted()
    guard let middle = times.isEmpty ? nil : times[times.count / 2] else { return 0 }
    return Double(frames) / middle
  }
}
