import MediaTime
import Observations

/// Matches one subject's alarms of one type with one clip's events of that type.
struct Matcher {
  let clip: ClipUnderScore
  let subject: Subject
  let event: String
  let rule: MatchingProtocol
  /// Whether misses and false alarms get their reason; rows that are only counted need none.
  var explains = true

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
      guard Self.placesAndClassesAgree(alarms[a].thing, events[e].thing) else { return nil }
      return rule.quality(of: alarms[a].time, for: events[e].time)
    }
    let eventOfAlarm = pairs.best()
    var found = [Bool](repeating: false, count: events.count)
    for case let event? in eventOfAlarm { found[event] = true }
    let longest = alarms.map(\.time.interval.duration).max() ?? .zero
    var rows: [MatchRow] = []
    rows.reserveCapacity(alarms.count + events.count)
    var late = LateAlarms(events: events, found: found, rule: rule)
    for (a, alarm) in alarms.enumerated() {
      if let e = eventOfAlarm[a] {
        rows.append(hit(alarm, events[e]))
        continue
      }
      guard alarm.time.startIsScored else {
        rows.append(unscoredStart(of: alarm.thing))
        continue
      }
      let isSecond = near[a].contains { e in
        found[e] && Self.placesAndClassesAgree(alarm.thing, events[e].thing)
          && rule.isDuplicate(alarm.time, of: events[e].time)
      }
      if !isSecond { late.add(alarm) }
      rows.append(
        row(
          isSecond ? .duplicate : .falseAlarm, alarm: alarm.thing, interval: alarm.time.interval,
          reason: isSecond ? .alreadyFound : reasonForFalse(alarm, events, near[a])))
    }
    for (e, event) in events.enumerated() where !found[e] {
      rows.append(
        row(
          .miss, truth: event.thing, interval: event.time.interval,
          reason: pairs.isReachable[e]
            ? .alarmsTaken : reasonForMiss(event, alarms, longest: longest),
          lateBy: late.delays[e]))
    }
    return rows
  }

  /// Clipping may change the order of starts.
  private static func byStart<Thing>(_ things: [Candidate<Thing>]) -> [Candidate<Thing>] {
    guard zip(things, things.dropFirst()).contains(where: { $1.time.start < $0.time.start })
    else { return things }
    return things.enumerated()
      .sorted { ($0.element.time.start, $0.offset) < ($1.element.time.start, $1.offset) }
      .map(\.element)
  }

  /// For every alarm the events that it could match or repeat, so that a day stays quick; both by start.
  static func neighbourhoods(
    of alarms: [Candidate<Alarm>], among events: [Candidate<TruthEvent>], rule: MatchingProtocol
  ) -> [Range<Int>] {
    let longest = events.map(\.time.interval.duration).max() ?? .zero
    let back = max(longest, rule.reach.back)
    let starts = events.map(\.time.start)
    var first = 0
    return alarms.map { alarm in
      let from = alarm.time.start - back
      let to = alarm.time.interval.end + rule.reach.ahead
      while first < starts.count, starts[first] < from { first += 1 }
      return first..<max(first, starts.partitioningIndex { $0 > to })
    }
  }

  private func hit(_ alarm: Candidate<Alarm>, _ event: Candidate<TruthEvent>) -> MatchRow {
    // A start that was clipped away is not when it began: such a pair has no latency.
    let isTimed = alarm.time.startIsScored && event.time.startIsScored
    let latency = isTimed ? alarm.thing.alertTime - event.time.start : nil
    return MatchRow(
      subject: subject, clip: clip.clip, event: self.event, kind: .hit,
      alarm: alarm.thing, truth: event.thing, interval: alarm.time.interval,
      reason: rule.reason(for: alarm.time, event.time), latency: latency)
  }

  func row(
    _ kind: MatchRow.Kind, alarm: Alarm? = nil, truth: TruthEvent? = nil,
    interval: MediaInterval? = nil, reason: MatchReason, lateBy: MediaDuration? = nil
  ) -> MatchRow {
    let whole = alarm?.interval ?? truth?.interval ?? MediaInterval(between: .zero, and: .zero)
    return MatchRow(
      subject: subject, clip: clip.clip, event: event, kind: kind, alarm: alarm, truth: truth,
      interval: interval ?? whole, reason: reason, lateBy: lateBy)
  }

  /// Zones, and classes, must be the same where both name one; where either names none, only time decides.
  static func placesAndClassesAgree(_ alarm: Alarm, _ event: TruthEvent) -> Bool {
    agree(alarm.zone, event.zone) && agree(alarm.objectClass, event.objectClass)
  }

  private static func agree<Word: Equatable>(_ there: Word?, _ here: Word?) -> Bool {
    guard let there, let here else { return true }
    return there == here
  }

  /// Sorted by time and kind, with names that are stable between runs.
  private func numbered(_ rows: [MatchRow]) -> [MatchRow] {
    let sorted = rows.indices.sorted { a, b in
      let (left, right) = (rows[a], rows[b])
      if left.interval != right.interval { return left.interval < right.interval }
      return (left.kind.order, a) < (right.kind.order, b)
    }
    var next: [MatchRow.Kind: Int] = [:]
    return sorted.map { place in
      let row = rows[place]
      let number = (next[row.kind] ?? 0) + 1
      next[row.kind] = number
      return row.numbered(number)
    }
  }
}
