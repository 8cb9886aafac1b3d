import Foundation

/// A lossless queue of limited length between two dedicated threads.
///
/// A full queue blocks its producer: memory does not grow with the length of a clip. (`AsyncStream` has no such
/// back-pressure, and blocking a thread of the shared pool would stall everything else.)
///
/// `@unchecked Sendable`: every access to the state happens under the condition's lock.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var elements: [Element] = []
  private var isFinished = false
  private var isAbandoned = false

  package init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Waits for room; false when the consumer has gone and nothing more is wanted.
  package func push(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, !isAbandoned { condition.wait() }
    guard !isAbandoned else { return false }
    elements.append(element)
    condition.broadcast()
    return true
  }

  /// Nothing more will be pushed.
  package func finish() {
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
  }

  /// Nothing more will be popped.
  package func abandon() {
    condition.lock()
    isAbandoned = true
    elements = []
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the next element; nil after the last one.
  package func pop() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isFinished { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let first = elements.removeFirst()
    condition.broadcast()
    return first
  }
}
