public import Documents

/// What an ActEV evaluation covers: NIST's file index (rate and scored frames of each file) and activity index (names).
public struct ActEVIndex: Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Frames a second; above 0.
    public let frameRate: Double
    /// Scored frames, from start up to, not including, end: in order, apart from each other.
    public let selected: [Range<Int>]
  }

  /// Files in the order of the document.
  public let files: [File]
  /// Names of activities in the order of the document.
  public let activities: [String]

  /// Reads both documents; throws `DocumentError` that names the file of the index.
  public init(files: String, activities: String) throws(DocumentError) {
    try self.init(files: DocumentBytes(path: files), activities: DocumentBytes(path: activities))
  }

  /// Reads both documents; throws `DocumentError` that names the file of the index.
  public init(
    files: DocumentBytes, activities: DocumentBytes
  ) throws(DocumentError) {
    let fileIndex = try ParsedJSON.document(files)
    var read: [File] = []
    for (name, node) in try fileIndex.members() {
      do throws(DocumentError) {
        read.append(try Self.file(name, node))
      } catch {
        throw DocumentError(
          error.code, file: error.file, line: error.line, "file \"\(name)\": \(error.reason)")
      }
    }
    guard !read.isEmpty else {
      throw fileIndex.error("is empty, expected at least one file with framerate and selected")
    }
    self.files = read
    let activityIndex = try ParsedJSON.document(activities)
    self.activities = try activityIndex.members().map(\.key)
    guard !self.activities.isEmpty else {
      throw activityIndex.error("is empty, expected at least one activity")
    }
  }

  private static func file(_ name: String, _ node: JSONCursor) throws(DocumentError) -> File {
    guard let rate = node["framerate"] else {
      throw node.error("framerate is missing, expected frames a second, as in 29.97")
    }
    guard !rate.isText, let value = try? rate.number(), value > 0 else {
      throw rate.error("framerate: found \(rate.summary), expected a number above 0")
    }
    guard let selected = node["selected"] else {
      throw node.error(
        "selected is missing, expected the scored frames, as in {\"1\": 1, \"900\": 0}")
    }
    do throws(DocumentError) {
      let spans = try ActEVSignal.spans(selected)
      if let first = spans.first?.lowerBound, first < 0 {
        throw selected.error("found frame \(first), expected 0 or more")
      }
      return File(name: name, frameRate: value, selected: spans)
    } catch {
      throw selected.error("selected: \(error.reason)")
    }
  }
}
