public import Documents
import MediaTime
import Phrasebook
import Scene

extension Truth {
  /// Reads a truth file (`truth: 1`).
  public init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping([
      "truth", "clip", "camera", "size", "annotators", "covers", "events", "counts", "passages",
      "no-score", "zones", "objects",
    ])
    let version = try root.required("truth")
    guard try version.integer() == 1 else {
      throw version.error(.version(of: .truth, version.summary))
    }
    var covers: [String] = []
    for item in try root.required("covers").sequence() { covers.append(try item.string()) }
    let covered = Set(covers)
    var annotators: [String] = []
    for item in try root["annotators"]?.sequence() ?? [] { annotators.append(try item.string()) }
    let size = try root["size"].map(PixelSize.init(node:))
    var events: [TruthEvent] = []
    for item in try root["events"]?.sequence() ?? [] {
      let event = try TruthEvent(item, size: size)
      guard covered.contains(event.event) else {
        throw item.error(
          .eventNotCovered(event.event, nearest: Spelling.nearest(to: event.event, in: covers)))
      }
      events.append(event)
    }
    var counts: [TruthCount] = []
    for item in try root["counts"]?.sequence() ?? [] { counts.append(try TruthCount(item)) }
    var passages: [TruthPassages] = []
    for item in try root["passages"]?.sequence() ?? [] {
      passages.append(try TruthPassages(item))
    }
    var noScore: [NoScore] = []
    for item in try root["no-score"]?.sequence() ?? [] {
      let part = try item.mapping(["start", "end", "why"])
      noScore.append(
        NoScore(interval: try part.interval(), why: try part["why"]?.string() ?? ""))
    }
    let objects = try root["objects"].map { node throws(DocumentError) in
      try Self.objects(node, size: size)
    }
    var zones: [String] = []
    for item in try root["zones"]?.sequence() ?? [] { zones.append(try item.string()) }
    self.init(
      clip: try root.required("clip").string(), camera: try root["camera"]?.string(),
      annotators: annotators, covers: covers, events: events, counts: counts, passages: passages,
      noScore: noScore, zones: zones, objects: objects)
  }

  private static func objects(
    _ node: DocumentNode, size: PixelSize?
  ) throws(DocumentError) -> [TruthObject] {
    var objects: [TruthObject] = []
    var names: Set<String> = []
    for item in try node.sequence() {
      let object = try TruthObject(item, size: size)
      guard names.insert(object.identifier).inserted else {
        throw item.error(.objectTwiceInClip(object.identifier))
      }
      objects.append(object)
    }
    return objects
  }

  /// Every zone and line that is named: by an event, a count, a passage, or as shown.
  public var namedZones: Set<String> {
    Set(
      zones + events.compactMap(\.zone) + counts.compactMap(\.zone)
        + passages.compactMap(\.zone) + (objects ?? []).flatMap { $0.zones ?? [] })
  }

  /// Reads a truth file of one clip, or `.jsonl` of many: one a line.
  public static func all(in path: String) throws(DocumentError) -> [Truth] {
    guard path.hasSuffix(".jsonl") else { return [try Truth(DocumentNode.read(path))] }
    var truths: [Truth] = []
    try ParsedJSON.lines(of: DocumentBytes(path: path)) {
      (record: JSONCursor) throws(DocumentError) in
      truths.append(
        try Truth(DocumentNode(record.json(), file: record.file, line: record.record)))
    }
    guard !truths.isEmpty else {
      throw DocumentError(.content, file: path, line: nil, .emptyTruth)
    }
    return truths
  }
}

extension TruthEvent {
  fileprivate init(_ node: DocumentNode, size: PixelSize?) throws(DocumentError) {
    let event = try node.mapping([
      "event", "zone", "line", "start", "end", "class", "staged", "note", "box",
    ])
    guard event["zone"] == nil || event["line"] == nil else {
      throw node.error(.zoneAndLine)
    }
    self.init(
      event: try event.required("event").string(),
      zone: try (event["zone"] ?? event["line"])?.string(), interval: try event.interval(),
      staged: try event["staged"]?.boolean() ?? false, note: try event["note"]?.string() ?? "",
      box: try event["box"]?.box(in: size),
      objectClass: try event["class"].map { node throws(DocumentError) in
        try node.objectClass()
      })
  }
}

extension TruthCount {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let item = try node.mapping(["time", "zone", "count"])
    self.init(
      time: try item.required("time").time(), zone: try item["zone"]?.string(),
      count: try item.required("count").count())
  }
}

extension TruthPassages {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let item = try node.mapping(["zone", "start", "end", "count"])
    self.init(
      interval: try item.interval(), zone: try item["zone"]?.string(),
      count: try item.required("count").count())
  }
}

extension DocumentNode.Mapping {
  func interval() throws(DocumentError) -> MediaInterval {
    let (start, end) = (try required("start").time(), try required("end").time())
    guard let interval = MediaInterval(start: start, end: end) else {
      throw node.error(.ends(at: end.clockText, beforeStart: start.clockText))
    }
    return interval
  }
}

extension DocumentNode {
  fileprivate func objectClass() throws(DocumentError) -> ObjectClass {
    let word = try word(ObjectClass.allCases.map(\.rawValue))
    guard let known = ObjectClass(rawValue: word) else {
      throw error(.notObjectClass(summary))
    }
    return known
  }

  fileprivate func count() throws(DocumentError) -> Int {
    let value = try integer()
    guard value >= 0 else { throw error(.negativeCount(value)) }
    return value
  }
}
