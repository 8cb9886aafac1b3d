import Foundation

/// A kernel and its peer, each ready to do the same work again.
struct Pair {
  let ours: () throws -> Void
  let peer: () throws -> Void

  /// The median over pairs of our processor time ÷ the peer's; who goes first alternates, the first pair warms up.
  ///
  /// The quicker of the two is repeated until it takes about as long: a tenth of a millisecond measures what the other
  /// one left in the caches and when the machine was interrupted, and half as much again on another machine.
  func medianRatio(pairs: Int) throws -> Double {
    let (mine, yours) = (try Processor.seconds(ours), try Processor.seconds(peer))
    let (myTimes, yourTimes) = (Pair.times(mine, as: yours), Pair.times(yours, as: mine))
    var ratios: [Double] = []
    for number in 0...pairs {
      let ratio: Double
      if number.isMultiple(of: 2) {
        let mine = try Processor.seconds(ours, times: myTimes)
        ratio = mine / (try Processor.seconds(peer, times: yourTimes))
      } else {
        let yours = try Processor.seconds(peer, times: yourTimes)
        ratio = try Processor.seconds(ours, times: myTimes) / yours
      }
      if number > 0 { ratios.append(ratio) }
    }
    return ratios.sorted()[ratios.count / 2]
  }

  /// How often a work of so many seconds fits into another's, at least once.
  private static func times(_ seconds: Double, as other: Double) -> Int {
    max(1, Int((other / max(seconds, 1e-9)).rounded(.down)))
  }
}

/// The clock that others on the machine do not turn.
enum Processor {
  /// Processor seconds of this process, all its threads together, that the work takes, on average over so many times.
  static func seconds(_ work: () throws -> Void, times: Int = 1) rethrows -> Double {
    let start = now
    for _ in 0..<times { try work() }
    return (now - start) / Double(times)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Why a benchmark says nothing about speed.
enum Difference: Error { case answersDiffer(String) }
