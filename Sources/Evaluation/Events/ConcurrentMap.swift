private import Dispatch
private import Synchronization

extension Array where Element: Sendable {
  /// The results in the order of the elements, worked out on all processors; small arrays on this one.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let parts = 64
    guard count >= parts else { return map(transform) }
    let results = Mutex<[[Result]]>(Array<[Result]>(repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let found = self[(part * count / parts)..<((part + 1) * count / parts)].map(transform)
      results.withLock { $0[part] = found }
    }
    return results.withLock { Array<Result>($0.joined()) }
  }
}

/// Works out two things at once; neither may fail.
func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    if part == 0 {
      let found = first()
      results.withLock { $0.0 = found }
    } else {
      let found = second()
      results.withLock { $0.1 = found }
    }
  }
  // Both have run: what is missing here is made again, which never happens.
  return results.withLock { ($0.0 ?? first(), $0.1 ?? second()) }
}
