import Replay
import Synchronization

/// What an engine reported, in order.
final class EventList: Sendable {
  private let events = Mutex<[ReplayEngine.Event]>([])

  func append(_ event: ReplayEngine.Event) { events.withLock { $0.append(event) } }

  /// Fences with gaps.
  var exposures: [Confinement] {
    events.withLock { $0 }.compactMap {
      if case .exposed(let confinement) = $0 { confinement } else { nil }
    }
  }

  /// Everything but progress, and but what the kernel lacks.
  var endings: [ReplayEngine.Event] {
    events.withLock { $0 }.filter { event in
      switch event {
      case .progress, .exposed: false
      default: true
      }
    }
  }
}
