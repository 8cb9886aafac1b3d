import Detection
import Documents
import Foundation
package import Replay

/// One system of built-in stages as a command line asks for it.
public struct SystemOptions: Sendable {
  private let setup: SystemSetup
  private let scene: DocumentNode?
  private let detections: Bool

  /// Reads the scene and checks the options.
  ///
  /// - Parameters:
  ///   - stages: Names with commas between, or `all`.
  ///   - scene: Scene file; nil: the whole view.
  ///   - people: `blobs`, `hog` or `model`; nil: the standard, or the model where one is given.
  ///   - model: The model's file.
  ///   - analysisRate: Analysed frames a second.
  ///   - detections: Whether boxes and tracks are part of the results.
  /// - Throws: An error of `Documents`, `Detection` or `Replay`.
  public init(
    stages: String, scene: String?, people: String?, model: String?, analysisRate: Double?,
    detections: Bool
  ) throws {
    self.scene = try scene.map { try DocumentNode.read($0) }
    self.detections = detections
    let names =
      stages == "all" ? StageCatalogue.names : stages.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw ReplayError(.badInput, "no stage is named; expected names with commas between, or all")
    }
    setup = try SystemSetup(
      id: "open", stages: names.map { StageRequest(name: $0) }, people: people, model: model,
      rate: analysisRate)
  }

  /// A job a clip, in order, for passes in this process: each clip must be there, nothing is written.
  package func jobs(clips: [String]) throws -> [ReplayJob] {
    var jobs: [ReplayJob] = []
    for path in clips {
      let id = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      guard !jobs.contains(where: { $0.clip == id }) else {
        throw ReplayError(.badInput, "two clips are called \"\(id)\"; rename one")
      }
      jobs.append(try job(clip: id, path: path, output: ""))
    }
    return jobs
  }

  /// The job for one clip, whose bytes are digested.
  func job(clip: String, path: String, output: String) throws -> ReplayJob {
    try setup.job(
      clip: clip, path: path, sha256: try Digest.sha256(ofFile: path), scene: scene,
      emitsDetections: detections, output: output, stillOutput: nil)
  }
}
