import Foundation

/// A kernel and its peer, each ready to do the same work again.
struct Pair {
  let ours: () throws -> Void
  let peer: () throws -> Void

  /// The median over pairs of our processor time ÷ the peer's; who goes first alternates, the first pair warms up.
  func medianRatio(pairs: Int) throws -> Double {
    var ratios: [Double] = []
    for number in 0...pairs {
      let ratio: Double
      if number.isMultiple(of: 2) {
        let mine = try Processor.seconds(ours)
        ratio = mine / (try Processor.seconds(peer))
      } else {
        let yours = try Processor.seconds(peer)
        ratio = try Processor.seconds(ours) / yours
      }
      if number > 0 { ratios.append(ratio) }
    }
    return ratios.sorted()[ratios.count / 2]
  }
}

/// The clock that others on the machine do not turn.
enum Processor {
  /// Processor seconds of this process, all its threads together, that the work takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Why a benchmark says nothing about speed.
enum Difference: Error { case answersDiffer(String) }
