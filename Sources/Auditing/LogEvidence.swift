import Claims
import Documents
import Foundation
import Interchange
import MediaTime
import Observations
import Phrasebook
import Replay

/// A vendor's logs as observations of the audit's clips, every record accounted for: no video is needed.
struct LogEvidence {
  /// What the records may name.
  struct Names {
    /// Every camera of the audit.
    let cameras: Set<String>
    /// Event types that a truth covers, a claim speaks of or a stage raises; nil: a truth could not be read.
    let types: Set<String>?
    /// What the audit leaves out knowingly.
    let ignored: IgnoredRecords
    /// Whether one camera was asked for: then records of others are left out without a word of the audit.
    var isOneCamera = false
  }

  /// A clip as a log is laid on it.
  struct Stretch {
    let clip: AuditClip
    /// How long it lasts; nil where neither the audit nor a video says.
    let duration: Result<MediaDuration?, any Error>
    let sha256: String?
  }

  typealias Word = Result<ObservationFile, any Error>

  /// What reading logs dropped, for the privacy manifest: column or reason, and how often.
  private(set) var dropped: [String: Int] = [:]
  /// What became of each log's records before scoring.
  private(set) var readings: [LogReading] = []
  private let names: Names
  private var mappings: [String: AlarmMapping] = [:]
  private var logs: [String: AlarmLog] = [:]
  private var laid: [LogLayout] = []

  init(_ names: Names) { self.names = names }

  /// One system's alarms on the clips for which it has a log, in the clips' order.
  mutating func observations(
    of system: AuditSystem, source: AuditSystem.AlarmLog, on stretches: [Stretch],
    folder: AuditFolder
  ) -> [(clip: String, word: Word)] {
    var words: [String: Word] = [:]
    let given = stretches.filter { source.files[$0.clip.id] != nil }
    let ofFile = Dictionary(grouping: given) { source.files[$0.clip.id] }
    var seen: Set<String> = []
    laid = []
    for stretch in given {
      guard let name = source.files[stretch.clip.id], seen.insert(name).inserted else { continue }
      let own = ofFile[name] ?? []
      let found =
        source.format == "jsonl"
        ? file(name, of: system, on: own, folder)
        : log(name, of: system, source, on: own, folder)
      words.merge(found) { first, _ in first }
    }
    return Self.checked(words, given)
  }

  /// The words in the clips' order, without the same video under two names, as far as observations name their video.
  private static func checked(
    _ words: [String: Word], _ given: [Stretch]
  ) -> [(clip: String, word: Word)] {
    var first: [String: AuditClip] = [:]
    return given.compactMap { stretch in
      guard let word = words[stretch.clip.id] else { return nil }
      guard stretch.sha256 == nil, let sha256 = try? word.get().header.sha256 else {
        return (stretch.clip.id, word)
      }
      guard let twin = first[sha256] else {
        first[sha256] = stretch.clip
        return (stretch.clip.id, word)
      }
      return (
        stretch.clip.id,
        .failure(SameVideo.error(file: "observations", stretch.clip, twin, sha256: sha256))
      )
    }
  }

  private mutating func file(
    _ name: String, of system: AuditSystem, on stretches: [Stretch], _ folder: AuditFolder
  ) -> [String: Word] {
    let path = folder.input(name)
    var words: [String: Word] = [:]
    for stretch in stretches {
      guard stretch.clip.id == stretches[0].clip.id else {
        words[stretch.clip.id] = .failure(
          DocumentError(
            .content, file: path, line: nil,
            .givenTwice(to: stretches[0].clip.id, and: stretch.clip.id)))
        continue
      }
      words[stretch.clip.id] = Result {
        let file = try ObservationFile(DocumentBytes(path: path))
        try file.check(
          clip: stretch.clip.id, system: system.id, sha256: stretch.sha256, file: path)
        return file
      }
      let file = try? words[stretch.clip.id]?.get()
      readings.append(
        LogReading(
          system: system.id, log: name, records: file.map(MotionBaseline.alarms)?.count,
          clips: [stretch.clip.id]))
    }
    return words
  }

  private mutating func log(
    _ name: String, of system: AuditSystem, _ source: AuditSystem.AlarmLog, on stretches: [Stretch],
    _ folder: AuditFolder
  ) -> [String: Word] {
    let path = folder.input(name)
    let mapping: AlarmMapping
    let log: AlarmLog
    do {
      mapping = try rule(source.mapping.map(folder.input))
      log = try self.log(path, mapping, source.mapping ?? "", name: name)
    } catch {
      let records = (try? DocumentText.read(path, limit: 1 << 30)).flatMap {
        AlarmLog.recordCount(csv: $0)
      }
      readings.append(
        LogReading(
          system: system.id, log: name, records: records,
          decided: records.map { [.unreadable: $0] } ?? [:]))
      return Self.all(stretches, .failure(error))
    }
    var layout = LogLayout(
      name: name, path: path, log: log, mapping: mapping, names: names, stretches: stretches,
      clockOffset: source.clockOffset)
    let twin = laid.first { $0.saysTheSame(as: layout) }
    let words = layout.words(of: system, copyOf: twin?.path)
    laid.append(layout)
    readings.append(layout.reading(of: system))
    for (what, count) in layout.leftOut { dropped["\(name): \(what)"] = count }
    return words
  }

  private static func all(_ stretches: [Stretch], _ word: Word) -> [String: Word] {
    Dictionary(stretches.map { ($0.clip.id, word) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func rule(_ mapping: String?) throws -> AlarmMapping {
    guard let mapping else { return AlarmMapping() }
    if let known = mappings[mapping] { return known }
    let rule = try AlarmMapping(DocumentNode.read(mapping))
    mappings[mapping] = rule
    return rule
  }

  private mutating func log(
    _ path: String, _ rule: AlarmMapping, _ mapping: String, name: String
  ) throws -> AlarmLog {
    let key = path + "\n" + mapping
    if let known = logs[key] { return known }
    let log = try AlarmLog(
      csv: try DocumentText.read(
        path, limit: 1 << 30, encoding: rule.encoding,
        remedy: .nameItInMapping),
      file: path, mapping: rule)
    for column in log.droppedColumns { dropped["\(name): column \(column)"] = log.rows.count }
    logs[key] = log
    return log
  }
}
