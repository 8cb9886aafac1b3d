import Foundation
package import MediaTime
import Phrasebook
import Synchronization

/// How a worker's process ended.
enum WorkerEnd: Sendable {
  case ended(status: String)
  case hung
}

/// Looks at a worker now and then, and tells when it hangs.
///
/// Silence is counted in looks, not by the clock: on a machine so loaded that nobody reads what workers say, nobody
/// looks either, and that time is not held against them.
final class WorkerWatch: Sendable {
  private struct State {
    var process: Int32?
    var words = 0
    var lastWord: Worker.Word?
  }

  private let state = Mutex(State())
  private let patience: Duration

  private static let pause = Duration.milliseconds(200)

  /// A watch over a process that need not have begun.
  init(patience: Duration) { self.patience = patience }

  /// The last thing that the worker said.
  var lastWord: Worker.Word? { state.withLock { $0.lastWord } }

  /// From here on it may hang.
  func begin(process: Int32) { state.withLock { $0.process = process } }

  /// Noise is no sign of life.
  func hear(_ word: Worker.Word?) {
    guard let word else { return }
    state.withLock {
      $0.words += 1
      $0.lastWord = word
    }
  }

  /// Comes back when the worker has said nothing for too long, with what became of its process.
  func end() async throws -> WorkerEnd {
    try await waitForSilence()
    guard let process = state.withLock({ $0.process }), Self.hasEnded(process) else { return .hung }
    // Dead, not hung. What it said last may be unread: whoever reads it ends first and knows more.
    try await waitForSilence()
    return .ended(status: "its output was never closed")
  }

  private func waitForSilence() async throws {
    var silence = Duration.zero
    var heard = -1
    while silence < patience {
      try await Task.sleep(for: Self.pause)
      let (words, hasBegun) = state.withLock { ($0.words, $0.process != nil) }
      silence = words == heard && hasBegun ? silence + Self.pause : .zero
      heard = words
    }
  }

  /// Whether a process of this number is no more, or waits only for its parent to notice.
  static func hasEnded(_ process: Int32) -> Bool {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    // The name stands in parentheses and may have any character in it.
    let state = line[(line.lastIndex(of: ")") ?? line.startIndex)...].dropFirst(2).first
    return state == "Z" || state == "X"
  }
}

extension ReplayError {
  /// That a process which looks at a clip made no progress for as long as that.
  init(hung path: String, _ patience: Duration) {
    self.init(.hung, .hung(path, seconds: patience.components.seconds))
  }
}

/// When a worker says how far it is: a line a second of media time is enough for a progress bar and a watchdog.
package struct ProgressPace {
  private var said: Double?

  /// A pace before the first line.
  package init() {}

  /// Whether to say that a time has been reached.
  ///
  /// Always at zero, where time stands while a clip is mapped; and where a clip is begun again because its map does not hold.
  package mutating func isDue(_ time: MediaTime) -> Bool {
    let seconds = time.secondsValue
    if let said, seconds >= said, seconds < said + 1, time != .zero { return false }
    said = seconds
    return true
  }
}
