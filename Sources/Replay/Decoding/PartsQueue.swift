import Foundation

/// A lossless queue of limited length whose parts are filled at the same time by several threads and emptied in order.
///
/// Whatever is filled ahead of its turn waits here, so the limit is one for all parts together. The part whose turn it is
/// always gets some room: else those ahead of it could fill the queue, and nobody would ever empty it.
///
/// `@unchecked Sendable`: every access to the state happens under the condition's lock.
package final class PartsQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private let reserve: Int
  private var parts: [[Element]]
  private var isFinished: [Bool]
  private var turn = 0
  private var waiting = 0
  private var failure: (any Error)?
  private var isAbandoned = false

  /// A queue for so many parts and elements, with room for `reserve` more of the part whose turn it is.
  package init(parts: Int, capacity: Int, reserve: Int) {
    self.parts = Array(repeating: [], count: parts)
    isFinished = Array(repeating: false, count: parts)
    self.capacity = max(0, capacity)
    self.reserve = max(1, reserve)
  }

  /// Waits for room; false when nothing more is wanted.
  package func push(_ element: Element, part: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while isWanted, !hasRoom(part) { condition.wait() }
    guard isWanted else { return false }
    parts[part].append(element)
    waiting += 1
    if part == turn { condition.broadcast() }
    return true
  }

  /// Nothing more will be pushed to a part.
  package func finish(_ part: Int) {
    condition.lock()
    isFinished[part] = true
    condition.broadcast()
    condition.unlock()
  }

  /// Nothing more will be pushed at all, and what waits is void.
  package func fail(_ error: any Error) {
    condition.lock()
    failure = failure ?? error
    condition.broadcast()
    condition.unlock()
  }

  /// Nothing more will be popped.
  package func abandon() {
    condition.lock()
    isAbandoned = true
    parts = Array(repeating: [], count: parts.count)
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the next element in order; nil after the last of the last part.
  package func pop() throws -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while turn < parts.count {
      if let failure { throw failure }
      if !parts[turn].isEmpty {
        waiting -= 1
        condition.broadcast()
        return parts[turn].removeFirst()
      }
      if isFinished[turn] {
        turn += 1
        condition.broadcast()
      } else {
        condition.wait()
      }
    }
    return nil
  }

  private var isWanted: Bool { !isAbandoned && failure == nil }

  private func hasRoom(_ part: Int) -> Bool {
    waiting < capacity || (part == turn && parts[part].count < reserve)
  }
}
