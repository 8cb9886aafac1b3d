import Documents
import Foundation
import TestSupport

/// A JSON Schema of `docs/schema`, with the few keywords that those files use; any other keyword is an error.
struct Schema {
  let root: JSON

  static let folder = Checkout.root.appendingPathComponent("docs/schema")

  /// Reads `docs/schema/<name>.schema.json`.
  init(_ name: String) throws {
    let path = Self.folder.appendingPathComponent(name + ".schema.json").path
    root = try ParsedJSON.document(DocumentBytes(path: path)).json()
  }

  /// A schema that a test writes down.
  init(text: String) throws {
    root = try ParsedJSON.document(DocumentBytes(text, file: "schema")).json()
  }

  /// What is wrong with a value, each with its place; empty where it is valid.
  func errors(in value: JSON) -> [String] { errors(in: value, root, at: "") }

  /// Every object that takes no other keys than its own, by its place in the schema.
  var closedObjects: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    collect(root, at: "", into: &found)
    return found
  }

  private func collect(_ node: JSON, at place: String, into found: inout [String: Set<String>]) {
    switch node {
    case .object(let members):
      if node["additionalProperties"] == false, case .object(let own)? = node["properties"] {
        found[place] = Set(own.map(\.key))
      }
      for member in members { collect(member.value, at: place + "/" + member.key, into: &found) }
    case .array(let items):
      for (index, item) in items.enumerated() {
        collect(item, at: "\(place)/\(index)", into: &found)
      }
    default: break
    }
  }

  private func errors(in value: JSON, _ schema: JSON, at place: String) -> [String] {
    guard case .object(let rules) = schema else {
      return schema == false ? ["\(place): not known"] : []
    }
    return rules.flatMap { rule in
      broken(rule.key, rule.value, of: schema, by: value, at: place)
    }
  }

  private func broken(
    _ keyword: String, _ rule: JSON, of schema: JSON, by value: JSON, at place: String
  ) -> [String] {
    switch (keyword, rule, value) {
    case ("$schema", _, _), ("$id", _, _), ("title", _, _), ("description", _, _), ("$defs", _, _):
      return []
    case ("$ref", .string(let name), _):
      guard let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))] else {
        return ["\(place): no definition \(name)"]
      }
      return errors(in: value, target, at: place)
    case ("type", .string(let name), _): return says(isA(value, name), "no \(name)", place)
    case ("type", .array(let names), _):
      let fits = names.contains {
        if case .string(let name) = $0 { isA(value, name) } else { false }
      }
      return says(fits, "none of \(rule.line)", place)
    case ("const", _, _): return says(value == rule, "not \(rule.line)", place)
    case ("enum", .array(let words), _):
      return says(words.contains(value), "\(value.line) is none of \(rule.line)", place)
    case ("oneOf", .array(let choices), _):
      let all = choices.map { errors(in: value, $0, at: place) }
      let fitting = all.count { $0.isEmpty }
      guard fitting != 1 else { return [] }
      return ["\(place): fits \(fitting) of \(choices.count) forms"] + all.flatMap(\.self)
    default:
      return brokenParts(keyword, rule, of: schema, by: value, at: place)
        ?? brokenSizes(keyword, rule, by: value, at: place)
    }
  }

  private func brokenParts(
    _ keyword: String, _ rule: JSON, of schema: JSON, by value: JSON, at place: String
  ) -> [String]? {
    switch (keyword, rule, value) {
    case ("properties", .object(let own), .object(let members)):
      return members.flatMap { member in
        guard let part = own.first(where: { $0.key == member.key }) else { return [String]() }
        return errors(in: member.value, part.value, at: place + "/" + member.key)
      }
    case ("additionalProperties", _, .object(let members)):
      return members.filter { schema["properties"]?[$0.key] == nil }.flatMap {
        errors(in: $0.value, rule, at: place + "/" + $0.key)
      }
    case ("required", .array(let names), .object):
      return names.flatMap { name -> [String] in
        guard case .string(let key) = name else { return ["\(place): required is no list of text"] }
        return says(value[key] != nil, "\(key) is missing", place)
      }
    case ("items", _, .array(let items)):
      return items.enumerated().flatMap {
        errors(in: $0.element, rule, at: "\(place)/\($0.offset)")
      }
    case ("properties", _, _), ("additionalProperties", _, _), ("required", _, _), ("items", _, _):
      return []
    default: return nil
    }
  }

  private func brokenSizes(
    _ keyword: String, _ rule: JSON, by value: JSON, at place: String
  ) -> [String] {
    guard case .number(let limit) = rule else {
      return ["\(place): keyword \(keyword) is not known"]
    }
    switch (keyword, value) {
    case ("minItems", .array(let items)): return says(items.count >= Int(limit), "too few", place)
    case ("maxItems", .array(let items)): return says(items.count <= Int(limit), "too many", place)
    case ("minProperties", .object(let own)):
      return says(own.count >= Int(limit), "too few keys", place)
    case ("maxProperties", .object(let own)):
      return says(own.count <= Int(limit), "too many keys", place)
    case ("minimum", .number(let number)): return says(number >= limit, "too small", place)
    case ("maximum", .number(let number)): return says(number <= limit, "too large", place)
    case ("exclusiveMinimum", .number(let number)): return says(number > limit, "too small", place)
    case ("exclusiveMaximum", .number(let number)): return says(number < limit, "too large", place)
    case ("minItems", _), ("maxItems", _), ("minProperties", _), ("maxProperties", _),
      ("minimum", _), ("maximum", _), ("exclusiveMinimum", _), ("exclusiveMaximum", _):
      return []
    default: return ["\(place): keyword \(keyword) is not known"]
    }
  }

  private func says(_ holds: Bool, _ what: String, _ place: String) -> [String] {
    holds ? [] : ["\(place): \(what)"]
  }

  private func isA(_ value: JSON, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.number, "number"),
      (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
