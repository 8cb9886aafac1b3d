public import Documents
import MediaTime
import Scene

extension ObservationFile {
  /// Reads `observations.jsonl`; an error names the record.
  public init(text: String, file: String) throws(DocumentError) {
    var header: Header?
    var observations: [Observation] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      let record = DocumentNode(
        try JSON.parse(line, file: file, line: index + 1), file: file, line: index + 1)
      if header == nil {
        header = try Header(record)
      } else {
        observations.append(try Observation(record))
      }
    }
    guard let header else {
      throw DocumentError(
        .content, file: file, line: nil, "the file is empty, expected a header line")
    }
    self.init(header: header, observations: observations)
  }
}

extension ObservationFile.Header {
  init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping([
      "observations", "clip", "system", "exposure", "damage", "tool", "configuration",
    ])
    let version = try root.required("observations")
    guard try version.integer() == 1 else {
      throw version.error("found observations version \(version.summary), expected 1")
    }
    let clip = try root.required("clip").mapping(["id", "sha256", "duration"])
    let system = try root.required("system").mapping(["id", "version"])
    var damage = DamageLedger()
    if let ledger = root["damage"] { damage = try DamageLedger(ledger) }
    self.init(
      clip: try clip.required("id").string(), sha256: try clip["sha256"]?.string(),
      duration: try clip["duration"]?.positiveDuration(),
      system: try system.required("id").string(),
      systemVersion: try system["version"]?.string() ?? "",
      exposure: try root.required("exposure").intervals(), damage: damage,
      tool: try root["tool"]?.string() ?? "",
      configuration: try root["configuration"]?.words() ?? [:])
  }
}

extension DamageLedger {
  init(_ node: DocumentNode) throws(DocumentError) {
    let ledger = try node.mapping([
      "declared-frames", "decoded-frames", "damaged-frames", "refused-packets",
      "interpolated-times", "missing-seconds", "holes", "epochs", "stopped",
    ])
    var epochs: [MediaTime] = []
    for item in try ledger["epochs"]?.sequence() ?? [] { epochs.append(try item.time()) }
    self.init(
      declaredFrames: try ledger["declared-frames"]?.integer(),
      decodedFrames: try ledger["decoded-frames"]?.integer() ?? 0,
      damagedFrames: try ledger["damaged-frames"]?.integer() ?? 0,
      refusedPackets: try ledger["refused-packets"]?.integer() ?? 0,
      interpolatedTimes: try ledger["interpolated-times"]?.integer() ?? 0,
      holes: try ledger["holes"]?.intervals() ?? IntervalSet(), epochs: epochs,
      stopped: try ledger["stopped"]?.string())
  }
}

extension Observation {
  /// Reads one record after the header: an object with one member `alarm`, `measurement` or `detection`.
  public init(_ node: DocumentNode) throws(DocumentError) {
    let record = try node.mapping(["alarm", "measurement", "detection"])
    guard record.entries.count == 1, let entry = record.entries.first else {
      throw node.error("found \(node.summary), expected one of alarm, measurement, detection")
    }
    switch entry.key {
    case "alarm": self = .alarm(try Alarm(entry.value))
    case "measurement": self = .measurement(try Measurement(entry.value))
    default: self = .detection(try Detection(entry.value))
    }
  }
}

extension Alarm {
  init(_ node: DocumentNode) throws(DocumentError) {
    let alarm = try node.mapping([
      "event", "zone", "start", "end", "alerted", "confidence", "box", "track", "id",
      "operator-verdict", "attributes",
    ])
    let start = try alarm.required("start").time()
    let end = try alarm["end"]?.time() ?? start
    guard let interval = MediaInterval(start: start, end: end) else {
      throw node.error("the alarm ends before it starts")
    }
    var verdict: OperatorVerdict?
    if let word = alarm["operator-verdict"] {
      verdict = OperatorVerdict(
        rawValue: try word.word(OperatorVerdict.allCases.map(\.rawValue)))
    }
    self.init(
      event: try alarm.required("event").string(), zone: try alarm["zone"]?.string(),
      interval: interval, alerted: try alarm["alerted"]?.time(),
      confidence: try alarm["confidence"]?.number(), box: try alarm["box"]?.box(),
      track: try alarm["track"]?.integer(), identifier: try alarm["id"]?.string(),
      operatorVerdict: verdict, attributes: try alarm["attributes"]?.words() ?? [:])
  }
}

extension Measurement {
  init(_ node: DocumentNode) throws(DocumentError) {
    let record = try node.mapping(["quantity", "zone", "time", "value"])
    self.init(
      quantity: try record.required("quantity").string(), zone: try record["zone"]?.string(),
      time: try record.required("time").time(), value: try record.required("value").number())
  }
}

extension Detection {
  init(_ node: DocumentNode) throws(DocumentError) {
    let record = try node.mapping([
      "time", "box", "class", "confidence", "track", "attributes",
    ])
    self.init(
      time: try record.required("time").time(), box: try record.required("box").box(),
      label: try record["class"]?.string() ?? "person",
      confidence: try record["confidence"]?.number(), track: try record["track"]?.integer(),
      attributes: try record["attributes"]?.words() ?? [:])
  }
}

extension DocumentNode {
  func box() throws(DocumentError) -> Box {
    var numbers: [Double] = []
    for item in try sequence() { numbers.append(try item.number()) }
    guard numbers.count == 4, numbers[2] >= 0, numbers[3] >= 0 else {
      throw error("found \(summary), expected [x, y, width, height]")
    }
    return Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  func intervals() throws(DocumentError) -> IntervalSet {
    var parts: [MediaInterval] = []
    for item in try sequence() {
      let ends = try item.sequence()
      guard ends.count == 2,
        let part = MediaInterval(start: try ends[0].time(), end: try ends[1].time())
      else { throw item.error("found \(item.summary), expected [start, end] in seconds") }
      parts.append(part)
    }
    return IntervalSet(parts)
  }

  func words() throws(DocumentError) -> [String: String] {
    var words: [String: String] = [:]
    for entry in try openMapping().entries { words[entry.key] = try entry.value.string() }
    return words
  }
}
