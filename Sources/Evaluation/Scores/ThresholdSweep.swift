import MediaTime
import Observations
public import Statistics

/// Lowers a threshold over one clip's alarms, and keeps as many events found as the alarms above it can find.
///
/// At every threshold the match is the one that the protocol would make of the alarms above it alone: as many pairs as
/// possible. An alarm more adds one pair or none, and which it is shows an augmenting path (Berge 1957,
/// doi:10.1073/pnas.43.9.842), so that a sweep costs about as much as one match. An event that is found stays found.
private struct ThresholdSweep {
  /// Events that an alarm may match, by alarm.
  private let matches: [[Int]]
  /// Events on which an unmatched alarm is only a second one, by alarm; empty where second ones are false.
  private let repeats: [[Int]]
  /// The same by event.
  private let repeatsOfEvent: [[Int]]
  private var alarmOfEvent: [Int?]
  private var eventOfAlarm: [Int?]
  /// Events from which no free event can be reached, now or ever: alarms only add, and events are all there.
  private var isSettled: [Bool]
  private var isFalse: [Bool]
  /// Whether somebody scored when the alarm began, by alarm: where nobody did, it is never false.
  private let mayBeFalse: [Bool]
  private let isStaged: [Bool]

  private(set) var hits = 0
  /// Staged events among those found.
  private(set) var stagedHits = 0
  /// False alarms among those added so far.
  private(set) var falseAlarms = 0

  init(_ candidates: Matcher.Candidates, rule: MatchingProtocol) {
    let (alarms, truth) = (candidates.alarms, candidates.events)
    let near = Matcher.neighbourhoods(of: alarms, among: truth, rule: rule)
    func places(_ alarm: Int, _ holds: (Scorable, Scorable) -> Bool) -> [Int] {
      near[alarm].filter { event in
        Matcher.placesAndClassesAgree(alarms[alarm].thing, truth[event].thing)
          && holds(alarms[alarm].time, truth[event].time)
      }
    }
    matches = alarms.indices.map { places($0) { rule.quality(of: $0, for: $1) != nil } }
    let ignoresDuplicates = rule.duplicates == .ignore
    repeats = alarms.indices.map { alarm in
      ignoresDuplicates ? places(alarm) { rule.isDuplicate($0, of: $1) } : []
    }
    var byEvent = [[Int]](repeating: [], count: truth.count)
    for (alarm, events) in repeats.enumerated() {
      for event in events { byEvent[event].append(alarm) }
    }
    repeatsOfEvent = byEvent
    alarmOfEvent = [Int?](repeating: nil, count: truth.count)
    eventOfAlarm = [Int?](repeating: nil, count: alarms.count)
    isSettled = [Bool](repeating: false, count: truth.count)
    isFalse = [Bool](repeating: false, count: alarms.count)
    mayBeFalse = alarms.map(\.time.startIsScored)
    isStaged = truth.map(\.thing.staged)
  }

  /// Counts one more alarm.
  mutating func add(_ alarm: Int) {
    if let event = augment(from: alarm) {
      hits += 1
      if isStaged[event] { stagedHits += 1 }
      for other in repeatsOfEvent[event] where isFalse[other] {
        isFalse[other] = false
        falseAlarms -= 1
      }
    } else if mayBeFalse[alarm], !repeats[alarm].contains(where: { alarmOfEvent[$0] != nil }) {
      isFalse[alarm] = true
      falseAlarms += 1
    }
  }

  /// Finds an event for an alarm, moving others to their alternatives; the event that is newly found, or nil.
  ///
  /// Breadth first, so that no recursion is deep.
  private mutating func augment(from alarm: Int) -> Int? {
    var cameFrom: [Int: Int] = [:]
    var queue = [alarm]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for event in matches[current] where !isSettled[event] && cameFrom[event] == nil {
        cameFrom[event] = current
        guard let holder = alarmOfEvent[event] else {
          move(along: cameFrom, to: event)
          return event
        }
        queue.append(holder)
      }
    }
    for event in cameFrom.keys { isSettled[event] = true }
    return nil
  }

  private mutating func move(along cameFrom: [Int: Int], to free: Int) {
    var event: Int? = free
    while let current = event, let alarm = cameFrom[current] {
      event = eventOfAlarm[alarm]
      alarmOfEvent[current] = alarm
      eventOfAlarm[alarm] = current
    }
  }
}

