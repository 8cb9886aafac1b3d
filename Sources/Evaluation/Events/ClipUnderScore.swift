public import MediaTime
public import Observations
public import Scene

/// One clip as one subject is scored on it: truth, what was watched, and what was said.
public struct ClipUnderScore: Hashable, Sendable {
  /// The clip by its identifier in the audit.
  public let clip: String
  /// The viewpoint that filmed it.
  public let camera: String
  /// Light, weather and the like.
  public let conditions: [String: String]
  /// What annotators say happened.
  public let truth: Truth
  /// The time that is scored.
  public internal(set) var scored: IntervalSet
  /// The time that is not, stretch by stretch.
  public internal(set) var excluded: [ExcludedSpan]
  /// Parts of the view that are not scored.
  public let noScoreRegions: [Scene.NoScoreRegion]
  /// Zones and lines of the clip's scene; nil where no scene says.
  public let places: Set<String>?
  /// What the subject said, by time.
  public let alarms: [Alarm]
  /// What the subject measured, by time.
  public let measurements: [Measurement]
  /// Spans in which the subject says that it cannot judge.
  public let notJudged: [NotJudged]
  /// Whether operators' verdicts on the alarms stand in for truth: then nothing is known of misses.
  public let isJudgedByOperators: Bool

  /// Works out the scored time: the clip, as far as it was watched, less no-score time and damage.
  public init(
    clip: String, camera: String, conditions: [String: String] = [:], duration: MediaDuration,
    truth: Truth, watched: IntervalSet? = nil, damage: IntervalSet = IntervalSet(),
    noScoreRegions: [Scene.NoScoreRegion] = [], alarms: [Alarm],
    measurements: [Measurement] = [], notJudged: [NotJudged] = [],
    isJudgedByOperators: Bool = false,
    repeated: [ExcludedSpan] = [], places: Set<String>? = nil
  ) {
    self.places = places
    self.clip = clip
    self.camera = camera
    self.conditions = conditions
    self.truth = truth
    self.noScoreRegions = noScoreRegions
    self.alarms = Self.sorted(alarms)
    self.measurements = measurements
    self.notJudged = notJudged
    self.isJudgedByOperators = isJudgedByOperators
    let whole = IntervalSet([MediaInterval(between: .zero, and: .zero + duration)])
    var rest = whole
    var excluded: [ExcludedSpan] = []
    // What lies outside the file's own time is damage before it is "not watched".
    func exclude(_ part: IntervalSet, _ reason: MatchReason) {
      let spans = rest.intersection(part).intervals
      excluded += spans.map { ExcludedSpan(interval: $0, reason: reason) }
      rest = rest.subtracting(part)
    }
    for part in truth.noScore {
      exclude(IntervalSet([part.interval]), .notScored(why: part.why))
    }
    exclude(damage, .damaged)
    if let watched { exclude(whole.subtracting(watched), .notWatched) }
    for span in repeated { exclude(IntervalSet([span.interval]), span.reason) }
    self.scored = rest
    self.excluded = excluded.sorted { $0.interval < $1.interval }
  }

  /// Whether the subject counts people here, or says that it cannot.
  public var saysCounts: Bool {
    measurements.contains { $0.quantity == "count" }
      || notJudged.contains(where: \.concernsPeople)
  }

  /// The same clip with other alarms: how a baseline is scored.
  public func with(alarms: [Alarm]) -> ClipUnderScore {
    ClipUnderScore(self, alarms: alarms)
  }

  private init(_ other: ClipUnderScore, alarms: [Alarm]) {
    clip = other.clip
    camera = other.camera
    conditions = other.conditions
    truth = other.truth
    scored = other.scored
    excluded = other.excluded
    noScoreRegions = other.noScoreRegions
    places = other.places
    self.alarms = Self.sorted(alarms)
    (measurements, notJudged) = ([], [])
    isJudgedByOperators = other.isJudgedByOperators
  }

