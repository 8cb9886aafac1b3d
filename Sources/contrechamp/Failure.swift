import ArgumentParser
import Auditing
import Claims
import Foundation
import Phrasebook
import Replay
import Throughput

/// How a command that could not do its work ends: one line on standard error and an exit code that scripts can rely on.
struct Failure: Error {
  let code: ExitCode
  let message: Complaint

  static let badInput = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let defect = ExitCode(70)
  static let output = ExitCode(74)
  static let interrupted = ExitCode(130)

  /// The exit code and sentence for any error of a module.
  init(_ error: any Error) {
    message = error is CancellationError ? .interrupted : Complaint(of: error)
    code =
      switch error {
      case let error as ThroughputError:
        if case .yardstick = error { Failure.defect } else { Failure.badInput }
      default: ExitCode(AuditResult.ExitStatus(of: error).rawValue)
      }
  }

  static func code(of error: ReplayError) -> ExitCode {
    ExitCode(AuditResult.ExitStatus(of: error.code).rawValue)
  }

  /// Says what went wrong and ends the command.
  func exit(in language: Language) -> ExitCode {
    Terminal.say("contrechamp: \(message.text(in: language))")
    return code
  }
}

extension Language {
  /// That arguments do not go together; the parser puts its own words around it.
  func usage(_ complaint: Complaint) -> ValidationError {
    ValidationError(complaint.text(in: self))
  }
}

/// Runs a command's work and turns its errors into a message and an exit code.
func reporting<Result>(in language: Language, _ work: () throws -> Result) throws -> Result {
  do { return try work() } catch let code as ExitCode { throw code } catch {
    throw Failure(error).exit(in: language)
  }
}

/// Runs a command's work and turns its errors into a message and an exit code.
func reporting<Result>(
  in language: Language, _ work: () async throws -> Result
) async throws -> Result {
  do { return try await work() } catch let code as ExitCode { throw code } catch {
    throw Failure(error).exit(in: language)
  }
}
