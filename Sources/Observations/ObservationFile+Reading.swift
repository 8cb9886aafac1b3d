public import Documents
import MediaTime
import Phrasebook
import Scene

extension ObservationFile {
  /// Reads `observations.jsonl`; an error names the record.
  public init(text: String, file: String) throws(DocumentError) {
    try self.init(DocumentBytes(text, file: file))
  }

  /// Reads `observations.jsonl` of one clip; an error names the record.
  public init(_ bytes: DocumentBytes) throws(DocumentError) {
    let files = try ObservationFile.all(in: bytes)
    guard files.count == 1, let only = files.first else {
      throw DocumentError(
        .content, file: bytes.file, line: nil,
        .clips(inOneFile: files.count))
    }
    self = only
  }

  /// Reads the observations of one clip or of several, one after the other, each after its header line.
  public static func all(in bytes: DocumentBytes) throws(DocumentError) -> [ObservationFile] {
    var files: [ObservationFile] = []
    var header: Header?
    var observations: [Observation] = []
    var names: Set<String> = []
    var portrayed: Set<Int> = []
    try ParsedJSON.lines(of: bytes) { (record: JSONCursor) throws(DocumentError) in
      guard record["observations"] == nil, header != nil else {
        if let header { files.append(try ObservationFile(whole: header, observations, bytes)) }
        (observations, names, portrayed) = ([], [], [])
        header = try Header(
          DocumentNode(try record.json(), file: record.file, line: record.record))
        return
      }
      let observation = try Observation(record)
      if case .alarm(let alarm) = observation, let name = alarm.identifier,
        !names.insert(name).inserted
      {
        throw record.error(.alarmTwice(name))
      }
      if case .portrait(let portrait) = observation,
        !portrayed.insert(portrait.track).inserted
      {
        throw record.error(.portraitTwice(portrait.track))
      }
      observations.append(observation)
    }
    guard let header else {
      throw DocumentError(
        .content, file: bytes.file, line: nil, .emptyWithoutHeader)
    }
    files.append(try ObservationFile(whole: header, observations, bytes))
    return files
  }

  /// A header and what follows it; an error where that is not as many records as the header states.
  private init(
    whole header: Header, _ observations: [Observation], _ bytes: DocumentBytes
  ) throws(DocumentError) {
    if let stated = header.configuration.statedRecords {
      guard stated == "\(observations.count)" else {
        throw DocumentError(
          .content, file: bytes.file, line: nil,
          .cutOff(records: observations.count, of: stated, clip: header.clip))
      }
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
      throw version.error(.version(of: .observations, version.summary))
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
      configuration: RunConfiguration(words: try root["configuration"]?.words() ?? [:]))
  }
}

extension Observation {
  /// Reads one record after the header: an object with one member `alarm`, `measurement`, `detection`, `portrait` or
  /// `not-judged`.
  public init(_ record: JSONCursor) throws(DocumentError) {
    try record.mapping(["alarm", "measurement", "detection", "portrait", "not-judged"])
    if let portrait = record["portrait"] {
      let others = [record["alarm"], record["measurement"], record["detection"]]
      guard others.allSatisfy({ $0 == nil }), record["not-judged"] == nil else {
        throw record.error(.noObservation(record.summary))
      }
      self = .portrait(try Portrait(portrait))
      return
    }
    switch (record["alarm"], record["measurement"], record["detection"], record["not-judged"]) {
    case (let alarm?, nil, nil, nil): self = .alarm(try Alarm(alarm))
    case (nil, let measurement?, nil, nil): self = .measurement(try Measurement(measurement))
    case (nil, nil, let detection?, nil): self = .detection(try Detection(detection))
    case (nil, nil, nil, let span?): self = .notJudged(try NotJudged(span))
    default:
      throw record.error(.noObservation(record.summary))
    }
  }
}

extension Alarm {
  init(_ alarm: JSONCursor) throws(DocumentError) {
    try alarm.mapping([
      "event", "zone", "start", "end", "alerted", "confidence", "box", "track", "id",
      "operator-verdict", "class", "attributes",
    ])
    let start = try alarm.required("start").time()
    let end = try alarm["end"]?.time() ?? start
    guard let interval = MediaInterval(start: start, end: end) else {
      throw alarm.error(.alarmEndsBeforeItStarts)
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
      operatorVerdict: verdict,
      objectClass: try alarm["class"].map { node throws(DocumentError) in try node.objectClass() },
      attributes: try alarm["attributes"]?.words() ?? [:])
  }
}

