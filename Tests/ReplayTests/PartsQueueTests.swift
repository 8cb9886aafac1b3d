import Foundation
import Replay
import Synchronization
import Testing

@Suite struct PartsQueueTests {
  private struct Failure: Error {}

  /// Fills parts of `length` elements by several threads, each of which takes the next part that nobody has.
  @discardableResult
  private func fill(_ queue: PartsQueue<Int>, parts: Int, length: Int, threads: Int) -> Fill {
    let next = Fill()
    for _ in 0..<threads {
      Thread {
        while let part = next.take(below: parts) {
          for number in 0..<length {
            guard queue.push(part * length + number, part: part) else { return }
            next.pushed.add(1, ordering: .relaxed)
          }
          queue.finish(part)
        }
      }.start()
    }
    return next
  }

  private final class Fill: Sendable {
    private let next = Atomic(0)
    let pushed = Atomic(0)

    func take(below limit: Int) -> Int? {
      let part = next.add(1, ordering: .relaxed).oldValue
      return part < limit ? part : nil
    }
  }

  @Test(arguments: [(0, 1), (1, 2), (3, 3), (1000, 4)])
  func partsComeOutInOrder(capacity: Int, threads: Int) throws {
    let queue = PartsQueue<Int>(parts: 50, capacity: capacity, reserve: 2)
    fill(queue, parts: 50, length: 40, threads: threads)
    var received: [Int] = []
    while let number = try queue.pop() { received.append(number) }
    #expect(received == Array(0..<2000))
  }

  @Test func whatWaitsIsBoundedHoweverManyPartsAreAhead() throws {
    let queue = PartsQueue<Int>(parts: 500, capacity: 10, reserve: 2)
    let filled = fill(queue, parts: 500, length: 3, threads: 4)
    // A consumer as slow as this lets producers run as far ahead as they may.
    for received in 1...1500 {
      _ = try #require(try queue.pop())
      if received.isMultiple(of: 100) { Thread.sleep(forTimeInterval: 0.01) }
      // Room for ten and for two of the part whose turn it is; one more may have been pushed and not counted yet.
      #expect(filled.pushed.load(ordering: .relaxed) - received <= 12)
    }
    #expect(try queue.pop() == nil)
  }

  @Test func aFailureReachesTheConsumerAndFreesTheProducers() throws {
    let queue = PartsQueue<Int>(parts: 2, capacity: 1, reserve: 1)
    let ended = BoundedQueue<Bool>(capacity: 1)
    Thread {
      while queue.push(0, part: 1) {}
      _ = ended.push(true)
    }.start()
    queue.fail(Failure())
    #expect(throws: Failure.self) { try queue.pop() }
    #expect(ended.pop() == true)
    #expect(!queue.push(1, part: 0))
  }

  @Test func producersOfAnAbandonedQueueEnd() {
    let queue = PartsQueue<Int>(parts: 1, capacity: 0, reserve: 1)
    let ended = BoundedQueue<Bool>(capacity: 1)
    Thread {
      while queue.push(0, part: 0) {}
      _ = ended.push(true)
    }.start()
    queue.abandon()
    #expect(ended.pop() == true)
  }
}
