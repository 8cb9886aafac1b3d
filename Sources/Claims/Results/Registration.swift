public import Documents
import Evaluation
import MediaTime
import Statistics

/// What an audit stated before any system was run: claims, rules, exclusions, sources and planned size.
///
/// Nobody can tell from results whether their rules were chosen to fit them. A registration, whose digest was
/// published first, lets everybody see what has changed since.
public struct Registration: Hashable, Sendable {
  /// Everything stated, in canonical JSON: members sorted, defaults written out.
  public let content: JSON

  /// States an audit; `files` are digests of scenes, mappings and models by the name in the audit.
  public init(
    _ audit: AuditFile, document: DocumentNode, files: [String: String], plannedHours: Double?,
    date: String?
  ) {
    let parts = Parts(document)
    let cameras = Set(audit.clips.map(\.camera)).count
    content =
      JSON.object([
        .init("title", .string(audit.title)), .init("registered", .optional(date)),
        .init("rules", audit.rules(and: parts.furtherRules)),
        .init("claims", parts.named("claims")), .init("systems", parts.named("systems")),
        .init("clips", parts.named("clips")),
        .init("files", .object(files.map { JSON.Member($0.key, .string($0.value)) })),
        .init(
          "planned",
          [
            "clips": .integer(audit.clips.count), "cameras": .integer(cameras),
            "camera-hours": .optional(plannedHours),
          ]),
      ]).canonical
  }

  /// One that was written earlier.
  public init(content: JSON) { self.content = content }

  /// The audit that it is of.
  public var title: String? { text("title") }
  /// When it was made, by the clock of the machine that made it.
  public var date: String? { text("registered") }
  /// The camera time that was planned; nil where nobody said.
  public var plannedHours: Double? {
    guard case .number(let hours)? = content["planned"]?["camera-hours"] else { return nil }
    return hours
  }

  private func text(_ key: String) -> String? {
    guard case .string(let text)? = content[key] else { return nil }
    return text
  }
}

extension Registration {
  /// The audit's document by what a registration keeps of it.
  private struct Parts {
    let root: JSON

    init(_ document: DocumentNode) { root = document.json }

    /// Rules that are written in the file and that this version of `AuditFile` may not know by name.
    var furtherRules: [JSON.Member] {
      guard case .object(let members) = root else { return [] }
      let elsewhere: Set = [
        "audit", "title", "clips", "systems", "claims", "registration", "confidence", "inference",
        "protocol", "count-tolerance", "recall-bias", "stills",
      ]
      return members.filter { !elsewhere.contains($0.key) }
    }

    /// A list of mappings, by their `id`.
    func named(_ key: String) -> JSON {
      guard case .array(let items)? = root[key] else { return .object([]) }
      return .object(
        items.compactMap { item in
          guard case .object(let members) = item, case .some(let id) = item["id"] else {
            return nil
          }
          return JSON.Member(
            id.plainText, .object(members.filter { $0.key != "id" }))
        })
    }
  }
}

extension AuditFile {
  /// The rules that verdicts depend on, defaults written out.
  fileprivate func rules(and further: [JSON.Member]) -> JSON {
    .object(
      [
        .init("confidence", .number(confidence.share)),
        .init("inference", .string(inference.rawValue)), .init("protocol", matching.json),
        .init("count-tolerance", .string("\(countTolerance.secondsValue) s")),
        .init("recall-bias", .optional(recallBias)),
      ] + further)
  }
}

extension JSON {
  /// The same value with the members of all objects sorted by key: equal values are equal bytes.
  public var canonical: JSON {
    switch self {
    case .object(let members):
      .object(
        members.map { JSON.Member($0.key, $0.value.canonical) }.sorted { $0.key < $1.key })
    case .array(let items): .array(items.map(\.canonical))
    case .null, .bool, .number, .string: self
    }
  }

  /// A scalar as people write it; anything else as JSON.
  package var plainText: String {
    if case .string(let text) = self { text } else { line }
  }
}

extension MatchingRules {
  /// The standing rule with its parameters, and those of event types that have their own.
  package var json: JSON {
    guard case .object(let members) = standard.json else { return standard.json }
    guard !perEvent.isEmpty else { return .object(members) }
    let others = perEvent.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    return .object(members + [.init("per-event", .object(others))])
  }
}
