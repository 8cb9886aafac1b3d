import Benchmark

/// What the kernels cost, as a ratio to OpenCV's own measured right beside them: in one process, on one thread, in
/// processor time, in alternating order, and only where the answers agree.
let benchmarks: @Sendable () -> Void = {
  // The name is part of a file's name, in which a space would become something else.
  compare("labelling-800-parts-1080p", pairs: 15) { try Mask.labelling(specks: 0) }
  compare("labelling-800-parts-and-specks-1080p", pairs: 15) { try Mask.labelling(specks: 2000) }
  compare("opening-3x3-1080p", pairs: 15) { try Mask.opening() }
  compare("growing-3x7-1080p", pairs: 15) { try Mask.growing() }
  compare("shrinking-by-4-1080p", pairs: 31) { try View.shrinking() }
  compare("background-dual-rate-1080p", pairs: 9) { try View.dualRate(by: 1) }
  compare("background-dual-rate-working-size", pairs: 9) { try View.dualRate(by: 4) }
  compare("background-mixture-1080p", pairs: 9) { try View.mixture() }

  // No peer in this process: the frozen scalar work stands for the machine.
  let configuration = Benchmark.Configuration(
    metrics: [.toYardstick, .microseconds], warmupIterations: 1, maxDuration: .seconds(20),
    maxIterations: 5, thresholds: [.toYardstick: .init(relative: [.p90: 50.0])])
  Benchmark("tracker-50-people", configuration: configuration) { benchmark in
    let cost = try Following.cost(people: 50, frames: 300)
    benchmark.measurement(.toYardstick, Int((cost.toYardstick * 1e6).rounded()))
    benchmark.measurement(.microseconds, Int((cost.seconds * 1e6).rounded()))
  }
}

/// A benchmark whose every iteration runs so many pairs after a preparation that also checks the answers.
func compare(_ name: String, pairs: Int, prepare: @escaping @Sendable () throws -> Pair) {
  let configuration = Benchmark.Configuration(
    metrics: [.toOpenCV, .fasterThanOpenCV], maxDuration: .seconds(20), maxIterations: 1,
    // Ratios of paired runs still scatter by a quarter on a busy machine; half is a regression anywhere.
    thresholds: [.toOpenCV: .init(relative: [.p90: 50.0])])
  Benchmark(name, configuration: configuration) { benchmark in
    let ratio = try prepare().medianRatio(pairs: pairs)
    benchmark.measurement(.toOpenCV, Int((ratio * 1e6).rounded()))
    benchmark.measurement(.fasterThanOpenCV, Int((100 / ratio).rounded()))
  }
}

extension BenchmarkMetric {
  /// Processor time of the kernel in millionths of OpenCV's.
  static var toOpenCV: BenchmarkMetric { .custom("kernel ÷ OpenCV, ppm") }
  /// The same the other way round, in hundredths.
  static var fasterThanOpenCV: BenchmarkMetric {
    .custom("OpenCV ÷ kernel, %", polarity: .prefersLarger, useScalingFactor: false)
  }
  /// Processor time of a tracked frame in millionths of the frozen scalar work's.
  static var toYardstick: BenchmarkMetric { .custom("frame ÷ yardstick, ppm") }
  /// Microseconds of processor time a tracked frame.
  static var microseconds: BenchmarkMetric {
    .custom("microseconds a frame", useScalingFactor: false)
  }
}
