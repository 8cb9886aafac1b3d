import Detection
import Foundation
import Throughput

/// The clocks of this machine: the one place of `bench` that looks at them.
enum Stopwatch {
  /// Does some work; says how long it took, and how much processor time all threads of the process used.
  static func time<Result>(_ work: () throws -> Result) rethrows -> (Result, Timing) {
    let (start, used) = (read(CLOCK_MONOTONIC), read(CLOCK_PROCESS_CPUTIME_ID))
    let result = try work()
    return (
      result,
      Timing(
        elapsed: seconds(read(CLOCK_MONOTONIC) - start),
        processor: seconds(read(CLOCK_PROCESS_CPUTIME_ID) - used))
    )
  }

  /// A sheet of costs that reads the thread's own processor time.
  static func costs() -> PassCosts {
    PassCosts {
      .init(elapsed: read(CLOCK_MONOTONIC), processor: read(CLOCK_THREAD_CPUTIME_ID))
    }
  }

  /// Processor time of this thread so far, in seconds.
  static func threadTime() -> Double { seconds(read(CLOCK_THREAD_CPUTIME_ID)) }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func read(_ clock: clockid_t) -> Duration {
    var time = timespec()
    guard unsafe clock_gettime(clock, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
