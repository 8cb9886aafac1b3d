public import Documents
public import MediaTime
import Phrasebook

extension Archive {
  /// Reads files of observations, each of one clip or several; every clip once, and made with portraits.
  public init(files: [String]) throws(DocumentError) {
    var parts: [Part] = []
    var places: [String: String] = [:]
    for path in files {
      for file in try ObservationFile.all(in: DocumentBytes(path: path)) {
        if let other = places.updateValue(path, forKey: file.header.clip) {
          throw DocumentError(
            .content, file: path, line: nil, .searchedTwice(clip: file.header.clip, other))
        }
        guard file.holdsPortraits else {
          throw DocumentError(.content, file: path, line: nil, .noPortraits)
        }
        parts.append(Part(file))
      }
    }
    self.init(parts: parts)
  }

  /// Refuses names of zones, cameras and clips that are nowhere in what is searched: a slip would look like an empty archive.
  public func check(_ query: TrackQuery, file: String) throws(DocumentError) {
    for key in [TrackQuery.Key.zone, .camera, .clip] {
      let known = names(of: key)
      guard let unknown = query.names(of: key).first(where: { !known.contains($0) }) else {
        continue
      }
      throw DocumentError(
        .content, file: file, line: nil,
        .unknownPlace(
          key.rawValue, unknown, nearest: Spelling.nearest(to: unknown, in: known), known))
    }
  }
}

extension Archive.Part {
  /// One clip's portraits; camera and wall clock are as somebody states them.
  public init(
    _ file: ObservationFile, camera: String? = nil, startsAt: UTCInstant? = nil
  ) {
    self.init(
      place: TrackQuery.Place(clip: file.header.clip, camera: camera), startsAt: startsAt,
      exposure: file.header.exposure.duration, portraits: file.portraits)
  }
}

extension ObservationFile {
  /// Whether whoever wrote it wrote down a portrait of every track: none of none is then an answer.
  public var holdsPortraits: Bool {
    !portraits.isEmpty || header.configuration.stages.contains(where: \.portrays)
  }
}

extension RunConfiguration.Stage {
  /// Whether the stage's options ask for portraits.
  fileprivate var portrays: Bool {
    guard let options, let node = try? DocumentNode.parse(yaml: options, file: name),
      let word = try? node.openMapping()["portraits"]?.string()
    else { return false }
    return word == "true"
  }
}
