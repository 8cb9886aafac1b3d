import Report
public import Claims
public import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
package import Phrasebook

/// Truth scored against itself: whatever is not perfect is a fault of the truth, the protocol, or ours.
public struct SelfTest: Sendable {
  /// What is not perfect; empty where all is.
  package let faults: [Message.TruthTest]
  /// Events that found themselves.
  public let events: Int
  /// Counts that were compared with themselves.
  public let counts: Int

  /// Looks through what an evaluation of truth as its own observations found.
  public init(_ result: AuditResult) {
    var faults: [Message.TruthTest] = []
    var events = 0
    for row in result.rows {
      guard row.kind != .hit else {
        events += 1
        continue
      }
      faults.append(
        .row(
          clip: row.clip, event: row.event, at: row.interval.start.clockText,
          isMadeOfEvent: row.alarm != nil, kind: row.kind.words, row.reason.words))
    }
    let ofCounts = result.scores.filter { $0.event == nil && $0.slice.isAll }
    for score in ofCounts where score.metrics[.countMAE]?.value?.value != 0 {
      faults.append(.countsDiffer)
    }
    if result.rows.isEmpty, ofCounts.allSatisfy({ $0.measuredTimes == 0 }) {
      faults.append(.nothingToScore)
    }
    self.faults = faults
    self.events = events
    counts = ofCounts.reduce(0) { $0 + $1.measuredTimes }
  }

  /// Whether truth agrees with itself wholly.
  public var isPerfect: Bool { faults.isEmpty }

  /// What is not perfect, a sentence each, in English.
  public var complaints: [String] { faults.map { $0.text(in: .english) } }

  /// What the test found, a line each.
  package func lines(in language: Language) -> [String] {
    let found = isPerfect ? [.perfect(events: events, counts: counts)] : faults
    return found.map { $0.text(in: language) }
  }

  /// The result as one document.
  public var json: JSON {
    [
      "self-test": 1, "perfect": .bool(isPerfect), "events": .integer(events),
      "counts": .integer(counts),
      "complaints": .array(complaints.map(JSON.string)),
    ]
  }
}

extension MatchRow.Kind {
  fileprivate var words: Message.TruthTest.Kind {
    switch self {
    case .hit: .hit
    case .falseAlarm: .falseAlarm
    case .miss: .miss
    case .duplicate: .duplicate
    case .dropped: .dropped
    }
  }
}

extension ObservationFile {
  /// A system that says exactly what the annotators said, over a clip as long as they looked.
  init(saying truth: Truth) {
    var observations = truth.events.map {
      Observation.alarm(
        Alarm(event: $0.event, zone: $0.zone, interval: $0.interval, confidence: 1, box: $0.box))
    }
    observations += truth.counts.map {
      .measurement(
        Measurement(quantity: "count", zone: $0.zone, time: $0.time, value: Double($0.count)))
    }
    let ends =
      truth.events.map(\.interval.end) + truth.counts.map(\.time)
      + truth.noScore.map(\.interval.end) + truth.passages.map(\.interval.end)
    // A second more than the last instant, which would else lie outside.
    let end = (ends.max() ?? .zero) + .seconds(1)
    self.init(
      header: Header(
        clip: truth.clip, duration: end - .zero, system: "truth", systemVersion: "",
        exposure: IntervalSet([MediaInterval(between: .zero, and: end)]), tool: "self-test"),
      observations: observations)
  }
}
