public import Documents
public import Evaluation
import MediaTime
import Phrasebook

extension MatchingRules {
  /// Reads `protocol:` of an audit.
  init(node: DocumentNode) throws(DocumentError) {
    let rules = try node.mapping(MatchingProtocol.keys + ["per-event"])
    var perEvent: [String: MatchingProtocol] = [:]
    for entry in try rules["per-event"]?.openMapping().entries ?? [] {
      perEvent[entry.key] = try MatchingProtocol(
        try entry.value.mapping(MatchingProtocol.keys), standard: nil)
    }
    self.init(
      standard: try MatchingProtocol(rules, standard: "alarm-window-v1"), perEvent: perEvent)
  }
}

extension MatchingProtocol {
  static let keys = ["name", "window", "lead", "iou", "duplicates"]

  /// Reads a claim's own `protocol:`, or what stands for one.
  public init(node: DocumentNode) throws(DocumentError) {
    try self.init(try node.mapping(Self.keys), standard: nil)
  }

  fileprivate init(
    _ rule: DocumentNode.Mapping, standard: String?
  ) throws(DocumentError) {
    let name: String
    if let standard, rule["name"] == nil {
      name = standard
    } else {
      name = try rule.required("name").word(Self.names)
    }
    let word = try rule["duplicates"]?.word(Duplicates.allCases.map(\.rawValue))
    let duplicates = word.flatMap(Duplicates.init(rawValue:)) ?? .areFalse
    if name == "overlap-v1" {
      try Self.refuse(["window", "lead"], in: rule, of: name)
      let iou = try rule["iou"]?.share() ?? Overlap().iou
      self = .overlap(Overlap(iou: iou, duplicates: duplicates))
    } else {
      try Self.refuse(["iou"], in: rule, of: name)
      let standard = AlarmWindow()
      self = .alarmWindow(
        AlarmWindow(
          lead: try rule["lead"]?.positiveDuration() ?? standard.lead,
          window: try rule["window"]?.positiveDuration() ?? standard.window,
          duplicates: duplicates))
    }
  }

  private static func refuse(
    _ keys: [String], in rule: DocumentNode.Mapping, of name: String
  ) throws(DocumentError) {
    for key in keys {
      guard let value = rule[key] else { continue }
      throw value.error(.keyOfAnotherProtocol(key, name))
    }
  }
}
