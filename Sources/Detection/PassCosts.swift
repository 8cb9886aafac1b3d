private import Synchronization

/// What the parts of a pass cost, noted while it runs; a pass without one measures nothing.
///
/// The clocks are passed in: nothing that decides a result ever sees the time. What a part waits for inside itself is
/// part of its elapsed time, not of its processor time. Parts do not overlap, so their sum over a thread is at most the
/// time of that thread.
public final class PassCosts: Sendable {
  /// What time is spent on.
  public enum Part: Hashable, Sendable {
    /// The decoder's thread: frames out of the file.
    case decoding
    /// The decoder's thread: waiting for room in the queue, as analysis is slower.
    case waitingForRoom
    /// The thread of the stages: waiting for a frame, as decoding is slower.
    case waitingForFrame
    /// What all stages share: the working picture, foreground, light.
    case primitives
    /// Finding people's boxes.
    case people
    /// Finding and following vehicles.
    case vehicles
    /// Joining boxes to tracks.
    case tracking
    /// One stage by its name, with whatever it was the first to ask for.
    case stage(String)
    /// Learning the view without people.
    case background
  }

  /// What two clocks show.
  public struct Reading: Hashable, Sendable {
    /// Time that has gone by, from any fixed instant.
    public var elapsed: Duration
    /// Processor time of the thread that asks.
    public var processor: Duration

    /// A reading of both clocks.
    public init(elapsed: Duration, processor: Duration) {
      self.elapsed = elapsed
      self.processor = processor
    }
  }

  /// What a part has cost so far.
  public struct Cost: Hashable, Sendable {
    /// Time that went by.
    public var elapsed: Duration
    /// Processor time that was used.
    public var processor: Duration
    /// How often it was entered.
    public var times: Int

    /// A cost by its parts.
    public init(elapsed: Duration = .zero, processor: Duration = .zero, times: Int = 0) {
      self.elapsed = elapsed
      self.processor = processor
      self.times = times
    }
  }

  private let now: @Sendable () -> Reading
  private let noted = Mutex<[Part: Cost]>([:])

  /// An empty sheet that reads these clocks; `now` is called on the thread whose time it is to tell.
  public init(now: @escaping @Sendable () -> Reading) { self.now = now }

  /// All parts that were entered.
  public var costs: [Part: Cost] { noted.withLock { $0 } }

  fileprivate func measure<Result: ~Copyable, Failure: Error>(
    _ part: Part, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = now()
    defer {
      let after = now()
      noted.withLock {
        $0[part, default: Cost()].elapsed += after.elapsed - before.elapsed
        $0[part, default: Cost()].processor += after.processor - before.processor
        $0[part, default: Cost()].times += 1
      }
    }
    return try work()
  }
}

extension PassCosts? {
  /// Does the work and notes what it cost; without a sheet it only does the work.
  package func measure<Result: ~Copyable, Failure: Error>(
    _ part: @autoclosure () -> PassCosts.Part, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try work() }
    return try self.measure(part(), work)
  }
}
