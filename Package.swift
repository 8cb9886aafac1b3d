// swift-tools-version: 6.2
import PackageDescription

/// One array for every Swift target, so that no module is laxer than another.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// OpenCV by library name: `pkgConfig: "opencv4"` would link 55 libraries and add half a second to every start.
let openCV: [LinkerSetting] = [
  .linkedLibrary("opencv_core"), .linkedLibrary("opencv_imgproc"), .linkedLibrary("opencv_video"),
  .linkedLibrary("opencv_objdetect"), .linkedLibrary("opencv_dnn"),
]

let ffmpeg: [LinkerSetting] = [
  .linkedLibrary("avformat"), .linkedLibrary("avcodec"), .linkedLibrary("avutil"),
  .linkedLibrary("swscale"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: house)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "contrechamp",
  products: [
    .executable(name: "contrechamp", targets: ["contrechamp"]),
    // For the benchmarks beside the package.
    .library(
      name: "ContrechampKit", targets: ["Detection", "Footage", "Replay", "Scene", "Vision"]),
    // For other packages, each with all that its public declarations speak of; neither video nor OpenCV is behind them.
    .library(name: "ContrechampStatistics", targets: ["Statistics"]),
    .library(
      name: "ContrechampEvaluation",
      targets: ["Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene", "Statistics"]),
    .library(
      name: "ContrechampClaims",
      targets: [
        "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene",
        "Statistics",
      ]),
    .library(
      name: "ContrechampReport",
      targets: [
        "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Report",
        "Scene", "Statistics", "Throughput",
      ]),
    // For the fuzzers in Tests/Fuzzing: whatever reads files that somebody else wrote.
    .library(
      name: "ContrechampReaders",
      targets: [
        "Claims", "Documents", "Footage", "Interchange", "MediaTime", "Observations",
        "Phrasebook", "Scene",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(name: "CVideo", path: "CShims/CVideo", linkerSettings: ffmpeg),
    .target(
      name: "CVision", path: "CShims/CVision",
      // Optimised in debug builds too: tests on footage would take minutes.
      cxxSettings: [
        .unsafeFlags(["-isystem", "/usr/include/opencv4"]),
        .unsafeFlags(["-O2"], .when(configuration: .debug)),
      ], linkerSettings: openCV),
    .target(name: "CSpecial", path: "CShims/CSpecial"),
    .target(
      name: "CSandbox", path: "CShims/CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
    .target(
      name: "CJson", path: "CShims/CJson", linkerSettings: [.linkedLibrary("simdjson")]),

    module("MediaTime"),
    module("Phrasebook", ["MediaTime"]),
    module("Documents", ["CJson", "MediaTime", "Phrasebook", yams]),
    module("Scene", ["Documents", "MediaTime", "Phrasebook"]),
    module("Observations", ["Documents", "MediaTime", "Phrasebook", "Scene"]),
    module("Parallel"),
    module("Statistics", ["CSpecial", "Parallel", "Phrasebook"]),
    module("Throughput", ["Documents", "Phrasebook", "Statistics"]),
    module("Footage", ["CVideo", "MediaTime", "Phrasebook"]),
    module("Vision", ["CVision", "Footage", "Phrasebook"]),
    module(
      "Detection",
      ["Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Scene", "Vision"]),
    module(
      "Replay",
      [
        "CSandbox", "Detection", "Documents", "Vision", "Footage", "MediaTime", "Observations",
        "Phrasebook", "Scene",
        crypto,
        subprocess, system,
      ]),
    module("Interchange", ["Documents", "MediaTime", "Observations", "Phrasebook", "Scene", csv]),
    module(
      "Evaluation",
      ["Documents", "MediaTime", "Observations", "Parallel", "Scene", "Statistics"]),
    module(
      "Claims",
      [
        "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene", "Statistics",
      ]),
    module(
      "Report",
      [
        "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene",
        "Statistics", "Throughput", mustache,
      ]),
    module(
      "Comparing",
      [
        "Documents", "Evaluation", "Footage", "Interchange", "MediaTime", "Observations",
        "Parallel", "Phrasebook", "Replay", "Report", "Scene", "Statistics",
      ]),
    module(
      "Auditing",
      [
        "Claims", "Detection", "Documents", "Evaluation", "Footage", "Interchange", "MediaTime",
        "Observations",
        "Phrasebook", "Replay", "Report", "Scene", "Statistics",
      ]),
    module(
      "Benching",
      [
        "Detection", "Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Replay",
        "Scene", "Throughput", "Vision",
      ]),
    .executableTarget(
      name: "contrechamp",
      dependencies: [
        "Auditing", "Benching", "Claims", "Comparing", "Detection", "Documents", "Evaluation",
        "Footage", "Interchange", "MediaTime",
        "Observations", "Phrasebook", "Replay", "Report", "Scene", "Statistics", "Throughput",
        "Vision", arguments,
      ],
      swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests("MediaTime", ["MediaTime"]),
    tests("Phrasebook", ["MediaTime", "Phrasebook"]),
    tests("Documents", ["Documents", "MediaTime", "Phrasebook"]),
    tests("Scene", ["Scene", "Documents", "Phrasebook"]),
    tests("Observations", ["Observations", "Phrasebook", "MediaTime", "Scene", "Documents"]),
    tests("Parallel", ["Parallel"]),
    tests("Statistics", ["Statistics"]),
    tests("Throughput", ["Documents", "Phrasebook", "Statistics", "Throughput"]),
    tests("Footage", ["Documents", "Footage", "MediaTime", "Phrasebook"]),
    tests("Vision", ["Footage", "MediaTime", "Phrasebook", "Vision"]),
    tests(
      "Detection",
      [
        "Detection", "Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Scene",
        "Vision",
      ]),
    tests(
      "Replay",
      [
        "Replay", "Detection", "Documents", "Footage", "MediaTime", "Observations", "Phrasebook",
        "Scene",
      ]),
    tests(
      "Interchange",
      ["Interchange", "Documents", "MediaTime", "Observations", "Phrasebook", "Scene"]),
    tests(
      "Evaluation",
      [
        "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Report", "Scene",
        "Statistics",
      ]),
    tests(
      "Claims",
      [
        "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Report",
        "Scene",
        "Statistics",
      ]),
    tests(
      "Report",
      [
        "Report", "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook",
        "Scene",
        "Statistics", "Throughput",
      ], exclude: ["Goldens"]),
    tests(
      "Comparing",
      [
        "Comparing", "Documents", "Evaluation", "Footage", "Interchange", "MediaTime",
        "Observations", "Scene", "Statistics",
      ]),
    tests(
      "Auditing",
      [
        "Auditing", "Claims", "Detection", "Documents", "Evaluation", "Footage", "Interchange",
        "MediaTime",
        "Observations", "Phrasebook", "Replay", "Report", "Scene", "Statistics",
      ]),
    tests("contrechamp", ["Documents", "MediaTime", "Observations"], exclude: ["Goldens"]),
    tests("Attack", []),
    // Reads the sources rather than importing them.
    tests("Architecture", []),
  ],
  cxxLanguageStandard: .cxx17
)

// The plug-in of `make docs`, and of nobody else: whoever depends on this package would have to build it.
if Context.environment["CONTRECHAMP_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
