public import Scene

/// How a run was set up and what it came to: words by key in the file, typed where a program reads them back.
///
/// A key stands here once, for reading and for writing. A word that is not what its key promises is kept as it stands, and
/// the field is nil.
public struct RunConfiguration: Hashable, Sendable {
  /// A stage as the results of a run cite it.
  public struct Stage: Hashable, Sendable {
    /// Its name in the catalogue.
    public var name: String
    /// Name and version.
    public var citation: String
    /// Its options as JSON; nil where none were given.
    public var options: String?

    /// A stage by its name, what it is cited as, and its options.
    public init(name: String, citation: String, options: String? = nil) {
      self.name = name
      self.citation = citation
      self.options = options
    }
  }

  /// Everything, as the file has it.
  public private(set) var words: [String: String]

  /// A configuration from the words of a file.
  public init(words: [String: String] = [:]) { self.words = words }

  /// A word that only people read; the fields below are for programs.
  public subscript(_ key: String) -> String? {
    get { words[key] }
    set { words[key] = newValue }
  }

  /// Pixels of the view as it was decoded.
  public var viewSize: PixelSize? {
    get {
      let parts = (words["size"] ?? "").split(separator: "x").compactMap { Int($0) }
      return parts.count == 2 ? PixelSize(width: parts[0], height: parts[1]) : nil
    }
    set { words["size"] = newValue.map { "\($0.width)x\($0.height)" } }
  }

  /// The stages that are the system, in order of name.
  public var stages: [Stage] { stages(under: "stage ") }

  /// Notes a stage of the system.
  public mutating func add(_ stage: Stage) { words["stage \(stage.name)"] = stage.word }

  /// The stage that ran beside the system, to compare it with: its observations are not the system's.
  public var baseline: Stage? {
    get { stages(under: "baseline ").first }
    set {
      if let baseline { words["baseline \(baseline.name)"] = nil }
      if let newValue { words["baseline \(newValue.name)"] = newValue.word }
    }
  }

  /// How many observations follow the header: a file cut off at a line's end must not pass for a whole one.
  public var records: Int? {
    get { statedRecords.flatMap { Int($0) } }
    set { words["records"] = newValue.map { "\($0)" } }
  }

  /// The same as it stands, also where it is no number.
  var statedRecords: String? { words["records"] }

  /// What the run was: clip, configuration and program, digested.
  public var key: String? {
    get { words["key"] }
    set { words["key"] = newValue }
  }

  /// Share of the view that its background without people shows.
  public var backgroundShown: Double? {
    get { words["background-shown"].flatMap { Double($0) } }
    set { words["background-shown"] = newValue.map { "\($0)" } }
  }

  private func stages(under prefix: String) -> [Stage] {
    words.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map { key, word in
      let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
      return Stage(
        name: String(key.dropFirst(prefix.count)), citation: parts.first ?? "",
        options: parts.count == 2 ? parts[1] : nil)
    }
  }
}

extension RunConfiguration.Stage {
  fileprivate var word: String { citation + (options.map { " \($0)" } ?? "") }
}

extension RunConfiguration: ExpressibleByDictionaryLiteral {
  /// The last of several words under one key counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(words: Dictionary(elements) { $1 })
  }
}
