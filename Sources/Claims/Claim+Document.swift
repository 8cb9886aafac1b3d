import Documents
import Evaluation
import MediaTime

extension Claim {
  /// Reads one claim; `systems` are the names that it may speak of.
  init(_ node: DocumentNode, systems: [String]) throws(DocumentError) {
    let claim = try node.mapping([
      "id", "system", "event", "zone", "quote", "source", "retrieved", "requires", "figure",
      "gate", "when", "protocol", "deployment", "reply",
    ])
    let systemNode = try claim.required("system")
    let system = try systemNode.string()
    guard systems.contains(system) else {
      throw systemNode.error(
        "unknown system \"\(system)\"" + Spelling.hint(for: system, in: systems) + "; systems: "
          + systems.joined(separator: ", "))
    }
    let event = try claim["event"]?.string()
    let requirements = try claim["requires"].map(Requirement.read) ?? []
    let hasNoFigure = try claim["figure"]?.word(["none"]) == "none"
    if hasNoFigure, let requires = claim["requires"] {
      throw requires.error("figure: none says that no figure was published; remove one of the two")
    }
    if event == nil, let needy = requirements.first(where: { $0.metric.isOfEvents }) {
      throw node.error("\(needy.metric.rawValue) is measured on events: add `event`")
    }
    if requirements.isEmpty, claim["quote"] == nil {
      throw node.error("a claim needs a `quote`, or something that it `requires`")
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
  }
}

extension Metric {
  /// Whether the metric is measured on alarms and events of one type.
  var isOfEvents: Bool {
    switch self {
    case .countMAE, .countRMSE, .countBias: false
    default: true
    }
  }
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
        throw entry.value.error("\(entry.key) has no limit, expected at-most or at-least")
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
      throw node.error("found no requirement, expected a metric with at-most or at-least")
    }
    return requirements
  }

  private static func limit(
    _ node: DocumentNode, of metric: Metric
  ) throws(DocumentError) -> Double {
    switch metric.unit {
    case .seconds: return try node.positiveDuration().secondsValue
    case .share, .score:
      let value = try node.number()
      guard (0...1).contains(value) else {
        throw node.error("found \(node.summary), expected a share from 0 to 1 (0.9 for 90 %)")
      }
      return value
    case .rate:
      let value = try node.number()
      guard value >= 0 else {
        throw node.error("found \(node.summary), expected a rate of 0 or more")
      }
      return value
    case .persons: return try node.number()
    }
  }
}
