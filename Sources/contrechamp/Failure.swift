import ArgumentParser
import Auditing
import Claims
import Detection
import Documents
import Footage
import Foundation
import Replay
import Statistics
import Throughput

/// How a command that could not do its work ends: one line on standard error and an exit code that scripts can rely on.
struct Failure: Error {
  let code: ExitCode
  let message: String

  static let badInput = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let defect = ExitCode(70)
  static let output = ExitCode(74)
  static let interrupted = ExitCode(130)

  /// The exit code and sentence for any error of a module.
  init(_ error: any Error) {
    message = "\(error)"
    code =
      switch error {
      case let error as DocumentError:
        switch error.code {
        case .missing: Failure.missingInput
        case .unreadable: Failure.output
        case .syntax, .content: Failure.badInput
        }
      case let error as FootageError:
        switch error.code {
        case .missing: Failure.missingInput
        case .unreadable: Failure.output
        case .unexpected, .memory: Failure.defect
        default: Failure.badInput
        }
      case let error as ReplayError: Failure.code(of: error)
      case let error as ThroughputError:
        if case .yardstick = error { Failure.defect } else { Failure.badInput }
      case is DetectionError, is StatisticsError, is ClaimsError: Failure.badInput
      default: Failure.defect
      }
  }

  static func code(of error: ReplayError) -> ExitCode {
    switch error.code {
    case .missingInput: missingInput
    case .badInput, .crashed, .hung: badInput
    case .output: output
    case .interrupted: interrupted
    case .defect: defect
    }
  }

  /// Says what went wrong and ends the command.
  func exit() -> ExitCode {
    Terminal.say("contrechamp: \(message)")
    return code
  }
}

/// Runs a command's work and turns its errors into a message and an exit code.
func reporting<Result>(_ work: () throws -> Result) throws -> Result {
  do { return try work() } catch let code as ExitCode { throw code } catch {
    throw Failure(error).exit()
  }
}

/// Runs a command's work and turns its errors into a message and an exit code.
func reporting<Result>(_ work: () async throws -> Result) async throws -> Result {
  do { return try await work() } catch let code as ExitCode { throw code } catch {
    throw Failure(error).exit()
  }
}
