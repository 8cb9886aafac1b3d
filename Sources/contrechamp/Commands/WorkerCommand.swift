import ArgumentParser
import Documents
import Replay

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Replays one clip for the engine; also what a cluster's scheduler runs.",
    shouldDisplay: false)

  @Option(help: "The job as the engine wrote it.")
  var job: String

  @Flag(help: "Whether a keeper has started the job's program already.")
  var kept = false

  func run() { Worker.main(jobFile: job, isKept: kept) }
}

struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Tries what a worker must not be able to do; for doctor.", shouldDisplay: false)

  func run() throws { print(try ConfinementTrial.run().json.line) }
}

struct ProgramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Becomes the external program of a job, confined; for the worker.",
    shouldDisplay: false)

  @Option(help: "The job as the engine wrote it.")
  var job: String

  func run() throws { throw ExitCode(Worker.becomeProgram(jobFile: job)) }
}
