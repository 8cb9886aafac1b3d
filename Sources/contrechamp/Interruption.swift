import ArgumentParser
import Dispatch
import Foundation
import Phrasebook
import Synchronization

/// Ctrl-C and `kill` as cancellation: workers end, what is finished stays, the next run resumes.
///
/// The second time ends at once.
enum Interruption {
  /// Runs work in a task that SIGINT and SIGTERM cancel.
  static func guarding<Result: Sendable>(
    in language: Language, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    let times = Atomic(0)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      // A queue of its own: work may have all threads of the others.
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "interruption", qos: .userInteractive))
      source.setEventHandler {
        if times.add(1, ordering: .relaxed).oldValue > 0 { _exit(Failure.interrupted.rawValue) }
        task.cancel()
        Terminal.say(.interrupting, in: language)
      }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    return try await task.value
  }
}
