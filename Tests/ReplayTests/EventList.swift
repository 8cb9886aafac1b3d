import Replay
import Synchronization

/// What an engine reported, in order.
final class EventList: Sendable {
  private let events = Mutex<[ReplayEngine.Event]>([])

  func append(_ event: ReplayEngine.Event) { events.withLock { $0.append(event) } }

  /// Everything but progress.
  var endings: [ReplayEngine.Event] {
    events.withLock { $0 }.filter { if case .progress = $0 { false } else { true } }
  }
}
