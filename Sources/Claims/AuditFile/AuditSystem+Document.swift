import Documents
import MediaTime
import Phrasebook

extension AuditSystem {
  /// Reads one system; `clips` are the names that a log may be given for.
  init(_ node: DocumentNode, clips: [String]) throws(DocumentError) {
    let keys = Self.sourceKeys.flatMap(\.1)
    let system = try node.mapping(
      Self.commonKeys + keys.indices.filter { !keys[..<$0].contains(keys[$0]) }.map { keys[$0] })
    let given = Self.sourceKeys.map(\.0).filter { system[$0] != nil }
    guard let kind = given.first, given.count == 1 else {
      throw node.error(.sources(given))
    }
    let own = Self.sourceKeys.first { $0.0 == kind }?.1 ?? []
    for (other, keys) in Self.sourceKeys where other != kind {
      for key in keys where !own.contains(key) {
        guard let value = system[key] else { continue }
        throw value.error(.keyOfAnotherSystem(key, with: other, notWith: kind))
      }
    }
    let source: Source =
      switch kind {
      case "stages":
        .stages(try Self.stages(try system.required("stages")), try StageSettings(system))
      case "alarms": .alarms(try AlarmLog(system, clips: clips))
      case "published": .published(try PublishedEvidence.read(try system.required("published")))
      default: .command(try Command(system))
      }
    self.init(
      id: try system.required("id").string(), version: try system["version"]?.string(),
      source: source, line: node.line)
  }

  private static let commonKeys = ["id", "version"]
  private static let sourceKeys = [
    ("stages", ["stages", "people", "vehicles", "model", "analysis-rate"]),
    ("alarms", ["alarms", "format", "mapping", "clock-offset"]),
    ("command", ["command", "frames", "reads", "analysis-rate"]),
    ("published", ["published"]),
  ]

  private static func stages(_ node: DocumentNode) throws(DocumentError) -> [StageChoice] {
    var stages: [StageChoice] = []
    for item in try node.sequence() {
      let stage: StageChoice
      if case .mapping(let entries) = item.content {
        guard let entry = entries.first, entries.count == 1 else {
          throw item.error(.notStage(item.summary))
        }
        stage = StageChoice(
          name: entry.key, options: entry.value.isNull ? nil : entry.value, line: item.line)
      } else {
        stage = StageChoice(name: try item.string(), line: item.line)
      }
      guard !stages.contains(where: { $0.name == stage.name }) else {
        throw item.error(.stageTwice(stage.name))
      }
      stages.append(stage)
    }
    guard !stages.isEmpty else { throw node.error(.noStage) }
    return stages
  }
}

extension AuditSystem.Command {
  fileprivate init(_ system: DocumentNode.Mapping) throws(DocumentError) {
    let command = try system.required("command")
    let words = try command.strings()
    guard let program = words.first, !program.isEmpty else {
      throw command.error(.noProgram)
    }
    self.init(
      words: words, frames: try system["frames"]?.word(["y4m", "pgm"]),
      reads: try system["reads"]?.strings() ?? [],
      analysisRate: try system["analysis-rate"]?.pictureRate())
  }
}

extension DocumentNode {
  fileprivate func strings() throws(DocumentError) -> [String] {
    var words: [String] = []
    for item in try sequence() { words.append(try item.string()) }
    return words
  }

  fileprivate func pictureRate() throws(DocumentError) -> Double {
    let value = try number()
    guard value > 0 else { throw error(.notPictureRate(summary)) }
    return value
  }
}

extension AuditSystem.StageSettings {
  fileprivate init(_ system: DocumentNode.Mapping) throws(DocumentError) {
    let people = try system["people"]?.word(["blobs", "hog", "model"])
    let vehicles = try system["vehicles"]?.word(["none", "blobs", "model"])
    let model = try system["model"]?.string()
    for (key, kind) in [("people", people), ("vehicles", vehicles)]
    where kind == "model" && model == nil {
      throw system.node.error(.modelNotNamed(key))
    }
    if let node = system["model"], people != "model", vehicles != "model" {
      throw node.error(.modelNotUsed)
    }
    self.init(
      people: people, vehicles: vehicles, model: model,
      analysisRate: try system["analysis-rate"]?.pictureRate())
  }
}

extension AuditSystem.AlarmLog {
  fileprivate init(
    _ system: DocumentNode.Mapping, clips: [String]
  ) throws(DocumentError) {
    let alarms = try system.required("alarms")
    var files: [String: String] = [:]
    if case .mapping(let entries) = alarms.content {
      for entry in entries {
        guard clips.contains(entry.key) else {
          throw DocumentError(
            .content, file: alarms.file, line: entry.line ?? alarms.line,
            .unknownClip(entry.key, nearest: Spelling.nearest(to: entry.key, in: clips), clips))
        }
        files[entry.key] = try entry.value.string()
      }
      guard !files.isEmpty else {
        throw alarms.error(.noLog)
      }
    } else {
      // One log of all cameras: every clip takes its own rows.
      let path = try alarms.string()
      for clip in clips { files[clip] = path }
    }
    self.init(
      files: files, format: try system["format"]?.string() ?? "csv",
      mapping: try system["mapping"]?.string(),
      clockOffset: try system["clock-offset"]?.duration() ?? .zero)
  }
}
