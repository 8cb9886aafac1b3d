public import MediaTime
public import Scene

/// What annotators say happened in a clip.
public struct Truth: Hashable, Sendable {
  /// The clip by its identifier in the audit.
  public var clip: String
  /// The viewpoint that filmed it; nil: an audit says so, or the clip is its own.
  public var camera: String?
  /// Who annotated, by whatever name they chose.
  public var annotators: [String]
  /// Event types annotated completely: only these are scored.
  public var covers: [String]
  /// By start.
  public var events: [TruthEvent]
  /// By time.
  public var counts: [TruthCount]
  /// Numbers of people who passed.
  public var passages: [TruthPassages]
  /// Zones and lines that the clip shows, where no scene says so.
  public var zones: [String]
  /// Stretches that are not scored, with the annotator's reason.
  public var noScore: [NoScore]
  /// Everybody who passed, with their looks and way; nil where nobody annotated that.
  public var objects: [TruthObject]?

  /// Truth by its parts, sorted by time.
  public init(
    clip: String, camera: String? = nil, annotators: [String] = [], covers: [String],
    events: [TruthEvent] = [], counts: [TruthCount] = [], passages: [TruthPassages] = [],
    noScore: [NoScore] = [], zones: [String] = [], objects: [TruthObject]? = nil
  ) {
    self.objects = objects?.sorted {
      ($0.interval.start, $0.identifier) < ($1.interval.start, $1.identifier)
    }
    self.zones = zones.sorted()
    self.clip = clip
    self.camera = camera
    self.annotators = annotators
    self.covers = covers.sorted()
    self.events = events.sorted { $0.interval < $1.interval }
    self.counts = counts.sorted { $0.time < $1.time }
    self.passages = passages
    self.noScore = noScore
  }

  /// All time that is not scored.
  public var noScoreTime: IntervalSet { IntervalSet(noScore.map(\.interval)) }

  /// A stretch that is not scored.
  public struct NoScore: Hashable, Sendable {
    /// From when to when.
    public let interval: MediaInterval
    /// The annotator's reason.
    public let why: String
    /// A stretch that is not scored, and why.
    public init(interval: MediaInterval, why: String) {
      self.interval = interval
      self.why = why
    }
  }
}

/// An event that annotators say happened.
public struct TruthEvent: Hashable, Sendable {
  /// The event type by its plain name.
  public var event: String
  /// Zone or line of the scene that it names.
  public var zone: String?
  /// From when to when.
  public var interval: MediaInterval
  /// What it is about; nil where the annotators do not say.
  public var objectClass: ObjectClass?
  /// Acted for the camera: scored apart as well.
  public var staged: Bool
  /// The annotator's words.
  public var note: String
  /// Where in the view.
  public var box: Box?

  /// An event by its type and time.
  public init(
    event: String, zone: String? = nil, interval: MediaInterval, staged: Bool = false,
    note: String = "", box: Box? = nil, objectClass: ObjectClass? = nil
  ) {
    self.event = event
    self.zone = zone
    self.interval = interval
    self.staged = staged
    self.note = note
    self.box = box
    self.objectClass = objectClass
  }
}

/// How many persons annotators counted at an instant.
public struct TruthCount: Hashable, Sendable {
  /// When.
  public var time: MediaTime
  /// Zone of the scene; nil for the whole view.
  public var zone: String?
  /// Persons.
  public var count: Int

  /// A count at an instant.
  public init(time: MediaTime, zone: String? = nil, count: Int) {
    self.time = time
    self.zone = zone
    self.count = count
  }
}

/// How many persons passed a zone in a stretch of time: the denominator of a rate per passage.
public struct TruthPassages: Hashable, Sendable {
  /// From when to when.
  public var interval: MediaInterval
  /// Zone of the scene; nil for the whole view.
  public var zone: String?
  /// Persons.
  public var count: Int

  /// A number of passages.
  public init(interval: MediaInterval, zone: String? = nil, count: Int) {
    self.interval = interval
    self.zone = zone
    self.count = count
  }
}

/// A person (or another class) that annotators boxed at an instant.
public struct TruthBox: Hashable, Sendable {
  /// When.
  public var time: MediaTime
  /// Where.
  public var box: Box
  /// Identity of the annotation inside the clip.
  public var identity: Int
  /// Neither a hit nor a miss: matched detections are left out of the score.
  public var ignored: Bool

  /// A box at an instant.
  public init(time: MediaTime, box: Box, identity: Int, ignored: Bool = false) {
    self.time = time
    self.box = box
    self.identity = identity
    self.ignored = ignored
  }
}
