public import Documents
public import Foundation

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
  /// Between cells.
  public var delimiter: Character
  /// Whether numbers are written with a comma.
  public var decimalComma: Bool

  /// The plain form itself: its own column names, commas, times in seconds or with an offset.
  public init() {
    columns = Dictionary(uniqueKeysWithValues: AlarmMapping.columnNames.map { ($0, $0) })
    events = nil
    verdicts = [:]
    timeZone = nil
    delimiter = ","
    decimalComma = false
  }

  /// Reads a mapping file; its first key is `mapping: 1`.
  public init(_ node: DocumentNode) throws(DocumentError) {
    self.init()
    let root = try node.mapping([
      "mapping", "columns", "events", "verdicts", "timezone", "delimiter", "decimal",
    ])
    let version = try root.required("mapping")
    guard try version.integer() == 1 else {
      throw version.error("found mapping version \(version.summary), expected 1")
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
    if let name = root["timezone"] {
      guard let zone = TimeZone(identifier: try name.string()) else {
        throw name.error("unknown time zone \(name.summary), expected a name such as Europe/Paris")
      }
      timeZone = zone
    }
    if let text = root["delimiter"] {
      let named = ["tab": "\t", "comma": ",", "semicolon": ";"]
      let written = try text.string()
      guard let character = (named[written] ?? written).first,
        (named[written] ?? written).count == 1
      else { throw text.error("found \(text.summary), expected one character") }
      delimiter = character
    }
    decimalComma = try root["decimal"]?.word(["comma", "point"]) == "comma"
  }
}
