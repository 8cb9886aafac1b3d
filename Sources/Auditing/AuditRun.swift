public import Claims
import Detection
public import Documents
import Footage
import Foundation
import MediaTime
import Observation
public import Replay
import Report
import Scene

/// An audit from its file to its results: the one place where files, workers and the pure modules meet.
///
/// Every step can fail for one clip without costing another its results; what failed is kept, said, and decides the
/// exit code.
public struct AuditRun: Sendable {
  /// What the caller decides.
  public struct Options: Sendable {
    /// Path of this program, for workers.
    public var executable: String
    /// Clips side by side.
    public var workers: Int
    /// Folder of the results; nil: `out` beside the audit file.
    public var out: String?
    /// Time of the run in RFC 3339, for provenance.
    public var date: String?
    /// The command line, for provenance.
    public var command: String
    /// Whether finished results are kept.
    public var reuse: Bool
    /// Folder of finished results; nil: `cache` in the folder of the results.
    public var cache: String?
    /// The language that the page opens in.
    public var language: Language

    /// Options of a run.
    public init(
      executable: String, workers: Int, out: String? = nil, date: String? = nil,
      command: String = "", reuse: Bool = true, cache: String? = nil, language: Language = .english
    ) {
      self.executable = executable
      self.workers = workers
      self.out = out
      self.date = date
      self.command = command
      self.reuse = reuse
      self.cache = cache
      self.language = language
    }
  }

  private let audit: AuditFile
  private let path: String
  private let folder: AuditFolder
  private let options: Options
  private var ledger = InputLedger()
  private var problems: [AuditProblem] = []
  private var files: [String: ClipFiles] = [:]
  private var digests: [String: String] = [:]

  /// Reads the audit file; nothing else is opened yet.
  public init(auditFile path: String, options: Options) throws {
    audit = try AuditFile(DocumentNode.read(path))
    self.path = path
    self.options = options
    folder = AuditFolder(auditFile: path, out: options.out)
  }

  /// How many replays the audit asks for.
  public var replayCount: Int {
    let systems = audit.systems.filter(\.isReplayed).count
    return systems * audit.clips.filter { $0.video != nil }.count
  }

