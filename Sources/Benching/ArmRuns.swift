import MediaTime
import Detection
import Documents
import Footage
import Foundation
import Observations
import Replay
import Scene
import Throughput
import Vision

/// One round over one clip, run and timed; what is short is done several times and its mean taken.
struct ArmRuns {
  /// How often each arm is run in a round.
  struct Repetitions {
    private var counts: [Arm: Int] = [:]

    /// Once each, as in the warm-up.
    init() {}

    /// So often that each arm lasts at least so many seconds, if it takes as long as it just did.
    init(lasting seconds: Double, after round: Round) {
      let times: [(Arm, Timing)] = [
        (.replay, round.replay), (.decoding, round.decoding), (.yardstick, round.yardstick),
      ]
      for (arm, timing) in times where timing.elapsed > 0 {
        counts[arm] = Int(min(max(1, (seconds / timing.elapsed).rounded(.up)), 1000))
      }
    }

    subscript(_ arm: Arm) -> Int { counts[arm] ?? 1 }
  }

  private(set) var round: Round
  /// SHA-256 of what each replay said.
  private(set) var outputs: [String] = []
  /// Frames that the replay and decoding alone went through.
  private(set) var frames: [Int] = []
  /// What the parts of each replay cost.
  private(set) var costs: [[PassCosts.Part: PassCosts.Cost]] = []

  init(
    _ job: ReplayJob, _ scene: Scene, order: [Arm], _ repetitions: Repetitions = Repetitions()
  ) throws {
    let nothing = Timing(elapsed: 0, processor: 0)
    round = Round(replay: nothing, busiest: 0, decoding: nothing, yardstick: nothing)
    for arm in order {
      let count = repetitions[arm]
      switch arm {
      case .replay:
        round.replay = try mean(of: count) { try $0.replay(job, scene) }
        round.busiest /= Double(count)
      case .decoding: round.decoding = try mean(of: count) { try $0.decode(job.path) }
      case .yardstick: round.yardstick = try mean(of: count) { try $0.measure() }
      }
    }
  }

  private mutating func mean(
    of count: Int, _ run: (inout ArmRuns) throws -> Timing
  ) rethrows -> Timing {
    var sum = Timing(elapsed: 0, processor: 0)
    for _ in 0..<count {
      let timing = try run(&self)
      sum.elapsed += timing.elapsed
      sum.processor += timing.processor
    }
    return Timing(
      elapsed: sum.elapsed / Double(count), processor: sum.processor / Double(count))
  }

  private mutating func replay(_ job: ReplayJob, _ scene: Scene) throws -> Timing {
    let sheet = Stopwatch.costs()
    // Reading a model is done once a clip, however long that is: it is not part of the throughput.
    let pipeline = try StagePipeline(
      scene: scene, stageRequests: job.stages, people: job.people,
      vehicles: job.vehicles,
      emitsDetections: job.emitsDetections)
    let used = Stopwatch.threadTime()
    let (outcome, timing) = try Stopwatch.time {
      var pass = ClipPass(
        path: job.path, rate: job.analysisRate, pipeline: pipeline, costs: sheet)
      return try pass.run()
    }
    // The stages run on this thread; the rest of the process is the decoder.
    let here = Stopwatch.threadTime() - used
    round.busiest += max(here, timing.processor - here)
    outputs.append(outcome.digest)
    frames.append(outcome.ledger.frames)
    costs.append(sheet.costs)
    return timing
  }

  private mutating func decode(_ path: String) throws -> Timing {
    let (count, timing) = try Stopwatch.time {
      var reader = try VideoReader(path: path)
      while try reader.advance() != nil {}
      return reader.ledger.decodedFrames
    }
    frames.append(count)
    return timing
  }

  private func measure() throws -> Timing {
    let (found, timing) = try Stopwatch.time { try Yardstick.run() }
    guard found == Yardstick.expected else {
      throw ThroughputError.yardstick(found: found, expected: Yardstick.expected)
    }
    return timing
  }
}

extension ClipPass.Outcome {
  /// SHA-256 of what was seen and said: a line on damage and exposure, then one an observation, as in their file.
  fileprivate var digest: String {
    let sight: JSON = ["damage": ledger.json, "exposure": .intervals(exposure)]
    let lines = [sight.line] + observations.map(\.json.line)
    return Digest.sha256(of: lines.map { $0 + "\n" }.joined())
  }
}
