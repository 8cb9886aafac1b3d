import Documents
import Interchange
import Observations
import Phrasebook

// What of a log nobody knows, and what cannot be told apart.
extension LogLayout {
  static func strangeTypes(
    in log: AlarmLog, _ names: LogEvidence.Names, ignored: Set<String>, byOperators: Bool
  ) -> [String: [Int]] {
    func isStrange(_ event: String) -> Bool {
      if ignored.contains(event) { return true }
      guard let types = names.types, !types.contains(event) else { return false }
      // Operators judged whatever the log raised; only a type that looks like a known one is in doubt.
      return !byOperators || Spelling.nearest(to: event, in: types) != nil
    }
    var known: [String: Bool] = [:]
    var strange: [String: [Int]] = [:]
    for row in log.rows {
      let isOdd = known[row.event] ?? isStrange(row.event)
      known[row.event] = isOdd
      if isOdd { strange[row.event, default: []].append(row.record) }
    }
    return strange
  }

  func checkTypes() throws(DocumentError) {
    if mapping.events == nil, let types = names.types,
      let both = ignored.eventTypes.intersection(types).min()
    {
      throw DocumentError(
        .content, file: path, line: nil,
        .ignoredButKnown(event: both))
    }
    let unknown = log.unmappedEvents.merging(strangeTypes) { first, _ in first }
      .filter { !ignored.eventTypes.contains($0.key) }
    let known = mapping.events.map { Array($0.keys) } ?? Array(names.types ?? [])
    try refuse(
      unknown, mapping.events == nil ? .eventWithoutMapping : .eventInMapping, known: known)
  }

  func checkCameras() throws(DocumentError) {
    if names.isOneCamera {
      // A camera that the log does not name would pass for a silent one.
      let named = Set(log.rows.compactMap(\.camera))
      guard !named.isEmpty, named.isDisjoint(with: names.cameras) else { return }
      throw DocumentError(
        .content, file: path, line: nil,
        .cameraNotInLog(
          names.cameras.sorted(),
          nearest: Spelling.nearest(to: names.cameras.min() ?? "", in: named),
          named: named.sorted()))
    }
    let unknown = strangeCameras.filter { !ignored.cameras.contains($0.key) }
    try refuse(unknown, .camera, known: Array(names.cameras))
  }

  private func refuse(
    _ unknown: [String: [Int]], _ kind: Complaint.Stranger, known: [String]
  ) throws(DocumentError) {
    let first = unknown.min { ($0.value.first ?? 0, $0.key) < ($1.value.first ?? 0, $1.key) }
    guard let (word, records) = first else { return }
    let others = unknown.keys.filter { $0 != word }.sorted()
    throw DocumentError(
      .content, file: path, line: records.first,
      .unknownInLog(
        kind, word, nearest: Spelling.nearest(to: word, in: known), known: known.sorted(),
        records: records, others: others))
  }

  func error(_ ambiguity: AlarmLog.Ambiguity) -> DocumentError {
    switch ambiguity {
    case .twoClips(let record, let first, let second):
      DocumentError(
        .content, file: path, line: record,
        .givenToClips(first, second))
    case .twoCameras(let record, let first, let second):
      DocumentError(
        .content, file: path, line: record,
        .givenToCameras(first, second))
    }
  }
}
