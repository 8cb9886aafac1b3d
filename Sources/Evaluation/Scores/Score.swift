public import MediaTime
public import Statistics

/// What a system (or a baseline beside it) achieved on one event type and one slice of the clips.
public struct Score: Hashable, Sendable {
  /// Who is scored.
  public let subject: Subject
  /// The event type; nil for measures that belong to none (counts in a zone).
  public let event: String?
  /// The part of the evidence that is scored; empty for all of it.
  public let slice: Slice
  /// The rule that matched alarms with events.
  public let matching: MatchingProtocol
  /// How many of each kind.
  public let counts: MatchCounts
  /// Camera time that was scored.
  public let exposure: MediaDuration
  /// How many clips the exposure comes from.
  public let clips: Int
  /// How many cameras: with fewer than ten no population is spoken of, only "this footage".
  public let cameras: Int
  /// Every metric that belongs to the score, measured or not.
  public let metrics: [Metric: Measured<Estimate>]
  /// At how many times annotators counted persons; 0 in scores of events.
  public let countedTimes: Int
  /// At how many of these the system measured something: the others are absent, not zero.
  public let measuredTimes: Int

  /// Mean of |measured − true| / true over measured times at which somebody was counted; nil in scores of events.
  public let countNAE: Measured<Estimate>?
  /// Measured times at which truth counts nobody: they have no relative error.
  public let emptyTimes: Int
  /// The figures either way of what operators left undecided; nil where nothing was.
  public internal(set) var extremes: Extremes?

  /// A score by its parts.
  public init(
    subject: Subject, event: String?, slice: Slice, matching: MatchingProtocol,
    counts: MatchCounts, exposure: MediaDuration, clips: Int, cameras: Int,
    metrics: [Metric: Measured<Estimate>], countedTimes: Int = 0, measuredTimes: Int = 0,
    countNAE: Measured<Estimate>? = nil, emptyTimes: Int = 0
  ) {
    self.subject = subject
    self.event = event
    self.slice = slice
    self.matching = matching
    self.counts = counts
    self.exposure = exposure
    self.clips = clips
    self.cameras = cameras
    self.metrics = metrics
    self.countedTimes = countedTimes
    self.measuredTimes = measuredTimes
    self.countNAE = countNAE
    self.emptyTimes = emptyTimes
  }

  /// All false alarms; not measured on a slice of staged or real events, to which none belongs.
  public var falseAlarms: Measured<Int> {
    slice.staged == nil ? .measured(counts.falseAlarms) : .notMeasured(.notOfEvents)
  }

  /// Whether the cameras are too few to speak of any but this footage.
  public var isOnThisFootageOnly: Bool { cameras < 10 }
}

/// How many rows of each kind a score sums.
public struct MatchCounts: Hashable, Sendable {
  /// Alarms that found an event.
  public var hits = 0
  /// Alarms that found a staged event, among the hits.
  public var stagedHits = 0
  /// Staged events that no alarm found, among the misses.
  public var stagedMisses = 0
  /// Alarms that found nothing; duplicates are not among them.
  public var unmatched = 0
  /// Events that no alarm found.
  public var misses = 0
  /// Second alarms on events that were already found.
  public var duplicates = 0
  /// Alarms that lie where nothing is scored.
  public var droppedAlarms = 0
  /// Alarms that operators left undecided, where their verdicts stand in for truth; not among the dropped.
  public var undecided = 0
  /// Events that lie where nothing is scored.
  public var droppedEvents = 0
  /// Whether duplicates count as false alarms.
  public var duplicatesAreFalse = true

  /// Nothing counted yet.
  public init() {}

  /// All false alarms: those that found nothing, and duplicates where the protocol says so.
  public var falseAlarms: Int { unmatched + (duplicatesAreFalse ? duplicates : 0) }
  /// Alarms that found a real event: a staged one is no evidence of how often alarms in the field are right.
  public var realHits: Int { hits - stagedHits }
  /// Real events that no alarm found.
  public var realMisses: Int { misses - stagedMisses }
  /// Real events.
  public var realEvents: Int { realHits + realMisses }
  /// Alarms in a precision's denominator: false ones, and those that found a real event.
  public var alarms: Int { realHits + falseAlarms }
  /// Alarms that are right or false, on staged events too.
  public var allAlarms: Int { hits + falseAlarms }
  /// Events in a recall's denominator.
  public var events: Int { hits + misses }
}

extension MatchCounts {
  /// Counts rows by kind; `duplicatesAreFalse` as the protocol says.
  public init(_ rows: some Sequence<MatchRow>, duplicatesAreFalse: Bool) {
    self.init()
    self.duplicatesAreFalse = duplicatesAreFalse
    add(rows)
  }
}
