import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observations
import Phrasebook
public import Replay
import Scene
public import Throughput
import Vision

/// Clips that are to be timed as the command line asks for it, checked before anything runs.
public struct BenchPlan: Sendable {
  /// What happens while it runs.
  public enum Event: Sendable, Hashable {
    /// A round begins; the first is the warm-up, 0.
    case round(clip: String, number: Int, of: Int)
    /// A clip is done.
    case finished(clip: String)
  }

  private let jobs: [ReplayJob]
  private let scene: Scene
  private let rounds: Int
  private let leastSeconds: Double

  /// Reads scene, options and the clips' bytes; unlike a replay it refuses all when one clip is not there.
  ///
  /// - Parameters:
  ///   - system: How clips are replayed.
  ///   - clips: Video files; a clip's id is its file name without extension, and must be unique.
  ///   - rounds: Measured rounds a clip.
  ///   - leastSeconds: What is shorter is repeated within a round, so that a passing disturbance weighs less.
  ///   - baseline: What the run will be compared with; one of something else is refused here already.
  /// - Throws: An error of `Documents`, `Replay` or `Throughput` that says what to change.
  public init(
    _ system: SystemOptions, clips: [String], rounds: Int, leastSeconds: Double,
    baseline: BenchResult.Named? = nil
  ) throws {
    guard (1...BenchRecord.roundLimit).contains(rounds) else {
      throw ThroughputError.impossible(
        what: .numberOfPairs, found: .plain(rounds),
        expected: .range(1, BenchRecord.roundLimit))
    }
    guard (0...3600).contains(leastSeconds) else {
      throw ThroughputError.impossible(
        what: .lengthOfArm, found: .plain(leastSeconds), expected: .seconds(0, 3600))
    }
    self.leastSeconds = leastSeconds
    jobs = try system.jobs(clips: clips)
    scene = try jobs.first?.sceneDocument.map { try Scene($0) } ?? .wholeView
    self.rounds = rounds
    try baseline?.check(
      clips: jobs.map { ($0.clip, $0.sha256) },
      configuration: jobs.first?.configuration.words ?? [:])
  }

  /// Runs every arm on every clip, one clip after the other.
  public func run(report: (Event) -> Void) throws -> BenchRecord {
    var machine = BenchRecord.Machine.current
    var clips: [ClipRecord] = []
    for job in jobs {
      clips.append(try time(job, report))
      report(.finished(clip: job.clip))
    }
    machine.loadAfter = BenchRecord.Machine.load
    return BenchRecord(
      tool: Tool.citation,
      libraries: "\(FootageLibrary.versions), OpenCV \(VisionLibrary.version)", machine: machine,
      configuration: jobs.first?.configuration.words ?? [:], clips: clips)
  }

  private func time(_ job: ReplayJob, _ report: (Event) -> Void) throws -> ClipRecord {
    var (outputs, rounds): ([String], [Round]) = ([], [])
    var frames: Int?
    var spent = PartTimes()
    var repetitions = ArmRuns.Repetitions()
    for number in 0...self.rounds {
      report(.round(clip: job.clip, number: number, of: self.rounds))
      let runs = try ArmRuns(job, scene, order: Round.order(of: number), repetitions)
      for output in runs.outputs where !outputs.contains(output) { outputs.append(output) }
      for count in runs.frames {
        guard count == frames ?? count else {
          throw ThroughputError.unsteadyDecoding(
            clip: job.clip, first: frames ?? 0, second: count)
        }
        frames = count
      }
      // The first round fills caches; its results count, its times do not.
      guard number > 0 else {
        repetitions = .init(lasting: leastSeconds, after: runs.round)
        continue
      }
      rounds.append(runs.round)
      runs.costs.forEach { spent.add($0) }
    }
    return ClipRecord(
      clip: job.clip, sha256: job.sha256, frames: frames ?? 0, outputs: outputs, rounds: rounds,
      parts: spent.medians(frames: frames ?? 0))
  }
}
