import ArgumentParser
import Auditing
import Detection
import Documents
import Foundation
import MediaTime
import Replay

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs footage through built-in stages and writes what they say.",
    discussion:
      "Writes DIR/<clip id>.observations.jsonl, the clip's id being its file name without extension."
  )

  @Argument(help: "Video files.")
  var clips: [String]

  @Option(help: "Stages by name with commas between, or all.")
  var stages = "all"

  @Option(help: "Scene file; without it a stage uses the whole view.")
  var scene: String?

  @Option(help: "Where boxes of people come from: blobs, hog or model.")
  var people: String?

  @Option(help: "Model for people: FILE.onnx, or FILE.weights with its .cfg beside it.")
  var model: String?

  @Option(help: "Analysed frames a second (default: 8, or the clip's own rate if lower).")
  var analysisRate: Double?

  @Flag(help: "Write boxes and tracks too.")
  var detections = false

  @Option(help: "Clips side by side (default: one a processor).")
  var workers: Int?

  @Flag(name: .customLong("no-cache"), help: "Replay even where a finished result stands.")
  var noCache = false

  @Option(
    help: "Folder of finished results, which may be shared between runs (default: DIR/cache).")
  var cache: String?

  @Option(help: "Folder for the results.")
  var out: String

  func run() async throws {
    try await reporting {
      let plan = try ReplayPlan(
        clips: clips, stages: stages, scene: scene, people: people, model: model,
        analysisRate: analysisRate, detections: detections, reuse: !noCache, out: out, cache: cache)
      let progress = Progress(clips: clips.count)
      let failures = try await Interruption.guarding {
        await plan.run(executable: Executable.path, workers: workers ?? Processors.count) {
          progress.hear($0)
        }
      }
      progress.end()
      if let worst = failures.first { throw Failure.code(of: worst) }
    }
  }
}
