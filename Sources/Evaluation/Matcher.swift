import MediaTime
import Observation

/// Matches one subject's alarms of one type with one clip's events of that type.
struct Matcher {
  let clip: ClipUnderScore
  let subject: Subject
  let event: String
  let rule: MatchingProtocol

  /// Something that is scored: where it stood before, and its scored time.
  struct Candidate<Thing> {
    let thing: Thing
    let time: Scorable
  }

  /// What is scored, by time, and the rows of what is not.
  struct Candidates {
    let alarms: [Candidate<Alarm>]
    let events: [Candidate<TruthEvent>]
    let dropped: [MatchRow]
  }

  /// All rows of the clip and event type, by time, each with its name.
  func rows() -> [MatchRow] { numbered(unnamedRows()) }

  /// The same rows in no particular order and without names: to be counted only.
  func unnamedRows() -> [MatchRow] {
    if clip.isJudgedByOperators { return operatorRows() }
    guard clip.truth.covers.contains(event) else {
      return clip.alarms(of: event).map { row(.dropped, alarm: $0, reason: .notCovered) }
    }
    let candidates = candidates()
    return candidates.dropped + match(candidates.alarms, candidates.events)
  }

  /// Sorts what is scored from what is not, on a clip whose truth covers the event type.
  func candidates() -> Candidates {
    var rows: [MatchRow] = []
    var alarms: [Candidate<Alarm>] = []
    for alarm in clip.alarms(of: event) {
      if let reason = clip.exclusion(of: alarm.box) {
        rows.append(row(.dropped, alarm: alarm, reason: reason))
      } else if let time = Scorable(alarm.interval, in: clip.scored) {
        alarms.append(Candidate(thing: alarm, time: time))
      } else {
        let reason = clip.exclusion(of: alarm.interval)
        rows.append(row(.dropped, alarm: alarm, reason: reason))
      }
    }
    var events: [Candidate<TruthEvent>] = []
    for truth in clip.truth.events.filter({ $0.event == event }) {
      if let reason = clip.exclusion(of: truth.box) {
        rows.append(row(.dropped, truth: truth, reason: reason))
      } else if let time = Scorable(truth.interval, in: clip.scored) {
        events.append(Candidate(thing: truth, time: time))
      } else {
        let reason = clip.exclusion(of: truth.interval)
        rows.append(row(.dropped, truth: truth, reason: reason))
      }
    }
    return Candidates(
      alarms: Self.byStart(alarms), events: Self.byStart(events), dropped: rows)
  }

  private func match(
    _ alarms: [Candidate<Alarm>], _ events: [Candidate<TruthEvent>]
  ) -> [MatchRow] {
    let near = Self.neighbourhoods(of: alarms, among: events, rule: rule)
    let pairs = PairGraph(near: near, events: events.count) { a, e in
      guard Self.zonesAgree(alarms[a].thing, events[e].thing) else { return nil }
      return rule.quality(of: alarms[a].time, for: events[e].time)
    }
    let eventOfAlarm = pairs.best()
    let found = Set(eventOfAlarm.compactMap { $0 })
    let reachable = pairs.reachable
    var rows: [MatchRow] = []
    var alarmsNear = [[Int]](repeating: [], count: events.count)
    for (a, alarm) in alarms.enumerated() {
      for e in near[a] { alarmsNear[e].append(a) }
      if let e = eventOfAlarm[a] {
        rows.append(hit(alarm, events[e]))
        continue
      }
      let isSecond = near[a].contains { e in
        found.contains(e) && Self.zonesAgree(alarm.thing, events[e].thing)
          && rule.isDuplicate(alarm.time, of: events[e].time)
      }
      rows.append(
        row(
          isSecond ? .duplicate : .falseAlarm, alarm: alarm.thing, interval: alarm.time.interval,
          reason: isSecond ? .alreadyFound : reasonForFalse(alarm, events[near[a]])))
    }
    for (e, event) in events.enumerated() where !found.contains(e) {
      let reason =
        reachable.contains(e)
        ? .alarmsTaken : reasonForMiss(event, alarmsNear[e].map { alarms[$0] })
      rows.append(
        row(.miss, truth: event.thing, interval: event.time.interval, reason: reason))
    }
    return rows
  }

  /// Clipping may change the order of starts.
  private static func byStart<Thing>(_ things: [Candidate<Thing>]) -> [Candidate<Thing>] {
    things.enumerated()
      .sorted { ($0.element.time.start, $0.offset) < ($1.element.time.start, $1.offset) }
      .map(\.element)
  }

