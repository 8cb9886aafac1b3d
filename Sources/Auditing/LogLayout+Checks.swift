import Documents
import Interchange
import Observations

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
        "event type \"\(both)\" is to be ignored, but truth covers it or a claim speaks of it; "
          + "remove it from `ignore`")
    }
    let unknown = log.unmappedEvents.merging(strangeTypes) { first, _ in first }
      .filter { !ignored.eventTypes.contains($0.key) }
    let remedy =
      mapping.events == nil
      ? "map it under `events:` of a mapping file" : "add it under `events:` of the mapping"
    let known = mapping.events.map { Array($0.keys) } ?? Array(names.types ?? [])
    try refuse(unknown, "event type", known: known, remedy: remedy, list: "event-types")
  }

  func checkCameras() throws(DocumentError) {
    if names.isOneCamera {
      // A camera that the log does not name would pass for a silent one.
      let named = Set(log.rows.compactMap(\.camera))
      guard !named.isEmpty, named.isDisjoint(with: names.cameras) else { return }
      throw DocumentError(
        .content, file: path, line: nil,
        "no record names camera \(names.cameras.sorted().joined(separator: ", "))"
          + Spelling.hint(for: names.cameras.min() ?? "", in: named)
          + "; the log has: " + named.sorted().joined(separator: ", "))
    }
    let unknown = strangeCameras.filter { !ignored.cameras.contains($0.key) }
    try refuse(
      unknown, "camera", known: Array(names.cameras), remedy: "name it as `camera:` of a clip",
      list: "cameras")
  }

  private func refuse(
    _ unknown: [String: [Int]], _ kind: String, known: [String], remedy: String, list: String
  ) throws(DocumentError) {
    let first = unknown.min { ($0.value.first ?? 0, $0.key) < ($1.value.first ?? 0, $1.key) }
    guard let (word, records) = first else { return }
    let others = unknown.keys.filter { $0 != word }.sorted()
    throw DocumentError(
      .content, file: path, line: records.first,
      "\(kind) \"\(word)\" is not known" + Spelling.hint(for: word, in: known)
        + "; known: " + known.sorted().joined(separator: ", ") + "; "
        + (records.count == 1
          ? "this record alone" : "\(records.count) records, up to \(records.last ?? 0),")
        + " would vanish; " + remedy + ", or list it under `ignore: {\(list): [\"\(word)\"]}`"
        + (others.isEmpty ? "" : "; likewise: " + others.joined(separator: ", ")))
  }

  func error(_ ambiguity: AlarmLog.Ambiguity) -> DocumentError {
    switch ambiguity {
    case .twoClips(let record, let first, let second):
      DocumentError(
        .content, file: path, line: record,
        "counts its time from the start of a clip, but the log is given to clips \(first) and \(second) of "
          + "one camera; give times with a date, or a log of its own to each clip")
    case .twoCameras(let record, let first, let second):
      DocumentError(
        .content, file: path, line: record,
        "names no camera, but the log is given to clips of cameras \(first) and \(second); add a column "
          + "`camera` (or its name under `columns:` of a mapping), or give one log a camera")
    }
  }
}
