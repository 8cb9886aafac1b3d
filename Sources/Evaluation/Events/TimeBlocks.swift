import MediaTime
import Observations
import Statistics

/// Event-free time cut into blocks, each with the time in it that was spent in alarm.
///
/// Clips are cut into equal lengths of event-free time: neighbouring moments are alike, and an interval over single
/// frames would be far too narrow.
struct TimeBlocks {
  /// The longest block where nothing at all was in alarm: more time then means a lower bound.
  private static let spell = 600.0

  /// Twenty years of them: a file that claims to have watched for longer must not fill the memory.
  private static let mostSpells = 1_048_576.0

  let blocks: [ClusteredRatio.Block]
  /// The same time in blocks of ten minutes at most.
  let spells: Int
  let raisesAlarms: Bool
  /// Whether an alarm has a length: where none has, time in alarm means nothing.
  let raisesLastingAlarms: Bool

  init(clip: ClipUnderScore, event: String, zone: String?, count: Int) {
    let events = clip.truth.events.filter {
      $0.event == event && (zone == nil || $0.zone == zone)
    }
    let alarms = clip.alarms(of: event).filter { zone == nil || $0.zone == zone }
    raisesAlarms = !alarms.isEmpty
    raisesLastingAlarms = alarms.contains { !$0.interval.isEmpty }
    let negative = clip.scored.subtracting(IntervalSet(events.map(\.interval)))
    spells = max(
      count, Int(min(Self.mostSpells, (negative.duration.secondsValue / Self.spell).rounded(.up))))
    let alarmed = IntervalSet(alarms.map(\.interval)).intersection(negative)
    blocks = negative.cut(into: count)
      .map { part in
        ClusteredRatio.Block(
          amount: alarmed.intersection(part).duration.secondsValue,
          size: part.duration.secondsValue)
      }
      .filter { $0.size > 0 }
  }
}

extension IntervalSet {
  /// Consecutive parts of equal total length.
  func cut(into count: Int) -> [IntervalSet] {
    guard count > 1, let share = Rational(1, Int64(count)), !isEmpty else {
      return isEmpty ? [] : [self]
    }
    let length = duration * share
    var parts: [IntervalSet] = []
    var current: [MediaInterval] = []
    var room = length
    for interval in intervals {
      var start = interval.start
      while interval.end - start > room, parts.count < count - 1 {
        current.append(MediaInterval(between: start, and: start + room))
        start = start + room
        parts.append(IntervalSet(current))
        (current, room) = ([], length)
      }
      current.append(MediaInterval(between: start, and: interval.end))
      room = room - (interval.end - start)
    }
    return parts + [IntervalSet(current)]
  }
}
