/// One module: what it may import of this package and of others, and why no more.
struct Room: Sendable {
  /// Its name, which is that of its folder in `Sources`.
  let module: String
  /// Modules of this package.
  let imports: [String]
  /// Modules of the system, of other packages, and shims.
  let foreign: [String]
  /// Why it may import these and no others: said where somebody imports another.
  let why: String

  init(_ module: String, _ imports: [String], foreign: [String] = [], because why: String) {
    self.module = module
    self.imports = imports
    self.foreign = foreign
    self.why = why
  }
}

/// What may import what: this table is the one place to change, beside the one of docs/architecture.md.
///
/// A module imports only what stands before it, so that no two need each other.
enum ModuleGraph {
  static let rooms = [
    Room(
      "MediaTime", [],
      because: "everything stands on exact time, and it on nothing: not even Foundation rounds it"),
    Room(
      "Phrasebook", ["MediaTime"],
      because: "it lies below whatever speaks to people, so it knows of no thing that is spoken of"),
    Room(
      "Documents", ["MediaTime", "Phrasebook"], foreign: ["CJson", "Foundation", "Yams"],
      because: "it reads any document strictly, so it knows what none of them is about"),
    Room(
      "Scene", ["Documents", "MediaTime", "Phrasebook"],
      because: "places in a view are geometry and a file; who stands there is not its business"),
    Room(
      "Observations", ["Documents", "MediaTime", "Phrasebook", "Scene"], foreign: ["Foundation"],
      because: "what systems say and annotators saw is the same whoever replays or scores it"),
    Room(
      "Parallel", [], foreign: ["Dispatch", "Synchronization"],
      because: "it spreads work over processors, whatever the work is"),
    Room(
      "Statistics", ["Parallel", "Phrasebook"], foreign: ["CSpecial", "Foundation"],
      because: "intervals are arithmetic on counts; what was counted must not move them"),
    Room(
      "Throughput", ["Documents", "Phrasebook", "Statistics"], foreign: ["Foundation"],
      because: "it compares measured times; Benching looks at clocks, and it judges what they said"),
    Room(
      "Footage", ["MediaTime", "Phrasebook"], foreign: ["CVideo"],
      because: "only it decodes, and it must not know what somebody looks for in its frames"),
    Room(
      "Vision", ["Footage", "Phrasebook"], foreign: ["CVision"],
      because: "it owns the primitives on pictures; rules about people and time are Detection's"),
    Room(
      "Detection",
      ["Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Scene", "Vision"],
      foreign: ["Foundation", "Synchronization"],
      because:
        "a stage answers from frames, options and scene alone, and knows no truth and no claim"),
    Room(
      "Replay",
      [
        "Detection", "Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Scene",
        "Vision",
      ],
      foreign: [
        "CSandbox", "Crypto", "Foundation", "Subprocess", "Synchronization", "SystemPackage",
      ],
      because: "it runs stages and programs on footage behind fences, and never sees what is true"),
    Room(
      "Interchange", ["Documents", "MediaTime", "Observations", "Phrasebook", "Scene"],
      foreign: ["Foundation", "SwiftCSV"],
      because: "it reads what others write into our own values, and scores nothing"),
    Room(
      "Evaluation", ["Documents", "MediaTime", "Observations", "Parallel", "Scene", "Statistics"],
      foreign: ["Foundation"],
      because:
        "scores are pure: no clock, no file, no footage, and a vendor's log counts as a replay does"
    ),
    Room(
      "Claims",
      [
        "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene", "Statistics",
      ], foreign: ["Foundation"],
      because: "verdicts are pure: they follow from scores, whoever ran what, wherever it is shown"),
    Room(
      "Report",
      [
        "Claims", "Documents", "Evaluation", "MediaTime", "Observations", "Phrasebook", "Scene",
        "Statistics", "Throughput",
      ], foreign: ["Foundation", "Mustache"],
      because: "it shows values that are finished, so it can neither run nor decode anything"),
    Room(
      "Comparing",
      [
        "Documents", "Evaluation", "Footage", "Interchange", "MediaTime", "Observations",
        "Parallel", "Phrasebook", "Replay", "Report", "Scene", "Statistics",
      ], foreign: ["Foundation"],
      because:
        "it scores a file against a file by rules of others; no audit, claim or stage is needed for that"
    ),
    Room(
      "Auditing",
      [
        "Claims", "Detection", "Documents", "Evaluation", "Footage", "Interchange", "MediaTime",
        "Observations", "Phrasebook", "Replay", "Report", "Scene", "Statistics",
      ], foreign: ["Foundation"],
      because:
        "it brings files, replays, scores and the report together; nothing may need it but the program"
    ),
    Room(
      "Benching",
      [
        "Detection", "Documents", "Footage", "MediaTime", "Observations", "Phrasebook", "Replay",
        "Scene", "Throughput", "Vision",
      ], foreign: ["Foundation"],
      because: "it times replays; what they found is none of its business"),
    Room(
      "contrechamp",
      [
        "Auditing", "Benching", "Claims", "Comparing", "Detection", "Documents", "Evaluation",
        "Footage", "Interchange", "MediaTime", "Observations", "Phrasebook", "Replay", "Report",
        "Scene", "Statistics", "Throughput", "Vision",
      ], foreign: ["ArgumentParser", "Dispatch", "Foundation", "Synchronization"],
      because: "the command line parses, calls and prints; others never need to import a program"),
  ]

  /// Files that are shorter than `House.shortest` lines all the same: none should be.
  static let fragments: [String] = []
}
