import Foundation
public import Phrasebook
import Yams

/// A value in a YAML or JSON document that knows its file and line, and reads strictly.
public struct DocumentNode: Hashable, Sendable {
  /// What a node holds; scalars stay text until somebody says what they should be.
  public indirect enum Content: Hashable, Sendable {
    /// Nothing: `key:`, `~` or `null`.
    case null
    /// A scalar's text; quoted scalars are never read as numbers or booleans.
    case scalar(String, quoted: Bool)
    /// A list.
    case sequence([DocumentNode])
    /// Entries in the order of the file.
    case mapping([Entry])
  }

  /// One key of a mapping and its value.
  public struct Entry: Hashable, Sendable {
    /// The key's text.
    public let key: String
    /// Line of the key, from 1.
    public let line: Int?
    /// What it maps to.
    public let value: DocumentNode
  }

  /// The file as it was named by whoever asked for it.
  public let file: String
  /// Line or record, from 1.
  public let line: Int?
  /// What it holds.
  public let content: Content

  init(file: String, line: Int?, content: Content) {
    self.file = file
    self.line = line
    self.content = content
  }

  /// Most bytes of a document that is read as a whole.
  public static let byteLimit = 64 << 20
  /// Most nodes after aliases are expanded: the guard against "billion laughs".
  static let nodeLimit = 2_000_000

  /// An error at this node.
  public func error(_ complaint: Complaint) -> DocumentError {
    DocumentError(.content, file: file, line: line, complaint)
  }

  /// Short words for what stands here, for error messages.
  public var summary: Complaint.Part {
    switch content {
    case .null: .nothing
    case .scalar(let text, _): .quoted(text.prefix(40))
    case .sequence(let items): .list(of: items.count)
    case .mapping(let entries): .mapping(of: entries.count)
    }
  }
}

extension DocumentNode {
  /// Reads a YAML file (JSON is a subset of it).
  public static func read(_ path: String) throws(DocumentError) -> DocumentNode {
    try parse(yaml: try DocumentText.read(path), file: path)
  }

  /// Reads YAML text.
  public static func parse(yaml: String, file: String) throws(DocumentError) -> DocumentNode {
    guard yaml.utf8.count <= byteLimit else {
      throw DocumentError(
        .syntax, file: file, line: nil, .bytesOverLimit(yaml.utf8.count))
    }
    guard Nesting.isReasonable(yaml) else {
      throw DocumentError(.syntax, file: file, line: nil, .nested(over: Nesting.limit))
    }
    guard Aliases.areReasonable(in: yaml) else {
      throw DocumentError(.syntax, file: file, line: nil, .tooManyAliases)
    }
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        throw DocumentError(.content, file: file, line: nil, .emptyDocument)
      }
      var budget = nodeLimit
      return try DocumentNode(root, file: file, budget: &budget)
    } catch let error as DocumentError {
      throw error
    } catch {
      throw DocumentError(yaml: error, file: file)
    }
  }

  private init(_ node: Node, file: String, budget: inout Int) throws(DocumentError) {
    budget -= 1
    let line = node.mark?.line
    guard budget > 0 else {
      throw DocumentError(.syntax, file: file, line: line, .tooManyAliases)
    }
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style != .plain && scalar.style != .any
      let isNull = !quoted && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      self.init(
        file: file, line: line, content: isNull ? .null : .scalar(scalar.string, quoted: quoted))
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      for item in sequence { items.append(try DocumentNode(item, file: file, budget: &budget)) }
      self.init(file: file, line: line, content: .sequence(items))
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw DocumentError(.content, file: file, line: key.mark?.line, .keyNotText)
        }
        let child = try DocumentNode(value, file: file, budget: &budget)
        entries.append(Entry(key: name, line: key.mark?.line, value: child))
      }
      self.init(file: file, line: line, content: .mapping(entries))
    case .alias:
      throw DocumentError(.content, file: file, line: line, .danglingAlias)
    }
  }

  /// A JSON value as a node, so that JSON Lines and YAML are read by the same strict rules.
  public init(_ json: JSON, file: String, line: Int?) {
    let content: Content =
      switch json {
      case .null: .null
      case .bool(let value): .scalar(value ? "true" : "false", quoted: false)
      case .number(let value): .scalar(JSON.text(of: value), quoted: false)
      case .string(let text): .scalar(text, quoted: true)
      case .array(let items): .sequence(items.map { DocumentNode($0, file: file, line: line) })
      case .object(let members):
        .mapping(
          members.map {
            Entry(key: $0.key, line: line, value: DocumentNode($0.value, file: file, line: line))
          })
      }
    self.init(file: file, line: line, content: content)
  }

  /// The node as JSON, to hand a configuration on to another process.
  public var json: JSON {
    switch content {
    case .null: .null
    case .scalar(let text, quoted: true): .string(text)
    case .scalar("true", _): .bool(true)
    case .scalar("false", _): .bool(false)
    case .scalar(let text, _):
      Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .string(text)
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let entries): .object(entries.map { JSON.Member($0.key, $0.value.json) })
    }
  }
}

extension DocumentError {
  init(yaml error: any Error, file: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.syntax, file: file, line: mark.line, .notYAML(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        .content, file: file, line: context.mark.line,
        .keyTwice(duplicates.sorted().joined(separator: "\", \"")))
    case .reader(let problem, _, _, _):
      self.init(.syntax, file: file, line: nil, .notYAML(problem))
    default:
      self.init(.syntax, file: file, line: nil, .notYAML("\(error)"))
    }
  }
}
