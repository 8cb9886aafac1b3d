import ArgumentParser
import Auditing
import Documents
import Foundation
import Replay
import Phrasebook

struct RegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Writes down what an audit is going to test before any system is run.",
    discussion: """
      Writes claims, rules, exclusions, sources and planned size as JSON with a SHA-256. Publish the digest before the \
      first run, and name the file in the audit (`registration: FILE`): every report then says what has changed since.
      """)

  @Argument(help: "The audit file.")
  var file: String

  @Option(help: "The file to write (default: AUDIT.registration.json beside the audit).")
  var out: String?

  @Option(help: "Camera-hours planned (default: those of the audit's clips).")
  var plannedHours: Double?

  @Option(help: "Language of what is said: en or fr.")
  var lang: Language = .english

  func validate() throws {
    if let plannedHours, !(plannedHours > 0 && plannedHours.isFinite) {
      throw lang.usage(.plannedHours(plannedHours))
    }
  }

  func run() async throws {
    try await reporting(in: lang) {
      let registration = try AuditRegistration(auditFile: file)
      let path = out ?? registration.standardPath
      let digest = try await registration.write(
        to: path, hours: plannedHours, date: Date.now.formatted(.iso8601),
        executable: Executable.path)
      print("\(digest)  \(path)")
      Terminal.say(Message.Registration.advice, in: lang)
    }
  }
}
