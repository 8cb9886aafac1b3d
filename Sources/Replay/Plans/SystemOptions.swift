import Detection
import Documents
import Foundation
import Phrasebook

/// One system of built-in stages as a command line asks for it.
public struct SystemOptions: Sendable {
  private let setup: SystemSetup
  private let scene: DocumentNode?
  private let detections: Bool

  /// Reads the scene and checks the options.
  ///
  /// - Parameters:
  ///   - stages: As a command line names them (`StageRequest.all(in:)`).
  ///   - scene: Scene file; nil: the whole view.
  ///   - people: `blobs`, `hog` or `model`; nil: the standard, or the model where one is given.
  ///   - vehicles: `none`, `blobs` or `model`; nil: none, unless a stage asks for vehicles.
  ///   - model: The model's file.
  ///   - analysisRate: Analysed frames a second.
  ///   - id: What the system is called in its results.
  ///   - detections: Whether boxes and tracks are part of the results.
  /// - Throws: An error of `Documents`, `Detection` or `Replay`.
  public init(
    stages: String, scene: String?, people: String?, vehicles: String? = nil, model: String?,
    analysisRate: Double?, id: String = "open", detections: Bool
  ) throws {
    self.scene = try scene.map { try DocumentNode.read($0) }
    self.detections = detections
    setup = try SystemSetup(
      id: id, stages: try StageRequest.all(in: stages), people: people,
      vehicles: vehicles, model: model, rate: analysisRate)
  }

  /// A job a clip, in order, for passes in this process: each clip must be there, nothing is written.
  package func jobs(clips: [String]) throws -> [ReplayJob] {
    var jobs: [ReplayJob] = []
    var names: Set<String> = []
    for path in clips {
      let id = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      guard names.insert(id).inserted else {
        throw ReplayError(.badInput, .clipsOfOneName(id))
      }
      jobs.append(try job(clip: id, path: path, output: ""))
    }
    return jobs
  }

  /// The job for one clip, whose bytes are digested.
  func job(clip: String, path: String, output: String) throws -> ReplayJob {
    let seal = try Digest.seal(ofFile: path)
    var job = try setup.job(
      clip: clip, path: path, sha256: seal.sha256, scene: scene,
      emitsDetections: detections, output: output, stillOutput: nil)
    job.stamp = seal.stamp
    return job
  }
}
