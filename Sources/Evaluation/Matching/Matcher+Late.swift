public import MediaTime
import Observations

/// Events that were missed because the alarm came after the window: their delay is cut off, not absent.
///
/// An alarm that explains nothing else is late for the last event before it whose zone agrees, if that
/// event was missed and the alarm starts during it, or within two minutes of its start.
struct LateAlarms {
  /// How long after an event's start an alarm may still be about it.
  static let horizon = MediaDuration.seconds(120)

  /// From each missed event's start to its late alarm.
  private(set) var delays: [MediaDuration?]
  private let events: [Matcher.Candidate<TruthEvent>]
  private let found: [Bool]
  private let window: MediaDuration?
  private let longest: MediaDuration

  init(events: [Matcher.Candidate<TruthEvent>], found: [Bool], rule: MatchingProtocol) {
    self.events = events
    self.found = found
    window = rule.longestDelay
    longest = max(Self.horizon, events.map(\.time.interval.duration).max() ?? .zero)
    delays = [MediaDuration?](repeating: nil, count: events.count)
  }

  /// Looks for what an unmatched alarm is late for.
  mutating func add(_ alarm: Matcher.Candidate<Alarm>) {
    guard let window else { return }
    let next = events.partitioningIndex { $0.time.start > alarm.time.start }
    // What begins earlier than this is over and beyond the horizon, whatever its zone.
    let from = alarm.time.start - longest
    let first = events.partitioningIndex { $0.time.start >= from }
    let before = events[first..<next].lastIndex {
      Matcher.placesAndClassesAgree(alarm.thing, $0.thing)
    }
    guard let before, !found[before], events[before].time.startIsScored else { return }
    let event = events[before]
    let delay = alarm.time.start - event.time.start
    guard delay > window,
      delay <= Self.horizon || event.time.interval.contains(alarm.time.start)
    else { return }
    delays[before] = delays[before].map { min($0, delay) } ?? delay
  }
}

extension Matcher {
  /// An unmatched alarm that began where nothing is scored: nobody looked, so it is not false.
  func unscoredStart(of alarm: Alarm) -> MatchRow {
    let start = MediaInterval(between: alarm.interval.start, and: alarm.interval.start)
    return row(.dropped, alarm: alarm, reason: clip.exclusion(of: start))
  }
}

extension MatchingProtocol {
  /// The longest delay that the rule can see; nil where it does not look at delays.
  public var longestDelay: MediaDuration? {
    switch self {
    case .alarmWindow(let rule): rule.window
    case .overlap: nil
    }
  }
}
