public import Documents
import Evaluation
public import MediaTime
import Observations
import Phrasebook
public import Statistics

extension AuditFile {
  /// Reads an audit file (`audit: 1`) strictly; every error names file and line.
  ///
  /// Beyond its own words an audit must name only what it defines: a claim about an unknown system, or
  /// a log of an unknown clip, is an error with the nearest known name.
  public init(_ node: DocumentNode) throws(DocumentError) {
    let root = try node.mapping([
      "audit", "title", "confidence", "protocol", "count-tolerance", "recall-bias", "seed",
      "ignore",
      "margin",
      "assurance",
      "clips",
      "systems",
      "claims", "inference", "registration", "stills",
    ])
    let version = try root.required("audit")
    guard try version.integer() == 1 else {
      throw version.error(.version(of: .audit, version.summary))
    }
    var clips: [AuditClip] = []
    for item in try root["clips"]?.sequence() ?? [] { clips.append(try AuditClip(item)) }
    try Self.checkUnique(clips.map { ($0.id, $0.line) }, of: .clip, in: node)
    let names = clips.map(\.id)
    var systems: [AuditSystem] = []
    for item in try root.required("systems").sequence() {
      systems.append(try AuditSystem(item, clips: names))
    }
    guard !systems.isEmpty else {
      throw try root.required("systems").error(.noSystem)
    }
    guard !clips.isEmpty || systems.allSatisfy(\.isPublished) else {
      throw try root.required("clips").error(.noClip)
    }
    try Self.checkUnique(systems.map { ($0.id, $0.line) }, of: .system, in: node)
    var claims: [Claim] = []
    for item in try root["claims"]?.sequence() ?? [] {
      claims.append(try Claim(item, systems: systems))
    }
    let recallBias = try root["recall-bias"].map(Self.recallBias)
    if recallBias == nil,
      let needy = claims.first(where: { $0.requires.contains { $0.metric == .fBeta } })
    {
      throw DocumentError(
        .content, file: node.file, line: needy.line,
        .recallBiasMissing(claim: needy.id))
    }
    try Self.checkUnique(claims.map { ($0.id, $0.line) }, of: .claim, in: node)
    self.init(
      file: node.file, title: try root.required("title").string(),
      confidence: try root["confidence"].map(ConfidenceLevel.init(node:)) ?? .ninetyFive,
      matching: try root["protocol"].map(MatchingRules.init(node:)) ?? MatchingRules(),
      countTolerance: try root["count-tolerance"]?.positiveDuration() ?? .milliseconds(500),
      recallBias: recallBias, margin: try root["margin"].map(Self.margin),
      seed: try root["seed"].map(Self.seed) ?? 1,
      ignored: try root["ignore"].map { node throws(DocumentError) in
        try Self.ignored(node, clips, claims)
      } ?? IgnoredRecords(), assurance: try root["assurance"].map(Assurance.init),
      clips: clips, systems: systems, claims: claims,
      inference: try root["inference"]?.word(Inference.allCases.map(\.rawValue))
        == Inference.anytime.rawValue ? .anytime : .fixed,
      registration: try root["registration"]?.string(),
      stills: try root["stills"].flatMap { node throws(DocumentError) in
        Stills(rawValue: try node.word(Stills.allCases.map(\.rawValue)))
      } ?? .schematic)
  }

  private static func seed(_ node: DocumentNode) throws(DocumentError) -> UInt64 {
    guard let seed = UInt64(exactly: try node.integer()) else {
      throw node.error(.notWhole(node.summary, atLeast: 0))
    }
    return seed
  }

  /// What is left out cannot be audited: a camera of a clip or a claimed event type is no such thing.
  private static func ignored(
    _ node: DocumentNode, _ clips: [AuditClip], _ claims: [Claim]
  ) throws(DocumentError) -> IgnoredRecords {
    let ignored = try IgnoredRecords(node)
    if let clip = clips.first(where: { ignored.cameras.contains($0.camera) }) {
      throw node.error(.ignoredCamera(clip.camera, ofClip: clip.id))
    }
    let claimed = claims.first { $0.event.map(ignored.eventTypes.contains) ?? false }
    if let claimed {
      throw node.error(.ignoredEvent(claimed.event ?? "", ofClaim: claimed.id))
    }
    return ignored
  }

  private static func margin(_ node: DocumentNode) throws(DocumentError) -> Double {
    let factor = try node.number()
    guard factor > 1, factor.isFinite else {
      throw node.error(.notFactor(node.summary))
    }
    return factor
  }

