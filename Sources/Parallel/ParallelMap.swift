private import Dispatch
private import Synchronization

/// Does independent work on all processors, one task a part; the results stand in the order of the parts.
///
/// Where several fail, the error of the first part is thrown: neither results nor errors depend on threads. A single part
/// is done on this thread.
package func parallelMap<Value: Sendable, Failure: Error>(
  _ parts: Int, _ work: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  guard parts > 1 else {
    var values: [Value] = []
    for part in 0..<parts { values.append(try work(part)) }
    return values
  }
  let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: parts))
  DispatchQueue.concurrentPerform(iterations: parts) { part in
    let result: Result<Value, Failure>
    do throws(Failure) { result = .success(try work(part)) } catch { result = .failure(error) }
    results.withLock { $0[part] = result }
  }
  var values: [Value] = []
  values.reserveCapacity(parts)
  for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
  return values
}

/// The same where a task is worth while only for many items: so many ranges of them, and their results one after the other.
package func parallelFlatMap<Value: Sendable>(
  _ count: Int, parts: Int, _ work: @Sendable (Range<Int>) -> [Value]
) -> [Value] {
  parallelMap(parts) { part in
    work((part * count / parts)..<((part + 1) * count / parts))
  }.flatMap(\.self)
}

extension Array where Element: Sendable {
  /// A task an element.
  package func parallelMap<Value: Sendable, Failure: Error>(
    _ work: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try Parallel.parallelMap(count) { index throws(Failure) in try work(self[index]) }
  }

  /// For work that is too quick for a task an element: 64 tasks, or none for fewer elements than that.
  package func parallelMapInBulk<Value: Sendable>(
    _ work: @Sendable (Element) -> Value
  ) -> [Value] {
    parallelFlatMap(count, parts: count < 64 ? 1 : 64) { self[$0].map(work) }
  }
}

/// Works out two things at once.
package func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let found = parallelMap(2) { (part: Int) -> (First?, Second?) in
    part == 0 ? (first(), nil) : (nil, second())
  }
  // Both have run: what is missing here is made again, which never happens.
  return (found[0].0 ?? first(), found[1].1 ?? second())
}
