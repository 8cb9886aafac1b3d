import Foundation
import Replay
import Synchronization

/// A bar over all clips of a run on standard error, and a line for each clip that ends.
final class Progress: Sendable {
  private struct State {
    var seconds: [String: Double] = [:]
    var done = 0
  }

  private let total: Int
  private let expected: Double?
  private let state = Mutex(State())

  /// A bar over so many clips of so many seconds in all; without the seconds it counts clips.
  init(clips total: Int, seconds expected: Double?) {
    self.total = total
    self.expected = expected
  }

  func hear(_ event: ReplayEngine.Event) {
    switch event {
    case .progress(let clip, let seconds):
      draw { $0.seconds[clip] = seconds }
    case .finished(let clip, let reused):
      Terminal.say("\(clip): \(reused ? "already done" : "done")")
      draw { $0.done += 1 }
    case .failed(let clip, let error):
      Terminal.say("\(clip): \(error)")
      draw { $0.done += 1 }
    }
  }

  /// Removes the bar.
  func end() { Terminal.draw("") }

  private func draw(_ change: (inout State) -> Void) {
    let line = state.withLock { state in
      change(&state)
      let seconds = state.seconds.values.reduce(0, +)
      let share =
        expected.map { $0 > 0 ? min(1, seconds / $0) : 0 } ?? Double(state.done)
        / Double(max(1, total))
      let filled = Int(share * 30)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      return
        "\(bar) \(Int(share * 100)) %  \(state.done)/\(total) clips, \(Int(seconds)) s of footage"
    }
    Terminal.draw(line)
  }
}