  private static func recallBias(_ node: DocumentNode) throws(DocumentError) -> Double {
    let bias = try node.number()
    guard bias > 0, bias.isFinite else {
      throw node.error(.notBias(node.summary))
    }
    return bias
  }

  private static func checkUnique(
    _ names: [(String, Int?)], of kind: Complaint.Named, in node: DocumentNode
  ) throws(DocumentError) {
    var seen: Set<String> = []
    for (name, line) in names where !seen.insert(name).inserted {
      throw DocumentError(
        .content, file: node.file, line: line,
        .nameTwice(kind, name))
    }
  }
}

extension AuditClip {
  fileprivate init(_ node: DocumentNode) throws(DocumentError) {
    let clip = try node.mapping([
      "id", "video", "camera", "scene", "truth", "starts-at", "duration", "conditions",
    ])
    let id = try clip.required("id").string()
    var conditions: [String: String] = [:]
    for entry in try clip["conditions"]?.openMapping().entries ?? [] {
      guard !["camera", "zone", "staged"].contains(entry.key) else {
        throw entry.value.error(.reservedCondition(entry.key))
      }
      conditions[entry.key] = try entry.value.string()
    }
    let startsAt = try clip["starts-at"].map(Self.start)
    let duration = try clip["duration"]?.positiveDuration()
    guard clip["video"] != nil || duration != nil else {
      throw node.error(.clipWithoutLength(id))
    }
    if let stated = clip["duration"], duration == .zero { throw Self.emptiness(stated) }
    let truth = try clip["truth"].map(TruthNames.init)
    self.init(
      id: id, video: try clip["video"]?.string(), camera: try clip["camera"]?.string(),
      scene: try clip["scene"]?.string(), truth: truth?.first,
      startsAt: startsAt, duration: duration, conditions: conditions,
      secondTruth: truth?.second, usesOperatorVerdicts: truth?.isOfOperators ?? false,
      line: node.line)
  }

  /// A clip of which there is only what a log says, checked as one of an audit file.
  ///
  /// - Parameters:
  ///   - id: The clip's name.
  ///   - file: Who states it, for errors.
  ///   - camera: The viewpoint; nil: the clip's own name.
  ///   - startsAt: UTC time of its first instant as the user wrote it.
  ///   - stated: Its length as the user wrote it.
  ///   - length: What is known of its length where nobody wrote one.
  /// - Throws: `DocumentError.Code.content`.
  public init(
    onlyOfLog id: String, file: String, camera: String?, startsAt: String?, stated: String?,
    length: MediaDuration?
  ) throws(DocumentError) {
    func word(_ text: String) -> DocumentNode {
      DocumentNode(.string(text), file: file, line: nil)
    }
    let start = try startsAt.map { text throws(DocumentError) in try Self.start(word(text)) }
    let duration = try stated.map { text throws(DocumentError) in
      try word(text).positiveDuration()
    }
    guard let duration = duration ?? length else {
      throw DocumentError(.content, file: file, line: nil, .clipWithoutLength(id))
    }
    guard duration != .zero else { throw Self.emptiness(word(stated ?? "0 s")) }
    self.init(id: id, camera: camera, startsAt: start, duration: duration)
  }

  private static func start(_ node: DocumentNode) throws(DocumentError) -> String {
    let text = try node.string()
    guard UTCInstant(rfc3339: text) != nil else {
      throw node.error(.notUTC(node.summary))
    }
    return text
  }

  private static func emptiness(_ stated: DocumentNode) -> DocumentError {
    stated.error(.notAboveZero(stated.summary))
  }
}

/// What `truth:` of a clip names: a file, two files of two annotators, or the operators' verdicts in the log.
private struct TruthNames {
  var first: String?
  var second: String?
  var isOfOperators = false

  init(_ node: DocumentNode) throws(DocumentError) {
    guard case .sequence = node.content else {
      let name = try node.string()
      isOfOperators = name == "operator-verdicts"
      first = isOfOperators ? nil : name
      return
    }
    var names: [String] = []
    for item in try node.sequence() { names.append(try item.string()) }
    guard names.count == 2, names[0] != names[1] else {
      throw node.error(.truthFiles(names.count))
    }
    (first, second) = (names[0], names[1])
  }
}

extension ConfidenceLevel {
  /// Reads `confidence:` of an audit.
  public init(node: DocumentNode) throws(DocumentError) {
    let share = try node.share()
    guard (0.5..<1).contains(share), let level = try? ConfidenceLevel(share) else {
      throw node.error(.notConfidence(node.summary))
    }
    self = level
  }
}
