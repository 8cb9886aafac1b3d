import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observations
import Phrasebook
import Scene
import Vision

/// The worker process: one clip, one system, one result file; what it says on its output is for the engine.
public enum Worker {
  /// A line for the engine.
  enum Word: Hashable {
    /// What the worker has given up.
    case confined(Confinement)
    /// Seconds of the clip that are done, of so many that its container declares.
    case progress(Double, of: Double?)
    /// The result stands where the job wanted it.
    case done
    /// Nothing was written.
    case failed(ReplayError)
  }

  /// Does the job that stands in a file and says how it went on standard output; the exit code is 0 either way.
  ///
  /// Call it on the main thread of a process that has no other yet. A job with a program is done by a worker that is kept: this
  /// process becomes the keeper of both.
  public static func main(jobFile: String, isKept: Bool) {
    do {
      let job = try ReplayJob(DocumentNode.read(jobFile))
      if job.command != nil, !isKept { try ExternalProgram.keep(job: jobFile) }
      // Started by somebody else than the engine, it opens the clip itself.
      let clip = try job.isHanded ? nil : HeldClip(job.path, sha256: job.sha256)
      let place = clip?.file.place ?? HeldClip.standardInput
      do { try work(on: job, clip: place, vouch: { try clip?.vouch() }) } catch {
        throw ReplayError(wrapping: error).naming(job.path, at: place)
      }
      say(.done)
    } catch {
      say(.failed(ReplayError(wrapping: error)))
    }
  }

  private static func work(
    on job: ReplayJob, clip place: String, vouch: () throws -> Void
  ) throws {
    let program = job.command.map { ExternalProgram(kept: $0) }
    say(.confined(try Confinement.enter(.worker, job.reach(clip: place))))
    program?.listen()
    let (spool, header) = try perform(job, clip: place, program: program) {
      say(.progress($0, of: $1))
    }
    try vouch()
    try spool.write(header, to: job.output)
  }

  /// Becomes the external program of a job, confined; returns only where that fails, with its exit code.
  public static func becomeProgram(jobFile: String) -> Int32 {
    do {
      let job = try ReplayJob(DocumentNode.read(jobFile))
      guard let command = job.command else { throw ReplayError(.defect, .noProgramToBecome) }
      try command.become()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
    }
    return ExternalProgram.notStarted
  }

  /// Replays a clip in this process; its observations, and what stands above them.
  private static func perform(
    _ job: ReplayJob, clip place: String, program: ExternalProgram?,
    progress: (Double, Double?) -> Void
  ) throws -> (ObservationSpool, ObservationFile.Header) {
    var pace = ProgressPace()
    var spool = try ObservationSpool(besides: job.output)
    let outcome = try pass(job, place, program, into: &spool) { time, length in
      if pace.isDue(time) { progress(time.secondsValue, length?.secondsValue) }
    }
    var configuration = job.configuration
    configuration.key = job.key
    configuration["analysed-frames"] = "\(outcome.analysedFrames)"
    configuration["background"] = try write(outcome.still, to: job.stillOutput)
    configuration.records = spool.count
    configuration.backgroundShown = outcome.still?.shownShare
    configuration.viewSize = PixelSize(width: outcome.info.width, height: outcome.info.height)
    let header = ObservationFile.Header(
      clip: job.clip, sha256: job.sha256, duration: outcome.duration, system: job.system,
      systemVersion: job.systemVersion, exposure: outcome.exposure, damage: outcome.ledger,
      tool: Tool.citation, configuration: configuration)
    return (spool, header)
  }

  private static func pass(
    _ job: ReplayJob, _ place: String, _ program: ExternalProgram?,
    into spool: inout ObservationSpool,
    progress: (MediaTime, MediaDuration?) -> Void
  ) throws -> ClipPass.Outcome {
    if let program {
      return try ExternalPass(path: place, rate: job.analysisRate, program: program)
        .run(into: spool.add, progress: progress)
    }
    let scene = try job.sceneDocument.map { try Scene($0) } ?? .wholeView
    let pipeline = try StagePipeline(
      scene: scene, stageRequests: job.stages + [job.baseline].compactMap(\.self),
      people: job.people,
      vehicles: job.vehicles,
      emitsDetections: job.emitsDetections, learnsStill: job.stillOutput != nil)
    var pass = ClipPass(
      path: place, rate: job.analysisRate, pipeline: pipeline,
      decoderThreads: job.decoderThreads, scene: scene)
    return try pass.run(
      into: { try spool.add($0) }, startOver: { spool = try ObservationSpool(besides: job.output) },
      progress: progress)
  }

  /// Writes the background as PNG; says whether there is one.
  private static func write(
    _ still: StillBackground.Still?, to path: String?
  ) throws -> String {
    guard let path else { return "not asked for" }
    guard let still, still.isEnough else {
      try? FileManager.default.removeItem(atPath: path)
      return "too little known"
    }
    let bytes = try PortableNetworkGraphics.encode(
      grey: still.picture.pixels, width: still.picture.width, height: still.picture.height)
    try AtomicFile.write(Data(bytes), to: path)
    return "written"
  }

  private static func say(_ word: Word) {
    FileHandle.standardOutput.write(Data((word.json.line + "\n").utf8))
  }
}

extension Worker.Word {
  var json: JSON {
    switch self {
    case .confined(let confinement): ["confined": confinement.json]
    case .progress(let seconds, let length):
      ["progress": .number(seconds), "of": .optional(length)]
    case .done: ["done": true]
    case .failed(let error):
      [
        "failed": [
          "code": .string(error.code.rawValue),
          "reason": .object(
            Language.allCases.map { .init($0.rawValue, .string(error.text(in: $0))) }),
        ]
      ]
    }
  }

  /// Reads a line of a worker; nil for anything else.
  init?(line: String) {
    guard let json = try? JSON.parse(line, file: "worker") else { return nil }
    if let confinement = json["confined"].flatMap(Confinement.init) {
      self = .confined(confinement)
    } else if case .number(let seconds)? = json["progress"] {
      var length: Double?
      if case .number(let declared)? = json["of"] { length = declared }
      self = .progress(seconds, of: length)
    } else if json["done"] != nil {
      self = .done
    } else if let failure = json["failed"], case .string(let code)? = failure["code"],
      let complaint = Complaint(told: { language in
        if case .string(let text)? = failure["reason"]?[language.rawValue] { text } else { nil }
      })
    {
      self = .failed(ReplayError(ReplayError.Code(rawValue: code) ?? .defect, complaint))
    } else {
      return nil
    }
  }
}

extension ReplayError {
  /// The same about a clip by its name instead of the place where a process has it open.
  func naming(_ path: String, at place: String) -> ReplayError {
    ReplayError(code, complaint.map { $0.replacing(place, with: path) })
  }

  /// Any error of a worker as one that can be sent over a pipe.
  init(wrapping error: any Error) {
    switch error {
    case let error as ReplayError: self = error
    case let error as FootageError:
      let code: Code =
        switch error.code {
        case .missing: .missingInput
        case .unexpected: .defect
        default: .badInput
        }
      self.init(code, Complaint(of: error))
    case VisionError.impossibleSize: self.init(.badInput, Complaint(of: error))
    case let error as DetectionError: self.init(.badInput, Complaint(of: error))
    case let error as DocumentError:
      self.init(error.code == .missing ? .missingInput : .badInput, Complaint(of: error))
    default: self.init(.defect, Complaint(of: error))
    }
  }
}
