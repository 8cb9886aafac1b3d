import Evaluation
public import Observations

/// What became of a log's records before any was scored.
public struct LogReading: Hashable, Sendable {
  /// A record that was laid on one clip of several.
  public struct Placed: Hashable, Sendable {
    /// The clip.
    public let clip: String
    /// The record on its clock.
    public let alarm: Alarm

    /// A record on a clip.
    public init(clip: String, alarm: Alarm) {
      self.clip = clip
      self.alarm = alarm
    }
  }

  /// The system.
  public let system: String
  /// The log as the audit names it.
  public let log: String
  /// How many records it has; nil where it could not be opened at all.
  public let records: Int?
  /// Clips that hold all of their alarms from this log.
  public let clips: [String]
  /// Records that reached no clip, by class.
  public let decided: [RecordClass: Int]
  /// Records that lie on several clips whose times overlap.
  public let shared: [[Placed]]
  /// Event types and cameras that were left out, by the log's names, with their records.
  public let leftOut: [String: Int]

  /// A reading by its parts.
  public init(
    system: String, log: String, records: Int?, clips: [String] = [],
    decided: [RecordClass: Int] = [:], shared: [[Placed]] = [], leftOut: [String: Int] = [:]
  ) {
    self.system = system
    self.log = log
    self.records = records
    self.clips = clips
    self.decided = decided
    self.shared = shared
    self.leftOut = leftOut
  }
}

/// What became of every record of a log: the classes add up to the records.
public struct LogAccount: Hashable, Sendable {
  /// The system.
  public let system: String
  /// The log as the audit names it.
  public let log: String
  /// How many records it has; nil where it could not be opened at all.
  public let records: Int?
  /// Records by class; a class without any is missing.
  public let classes: [RecordClass: Int]
  /// Event types and cameras that were left out, by the log's names, with their records.
  public let leftOut: [String: Int]

  /// An account by its parts.
  public init(
    system: String, log: String, records: Int?, classes: [RecordClass: Int],
    leftOut: [String: Int] = [:]
  ) {
    self.system = system
    self.log = log
    self.records = records
    self.classes = classes.filter { $0.value != 0 }
    self.leftOut = leftOut
  }

  init(_ reading: LogReading, _ bench: Bench) {
    let scored = Dictionary(
      bench.clips(of: reading.system).map { ($0.clip, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var classes = reading.decided
    let own = Set(reading.clips)
    for clip in bench.audit.clips where own.contains(clip.id) {
      for alarm in bench.file(of: reading.system, on: clip)?.alarms ?? [] {
        classes[RecordClass(of: alarm, on: scored[clip.id]), default: 0] += 1
      }
    }
    // A record on several clips was counted on each of them: it stays where it counts most.
    for places in reading.shared {
      let found = places.map { RecordClass(of: $0.alarm, on: scored[$0.clip]) }
        .sorted { $0.order < $1.order }
      for one in found.dropFirst() { classes[one, default: 0] -= 1 }
    }
    self.init(
      system: reading.system, log: reading.log, records: reading.records, classes: classes,
      leftOut: reading.leftOut)
  }
}