  /// Every zone and line that the clip shows: what its scene and its truth name, and without a scene its alarms.
  public var zones: Set<String> {
    let named = truth.namedZones
    return places.map(named.union) ?? named.union(alarms.lazy.compactMap(\.zone))
  }

  /// Whether the clip shows a zone or line, so that its time is the zone's too.
  func shows(_ zone: String) -> Bool {
    if truth.namedZones.contains(zone) { return true }
    return places.map { $0.contains(zone) } ?? alarms.contains { $0.zone == zone }
  }

  /// Alarms of one type, in order.
  func alarms(of event: String) -> [Alarm] {
    alarms.allSatisfy { $0.event == event } ? alarms : alarms.filter { $0.event == event }
  }

  /// Why something at this time is not scored: the reason that takes most of it.
  func exclusion(of interval: MediaInterval) -> MatchReason {
    if interval.isEmpty {
      return excluded.first { $0.interval.contains(interval.start) }?.reason ?? .outsideClip
    }
    var longest: (MediaDuration, MatchReason) = (.zero, .outsideClip)
    for span in excluded {
      guard let common = span.interval.intersection(interval)?.duration else { continue }
      if longest.0 < common { longest = (common, span.reason) }
    }
    return longest.1
  }

  /// Why something at this place is not scored; nil where it is.
  func exclusion(of box: Box?) -> MatchReason? {
    guard let box else { return nil }
    return noScoreRegions.first { $0.polygon.contains(box.centre) }
      .map { .notScoredRegion(why: $0.why) }
  }

  private static func sorted(_ alarms: [Alarm]) -> [Alarm] {
    // Nearly every log is in order as it is.
    zip(alarms, alarms.dropFirst()).allSatisfy { !order($1, $0) }
      ? alarms : alarms.sorted(by: order)
  }

  /// By time, then by everything else that an alarm says, so that equal inputs have equal rows.
  private static func order(_ a: Alarm, _ b: Alarm) -> Bool {
    if a.interval != b.interval { return a.interval < b.interval }
    let (left, right) = ([a.event, a.zone ?? ""], [b.event, b.zone ?? ""])
    if left != right { return left.lexicographicallyPrecedes(right) }
    return (a.confidence ?? -.infinity, a.identifier ?? "")
      < (b.confidence ?? -.infinity, b.identifier ?? "")
  }
}

extension ClipUnderScore {
  /// Why an alarm is not scored on this clip; nil where it counts as right, false or a duplicate.
  ///
  /// Says of one alarm what `Matcher` says of it among all.
  public func exclusion(of alarm: Alarm) -> MatchReason? {
    judged(for: [alarm.event]).exclusionAsScored(of: alarm)
  }

  private func exclusionAsScored(of alarm: Alarm) -> MatchReason? {
    if !isJudgedByOperators, !truth.covers.contains(alarm.event) { return .notCovered }
    if let reason = exclusion(of: alarm.box) { return reason }
    guard Scorable(alarm.interval, in: scored) != nil else { return exclusion(of: alarm.interval) }
    guard isJudgedByOperators else { return nil }
    switch alarm.operatorVerdict {
    case .confirmed, .dismissed: return nil
    case .undecided, nil: return .operatorUndecided
    }
  }
}

/// A stretch of a clip that is not scored, and why.
public struct ExcludedSpan: Hashable, Sendable {
  /// From when to when.
  public let interval: MediaInterval
  /// `notScored`, `damaged`, `notWatched`, `notJudged`, `repeats` or `outsideClip`.
  public let reason: MatchReason

  /// Whether an earlier clip holds this time already.
  public var isRepeated: Bool { if case .repeats = reason { true } else { false } }

  /// A stretch that is not scored, and why.
  public init(interval: MediaInterval, reason: MatchReason) {
    self.interval = interval
    self.reason = reason
  }
}
