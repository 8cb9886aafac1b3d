public import Documents
public import Foundation
import MediaTime
public import Observations
import Phrasebook

/// How one vendor's CSV says what `alarms.csv` says: column names, event names, time zone, delimiter.
public struct AlarmMapping: Sendable, Hashable {
  /// The columns of the plain form, in its order.
  public static let columnNames = [
    "camera", "event", "start", "end", "confidence", "zone", "alarm_id", "operator_verdict",
  ]

  /// Name in the log of each column of the plain form.
  public var columns: [String: String]
  /// The audit's event type for each name that the log uses; nil: the log uses the audit's names.
  public var events: [String: String]?
  /// The log's words for an operator's verdict: `true`, `false` or `unknown` by the log's word.
  public var verdicts: [String: String]
  /// Where the log's clock stands, for times without an offset; nil: such times are refused.
  public var timeZone: TimeZone?
  /// The clock's name as the mapping states it, `Europe/Paris` or `+01:00`; nil where it states none.
  public var clockName: String?
  /// Between cells.
  public var delimiter: Character
  /// Whether numbers are written with a comma.
  public var decimalComma: Bool
  /// Records that are left out knowingly, by the log's own names.
  public var ignored: IgnoredRecords
  /// How the log's bytes stand for characters.
  public var encoding: TextEncoding

  /// The plain form itself: its own column names, commas, times in seconds or with an offset.
  public init() {
    columns = Dictionary(uniqueKeysWithValues: AlarmMapping.columnNames.map { ($0, $0) })
    events = nil
    verdicts = [:]
    timeZone = nil
    clockName = nil
    delimiter = ","
    decimalComma = false
    ignored = IgnoredRecords()
    encoding = .utf8
  }

  /// Reads a mapping file; its first key is `mapping: 1`.
  public init(_ node: DocumentNode) throws(DocumentError) {
    self.init()
    let root = try node.mapping([
      "mapping", "columns", "events", "verdicts", "timezone", "utc-offset",
      "delimiter", "decimal", "encoding", "ignore",
    ])
    let version = try root.required("mapping")
    guard try version.integer() == 1 else {
      throw version.error(.version(of: .mapping, version.summary))
    }
    if let names = root["columns"] {
      for entry in try names.mapping(AlarmMapping.columnNames).entries {
        columns[entry.key] = try entry.value.string()
      }
    }
    if let names = root["events"] {
      var events: [String: String] = [:]
      for entry in try names.openMapping().entries { events[entry.key] = try entry.value.string() }
      self.events = events
    }
    for entry in try root["verdicts"]?.openMapping().entries ?? [] {
      verdicts[entry.key] = try entry.value.word(["true", "false", "unknown"])
    }
    try readClock(root)
    if let text = root["delimiter"] {
      let named = ["tab": "\t", "comma": ",", "semicolon": ";"]
      let written = try text.string()
      guard let character = (named[written] ?? written).first,
        (named[written] ?? written).count == 1
      else { throw text.error(.notCharacter(text.summary)) }
      delimiter = character
    }
    decimalComma = try root["decimal"]?.word(["comma", "point"]) == "comma"
    let word = try root["encoding"]?.word(TextEncoding.allCases.map(\.rawValue))
    encoding = word.flatMap(TextEncoding.init(rawValue:)) ?? .utf8
    if let node = root["ignore"] {
      ignored = try IgnoredRecords(node)
      if let both = events?.keys.sorted().first(where: ignored.eventTypes.contains) {
        throw node.error(.underEventsToo(both))
      }
    }
  }

  /// Reads `timezone` or `utc-offset`, of which a log's clock can have only one.
  private mutating func readClock(_ root: DocumentNode.Mapping) throws(DocumentError) {
    if let name = root["timezone"] {
      guard let zone = TimeZone(identifier: try name.string()) else {
        throw name.error(.unknownZone(name.summary))
      }
      (timeZone, clockName) = (zone, try name.string())
    }
    guard let node = root["utc-offset"] else { return }
    guard timeZone == nil else {
      throw node.error(.besideTimeZone)
    }
    let text = try node.string()
    guard let seconds = LocalTime("1970-01-01T00:00:00" + text)?.offset, text != "z",
      seconds.magnitude <= 18 * 3600, let zone = TimeZone(secondsFromGMT: seconds)
    else { throw node.error(.notOffset(node.summary)) }
    (timeZone, clockName) = (zone, TimeZone.text(ofOffset: seconds))
  }
}