extension Measurement {
  init(_ record: JSONCursor) throws(DocumentError) {
    try record.mapping(["quantity", "zone", "time", "value"])
    self.init(
      quantity: try record.required("quantity").string(), zone: try record["zone"]?.string(),
      time: try record.required("time").time(), value: try record.required("value").number())
  }
}

extension NotJudged {
  init(_ record: JSONCursor) throws(DocumentError) {
    try record.mapping(["class", "events", "start", "end", "reason"])
    let (start, end) = (try record.required("start").time(), try record.required("end").time())
    guard let interval = MediaInterval(start: start, end: end) else {
      throw record.error(.spanEndsBeforeItStarts)
    }
    let word = try record.required("reason").word(Reason.allCases.map(\.rawValue))
    self.init(
      try Subject(record), interval: interval, reason: Reason(rawValue: word) ?? .other)
  }
}

extension NotJudged.Subject {
  /// Types of event where they are named; else a class, person where it is left out.
  fileprivate init(_ record: JSONCursor) throws(DocumentError) {
    let objectClass = try record["class"].map { node throws(DocumentError) in
      try node.objectClass()
    }
    guard let named = record["events"] else {
      self = .objects(objectClass ?? .person)
      return
    }
    guard objectClass == nil else { throw named.error(.eventsBesideClass) }
    var events: [String] = []
    for item in try named.sequence() { events.append(try item.string()) }
    guard !events.isEmpty else { throw named.error(.noEventNamed) }
    self = .events(events)
  }
}

extension Detection {
  init(_ record: JSONCursor) throws(DocumentError) {
    try record.mapping([
      "time", "box", "class", "confidence", "track", "forecast", "attributes",
    ])
    self.init(
      time: try record.required("time").time(), box: try record.required("box").box(),
      label: try record["class"]?.string() ?? "person",
      confidence: try record["confidence"]?.number(), track: try record["track"]?.integer(),
      isForecast: try record["forecast"]?.boolean() ?? false,
      attributes: try record["attributes"]?.words() ?? [:])
  }
}

extension JSONCursor {
  func objectClass() throws(DocumentError) -> ObjectClass {
    let word = try word(ObjectClass.allCases.map(\.rawValue))
    guard let known = ObjectClass(rawValue: word) else {
      throw error(.notObjectClass(summary))
    }
    return known
  }

  func box() throws(DocumentError) -> Box {
    var numbers: [Double] = []
    for item in try sequence() { numbers.append(try item.number()) }
    guard let box = Box(numbers: numbers) else {
      throw error(.notBox(summary))
    }
    guard box.isNearView else { throw error(.boxOutsideView(numbers.written)) }
    return box
  }

  fileprivate func words() throws(DocumentError) -> [String: String] {
    var words: [String: String] = [:]
    for (key, value) in try members() { words[key] = try value.string() }
    return words
  }
}

extension DocumentNode {
  /// `[x, y, width, height]` in fractions of the view, or in pixels of a picture whose size is known.
  func box(in size: PixelSize?) throws(DocumentError) -> Box {
    var numbers: [Double] = []
    for item in try sequence() { numbers.append(try item.number()) }
    guard let box = Box(numbers: numbers) else {
      throw error(.notBox(summary))
    }
    let scaled = size.map(box.fractions) ?? box
    guard scaled.isNearView else {
      throw error(
        size == nil
          ? .boxOutsideView(numbers.written, mayStateSize: true)
          : .boxOutsidePicture(numbers.written))
    }
    return scaled
  }

  func words() throws(DocumentError) -> [String: String] {
    var words: [String: String] = [:]
    for entry in try openMapping().entries { words[entry.key] = try entry.value.string() }
    return words
  }
}

extension Box {
  fileprivate init?(numbers: [Double]) {
    guard numbers.count == 4, numbers[2] >= 0, numbers[3] >= 0 else { return nil }
    self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  /// Whether it lies in the view or not far out of it, as a box in pixels never does.
  fileprivate var isNearView: Bool {
    let limits = -4.0...5.0
    return [x, y, x + width, y + height].allSatisfy(limits.contains)
  }

  fileprivate func fractions(of size: PixelSize) -> Box {
    let (across, down) = (Double(size.width), Double(size.height))
    return Box(x: x / across, y: y / down, width: width / across, height: height / down)
  }
}

extension [Double] {
  fileprivate var written: String { JSON.array(map(JSON.number)).line }
}
