import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Phrasebook

/// A replay of clips as the command line asks for it: checked, named, and with a place for each result.
public struct ReplayPlan: Sendable {
  private let jobs: [ReplayJob]
  private let refused: [(clip: String, error: ReplayError)]
  private let store: ResultStore
  private let reuse: Bool

  /// Digests the clips; one that is not there costs only itself.
  ///
  /// - Parameters:
  ///   - system: How clips are replayed.
  ///   - clips: Video files; a clip's id is its file name without extension, and must be unique.
  ///   - reuse: Whether a finished result is kept.
  ///   - out: Folder for the results.
  ///   - cache: Folder of finished results; nil: `cache` in the folder for the results.
  /// - Throws: An error of `Documents`, `Detection` or `Replay` about options that hold for all clips.
  public init(
    _ system: SystemOptions, clips: [String], reuse: Bool, out: String, cache: String? = nil
  ) throws {
    store = ResultStore(
      folder: cache ?? URL(fileURLWithPath: out).appendingPathComponent("cache").path)
    self.reuse = reuse
    var (jobs, refused): ([ReplayJob], [(String, ReplayError)]) = ([], [])
    var seen: Set<String> = []
    for path in clips {
      let id = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      guard seen.insert(id).inserted else {
        throw ReplayError(
          .badInput, .clipsOfOneNameInOneFolder(id))
      }
      let output = URL(fileURLWithPath: out).appendingPathComponent("\(id).observations.jsonl").path
      do {
        jobs.append(try system.job(clip: id, path: path, output: output))
      } catch let error as ReplayError {
        refused.append((id, error))
      }
    }
    self.jobs = jobs
    self.refused = refused
  }

  /// Runs the plan; returns the errors of clips without a result, in the order of the clips.
  public func run(
    executable: String, workers: Int, decoders: Int? = nil,
    report: @escaping @Sendable (ReplayEngine.Event) -> Void
  ) async -> [ReplayError] {
    for (clip, error) in refused { report(.failed(clip: clip, error)) }
    let outcomes = await ReplayEngine(
      executable: executable, workers: workers, decoders: decoders, store: store, reuse: reuse
    ).run(jobs, report: report)
    return refused.map(\.error)
      + outcomes.compactMap { if case .failure(let error) = $0.result { error } else { nil } }
  }
}
