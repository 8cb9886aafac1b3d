import ArgumentParser
import Detection
import Replay

/// What is replayed and how: the same words for every command that replays clips.
struct SystemArguments: ParsableArguments {
  @Argument(help: "Video files.")
  var clips: [String]

  @Option(
    help: ArgumentHelp(
      "Stages by name with commas between, or all; options behind colons, as in 'abandoned-object:static-for=10 s'.",
      discussion: "Stages: " + StageCatalogue.names.joined(separator: ", ")
        + ". `contrechamp stages NAME` says what may be set."))
  var stages = "all"

  @Option(help: "Scene file; without it a stage uses the whole view.")
  var scene: String?

  @Option(help: "Where boxes of people come from: blobs, hog or model.")
  var people: String?

  @Option(
    help:
      "Where boxes of vehicles come from: none, blobs or model (default: none, unless a stage asks)."
  )
  var vehicles: String?

  @Option(help: "Model for people or vehicles: FILE.onnx, or FILE.weights with its .cfg beside it.")
  var model: String?

  @Option(help: "Analysed frames a second (default: 8, or the clip's own rate if lower).")
  var analysisRate: Double?

  @Flag(help: "Answer with boxes and tracks, too.")
  var detections = false

  /// The same, checked.
  func options(id: String = "open") throws -> SystemOptions {
    try SystemOptions(
      stages: stages, scene: scene, people: people, vehicles: vehicles, model: model,
      analysisRate: analysisRate, id: id, detections: detections)
  }
}
