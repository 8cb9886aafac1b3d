import Phrasebook
public import Detection
public import Documents
import Foundation
public import MediaTime
public import Observations
import Scene

/// Everything that decides one clip's observations by one system of built-in stages.
public struct ReplayJob: Sendable, Hashable {
  /// The clip by its identifier.
  public var clip: String
  /// The video file.
  public var path: String
  /// SHA-256 of its bytes in hexadecimal.
  public var sha256: String
  /// What the file was when its bytes were digested, nil where that is not known; decides only what is refused.
  public var stamp: FileStamp?
  /// Whether the worker is given the clip, open, as its standard input; else it opens the path.
  var isHanded = false
  /// The system by its identifier.
  public var system: String
  /// The scene file's content; nil: the whole view.
  public var sceneDocument: DocumentNode?
  /// Which stages, with their options.
  public var stages: [StageRequest]
  /// A stage that runs beside the system, to compare it with; nil: none does.
  public var baseline: StageRequest?
  /// A program that takes the stages' place; nil: the stages.
  public var command: ExternalCommand?
  /// The program's version as the auditor states it; nil: the digest stands for it.
  public var statedVersion: String?
  /// Where boxes of people come from.
  public var people: PeopleSource
  /// Where boxes of vehicles come from.
  public var vehicles: VehicleSource
  /// SHA-256 of the model's bytes, where people or vehicles come from one.
  public var modelDigest: String?
  /// SHA-256 of the model's card, which says how it is read; nil where it has none.
  public var cardDigest: String?
  /// Frames a second that are analysed; nil: eight, or the clip's own rate if it is lower.
  public var analysisRate: Rational?
  /// Parts of the clip that its worker decodes at the same time, where that is exact; decides nothing but speed.
  public var decoderThreads = 1
  /// Whether boxes and tracks are written too.
  public var emitsDetections: Bool
  /// Where the observations go.
  public var output: String
  /// Where the person-free background for stills goes; nil: none is made.
  public var stillOutput: String?

  /// A job by its parts.
  public init(
    clip: String, path: String, sha256: String, system: String,
    sceneDocument: DocumentNode? = nil, stages: [StageRequest],
    baseline: StageRequest? = nil, command: ExternalCommand? = nil,
    statedVersion: String? = nil, people: PeopleSource = .standard,
    vehicles: VehicleSource = .none, modelDigest: String? = nil, cardDigest: String? = nil,
    analysisRate: Rational? = nil,
    emitsDetections: Bool = false,
    output: String, stillOutput: String? = nil
  ) {
    self.clip = clip
    self.path = path
    self.sha256 = sha256
    self.system = system
    self.sceneDocument = sceneDocument
    self.stages = stages
    self.baseline = baseline
    self.command = command
    self.statedVersion = statedVersion
    self.people = people
    self.vehicles = vehicles
    self.modelDigest = modelDigest
    self.cardDigest = cardDigest
    self.analysisRate = analysisRate
    self.emitsDetections = emitsDetections
    self.output = output
    self.stillOutput = stillOutput
  }

  /// Analysed frames a second without a choice.
  public static let standardRate = Rational(8)

  /// Versions of the stages and the people source: what results cite as the system's version.
  public var systemVersion: String {
    if let command { return statedVersion ?? "sha256:\(command.digest)" }
    let citations = stages.map(\.cited.citation)
    // Who looks for no vehicles is cited as before there were any.
    let further = vehicles == .none ? [] : ["vehicles: \(vehicles)"]
    return (citations + ["people: \(people)"] + further).joined(separator: ", ")
  }

  /// What decides the results beside the clip's bytes, as words for the header.
  public var configuration: RunConfiguration {
    var words: RunConfiguration = [
      "analysis-rate": analysisRate.map { "\($0.doubleValue)" } ?? "standard"
    ]
    if let command {
      words["command"] = JSON.array(command.words.map(JSON.string)).line
      words["command-sha256"] = command.digest
      words["frames"] = command.format.rawValue
      words["version"] = statedVersion
      return words
    }
    words["people"] = people.description
    if vehicles != .none { words["vehicles"] = vehicles.description }
    words["detections"] = emitsDetections ? "yes" : "no"
    for stage in stages { words.add(stage.cited) }
    words.baseline = baseline?.cited
    words["model-sha256"] = modelDigest
    words["model-card-sha256"] = cardDigest
    words["scene"] = sceneDocument.map { Digest.sha256(of: $0.json.line) }
    return words
  }

  /// What a finished result must match not to be computed again: clip, configuration and program.
  public var key: String {
    let words = configuration.words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let stills = stillOutput == nil ? "" : "stills"
    return Digest.sha256(
      of: ([Tool.version, clip, sha256, system, stills] + words).joined(separator: "\n"))
  }
}

