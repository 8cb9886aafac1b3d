// swift-tools-version: 6.2
import PackageDescription

/// The same rules as for the program itself (see `house` in the manifest above).
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// Only `fuzz.sh` builds this: without its sanitizer options the executable has no `main`, which is libFuzzer's.
let package = Package(
  name: "contrechamp-fuzzing",
  dependencies: [
    .package(name: "contrechamp", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "ContrechampReaders", package: "contrechamp")],
      swiftSettings: house)
  ]
)