extension Evaluator {
  /// What a threshold on confidence would make of one subject and event type, on all the evidence.
  public func curve(
    on clips: [ClipUnderScore], subject: Subject, event: String, matching rule: MatchingProtocol
  ) throws(StatisticsError) -> ScoreCurve {
    let clips = clips.filter { $0.truth.covers.contains(event) }.judged(for: [event])
    let exposure = clips.reduce(MediaDuration.zero) { $0 + $1.scored.duration }
    let candidates = clips.map {
      Matcher(clip: $0, subject: subject, event: event, rule: rule).candidates()
    }
    let events = candidates.reduce(0) { $0 + $1.events.count }
    let confidences = candidates.map { $0.alarms.map(\.thing.confidence) }
    let thresholds = Set(confidences.joined().compactMap(\.self)).sorted(by: >)
    let absence = Self.absence(
      confidences.joined(), thresholds: thresholds.count, events: events, exposure: exposure)
    guard absence == nil else {
      return ScoreCurve(
        subject: subject, event: event, exposure: exposure, points: [],
        thresholds: thresholds.count, absence: absence)
    }
    var sweeps = candidates.map { ThresholdSweep($0, rule: rule) }
    var alarms: [(confidence: Double, clip: Int, alarm: Int)] = []
    for (clip, ofClip) in confidences.enumerated() {
      for (alarm, confidence) in ofClip.enumerated() {
        alarms.append((confidence ?? 0, clip, alarm))
      }
    }
    alarms.sort { ($1.confidence, $0.clip, $0.alarm) < ($0.confidence, $1.clip, $1.alarm) }
    let kept = Self.spread(thresholds.count, over: ScoreCurve.pointLimit)
    var points: [ScoreCurve.Point] = []
    var (hits, staged, falseAlarms, next) = (0, 0, 0, 0)
    for (place, threshold) in thresholds.enumerated() {
      while next < alarms.count, alarms[next].confidence >= threshold {
        let clip = alarms[next].clip
        hits -= sweeps[clip].hits
        staged -= sweeps[clip].stagedHits
        falseAlarms -= sweeps[clip].falseAlarms
        sweeps[clip].add(alarms[next].alarm)
        hits += sweeps[clip].hits
        staged += sweeps[clip].stagedHits
        falseAlarms += sweeps[clip].falseAlarms
        next += 1
      }
      guard kept.contains(place) else { continue }
      points.append(
        try ScoreCurve.Point(
          threshold: threshold, hits: hits, misses: events - hits, falseAlarms: falseAlarms,
          hours: exposure.hours, level: level, stagedHits: staged))
    }
    return ScoreCurve(
      subject: subject, event: event, exposure: exposure, points: points,
      thresholds: thresholds.count, absence: nil)
  }

  private static func absence(
    _ confidences: some Sequence<Double?>, thresholds: Int, events: Int, exposure: MediaDuration
  ) -> ScoreCurve.Absence? {
    if exposure <= .zero { return .noExposure }
    if events == 0 { return .noEvents }
    if confidences.contains(where: { $0 == nil }) { return .noConfidence }
    return thresholds == 0 ? .noAlarms : thresholds == 1 ? .oneConfidence : nil
  }

  /// At most `limit` places of `count`, the first and the last among them.
  private static func spread(_ count: Int, over limit: Int) -> Set<Int> {
    guard count > limit else { return Set(0..<count) }
    return Set((0..<limit).map { $0 * (count - 1) / (limit - 1) })
  }
}
