import ArgumentParser
import Detection
import Documents
import Foundation
import MediaTime
import Phrasebook
import Replay

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs footage through built-in stages and writes what they say.",
    discussion:
      "Writes DIR/<clip id>.observations.jsonl, the clip's id being its file name without extension."
  )

  @OptionGroup var system: SystemArguments

  @Option(name: .customLong("system"), help: "What the system is called in its observations.")
  var identifier = "open"

  @Option(help: "Clips side by side (default: one a processor).")
  var workers: Int?

  @Option(
    help: "Parts of a clip decoded at the same time where that is exact (default: idle processors)."
  )
  var decoders: Int?

  @Flag(name: .customLong("no-cache"), help: "Replay even where a finished result stands.")
  var noCache = false

  @Option(
    help: "Folder of finished results, which may be shared between runs (default: DIR/cache).")
  var cache: String?

  @Option(help: "Folder for the results.")
  var out: String

  @Option(help: "Language of what is said: en or fr.")
  var lang: Language = .english

  func run() async throws {
    try await reporting(in: lang) {
      let plan = try ReplayPlan(
        try system.options(id: identifier), clips: system.clips, reuse: !noCache, out: out,
        cache: cache)
      let progress = Progress(clips: system.clips.count, language: lang)
      let failures = try await Interruption.guarding(in: lang) {
        await plan.run(
          executable: Executable.path, workers: workers ?? Processors.count, decoders: decoders
        ) { progress.hear($0) }
      }
      progress.end()
      if let worst = failures.first { throw Failure.code(of: worst) }
    }
  }
}
