import Dispatch
import Synchronization

/// Does independent work on all cores and returns the results in the order of the items.
///
/// Where several fail, the error of the first item is thrown: which one does not depend on threads.
func concurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item], _ work: @Sendable (Item) throws -> Value
) throws -> [Value] {
  guard items.count > 1 else { return try items.map(work) }
  let results = Mutex<[Result<Value, any Error>?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = Result { try work(items[index]) }
    results.withLock { $0[index] = result }
  }
  return try results.withLock { all in try all.compactMap { try $0?.get() } }
}
