import Dispatch
import Foundation

/// Ctrl-C and `kill` as cancellation: workers end, what is finished stays, the next run resumes.
enum Interruption {
  /// Runs work in a task that SIGINT and SIGTERM cancel.
  static func guarding<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    return try await task.value
  }
}
