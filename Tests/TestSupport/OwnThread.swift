import Foundation
import Synchronization
public import Testing

extension Trait where Self == OwnThreadTrait {
  /// Runs each test on a thread of its own: for tests that wait for programs.
  public static var onItsOwnThread: Self { OwnThreadTrait() }
}

/// Runs tests on threads of their own, as many side by side as there are processors.
///
/// The pool on which tests run has one thread for each processor. A few tests there that wait for programs stop all
/// others, and an engine under test takes its worker for hung.
public struct OwnThreadTrait: TestTrait, SuiteTrait, TestScoping {
  /// Every test of a suite has its own.
  public let isRecursive = true

  @TaskLocal static var isOwn = false

  private static let gate = Gate(ProcessInfo.processInfo.activeProcessorCount)

  /// Runs one test case.
  public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    await Self.gate.enter()
    defer { Self.gate.leave() }
    let thread = OwnThread()
    defer { thread.end() }
    try await Self.$isOwn.withValue(true) {
      try await withTaskExecutorPreference(thread) { try await function() }
    }
  }
}

/// A thread that runs what a task and its children have to do, and may be blocked.
private final class OwnThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let news = DispatchSemaphore(value: 0)
  private let isOver = Atomic(false)

  init() {
    let thread = Thread { [self] in
      while true {
        news.wait()
        guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
          if isOver.load(ordering: .acquiring) { return }
          continue
        }
        unsafe job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
    // What a thread has by default is too little for deep parsers.
    thread.stackSize = 8 << 20
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    news.signal()
  }

  func end() {
    isOver.store(true, ordering: .releasing)
    news.signal()
  }
}

/// Lets so many in at once; the others wait without a thread.
private final class Gate: Sendable {
  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(_ width: Int) { state = Mutex(State(free: width)) }

  func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isIn { continuation.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