  /// For every alarm the events that could matter to it, so that a day of alarms stays quick.
  static func neighbourhoods(
    of alarms: [Candidate<Alarm>], among events: [Candidate<TruthEvent>], rule: MatchingProtocol
  ) -> [Range<Int>] {
    let longest = events.map(\.time.interval.duration).max() ?? .zero
    let back = max(longest, rule.reach)
    return alarms.map { alarm in
      let from = alarm.time.start - back
      let to = alarm.time.interval.end + rule.reach
      let first = events.partitioningIndex { $0.time.start >= from }
      let last = events.partitioningIndex { $0.time.start > to }
      return first..<max(first, last)
    }
  }

  private func hit(_ alarm: Candidate<Alarm>, _ event: Candidate<TruthEvent>) -> MatchRow {
    // A start that was clipped away is not when the event started: count from what was scored.
    let latency = alarm.thing.alertTime - event.time.start
    return MatchRow(
      identifier: "", subject: subject, clip: clip.clip, event: self.event, kind: .hit,
      alarm: alarm.thing, truth: event.thing, interval: alarm.time.interval,
      reason: rule.reason(for: alarm.time, event.time), latency: latency)
  }

  private func reasonForFalse(
    _ alarm: Candidate<Alarm>, _ events: ArraySlice<Candidate<TruthEvent>>
  ) -> MatchReason {
    let elsewhere = events.first {
      !Self.zonesAgree(alarm.thing, $0.thing)
        && rule.quality(of: alarm.time, for: $0.time) != nil
    }
    if let there = alarm.thing.zone, let here = elsewhere?.thing.zone {
      return .otherZone(alarm: there, truth: here)
    }
    let near = events.filter { Self.zonesAgree(alarm.thing, $0.thing) }
      .compactMap { rule.nearMiss(alarm.time, $0.time) }
      .min { $0.distance < $1.distance }
    if let delay = near?.delay { return .outsideWindow(delay) }
    if let overlap = near?.overlap { return .overlapsTooLittle(overlap) }
    return .noEventNear
  }

  private func reasonForMiss(
    _ event: Candidate<TruthEvent>, _ alarms: [Candidate<Alarm>]
  ) -> MatchReason {
    let elsewhere = alarms.first {
      !Self.zonesAgree($0.thing, event.thing) && rule.quality(of: $0.time, for: event.time) != nil
    }
    if let there = elsewhere?.thing.zone, let here = event.thing.zone {
      return .otherZone(alarm: there, truth: here)
    }
    let near = alarms.filter { Self.zonesAgree($0.thing, event.thing) }
      .compactMap { rule.nearMiss($0.time, event.time) }
      .min { $0.distance < $1.distance }
    if let delay = near?.delay { return .nearestAlarmOutside(delay) }
    if let overlap = near?.overlap { return .nearestAlarmOverlaps(overlap) }
    return .noAlarmNear
  }

  func row(
    _ kind: MatchRow.Kind, alarm: Alarm? = nil, truth: TruthEvent? = nil,
    interval: MediaInterval? = nil, reason: MatchReason
  ) -> MatchRow {
    let whole = alarm?.interval ?? truth?.interval ?? MediaInterval(between: .zero, and: .zero)
    return MatchRow(
      identifier: "", subject: subject, clip: clip.clip, event: event, kind: kind, alarm: alarm,
      truth: truth, interval: interval ?? whole, reason: reason)
  }

  /// Zones must be the same where both name one; where either names none, only time decides.
  static func zonesAgree(_ alarm: Alarm, _ event: TruthEvent) -> Bool {
    guard let there = alarm.zone, let here = event.zone else { return true }
    return there == here
  }

  /// Sorted by time and kind, with names that are stable between runs.
  private func numbered(_ rows: [MatchRow]) -> [MatchRow] {
    let order: [MatchRow.Kind: Int] = [
      .hit: 0, .falseAlarm: 1, .miss: 2, .duplicate: 3, .dropped: 4,
    ]
    let sorted = rows.enumerated().sorted { a, b in
      (a.element.interval, order[a.element.kind] ?? 5, a.offset)
        < (b.element.interval, order[b.element.kind] ?? 5, b.offset)
    }
    var next: [MatchRow.Kind: Int] = [:]
    return sorted.map { _, row in
      let number = (next[row.kind] ?? 0) + 1
      next[row.kind] = number
      let name = "\(subject.system)/\(clip.clip)/\(event)/\(row.kind.rawValue)-\(number)"
      return row.named(name)
    }
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
