public import ArgumentParser
import Documents
import Foundation
public import Phrasebook
import Replay

@main
struct Contrechamp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contrechamp",
    abstract: "Audits what video-surveillance analytics is claimed to do.",
    discussion: """
      Replays footage through open versions of the detections that vendors advertise, or takes a vendor's own alarm \
      log, scores either against ground truth, and says whether a claim is supported, refuted or undecidable on this \
      evidence. Keeps no pixel of a person and talks to no network.

      Exit codes: 0 done, and every gating claim is supported; 3 a gating claim is refuted; 4 one is inconclusive or \
      not testable; 64 usage; 65 bad input; 66 input missing; 70 internal error; 74 input or output error; \
      130 interrupted.
      """,
    version: Tool.citation,
    subcommands: [
      AuditCommand.self, RegisterCommand.self, ProbeCommand.self, ReplayCommand.self,
      EvaluateCommand.self, CompareCommand.self, FindCommand.self,
      IntervalCommand.self, PlanCommand.self, ProjectCommand.self, BenchCommand.self,
      StagesCommand.self, DoctorCommand.self, WorkerCommand.self, ProgramCommand.self,
      TrialCommand.self,
    ])

  /// Runs the command on the main thread: a worker gives up its files thread by thread, and must be alone when it does.
  @MainActor static func main() async {
    // Over a limit on the length of files, writing fails with a reason: the shell's limit is not a clip's fault.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var patient = command as? any AsyncParsableCommand {
        try await patient.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}

extension Language: ExpressibleByArgument {}

/// Where this program's own file is, to run workers of the same build.
enum Executable {
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}

/// Clips side by side without a choice: as many as there are processors, as each has one decoder thread.
enum Processors {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