extension ReplayJob {
  /// Refuses anything but what this job has written, whole: another run may write to the same folder.
  ///
  /// - Throws: `DocumentError.Code.content`.
  public func check(_ file: ObservationFile) throws(DocumentError) {
    try file.check(clip: clip, system: system, sha256: sha256, file: output)
    let header = file.header
    guard header.sha256 != nil, header.configuration.records != nil,
      header.configuration.key == key
    else {
      throw DocumentError(
        .content, file: output, line: nil,
        .writtenByAnother)
    }
  }

  /// The same job with its results in a folder of the store.
  func inside(_ workplace: URL) -> ReplayJob {
    var job = self
    job.isHanded = true
    job.output = workplace.appendingPathComponent(ResultStore.Part.observations.rawValue).path
    job.stillOutput = stillOutput.map { _ in
      workplace.appendingPathComponent(ResultStore.Part.background.rawValue).path
    }
    return job
  }

  /// What its worker may reach: the clip where it has it open, the model, and the folder of its results.
  func reach(clip: String) -> Confinement.Reach {
    Confinement.Reach(
      readable: [clip] + people.files + vehicles.files.filter { !people.files.contains($0) },
      writable: [URL(fileURLWithPath: output).deletingLastPathComponent().path])
  }

  /// The job as the worker reads it.
  var json: JSON {
    var model: JSON = .null
    var (source, vehicleSource) = (people.description, vehicles.description)
    if case .model(let path) = people { (model, source) = (.string(path), "model") }
    if case .model(let path) = vehicles { (model, vehicleSource) = (.string(path), "model") }
    return [
      "job": 1, "clip": .string(clip), "path": .string(path), "sha256": .string(sha256),
      "handed": .bool(isHanded), "system": .string(system), "scene": sceneDocument?.json ?? .null,
      "command": command?.json ?? .null, "version": .optional(statedVersion),
      "stages": .array(stages.map(\.json)), "baseline": baseline?.json ?? .null,
      "people": .string(source), "vehicles": .string(vehicleSource), "model": model,
      "model-digest": .optional(modelDigest), "card-digest": .optional(cardDigest),
      "rate": analysisRate.map { [.string("\($0.numerator)"), .string("\($0.denominator)")] }
        ?? .null, "decoder-threads": .integer(decoderThreads),
      "detections": .bool(emitsDetections), "output": .string(output),
      "stills": .optional(stillOutput),
    ]
  }

  /// Reads what `json` wrote.
  init(_ node: DocumentNode) throws {
    let root = try node.mapping([
      "job", "clip", "path", "sha256", "handed", "system", "scene", "stages", "baseline", "command",
      "version",
      "people", "vehicles", "model",
      "model-digest", "card-digest", "rate", "decoder-threads", "detections", "output", "stills",
    ])
    let stages = try root.required("stages").sequence().map { try StageRequest($0) }
    let rate = try root["rate"]?.sequence().map { Int64(try $0.string()) ?? 0 }
    self.init(
      clip: try root.required("clip").string(), path: try root.required("path").string(),
      sha256: try root.required("sha256").string(), system: try root.required("system").string(),
      sceneDocument: root["scene"], stages: stages,
      baseline: try root["baseline"].map { try StageRequest($0) },
      command: try root["command"].map { try ExternalCommand($0) },
      statedVersion: try root["version"]?.string(),
      people: try PeopleSource(
        name: try root.required("people").string(), model: try root["model"]?.string()),
      vehicles: try VehicleSource(
        name: try root.required("vehicles").string(), model: try root["model"]?.string()),
      modelDigest: try root["model-digest"]?.string(),
      cardDigest: try root["card-digest"]?.string(),
      analysisRate: rate.flatMap { $0.count == 2 ? Rational($0[0], $0[1]) : nil },
      emitsDetections: try root.required("detections").boolean(),
      output: try root.required("output").string(), stillOutput: try root["stills"]?.string())
    isHanded = try root["handed"]?.boolean() ?? false
    decoderThreads = try root["decoder-threads"]?.integer() ?? 1
  }
}

extension StageRequest {
  /// The stage as results cite it.
  fileprivate var cited: RunConfiguration.Stage {
    RunConfiguration.Stage(
      name: name, citation: StageCatalogue.card(named: name)?.citation ?? name,
      options: options?.json.line)
  }

  fileprivate var json: JSON {
    ["name": .string(name), "options": options?.json ?? .null]
  }

  /// Reads what `json` wrote.
  fileprivate init(_ node: DocumentNode) throws {
    let stage = try node.mapping(["name", "options"])
    self.init(name: try stage.required("name").string(), options: stage["options"])
  }
}

/// What this program calls itself in results.
public enum Tool {
  /// Its name.
  public static let name = "contrechamp"
  /// Its version; part of the key of every result.
  public static let version = "0.3.0"
  /// Name and version.
  public static let citation = "\(name) \(version)"
}
