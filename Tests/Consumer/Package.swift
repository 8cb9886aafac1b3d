// swift-tools-version: 6.2
import PackageDescription

// Another package, with no settings of ours: what the documentation of a module opens with must compile just so.
let package = Package(
  name: "consumer",
  dependencies: [
    .package(name: "contrechamp", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [
        .product(name: "ContrechampStatistics", package: "contrechamp"),
        .product(name: "ContrechampEvaluation", package: "contrechamp"),
        .product(name: "ContrechampClaims", package: "contrechamp"),
        .product(name: "ContrechampReport", package: "contrechamp"),
      ])
  ]
)
