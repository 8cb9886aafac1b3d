import ArgumentParser
import Auditing
import Claims
import Detection
import Documents
import Foundation
import Replay
import Report
import Phrasebook

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Runs an audit from its file to its verdicts and its report.",
    discussion: """
      Writes report.html, audit.json, junit.xml, alarms.csv and the observations to the folder of results, and prints \
      the verdicts. A clip that cannot be read costs its own results; the others go on, and the exit code is never 0.
      """)

  @Argument(help: "The audit file.")
  var file: String

  @Option(help: "Folder for the results (default: out beside the audit file).")
  var out: String?

  @Option(help: "Clips side by side (default: one a processor).")
  var workers: Int?

  @Option(
    help: "Folder of finished results, which may be shared between runs (default: cache in --out).")
  var cache: String?

  @Flag(name: .customLong("no-cache"), help: "Replay even where a finished result stands.")
  var noCache = false

  @Flag(help: "Print audit.json instead of the tables.")
  var json = false

  @Option(help: "Language of the tables, and the one the page opens in: en or fr.")
  var lang: Language = .english

  func run() async throws {
    try await reporting(in: lang) {
      let options = AuditRun.Options(
        executable: Executable.path, workers: workers ?? Processors.count, out: out,
        date: Date.now.formatted(.iso8601), command: CommandLine.arguments.joined(separator: " "),
        reuse: !noCache, cache: cache, language: lang)
      let (file, lang) = (file, lang)
      let outcome = try await Interruption.guarding(in: lang) {
        var run = try AuditRun(auditFile: file, options: options)
        let progress = Progress(clips: run.replayCount, language: lang)
        defer { progress.end() }
        return try await run.run { progress.hear($0) }
      }
      try tell(outcome)
    }
  }

  private func tell(_ outcome: AuditOutcome) throws {
    if json {
      print(outcome.result.json.document, terminator: "")
    } else {
      let table = TerminalTable(
        outcome.result, language: lang, names: EventNames(StageCatalogue.cards))
      print(Terminal.printable(table.verdicts) + "\n" + Terminal.printable(table.counts))
      print(Terminal.printable(table.account), terminator: "")
    }
    if outcome.result.registration != nil {
      for line in outcome.result.registrationLines(in: lang) {
        Terminal.say(line)
      }
    }
    for problem in outcome.problems { Terminal.say(problem, in: lang) }
    for problem in outcome.result.problems { Terminal.say(problem, in: lang) }
    Terminal.say(.report(outcome.report), in: lang)
    if outcome.isEmpty {
      Terminal.say(.nothingScored, in: lang)
    }
    if let ending = EndingText(outcome.result, status: outcome.exitStatus, language: lang).line {
      Terminal.say(ending)
    }
    guard outcome.exitStatus == .done else { throw ExitCode(outcome.exitStatus.rawValue) }
  }
}
