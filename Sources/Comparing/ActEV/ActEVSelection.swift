import Phrasebook
import Documents
import Evaluation
import Interchange

/// Which instances of a file are scored, and what became of the others.
struct ActEVSelection {
  /// Files of the index, as they are scored.
  let files: [ActEVFile]
  private let request: ActEVEvaluation.Request
  private let activityPlaces: [String: Int]
  private let filePlaces: [String: Int]
  private var partial: [String: Int] = [:]
  private var elsewhere: [String: Int] = [:]
  private var unknown: [String: [String: Int]] = [:]
  private var repeated: [String: Int] = [:]

  /// Instances that point into the indices, and the range of all confidences that count.
  struct Kept {
    var instances: [ActEVInstance] = []
    var confidences: ClosedRange<Double>?

    mutating func note(_ confidence: Double) {
      guard let range = confidences else {
        confidences = confidence...confidence
        return
      }
      confidences =
        min(range.lowerBound, confidence)...max(range.upperBound, confidence)
    }
  }

  init(index: ActEVIndex, request: ActEVEvaluation.Request) {
    self.request = request
    files = index.files.map {
      ActEVFile(
        name: $0.name, frameRate: $0.frameRate, selected: FrameSignal($0.selected.map(\.frames)))
    }
    activityPlaces = Dictionary(
      uniqueKeysWithValues: index.activities.enumerated().map { ($1, $0) })
    filePlaces = Dictionary(
      uniqueKeysWithValues: index.files.enumerated().map { ($1.name, $0) })
  }

  /// The instances of a document that count.
  ///
  /// An instance in a file that the index does not name is an error unless such files are left out; one that is not
  /// wholly inside the scored frames is dropped unless partial ones are kept; one of an activity that the index does not
  /// name is not scored, yet its confidence belongs to the run's range. All this as NIST's scorer has it.
  mutating func kept(of document: ActEVInstances, in path: String) throws -> Kept {
    let activities = document.activities.map { activityPlaces[$0] }
    let places = document.files.map { filePlaces[$0] }
    let processed = document.processed.map(Set.init)
    let isMissing = document.files.map { name in
      request.ignoresMissingFiles && processed?.contains(name) == false && filePlaces[name] != nil
    }
    var kept = Kept()
    kept.instances.reserveCapacity(document.entries.count)
    var seen: Set<Identity> = []
    for entry in document.entries {
      guard let file = places[entry.file] else {
        guard request.ignoresExtraneousFiles else {
          throw DocumentError(
            .content, file: path, line: nil,
            .instanceInUnknownFile(
              entry.identifier, document.files[entry.file], request.fileIndex))
        }
        elsewhere[path, default: 0] += 1
        continue
      }
      guard !isMissing[entry.file] else {
        elsewhere[path, default: 0] += 1
        continue
      }
      let signal = FrameSignal(entry.spans.map(\.frames))
      guard request.keepsPartialInstances || files[file].selected.covers(signal) else {
        partial[path, default: 0] += 1
        continue
      }
      kept.note(entry.confidence)
      guard let activity = activities[entry.activity] else {
        unknown[path, default: [:]][document.activities[entry.activity], default: 0] += 1
        continue
      }
      if !seen.insert(Identity(activity: activity, name: entry.identifier)).inserted {
        repeated[path, default: 0] += 1
      }
      kept.instances.append(
        ActEVInstance(
          activity: activity, file: file, identifier: entry.identifier,
          confidence: entry.confidence, signal: signal))
    }
    return kept
  }

  private struct Identity: Hashable {
    let activity: Int
    let name: String
  }

  /// What a reader should know.
  func notes(_ rule: ActEVProtocol) -> [Message.ActEVNote] {
    var notes: [Message.ActEVNote] = []
    for (path, count) in partial.sorted(by: { $0.key < $1.key }) {
      notes.append(.partial(path, count))
    }
    for (path, count) in elsewhere.sorted(by: { $0.key < $1.key }) {
      notes.append(.elsewhere(path, count))
    }
    for (path, counts) in unknown.sorted(by: { $0.key < $1.key }) {
      let names = counts.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      notes.append(.unknown(path, index: request.activityIndex, names))
    }
    for (path, count) in repeated.sorted(by: { $0.key < $1.key }) {
      notes.append(.repeated(path, count))
    }
    let rates = Set(files.map(\.frameRate)).sorted()
    if rates.count > 1, rule.countsSeconds, let first = files.first {
      notes.append(.rates(request.fileIndex, rate: "\(first.frameRate)", of: first.name))
    }
    return notes
  }
}

extension Range<Int> {
  /// The same frames.
  fileprivate var frames: FrameSpan { FrameSpan(lowerBound, upperBound) }
}
