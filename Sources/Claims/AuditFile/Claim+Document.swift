import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook

extension Claim {
  /// Reads one claim; `systems` are those that it may speak of.
  init(_ node: DocumentNode, systems: [AuditSystem]) throws(DocumentError) {
    let claim = try node.mapping([
      "id", "system", "event", "zone", "quote", "source", "retrieved", "requires", "figure",
      "gate", "when", "protocol", "deployment", "reply", "title", "said-by", "read-as",
      "query",
    ])
    let systemNode = try claim.required("system")
    let system = try systemNode.string()
    guard let named = systems.first(where: { $0.id == system }) else {
      let known = systems.map(\.id)
      throw systemNode.error(
        .unknownSystem(system, nearest: Spelling.nearest(to: system, in: known), known))
    }
    let (event, joint) = try claim["event"].map(Self.events) ?? (nil, nil)
    if named.isPublished { try Self.checkPublished(claim, joint) }
    let requirements = try claim["requires"].map(Requirement.read) ?? []
    let hasNoFigure = try claim["figure"]?.word(["none"]) == "none"
    if hasNoFigure, let requires = claim["requires"] {
      throw requires.error(.figureOfNone)
    }
    if event == nil, joint == nil, !named.isPublished,
      let needy = requirements.first(where: { !$0.metric.isOfCounts })
    {
      throw node.error(.eventMissing(metric: needy.metric.rawValue))
    }
    if requirements.isEmpty, claim["quote"] == nil, !hasNoFigure || claim["title"] == nil {
      throw node.error(.emptyClaim)
    }
    self.init(
      id: try claim.required("id").string(), system: system, event: event,
      zone: try claim["zone"]?.string(), quote: try claim["quote"]?.string(),
      source: try claim["source"]?.string(), retrieved: try claim["retrieved"]?.string(),
      requires: requirements, hasNoFigure: hasNoFigure,
      gate: try claim["gate"]?.boolean() ?? false,
      conditions: Dictionary(
        (try claim["when"].map(KeyValue.read) ?? []).map { ($0.key, $0.value) },
        uniquingKeysWith: { _, last in last }),
      matching: try claim["protocol"].map(MatchingProtocol.init(node:)),
      deployment: try claim["deployment"].map(KeyValue.read) ?? [],
      reply: try claim["reply"]?.string(), line: node.line)
    title = try claim["title"]?.string()
    saidBy = try claim["said-by"].map(Speaker.init)
    readAs = try claim["read-as"]?.string()
    self.joint = joint
    query = try claim["query"].map { node throws(DocumentError) in
      guard requirements.contains(where: { $0.metric == .attributeFPR }) else {
        throw node.error(.queryAlone)
      }
      return try TrackQuery(try node.string(), file: node.file, line: node.line)
    }
  }

  /// One type, a list of types, or `all` of them.
  private static func events(
    _ node: DocumentNode
  ) throws(DocumentError) -> (event: String?, joint: JointEvents?) {
    guard case .sequence(let items) = node.content else {
      let name = try node.string()
      return name == "all" ? (nil, .all) : (name, nil)
    }
    var names: [String] = []
    for item in items {
      let name = try item.string()
      guard name != "all", !names.contains(name) else {
        throw item.error(.eventInList(name))
      }
      names.append(name)
    }
    guard let first = names.first else {
      throw node.error(.noEventType)
    }
    return names.count == 1 ? (first, nil) : (nil, .named(names))
  }
}

extension Claim {
  /// Published figures have no clips, so nothing may be asked of a part of them.
  private static func checkPublished(
    _ claim: DocumentNode.Mapping, _ joint: JointEvents?
  ) throws(DocumentError) {
    if joint != nil, let event = claim["event"] {
      throw event.error(.neverAddedUp)
    }
    for key in ["when", "zone", "protocol"] {
      guard let value = claim[key] else { continue }
      throw value.error(.figuresHaveNoClips(key))
    }
  }
}

extension Metric {
  /// Whether the metric is measured on alarms and events of one type.
  var isOfEvents: Bool { !isOfCounts && self != .attributeFPR }

  /// Whether the metric is measured on counts of people.
  var isOfCounts: Bool { [.countMAE, .countRMSE, .countBias].contains(self) }
}

extension KeyValue {
  fileprivate static func read(_ node: DocumentNode) throws(DocumentError) -> [KeyValue] {
    var words: [KeyValue] = []
    for entry in try node.openMapping().entries {
      words.append(KeyValue(entry.key, try entry.value.string()))
    }
    return words
  }
}

extension Requirement {
  fileprivate static func read(_ node: DocumentNode) throws(DocumentError) -> [Requirement] {
    var requirements: [Requirement] = []
    for entry in try node.mapping(Metric.allCases.map(\.rawValue)).entries {
      guard let metric = Metric(rawValue: entry.key) else { continue }
      let limits = try entry.value.mapping(["at-most", "at-least"])
      guard limits["at-most"] != nil || limits["at-least"] != nil else {
        throw entry.value.error(.noLimit(entry.key))
      }
      if let value = limits["at-most"] {
        requirements.append(
          Requirement(metric: metric, limit: .atMost(try Self.limit(value, of: metric))))
      }
      if let value = limits["at-least"] {
        requirements.append(
          Requirement(metric: metric, limit: .atLeast(try Self.limit(value, of: metric))))
      }
    }
    guard !requirements.isEmpty else {
      throw node.error(.noRequirement)
    }
    return requirements
  }

  private static func limit(
    _ node: DocumentNode, of metric: Metric
  ) throws(DocumentError) -> Double {
    switch metric.unit {
    case .seconds: return try node.positiveDuration().secondsValue
    case .share, .score: return try node.share()
    case .rate:
      let value = try node.number()
      guard value >= 0 else {
        throw node.error(.notRate(node.summary))
      }
      return value
    case .persons: return try node.number()
    }
  }
}