  /// Runs everything and writes the results.
  public mutating func run(
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> AuditOutcome {
    ledger.note(role: "audit", name: path, path: path)
    readClips()
    var evidence: [SystemEvidence] = []
    var logs = LogEvidence(cameras: audit.clips.map(\.camera))
    for system in audit.systems {
      switch system.source {
      case .stages(let choices, let settings):
        evidence += try await replay(system, choices, settings, report: report)
      case .alarms(let source): evidence += await read(system, source, with: &logs)
      case .command(let command):
        evidence += try await replay(system, command, report: report)
      }
    }
    try Task.checkCancellation()
    return try conclude(evidence, dropped: logs.dropped)
  }

  private mutating func readClips() {
    for clip in audit.clips {
      do {
        files[clip.id] = try ClipFiles(clip, in: folder)
        if let video = clip.video {
          digests[clip.id] = try Digest.sha256(ofFile: folder.input(video))
        }
      } catch {
        problems.append(AuditProblem(clip: clip.id, system: nil, error: error))
      }
      let named = [
        ("clip", clip.video), ("scene", clip.scene), ("truth", clip.truth),
        ("truth", clip.secondTruth),
      ]
      for (role, name) in named {
        guard let name else { continue }
        let known = role == "clip" ? digests[clip.id] : nil
        ledger.note(role: role, name: name, path: folder.input(name), sha256: known)
      }
    }
  }

  private mutating func replay(
    _ system: AuditSystem, _ choices: [AuditSystem.StageChoice],
    _ settings: AuditSystem.StageSettings, report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> [SystemEvidence] {
    let model = settings.model.map(folder.input)
    if let model, let name = settings.model { ledger.note(role: "model", name: name, path: model) }
    let setup = try SystemSetup(
      id: system.id, stages: choices.map { StageRequest(name: $0.name, options: $0.options) },
      people: settings.people, model: model, rate: settings.analysisRate,
      withMotion: !choices.contains { $0.name == MotionBaseline.event })
    let folder = folder
    return await replay(system, report: report) { clip, video, digest, files in
      try setup.job(
        clip: clip, path: video, sha256: digest, scene: files.sceneDocument,
        emitsDetections: true, output: folder.observations(system: system.id, clip: clip),
        stillOutput: folder.background(clip: clip))
    }
  }

  private mutating func replay(
    _ system: AuditSystem, _ command: AuditSystem.Command,
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> [SystemEvidence] {
    let program = try command.resolved(in: folder)
    for name in command.words where FileManager.default.fileExists(atPath: folder.input(name)) {
      ledger.note(role: "command", name: name, path: folder.input(name))
    }
    let folder = folder
    return await replay(system, report: report) { clip, video, digest, _ in
      ReplayJob(
        clip: clip, path: video, sha256: digest, system: system.id, stages: [], command: program,
        analysisRate: try command.rate,
        output: folder.observations(system: system.id, clip: clip))
    }
  }

  /// Replays every clip that has a video; `makeJob` gets its id, path, digest and own files.
  private mutating func replay(
    _ system: AuditSystem, report: @escaping @Sendable (ReplayEngine.Event) -> Void,
    makeJob: (String, String, String, ClipFiles) throws -> ReplayJob
  ) async -> [SystemEvidence] {
    var jobs: [ReplayJob] = []
    var evidence: [SystemEvidence] = []
    for clip in audit.clips {
      guard let video = clip.video else { continue }
      do {
        guard let files = files[clip.id], let digest = digests[clip.id] else {
          throw ReplayError(.badInput, "not replayed: its own files are unusable")
        }
        jobs.append(try makeJob(clip.id, folder.input(video), digest, files))
      } catch {
        evidence.append(failure(of: system, on: clip.id, error))
      }
    }
    let engine = ReplayEngine(
      executable: options.executable, workers: options.workers,
      store: ResultStore(folder: options.cache ?? folder.output("cache")), reuse: options.reuse)
    for outcome in await engine.run(jobs, report: report) {
      do {
        let file = try ObservationFile(DocumentBytes(path: outcome.result.get()))
        evidence.append(
          SystemEvidence(clip: outcome.job.clip, system: system.id, outcome: .observed(file)))
      } catch {
        evidence.append(failure(of: system, on: outcome.job.clip, error))
      }
    }
    return evidence
  }

  private mutating func read(
    _ system: AuditSystem, _ source: AuditSystem.AlarmLog, with logs: inout LogEvidence
  ) async -> [SystemEvidence] {
    var evidence: [SystemEvidence] = []
    for clip in audit.clips {
      guard let name = source.files[clip.id] else { continue }
      ledger.note(role: "alarms", name: name, path: folder.input(name))
      if let mapping = source.mapping {
        ledger.note(role: "mapping", name: mapping, path: folder.input(mapping))
      }
      do {
        let file = try logs.observations(
          of: system, source: source, clip: clip, duration: try await duration(of: clip),
          sha256: digests[clip.id], folder: folder)
        guard let file else { continue }
        evidence.append(
          SystemEvidence(clip: clip.id, system: system.id, outcome: .observed(file)))
      } catch {
        evidence.append(failure(of: system, on: clip.id, error))
      }
    }
    return evidence
  }

  /// Length of a clip: as the audit states it, or as its video has it.
  private func duration(of clip: AuditClip) async throws -> MediaDuration? {
    if let stated = clip.duration { return stated }
    guard let video = clip.video else { return nil }
    return try await ConfinedProbe(executable: options.executable)
      .duration(of: folder.input(video))
  }

  private mutating func failure(
    of system: AuditSystem, on clip: String, _ error: any Error
  ) -> SystemEvidence {
    problems.append(AuditProblem(clip: clip, system: system.id, error: error))
    return SystemEvidence(clip: clip, system: system.id, outcome: .failed("\(error)"))
  }

  private func conclude(
    _ evidence: [SystemEvidence], dropped: [String: Int]
  ) throws -> AuditOutcome {
    var motion: [String: [MediaInterval]] = [:]
    let observed = evidence.map { MotionBaseline.split($0, into: &motion) }
    let clips = audit.clips.map { clip in
      ClipEvidence(
        clip: clip.id, duration: clip.duration, sha256: digests[clip.id],
        truth: files[clip.id]?.truth, secondTruth: files[clip.id]?.secondTruth,
        noScoreRegions: files[clip.id]?.scene.noScore ?? [],
        motion: motion[clip.id])
    }
    let outputs = AuditOutputs(folder: folder)
    let result = try audit.judge(
      AuditEvidence(
        clips: clips, observations: observed, provenance: provenance,
        privacy: outputs.manifest(
          read: ledger.inputs.map(\.path), dropped: dropped, evidence: evidence)))
    let input = ReportInput(
      result: result,
      stills: StillAssembly.material(from: observed, files: files, folder: folder),
      language: options.language)
    return AuditOutcome(
      result: result, problems: problems, report: try outputs.write(input))
  }

  private var provenance: Provenance {
    Provenance(
      inputs: ledger.inputs,
      versions: [
        KeyValue(Tool.name, Tool.version), KeyValue("libraries", FootageLibrary.versions),
        KeyValue("system", ProcessInfo.processInfo.operatingSystemVersionString),
      ],
      arguments: [
        KeyValue("audit", path), KeyValue("decoder-threads", "1"),
        KeyValue("standard-analysis-rate", "\(ReplayJob.standardRate.doubleValue)"),
      ],
      command: options.command, seed: audit.seed, date: options.date)
  }
}

/// How an audit ended.
public struct AuditOutcome: Sendable {
  /// Verdicts, scores, rows.
  public let result: AuditResult
  /// What cost clips their results.
  public let problems: [AuditProblem]
  /// Path of the HTML page.
  public let report: String

  /// Whether nothing at all was scored: such a run must not pass for one without false alarms.
  public var isEmpty: Bool { result.scores.isEmpty }
}
