private import CSandbox
public import Documents
import Foundation
import Phrasebook
import Subprocess
import SystemPackage

/// Whether the fences hold on this machine: a worker's process tries what none may do.
///
/// A filter that nobody tried may be one that refuses nothing; `doctor` shows the outcome.
public struct ConfinementTrial: Sendable, Hashable {
  /// What a worker must not be able to do.
  public enum Attempt: String, Sendable, Hashable, CaseIterable {
    /// Read a file that is not its own.
    case readAnotherFile = "read-another-file"
    /// Write outside the folder of its results.
    case writeAnotherFile = "write-another-file"
    /// Open a socket.
    case openSocket = "open-socket"
    /// Start a process.
    case startProcess = "start-process"
  }

  /// What held.
  public let confinement: Confinement
  /// What the process could do all the same, in the order of the attempts.
  public let achieved: [Attempt]

  /// Confines this process and tries; for a process that does nothing else.
  public static func run() throws -> ConfinementTrial {
    let confinement = try Confinement.enter(.worker, Confinement.Reach())
    return ConfinementTrial(confinement: confinement, achieved: achieved())
  }

  /// What this process can do as it is.
  package static func achieved() -> [Attempt] {
    Attempt.allCases.filter { attempt in
      switch attempt {
      case .readAnotherFile: FileManager.default.contents(atPath: "/proc/self/environ") != nil
      case .writeAnotherFile: canWrite("/tmp/contrechamp-trial")
      case .openSocket: canOpenSocket()
      case .startProcess: canStart("/bin/ls")
      }
    }
  }

  /// Lets another process of this program try.
  public static func run(executable: String) async throws -> ConfinementTrial {
    let outcome = try await Subprocess.run(
      .path(FilePath(executable)), arguments: ["trial"],
      environment: .ofWorker, input: .none,
      output: .string(limit: 1 << 16), error: .discarded)
    let said = try JSON.parse(outcome.standardOutput, file: "trial")
    guard let confinement = said["confinement"].flatMap(Confinement.init),
      case .array(let achieved)? = said["achieved"]
    else {
      throw ReplayError(.defect, .trialEnded("\(outcome.terminationStatus)"))
    }
    return ConfinementTrial(
      confinement: confinement,
      achieved: Attempt.allCases.filter { achieved.contains(.string($0.rawValue)) })
  }

  /// For `doctor`.
  public var json: JSON {
    [
      "confinement": confinement.json,
      "achieved": .array(achieved.map { .string($0.rawValue) }),
    ]
  }

  private static func canWrite(_ path: String) -> Bool {
    defer { try? FileManager.default.removeItem(atPath: path) }
    return FileManager.default.createFile(atPath: path, contents: Data())
  }

  private static func canOpenSocket() -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  private static func canStart(_ program: String) -> Bool {
    var started = csandbox_program()
    let refusal = unsafe withCWords([program, "--version"]) { unsafe csandbox_start($0, &started) }
    guard refusal == 0 else { return false }
    return csandbox_wait(started.process) == 0
  }
}
