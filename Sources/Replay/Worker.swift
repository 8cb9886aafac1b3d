private import CSandbox
import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observation
import Scene
import Vision

/// The worker process: one clip, one system, one result file; what it says on its output is for the engine.
public enum Worker {
  /// Address space of a worker in bytes: a clip that asks for more has broken pictures.
  static let memoryLimit: Int64 = 6 << 30

  /// A line for the engine.
  enum Word: Hashable {
    /// Seconds of the clip that are done.
    case progress(Double)
    /// The result stands where the job wanted it.
    case done
    /// Nothing was written.
    case failed(ReplayError)
  }

  /// Gives up what a process that opens untrusted files does not need.
  public static func confine() throws(ReplayError) {
    let refusal = csandbox_enter(memoryLimit)
    guard refusal == 0 else {
      throw ReplayError(.defect, "the limits of the process were refused (errno \(refusal))")
    }
  }

  /// Does the job that stands in a file and says how it went on standard output; the exit code is 0 either way.
  public static func main(jobFile: String) {
    do {
      try confine()
      let job = try ReplayJob(DocumentNode.read(jobFile))
      try perform(job) { say(.progress($0)) }
      say(.done)
    } catch {
      say(.failed(ReplayError(wrapping: error)))
    }
  }

  /// Replays a clip in this process and writes its observations.
  static func perform(_ job: ReplayJob, progress: (Double) -> Void) throws {
    let scene = try job.sceneDocument.map { try Scene($0) } ?? .wholeView
    let pipeline = try StagePipeline(
      scene: scene, stageRequests: job.stages, people: job.people,
      emitsDetections: job.emitsDetections, learnsStill: job.stillOutput != nil)
    var pass = ClipPass(path: job.path, rate: job.analysisRate, pipeline: pipeline)
    var said = -1.0
    let outcome = try pass.run { time in
      // A line a second of media time is enough for a progress bar and a watchdog.
      guard time.secondsValue >= said + 1 else { return }
      said = time.secondsValue
      progress(said)
    }
    var configuration = job.configuration
    configuration["key"] = job.key
    configuration["analysed-frames"] = "\(outcome.analysedFrames)"
    configuration["background"] = try write(outcome.still, to: job.stillOutput)
    // A file that was cut off at a line's end must not pass for a whole one.
    configuration["records"] = "\(outcome.observations.count)"
    configuration["size"] = "\(outcome.info.width)x\(outcome.info.height)"
    let header = ObservationFile.Header(
      clip: job.clip, sha256: job.sha256, duration: outcome.duration, system: job.system,
      systemVersion: job.systemVersion, exposure: outcome.exposure, damage: outcome.ledger,
      tool: Tool.citation, configuration: configuration)
    let file = ObservationFile(header: header, observations: outcome.observations)
    try AtomicFile.write(file.text, to: job.output)
  }

  /// Writes the background as PNG; says whether there is one.
  private static func write(
    _ still: StillBackground.Still?, to path: String?
  ) throws -> String {
    guard let path else { return "not asked for" }
    guard let picture = still?.picture else {
      try? FileManager.default.removeItem(atPath: path)
      return "not trusted"
    }
    let bytes = try PortableNetworkGraphics.encode(
      grey: picture.pixels, width: picture.width, height: picture.height)
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
    case .progress(let seconds): ["progress": .number(seconds)]
    case .done: ["done": true]
    case .failed(let error):
      ["failed": ["code": .string(error.code.rawValue), "reason": .string(error.reason)]]
    }
  }

  /// Reads a line of a worker; nil for anything else.
  init?(line: String) {
    guard let json = try? JSON.parse(line, file: "worker") else { return nil }
    if case .number(let seconds)? = json["progress"] {
      self = .progress(seconds)
    } else if json["done"] != nil {
      self = .done
    } else if let failure = json["failed"], case .string(let code)? = failure["code"],
      case .string(let reason)? = failure["reason"]
    {
      self = .failed(ReplayError(ReplayError.Code(rawValue: code) ?? .defect, reason))
    } else {
      return nil
    }
  }
}

extension ReplayError {
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
      self.init(code, error.description)
    case let error as DetectionError: self.init(.badInput, error.description)
    case let error as DocumentError:
      self.init(error.code == .missing ? .missingInput : .badInput, error.description)
    default: self.init(.defect, "\(error)")
    }
  }
}
