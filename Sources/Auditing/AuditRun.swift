public import Claims
import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observations
public import Replay
import Report
import Scene
public import Phrasebook

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
  private let document: DocumentNode
  private let path: String
  private var folder: AuditFolder
  private let options: Options
  private var ledger = InputLedger()
  private var problems: [AuditProblem] = []
  private var files: [String: ClipFiles] = [:]
  private var seals: [String: Digest.Seal] = [:]
  private var people: [String: SourceCard] = [:]
  private var stages: [String: [StageCard]] = [:]

  /// Reads the audit file; nothing else is opened yet.
  public init(auditFile path: String, options: Options) throws {
    document = try DocumentNode.read(path)
    audit = try AuditFile(document)
    self.path = path
    self.options = options
    folder = AuditFolder(auditFile: path, out: options.out)
    folder.names = audit.namedFiles
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
    let registration = try AuditRegistration(
      path: path, audit: audit, document: document, folder: folder
    ).check()
    if let name = audit.registration {
      ledger.note(role: "registration", name: name, path: folder.input(name))
    }
    if audit.stills == .schematic { folder.removeBackgrounds() }
    readClips()
    if let error = SameVideo.error(in: audit.clips, digests: seals.mapValues(\.sha256), file: path)
    {
      throw error
    }
    var evidence: [SystemEvidence] = []
    do { return try await judged(registration, &evidence, report: report) } catch {
      // Whatever did not end because somebody pressed Ctrl-C is no error of its own.
      throw Task.isCancelled ? interruption(after: evidence) : error
    }
  }

  private mutating func judged(
    _ registration: RegistrationCheck?, _ evidence: inout [SystemEvidence],
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> AuditOutcome {
    var logs = LogEvidence(
      LogEvidence.Names(
        cameras: Set(audit.clips.map(\.camera)), types: knownTypes, ignored: audit.ignored))
    for system in audit.systems {
      switch system.source {
      case .stages(let choices, let settings):
        evidence += try await replay(system, choices, settings, report: report)
      case .alarms(let source): evidence += await read(system, source, with: &logs)
      case .command(let command):
        evidence += try await replay(system, command, report: report)
      case .published: break
      }
    }
    if Task.isCancelled { throw interruption(after: evidence) }
    return try conclude(evidence, logs, registration)
  }

  private mutating func readClips() {
    for clip in audit.clips {
      do {
        files[clip.id] = try ClipFiles(clip, in: folder)
        if let video = clip.video {
          seals[clip.id] = try Digest.seal(ofFile: folder.input(video))
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
        let known = role == "clip" ? seals[clip.id]?.sha256 : nil
        ledger.note(role: role, name: name, path: folder.input(name), sha256: known)
      }
    }
  }

  /// Event types that the audit knows; nil where a clip's truth could not be read, which is a problem of its own.
  private var knownTypes: Set<String>? {
    guard problems.isEmpty else { return nil }
    var known = Set(files.values.flatMap { $0.truth?.covers ?? [] })
    known.formUnion(audit.claims.flatMap(\.namedEvents))
    for system in audit.systems {
      if case .stages(let choices, _) = system.source {
        known.formUnion(choices.flatMap { $0.card?.events ?? [] }.map(\.name))
      }
    }
    return known
  }

  private mutating func replay(
    _ system: AuditSystem, _ choices: [AuditSystem.StageChoice],
    _ settings: AuditSystem.StageSettings, report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> [SystemEvidence] {
    let model = settings.model.map(folder.input)
    if let model, let name = settings.model {
      ledger.note(role: "model", name: name, path: model)
      let card = ModelCard.path(of: model)
      if FileManager.default.fileExists(atPath: card) {
        ledger.note(role: "model-card", name: ModelCard.path(of: name), path: card)
      }
    }
    let setup = try SystemSetup(
      id: system.id, stages: choices.map { StageRequest(name: $0.name, options: $0.options) },
      people: settings.people, vehicles: settings.vehicles, model: model,
      rate: settings.analysisRate,
      // Who asks for motion is its own baseline: one run of the stage says what two would.
      baseline: choices.contains { $0.name == MotionBaseline.stage.name }
        ? nil : MotionBaseline.stage)
    if setup.stages.contains(where: \.asksForPeople) { people[system.id] = setup.people.card }
    stages[system.id] = choices.compactMap(\.card)
    let (folder, stills) = (folder, audit.stills)
    return await replay(system, report: report) { clip, video, digest, files in
      try setup.job(
        clip: clip, path: video, sha256: digest, scene: files.sceneDocument,
        emitsDetections: true, output: folder.observations(system: system.id, clip: clip),
        stillOutput: stills == .background ? folder.background(clip: clip) : nil)
    }
  }

  private mutating func replay(
    _ system: AuditSystem, _ command: AuditSystem.Command,
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async throws -> [SystemEvidence] {
    let program = try command.resolved(in: folder)
    // A program along PATH is nobody's file of this audit.
    for input in program.inputs
    where FileManager.default.fileExists(atPath: folder.input(input.name)) {
      ledger.note(role: "command", name: input.name, path: input.path, sha256: input.sha256)
    }
    let folder = folder
    return await replay(system, report: report) { clip, video, digest, _ in
      ReplayJob(
        clip: clip, path: video, sha256: digest, system: system.id, stages: [], command: program,
        statedVersion: system.version, analysisRate: try command.rate,
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
        guard let files = files[clip.id], let seal = seals[clip.id] else {
          // Why stands among the problems already, with the file's name.
          evidence.append(unusable(clip.id, system))
          continue
        }
        var job = try makeJob(clip.id, folder.input(video), seal.sha256, files)
        job.stamp = seal.stamp
        jobs.append(job)
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
        try outcome.job.check(file)
        // What is not scored lies in the scene, also where a program or an earlier run did not look at it.
        if let size = file.header.configuration.viewSize,
          let misfit = files[outcome.job.clip]?.scene.misfit(video: size, named: outcome.job.path)
        {
          throw ReplayError(.badInput, misfit)
        }
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
    var stretches: [LogEvidence.Stretch] = []
    for clip in audit.clips {
      guard let name = source.files[clip.id] else { continue }
      ledger.note(role: "alarms", name: name, path: folder.input(name))
      if let mapping = source.mapping {
        ledger.note(role: "mapping", name: mapping, path: folder.input(mapping))
      }
      let length: Result<MediaDuration?, any Error>
      do { length = .success(try await duration(of: clip)) } catch { length = .failure(error) }
      stretches.append(.init(clip: clip, duration: length, sha256: seals[clip.id]?.sha256))
    }
    var told: Set<String> = []
    return logs.observations(of: system, source: source, on: stretches, folder: folder).map {
      clip, word in
      switch word {
      case .success(let file):
        return SystemEvidence(clip: clip, system: system.id, outcome: .observed(file))
      case .failure(let error):
        // What is wrong with a log is said once, not for each of its clips.
        guard told.insert("\(error)").inserted else {
          return SystemEvidence(
            clip: clip, system: system.id,
            outcome: .failed(folder.withoutPlace(Complaint(of: error))))
        }
        return failure(of: system, on: clip, error)
      }
    }
  }

  /// Length of a clip: as the audit states it, or as its video has it.
  private func duration(of clip: AuditClip) async throws -> MediaDuration? {
    if let stated = clip.duration { return stated }
    guard let video = clip.video else { return nil }
    return try await ConfinedProbe(executable: options.executable)
      .duration(
        of: folder.input(video), sha256: seals[clip.id]?.sha256, stamp: seals[clip.id]?.stamp)
  }

  private mutating func failure(
    of system: AuditSystem, on clip: String, _ error: any Error
  ) -> SystemEvidence {
    problems.append(AuditProblem(clip: clip, system: system.id, error: error))
    return SystemEvidence(
      clip: clip, system: system.id, outcome: .failed(folder.withoutPlace(Complaint(of: error))))
  }

  private func unusable(_ clip: String, _ system: AuditSystem) -> SystemEvidence {
    SystemEvidence(
      clip: clip, system: system.id, outcome: .failed(.ownFilesUnusable))
  }

  /// What was finished before somebody pressed Ctrl-C is kept, and said.
  private func interruption(after evidence: [SystemEvidence]) -> ReplayError {
    let replayed = Set(audit.systems.filter(\.isReplayed).map(\.id))
    let finished = evidence.count {
      if case .observed = $0.outcome { replayed.contains($0.system) } else { false }
    }
    guard replayCount > 0 else {
      return ReplayError(
        .interrupted, .interruptedBeforeAnything)
    }
    return ReplayError(
      .interrupted, .interrupted(after: finished, of: replayCount))
  }

  private func conclude(
    _ evidence: [SystemEvidence], _ logs: LogEvidence, _ registration: RegistrationCheck?
  ) throws -> AuditOutcome {
    var motion: [String: [MediaInterval]] = [:]
    let observed = evidence.map { MotionBaseline.split($0, into: &motion) }
    let clips = audit.clips.map { clip in
      ClipEvidence(
        clip: clip.id, duration: clip.duration, sha256: seals[clip.id]?.sha256,
        truth: files[clip.id]?.truth, secondTruth: files[clip.id]?.secondTruth,
        noScoreRegions: files[clip.id]?.scene.noScore ?? [],
        motion: motion[clip.id], places: files[clip.id]?.places)
    }
    var audit = audit
    // Results go to others: they name the audit file, not the folders of whoever ran it.
    audit.file = URL(fileURLWithPath: audit.file).lastPathComponent
    var result = try audit.judge(
      AuditEvidence(
        clips: clips, observations: observed, logs: logs.readings, provenance: provenance,
        privacy: ledger.privacy(dropped: logs.dropped),
        lost: problems.map { $0.loss(in: folder) }, people: people, stages: stages))
    result.registration = registration
    if Task.isCancelled { throw CancellationError() }
    let input = ReportInput(
      result: result,
      stills: StillAssembly.material(
        from: observed, files: files, folder: audit.stills == .background ? folder : nil),
      language: options.language, stages: StageCatalogue.cards)
    let written = try AuditOutputs(folder: folder, sharedCache: options.cache)
      .write(input, of: evidence)
    return AuditOutcome(result: written.result, problems: problems, report: written.page)
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

  /// Whether nothing at all was scored or judged: such a run must not pass for one without false alarms.
  public var isEmpty: Bool { result.scores.isEmpty && !result.judgesPublishedFigures }

  /// What the process exits with.
  public var exitStatus: AuditResult.ExitStatus {
    .first(of: [result.exitStatus, isEmpty ? .badInput : .done])
  }
}

extension AuditSystem.StageChoice {
  /// What the stage says of itself; nil where there is none of the name.
  fileprivate var card: StageCard? { StageCatalogue.card(named: name) }
}
