import Detection
import Documents
import Footage
import Foundation
import MediaTime
public import Replay

/// A replay of clips as the command line asks for it: checked, named, and with a place for each result.
public struct ReplayPlan: Sendable {
  private let jobs: [ReplayJob]
  private let refused: [(clip: String, error: ReplayError)]
  private let store: ResultStore
  private let reuse: Bool

  /// Reads the scene and the options; a clip that is not there costs only itself.
  ///
  /// - Parameters:
  ///   - clips: Video files; a clip's id is its file name without extension, and must be unique.
  ///   - stages: Names with commas between, or `all`.
  ///   - scene: Scene file.
  ///   - people: `blobs`, `hog` or `model`; nil: the standard, or the model where one is given.
  ///   - model: The model's file.
  ///   - analysisRate: Analysed frames a second.
  ///   - detections: Whether boxes and tracks are written.
  ///   - reuse: Whether a finished result is kept.
  ///   - out: Folder for the results.
  ///   - cache: Folder of finished results; nil: `cache` in the folder for the results.
  /// - Throws: An error of `Documents`, `Detection` or `Replay` about options that hold for all clips.
  public init(
    clips: [String], stages: String, scene: String?, people: String?, model: String?,
    analysisRate: Double?, detections: Bool, reuse: Bool, out: String, cache: String? = nil
  ) throws {
    store = ResultStore(
      folder: cache ?? URL(fileURLWithPath: out).appendingPathComponent("cache").path)
    self.reuse = reuse
    let sceneDocument = try scene.map { try DocumentNode.read($0) }
    let names =
      stages == "all" ? StageCatalogue.names : stages.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw ReplayError(.badInput, "no stage is named; expected names with commas between, or all")
    }
    let setup = try SystemSetup(
      id: "open", stages: names.map { StageRequest(name: $0) }, people: people, model: model,
      rate: analysisRate)
    var (jobs, refused): ([ReplayJob], [(String, ReplayError)]) = ([], [])
    var seen: Set<String> = []
    for path in clips {
      let id = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      guard seen.insert(id).inserted else {
        throw ReplayError(
          .badInput, "two clips are called \"\(id)\"; rename one, or replay them into two folders")
      }
      let output = URL(fileURLWithPath: out).appendingPathComponent("\(id).observations.jsonl").path
      do {
        jobs.append(
          try setup.job(
            clip: id, path: path, sha256: try Digest.sha256(ofFile: path), scene: sceneDocument,
            emitsDetections: detections,
            output: output, stillOutput: nil))
      } catch let error as ReplayError {
        refused.append((id, error))
      }
    }
    self.jobs = jobs
    self.refused = refused
  }

  /// Runs the plan; returns the errors of clips without a result, in the order of the clips.
  public func run(
    executable: String, workers: Int, report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async -> [ReplayError] {
    for (clip, error) in refused { report(.failed(clip: clip, error)) }
    let outcomes = await ReplayEngine(
      executable: executable, workers: workers, store: store, reuse: reuse
    ).run(jobs, report: report)
    return refused.map(\.error)
      + outcomes.compactMap { if case .failure(let error) = $0.result { error } else { nil } }
  }
}
