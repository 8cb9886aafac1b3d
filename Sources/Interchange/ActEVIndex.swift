public import Documents
import Phrasebook

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
          error.code, file: error.file, line: error.line, .inFile(name, error.complaint))
      }
    }
    guard !read.isEmpty else {
      throw fileIndex.error(.emptyFileIndex)
    }
    self.files = read
    let activityIndex = try ParsedJSON.document(activities)
    self.activities = try activityIndex.members().map(\.key)
    guard !self.activities.isEmpty else {
      throw activityIndex.error(.emptyActivityIndex)
    }
  }

  private static func file(_ name: String, _ node: JSONCursor) throws(DocumentError) -> File {
    guard let rate = node["framerate"] else {
      throw node.error(.frameRateMissing)
    }
    guard !rate.isText, let value = try? rate.number(), value > 0 else {
      throw rate.error(.notFrameRate(rate.summary))
    }
    guard let selected = node["selected"] else {
      throw node.error(.selectedMissing)
    }
    do throws(DocumentError) {
      let spans = try ActEVSignal.spans(selected)
      if let first = spans.first?.lowerBound, first < 0 {
        throw selected.error(.negativeFrame(first))
      }
      return File(name: name, frameRate: value, selected: spans)
    } catch {
      throw selected.error(.inSelected(error.complaint))
    }
  }
}
