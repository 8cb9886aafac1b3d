import Foundation
import Phrasebook
import Replay
import Synchronization

/// A bar over all clips of a run on standard error, and a line for each clip that ends.
final class Progress: Sendable {
  private struct State {
    var seconds: [String: Double] = [:]
    /// How far the clips are that are being replayed, as a share of their declared length.
    var shares: [String: Double] = [:]
    var done = 0
  }

  private let total: Int
  private let language: Language
  private let state = Mutex(State())

  /// A bar over so many clips.
  init(clips total: Int, language: Language) {
    self.total = total
    self.language = language
  }

  func hear(_ event: ReplayEngine.Event) {
    switch event {
    case .progress(let clip, let seconds, let length):
      draw { state in
        state.seconds[clip] = seconds
        state.shares[clip] = length.map { $0 > 0 ? min(1, seconds / $0) : 0 } ?? 0
      }
    case .finished(let clip, let reused):
      end(clip, text(reused ? .alreadyDone(clip) : .done(clip)))
    case .failed(let clip, let error):
      end(clip, Complaint.about(clip, error.complaint).text(in: language))
    case .spoilt(let clip, let reason):
      Terminal.say(.spoilt(clip, reason: reason.text(in: language)), in: language)
    case .exposed(let confinement):
      for gap in confinement.gapsInFence { Terminal.say(.note(gap), in: language) }
    }
  }

  /// Removes the bar.
  func end() { Terminal.draw("") }

  private func text(_ words: Message.Run) -> String { words.text(in: language) }

  private func end(_ clip: String, _ line: String) {
    Terminal.say(line)
    draw { state in
      state.shares[clip] = nil
      state.done += 1
    }
  }

  private func draw(_ change: (inout State) -> Void) {
    let line = state.withLock { state in
      change(&state)
      let seconds = max(0, min(1e12, state.seconds.values.reduce(0, +)))
      // Whatever a worker claims to have done, a number that no bar can show must not end the engine.
      let claimed = (Double(state.done) + state.shares.values.reduce(0, +)) / Double(max(1, total))
      let share = max(0, min(1, claimed))
      let filled = Int(share * 30)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      let words = text(.progress(done: state.done, of: total, seconds: Int(seconds)))
      return "\(bar) \(Int(share * 100)) %  \(words)"
    }
    Terminal.draw(line)
  }
}
