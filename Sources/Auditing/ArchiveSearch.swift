import Claims
import Detection
import Documents
import Foundation
import MediaTime
public import Observations
public import Replay
import Phrasebook
import Scene

/// Portraits of everybody in an audit's clips: from its results where they hold them, replayed where not.
///
/// Each clip is replayed once by the people source, scene and rate of one of the audit's own systems, and kept in the
/// audit's cache: one replay answers every later query.
public struct ArchiveSearch: Sendable {
  private let audit: AuditFile
  private let folder: AuditFolder
  private let system: AuditSystem
  private let choices: [AuditSystem.StageChoice]
  private let settings: AuditSystem.StageSettings

  /// Reads an audit file; `system` names one of its systems of built-in stages, nil: the first.
  public init(auditFile path: String, out: String?, system name: String?) throws {
    audit = try AuditFile(try DocumentNode.read(path))
    folder = AuditFolder(auditFile: path, out: out)
    let known = audit.systems.filter { if case .stages = $0.source { true } else { false } }
    guard audit.clips.contains(where: { $0.video != nil }), let first = known.first else {
      throw DocumentError(.content, file: path, line: nil, .noSystemToSearch)
    }
    guard let system = name.map({ name in known.first { $0.id == name } }) ?? first else {
      let names = known.map(\.id)
      throw DocumentError(
        .content, file: path, line: nil,
        .unknownSystem(
          name ?? "", nearest: Spelling.nearest(to: name ?? "", in: names), names))
    }
    self.system = system
    guard case .stages(let choices, let settings) = system.source else {
      throw DocumentError(.content, file: path, line: nil, .noSystemToSearch)
    }
    (self.choices, self.settings) = (choices, settings)
  }

  /// How many clips there are to search.
  public var clips: Int { audit.clips.count { $0.video != nil } }

  /// Gathers the portraits; a clip that fails costs only itself, and its error stands beside what was gathered.
  ///
  /// - Parameters:
  ///   - query: Vehicles are looked for where it, or the system, asks for them.
  ///   - executable: Path of this program, for workers.
  ///   - workers: Clips side by side.
  ///   - cache: Folder of finished results; nil: the audit's own.
  ///   - report: Hears what happens.
  /// - Returns: The portraits, in the audit's order of clips, and the errors of clips without any.
  /// - Throws: An error of `Documents`, `Detection` or `Replay` about what holds for all clips.
  public func archive(
    for query: TrackQuery, executable: String, workers: Int, cache: String? = nil,
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> (archive: Archive, errors: [ReplayError]) {
    let store = cache ?? folder.output("cache")
    let setup = try setup(for: query)
    var (jobs, errors): ([ReplayJob], [ReplayError]) = ([], [])
    var files: [String: ObservationFile] = [:]
    for clip in audit.clips {
      guard let video = clip.video else { continue }
      do {
        let seal = try Digest.seal(ofFile: folder.input(video))
        let scene = try ClipFiles(clip, in: folder).sceneDocument
        var job = try setup.job(
          clip: clip.id, path: folder.input(video), sha256: seal.sha256, scene: scene,
          emitsDetections: false, output: output(clip.id, in: store), stillOutput: nil)
        job.stamp = seal.stamp
        if let known = kept(job) { files[clip.id] = known } else { jobs.append(job) }
      } catch {
        let error = (error as? ReplayError) ?? ReplayError(.badInput, Complaint(of: error))
        report(.failed(clip: clip.id, error))
        errors.append(error)
      }
    }
    let engine = ReplayEngine(
      executable: executable, workers: workers, store: ResultStore(folder: store), reuse: true)
    for outcome in await engine.run(jobs, report: report) {
      switch outcome.result {
      case .success(let path):
        files[outcome.job.clip] = try ObservationFile(DocumentBytes(path: path))
      case .failure(let error): errors.append(error)
      }
    }
    let parts = audit.clips.compactMap { clip in
      files[clip.id].map {
        Archive.Part(
          $0, camera: clip.camera, startsAt: clip.startsAt.flatMap { UTCInstant(rfc3339: $0) })
      }
    }
    return (Archive(parts: parts), errors)
  }

  private func setup(for query: TrackQuery) throws -> SystemSetup {
    let asks = query.conditions.contains {
      if case .objectClass(let classes, let isNegated) = $0 {
        classes.contains(.vehicle) != isNegated
      } else {
        false
      }
    }
    let own = choices.map { StageRequest(name: $0.name, options: $0.options) }
    let isAny =
      asks || own.contains(where: \.asksForVehicles)
      || settings.vehicles.map { $0 != "none" } ?? false
    let options = try DocumentNode.parse(
      yaml: isAny ? "{portraits: true, class: any}" : "{portraits: true}", file: "find")
    return try SystemSetup(
      id: system.id,
      stages: [StageRequest(name: AttributeFilterStage.card.name, options: options)],
      people: settings.people,
      vehicles: settings.vehicles == "none" && asks ? nil : settings.vehicles,
      model: settings.model.map(folder.input), rate: settings.analysisRate)
  }

  /// What the audit's own run wrote, where it holds the portraits that the job would make.
  private func kept(_ job: ReplayJob) -> ObservationFile? {
    let path = folder.observations(system: system.id, clip: job.clip)
    guard FileManager.default.fileExists(atPath: path),
      let file = try? ObservationFile(DocumentBytes(path: path)), file.holdsPortraits
    else { return nil }
    let (have, want) = (file.header.configuration, job.configuration)
    let same = ["people", "vehicles", "scene", "model-sha256", "analysis-rate"]
    let stage = AttributeFilterStage.card
    guard file.header.sha256 == job.sha256, file.header.clip == job.clip,
      same.allSatisfy({ have[$0] == want[$0] }), file.header.tool == Tool.citation,
      have.stages.contains(where: { $0.citation == stage.citation })
    else { return nil }
    return file
  }

  private func output(_ clip: String, in store: String) -> String {
    let name = "\(AuditFolder.safe(system.id))/\(AuditFolder.safe(clip)).portraits.jsonl"
    return URL(fileURLWithPath: store).appendingPathComponent("find/" + name).path
  }
}
