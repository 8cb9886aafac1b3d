public import Evaluation
public import Observations

/// What is asserted about a system: by its vendor, by a publication, or by the auditor.
public struct Claim: Hashable, Sendable {
  /// Unique in the audit.
  public var id: String
  /// The system that the claim speaks of, by its identifier in the audit.
  public var system: String
  /// The event type; nil for counts, and where nothing can be tested anyway.
  public var event: String?
  /// Only this zone or line of the scene; nil for all.
  public var zone: String?
  /// The words as they were published.
  public var quote: String?
  /// Where they were published.
  public var source: String?
  /// On which day that was read.
  public var retrieved: String?
  /// What must all hold for the claim to hold; empty where nothing testable was said.
  public var requires: [Requirement]
  /// Whether the claim was published without any figure, which is a verdict of its own.
  public var hasNoFigure: Bool
  /// Whether the verdict decides the exit code.
  public var gate: Bool
  /// Conditions of the clips that the claim speaks of; empty for all clips.
  public var conditions: [String: String]
  /// The claim's own protocol; nil for the audit's.
  public var matching: MatchingProtocol?
  /// Where and when the system was deployed, as an order or contract states it, in the file's order.
  public var deployment: [KeyValue]
  /// What the vendor answered.
  public var reply: String?
  /// Line of the audit file.
  public var line: Int?
  /// A few words that name the claim for readers; nil where the quote does.
  public var title: String?
  /// Who made the claim; nil where nobody says.
  public var saidBy: Speaker?
  /// How the quote's words were read to arrive at what it `requires`.
  public var readAs: String?
  /// Event types that are judged together, their counts summed; nil for one type or none.
  public var joint: JointEvents?

  /// Who `attribute-fpr` speaks of: whoever is not this and is said to be; nil without such a requirement.
  public var query: TrackQuery?

  /// A claim by its parts.
  public init(
    id: String, system: String, event: String? = nil, zone: String? = nil, quote: String? = nil,
    source: String? = nil, retrieved: String? = nil, requires: [Requirement] = [],
    hasNoFigure: Bool = false, gate: Bool = false, conditions: [String: String] = [:],
    matching: MatchingProtocol? = nil, deployment: [KeyValue] = [], reply: String? = nil,
    line: Int? = nil
  ) {
    self.id = id
    self.system = system
    self.event = event
    self.zone = zone
    self.quote = quote
    self.source = source
    self.retrieved = retrieved
    self.requires = requires
    self.hasNoFigure = hasNoFigure
    self.gate = gate
    self.conditions = conditions
    self.matching = matching
    self.deployment = deployment
    self.reply = reply
    self.line = line
  }
}

/// Event types that a claim takes together.
public enum JointEvents: Hashable, Sendable {
  /// Every type that the system is scored on.
  case all
  /// These types, in the file's order.
  case named([String])
}

extension Claim {
  /// The event types that the claim names; none where it names none, or all of them.
  public var namedEvents: [String] {
    if case .named(let events)? = joint { return events }
    return event.map { [$0] } ?? []
  }
}

/// One bound that a claim puts on a metric.
public struct Requirement: Hashable, Sendable {
  /// The figure that is bounded.
  public var metric: Metric
  /// On which side, and where.
  public var limit: Limit

  /// A bound on a metric.
  public init(metric: Metric, limit: Limit) {
    self.metric = metric
    self.limit = limit
  }

  /// A bound, in the metric's unit.
  public enum Limit: Hashable, Sendable {
    /// The true value must not exceed it.
    case atMost(Double)
    /// The true value must not fall short of it.
    case atLeast(Double)

    /// Whether a value keeps it.
    public func isKept(by value: Double) -> Bool {
      switch self {
      case .atMost(let limit): value <= limit
      case .atLeast(let limit): value >= limit
      }
    }

    /// Where the bound lies.
    public var value: Double {
      switch self {
      case .atMost(let value), .atLeast(let value): value
      }
    }
  }
}

/// A word and what it stands for, in an order that is kept.
public struct KeyValue: Hashable, Sendable {
  /// The word.
  public let key: String
  /// What it stands for.
  public let value: String

  /// A word and what it stands for.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
