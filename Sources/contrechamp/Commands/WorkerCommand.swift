import ArgumentParser
import Replay

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Replays one clip for the engine; also what a cluster's scheduler runs.",
    shouldDisplay: false)

  @Option(help: "The job as the engine wrote it.")
  var job: String

  func run() { Worker.main(jobFile: job) }
}
