import Benchmark
import Detection
import Footage
import Foundation
import Replay
import Scene

/// What a replay costs, as a ratio to decoding alone measured right before it: these two drift together when the machine
/// is busy, absolute times do not mean anything.
let benchmarks: @Sendable () -> Void = {
  Growth.benchmarks()
  guard let clip = Clip.path else {
    print("no campus clip: run `sh samples/campus/fetch.sh`, or set CONTRECHAMP_SHARED")
    return
  }
  let configuration = Benchmark.Configuration(
    metrics: [.toDecoding, .toRealTime], warmupIterations: 1, maxDuration: .seconds(300),
    maxIterations: 5,
    // Ratios of paired runs still scatter by a quarter on a busy machine; half is a regression anywhere.
    thresholds: [.toDecoding: .init(relative: [.p90: 50.0])])

  for people in [PeopleSource.blobs, .hog] {
    // The name is part of a file's name, in which a space would become something else.
    Benchmark("all-stages-people-from-\(people)", configuration: configuration) { benchmark in
      let decoding = try Clip.seconds { try Clip.decode(clip) }
      var footage = 0.0
      let replay = try Clip.seconds { footage = try Clip.replay(clip, people: people) }
      benchmark.measurement(.toDecoding, Int((replay / decoding * 100).rounded()))
      benchmark.measurement(.toRealTime, Int((footage / replay * 100).rounded()))
    }
  }

  let stages = Benchmark.Configuration(
    metrics: [.toOneStage], warmupIterations: 1, maxDuration: .seconds(120), maxIterations: 5,
    thresholds: [.toOneStage: .init(relative: [.p90: 50.0])])
  // Every stage that there is, and twice as many.
  for (name, times) in [("all", 1), ("twice-all", 2)] {
    let order = Alternation()
    Benchmark("\(name)-stages-beside-one", configuration: stages) { benchmark in
      let all = Array(repeating: StageCatalogue.names, count: times).flatMap { $0 }
      let ratio = try order.ratio(
        of: { _ = try Clip.replay(clip, people: .blobs, stages: all) },
        to: { _ = try Clip.replay(clip, people: .blobs, stages: ["intrusion"]) })
      benchmark.measurement(.toOneStage, Int((ratio * 100).rounded()))
    }
  }
}

extension BenchmarkMetric {
  /// Wall time of the replay in hundredths of the wall time of decoding alone.
  static var toDecoding: BenchmarkMetric {
    // Defaults otherwise: a threshold that is read back from a file has them, and must be equal.
    .custom("replay ÷ decode-only, %")
  }
  /// Seconds of footage replayed in a second, in hundredths.
  static var toRealTime: BenchmarkMetric {
    .custom("× real time, %", polarity: .prefersLarger, useScalingFactor: false)
  }
  /// Processor time with many stages in hundredths of that with one.
  static var toOneStage: BenchmarkMetric {
    .custom("stages ÷ one stage, processor time, %")
  }
}

/// The real clip that all replays here run on; `CONTRECHAMP_CLIP` names another, for which the thresholds were not made.
enum Clip {
  static var path: String? {
    let environment = ProcessInfo.processInfo.environment
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = environment["CONTRECHAMP_SHARED"].map {
      URL(fileURLWithPath: $0).appendingPathComponent("footage/pets09-s2l1/vtest.avi")
    }
    let chosen = environment["CONTRECHAMP_CLIP"].map { URL(fileURLWithPath: $0) }
    return [chosen, shared, root.appendingPathComponent("samples/campus/footage/vtest.avi")]
      .compactMap { $0?.path }.first { FileManager.default.fileExists(atPath: $0) }
  }

  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  static func decode(_ path: String) throws {
    var reader = try VideoReader(path: path)
    while try reader.advance() != nil {}
  }

  /// One worker's work without the process around it; returns the length of the clip in seconds.
  static func replay(
    _ path: String, people: PeopleSource, stages: [String] = StageCatalogue.names
  ) throws -> Double {
    let pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: stages.map { StageRequest(name: $0) }, people: people)
    var pass = ClipPass(path: path, rate: nil, pipeline: pipeline)
    return try pass.run().duration.secondsValue
  }
}
