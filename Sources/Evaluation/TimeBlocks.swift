import MediaTime
import Observation
import Statistics

/// Event-free time cut into blocks, each with the time in it that was spent in alarm.
///
/// Every clip is a block where there are twenty or more; fewer clips are cut into equal lengths of
/// event-free time, so that there are about twenty blocks in all: neighbouring moments are alike, and
/// an interval over single frames would be far too narrow.
struct TimeBlocks {
  /// How many blocks there should be at least, where clips are cut.
  static let wanted = 20

  let blocks: [ClusteredRatio.Block]
  /// Whether there are alarms and none has a length: then time in alarm means nothing.
  let alarmsAreInstants: Bool

  init(clips: [ClipUnderScore], event: String, zone: String?) {
    let scored = clips.filter { !$0.scored.isEmpty }
    let each = (Self.wanted + max(1, scored.count) - 1) / max(1, scored.count)
    var blocks: [ClusteredRatio.Block] = []
    var lengths: [Bool] = []
    for clip in scored {
      let events = clip.truth.events.filter {
        $0.event == event && (zone == nil || $0.zone == zone)
      }
      let alarms = clip.alarms(of: event).filter { zone == nil || $0.zone == zone }
      lengths += alarms.map { $0.interval.isEmpty }
      let negative = clip.scored.subtracting(IntervalSet(events.map(\.interval)))
      let alarmed = IntervalSet(alarms.map(\.interval)).intersection(negative)
      for part in negative.cut(into: each) {
        blocks.append(
          ClusteredRatio.Block(
            amount: alarmed.intersection(part).duration.secondsValue,
            size: part.duration.secondsValue))
      }
    }
    self.blocks = blocks.filter { $0.size > 0 }
    alarmsAreInstants = !lengths.isEmpty && lengths.allSatisfy { $0 }
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
