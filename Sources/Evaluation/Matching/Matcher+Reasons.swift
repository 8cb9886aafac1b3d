import MediaTime
import Observations

/// Why an alarm or event has no partner, in the terms of the rule that says so.
extension Matcher {
  /// Why an alarm that found nothing is false.
  func reasonForFalse(
    _ alarm: Candidate<Alarm>, _ events: [Candidate<TruthEvent>], _ near: Range<Int>
  ) -> MatchReason {
    guard explains else { return .noEventNear }
    let agrees = { Self.placesAndClassesAgree(alarm.thing, events[$0].thing) }
    if let there = alarm.thing.zone {
      let elsewhere = near.first {
        !agrees($0) && rule.quality(of: alarm.time, for: events[$0].time) != nil
      }
      if let here = elsewhere.flatMap({ events[$0].thing.zone }), here != there {
        return .otherZone(alarm: there, truth: here)
      }
    }
    let nearest = nearest(near, and: Self.around(alarm.time.start, in: events, where: agrees)) {
      agrees($0) ? rule.nearMiss(alarm.time, events[$0].time) : nil
    }
    guard let nearest else { return .noEventNear }
    switch rule {
    case .alarmWindow: return .outsideWindow(alarm.time.start - events[nearest].time.start)
    case .overlap: return .overlapsTooLittle(alarm.time.temporalIoU(events[nearest].time))
    }
  }

  /// Why an event that no alarm found was missed.
  func reasonForMiss(
    _ event: Candidate<TruthEvent>, _ alarms: [Candidate<Alarm>], longest: MediaDuration
  ) -> MatchReason {
    let from = event.time.start - max(rule.reach.ahead, longest)
    let to = event.time.interval.end + rule.reach.back
    let first = alarms.partitioningIndex { $0.time.start >= from }
    let near = first..<max(first, alarms.partitioningIndex { $0.time.start > to })
    let agrees = { Self.placesAndClassesAgree(alarms[$0].thing, event.thing) }
    if let here = event.thing.zone {
      let elsewhere = near.first {
        !agrees($0) && rule.quality(of: alarms[$0].time, for: event.time) != nil
      }
      if let there = elsewhere.flatMap({ alarms[$0].thing.zone }), there != here {
        return .otherZone(alarm: there, truth: here)
      }
    }
    let nearest = nearest(near, and: Self.around(event.time.start, in: alarms, where: agrees)) {
      agrees($0) ? rule.nearMiss(alarms[$0].time, event.time) : nil
    }
    guard let nearest else { return .noAlarmNear }
    switch rule {
    case .alarmWindow: return .nearestAlarmOutside(alarms[nearest].time.start - event.time.start)
    case .overlap: return .nearestAlarmOverlaps(alarms[nearest].time.temporalIoU(event.time))
    }
  }

  /// The last thing before a time and the first after it that fulfil a condition and almost match by their starts.
  private static func around<Thing>(
    _ time: MediaTime, in things: [Candidate<Thing>], where holds: (Int) -> Bool
  ) -> [Int] {
    let next = things.partitioningIndex { $0.time.start >= time }
    let isNear = { (place: Int) in
      abs(things[place].time.start.secondsValue(since: time))
        <= MatchingProtocol.almost.secondsValue
    }
    let before = (0..<next).reversed().lazy.prefix(while: isNear).first(where: holds)
    let after = (next..<things.count).lazy.prefix(while: isNear).first(where: holds)
    return [before, after].compactMap { $0 }
  }

  /// The first of the places with the smallest distance.
  private func nearest(
    _ near: Range<Int>, and others: [Int], distance: (Int) -> Double?
  ) -> Int? {
    var best: (place: Int, distance: Double)?
    func look(_ place: Int) {
      guard let found = distance(place), best.map({ found < $0.distance }) ?? true else { return }
      best = (place, found)
    }
    for place in near { look(place) }
    for place in others { look(place) }
    return best?.place
  }
}
