// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "contrechamp-benchmarks",
  dependencies: [
    .package(name: "contrechamp", path: ".."),
    // The default traits need an allocation interposer that distributions do not carry.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "ReplayBenchmarks",
      dependencies: [
        .product(name: "ContrechampKit", package: "contrechamp"),
        .product(name: "ContrechampClaims", package: "contrechamp"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/ReplayBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "KernelBenchmarks",
      dependencies: [
        .product(name: "ContrechampKit", package: "contrechamp"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/KernelBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Not a benchmark, and not beside them, where the plug-in would run it: how often intervals hold what they promise.
    .executableTarget(
      name: "Coverage",
      dependencies: [.product(name: "ContrechampClaims", package: "contrechamp")],
      path: "Simulations/Coverage"),
  ]
)
