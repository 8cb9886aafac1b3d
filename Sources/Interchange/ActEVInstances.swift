public import Documents
import Phrasebook

/// Activity instances in NIST's ActEV form: the annotations of a reference file, or what a system reported.
///
/// One JSON document: `activities`, each with `activity`, `activityID`, `localization` of one file (frame → 0 or 1), and
/// from a system `presenceConf`; the files that were looked at in `filesProcessed` or
/// `processingReport.fileStatuses`. Objects and their boxes are not read.
/// Source: NIST, *ActEV evaluation plan* and the schemas of ActEV_Scorer (public domain).
public struct ActEVInstances: Sendable {
  /// One instance.
  public struct Entry: Hashable, Sendable {
    /// Place of its activity in `activities`.
    public let activity: Int
    /// Place of its file in `files`.
    public let file: Int
    /// Its name or number.
    public let identifier: String
    /// How sure the system was; 0 in a reference file.
    public let confidence: Double
    /// Frames from start up to, not including, end: in order, apart from each other.
    public let spans: [Range<Int>]
  }

  /// Whose instances a file holds.
  public enum Author: Hashable, Sendable {
    /// Annotators: no confidence is read.
    case reference
    /// A system: every instance has a confidence.
    case system
  }

  /// Names of the activities that occur, in order of appearance.
  public let activities: [String]
  /// Names of the files that instances lie in, in order of appearance.
  public let files: [String]
  /// The files that were looked at, as the document says; nil where it does not.
  public let processed: [String]?
  /// The instances, in the order of the document.
  public let entries: [Entry]

  /// Reads a file; throws `DocumentError` that names the instance.
  public init(path: String, of author: Author) throws(DocumentError) {
    try self.init(DocumentBytes(path: path), of: author)
  }

  /// Reads a document; throws `DocumentError` that names the instance.
  public init(_ bytes: DocumentBytes, of author: Author) throws(DocumentError) {
    let top = try ParsedJSON.document(bytes)
    guard top.isObject else { throw top.error(.notActivities(top.summary)) }
    var activityNames = Names()
    var fileNames = Names()
    var entries: [Entry] = []
    for (place, node) in try top.required("activities").sequence().enumerated() {
      do throws(DocumentError) {
        entries.append(try Self.entry(node, of: author, &activityNames, &fileNames))
      } catch {
        let identifier = try? node["activityID"]?.string()
        throw DocumentError(
          error.code, file: error.file, line: error.line,
          .inActivity(place + 1, identifier, error.complaint))
      }
    }
    activities = activityNames.all
    files = fileNames.all
    self.entries = entries
    processed = try Self.processed(top)
  }

  private static func entry(
    _ node: JSONCursor, of author: Author, _ activities: inout Names, _ files: inout Names
  ) throws(DocumentError) -> Entry {
    guard node.isObject else { throw node.error(.notInstance(node.summary)) }
    var confidence = 0.0
    if author == .system {
      guard let found = node["presenceConf"] else {
        throw node.error(.presenceConfMissing)
      }
      guard !found.isText, let value = try? found.number() else {
        throw found.error(.notPresenceConf(found.summary))
      }
      confidence = value
    }
    let places = try node.required("localization").members()
    guard let place = places.first, places.count == 1 else {
      throw node.error(.localizationFiles(places.count))
    }
    return Entry(
      activity: activities.place(of: try node.required("activity").string()),
      file: files.place(of: place.key),
      identifier: try node.required("activityID").string(), confidence: confidence,
      spans: try ActEVSignal.spans(place.value))
  }

  private static func processed(_ top: JSONCursor) throws(DocumentError) -> [String]? {
    // An empty report is none, as in NIST's scorer.
    if let report = top["processingReport"], try !report.members().isEmpty {
      guard let statuses = report["fileStatuses"] else {
        throw report.error(.noFileStatuses)
      }
      return try statuses.members().map(\.key)
    }
    guard let list = top["filesProcessed"] else { return nil }
    var names: [String] = []
    for item in try list.sequence() { names.append(try item.string()) }
    return names
  }

  /// Names by place, each once.
  private struct Names {
    private(set) var all: [String] = []
    private var places: [String: Int] = [:]

    mutating func place(of name: String) -> Int {
      if let place = places[name] { return place }
      places[name] = all.count
      all.append(name)
      return all.count - 1
    }
  }
}
