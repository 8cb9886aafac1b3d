import ArgumentParser
import Benching
import Documents
import Foundation
import Replay
import Report
import Statistics
import Throughput
import Phrasebook

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Times replays against decoding alone, and compares with a baseline.",
    discussion: """
      Replays each clip in this process, decodes it alone, and does a fixed amount of other work, over and over in \
      alternating order: a busy machine slows all three, their ratios stay. Medians have intervals that assume no \
      distribution, and what the replays said is compared by its digest: faster but different fails.

      `contrechamp bench CLIP --save main` keeps a run as the baseline "main"; `contrechamp bench CLIP --baseline main` \
      compares with it. `--self-test` compares the program with itself, and says how often that raises a false alarm.

      Exit codes: 0 pass, or nothing to compare with; 3 regressed, or results differ; 4 inconclusive; 5 improved; \
      others as elsewhere. --self-test: 0 the rule keeps its level here; 3 it does not.
      """)

  @OptionGroup var system: SystemArguments

  @Option(help: "Measured pairs of replay and decoding alone, of each clip.")
  var pairs = 10

  @Option(help: "Least seconds of each arm of a pair: what is shorter is repeated.")
  var seconds = 0.5

  @Option(help: "Compare with this baseline: its name, or the path of its file.")
  var baseline: String?

  @Option(help: "Keep this run as a baseline of this name.")
  var save: String?

  @Option(help: "Folder of the baselines.")
  var baselines = ".contrechamp/baselines"

  @Option(help: "How much better or worse is still the same: 5% or 0.05.")
  var tolerance = Share(0.05)

  @Option(help: "Confidence of all statements of a run together, between 0 and 1.")
  var confidence: Double = 0.95

  @Option(help: "Exit with 0 for this outcome too: improved or inconclusive. May be repeated.")
  var accept: [Acceptable] = []

  @Flag(help: "Compare the program with itself instead.")
  var selfTest = false

  @Option(help: "Rounds that --self-test draws from (default: four times --pairs).")
  var rounds: Int?

  @Flag(help: "Print one JSON document.")
  var json = false

  @Option(help: "Write JUnit XML to this file.")
  var junit: String?

  @Option(help: "Write the tables in Markdown to this file.")
  var markdown: String?

  @Option(help: "Language of the tables: en or fr.")
  var lang: Language = .english

  func validate() throws {
    if selfTest, baseline != nil || save != nil || junit != nil || markdown != nil {
      throw lang.usage(.selfTestAlone)
    }
    if rounds != nil, !selfTest { throw lang.usage(.roundsGoWith) }
  }

  func run() throws {
    try reporting(in: lang) {
      let rule = try BenchRule(level: ConfidenceLevel(confidence), tolerance: tolerance.value)
      let shelf = BaselineShelf(folder: baselines)
      // What cannot be compared or kept is said before minutes are spent on measuring.
      let isAlone = baseline == nil && !selfTest
      let needed = BenchRule.fewestPairs(
        rule.level, comparisons: isAlone ? 1 : system.clips.count * Measure.allCases.count)
      guard pairs >= needed else {
        throw ThroughputError.tooFewPairs(
          found: pairs, needed: needed, level: rule.level.share)
      }
      if let save { _ = try shelf.path(save) }
      let before = try baseline.map { try shelf.baseline($0) }
      try before?.record.check(pairs: needed, rule.level)
      let plan = try BenchPlan(
        system.options(), clips: system.clips, rounds: selfTest ? rounds ?? 4 * pairs : pairs,
        leastSeconds: seconds, baseline: before)
      let record = try plan.run { BenchCommand.tell($0, in: lang) }
      if selfTest {
        try tell(FalseAlarmTest(record, pairs: pairs, rule: rule), record)
      } else {
        try tell(BenchResult(record, baseline: before, rule: rule), shelf)
      }
    }
  }

  private func tell(_ test: FalseAlarmTest, _ record: BenchRecord) throws {
    let text =
      json ? try test.json(record).document(linesBelow: 4) : try test.text(record, in: lang)
    print(json ? text : Terminal.printable(text), terminator: "")
    if try test.isBroken { throw ExitCode(3) }
  }

  private func tell(_ result: BenchResult, _ shelf: BaselineShelf) throws {
    let report = BenchReport(result, language: lang)
    let accepted = Set(accept.map(\.outcome))
    print(
      json ? result.json.document(linesBelow: 4) : Terminal.printable(report.text), terminator: "")
    if let junit {
      try AtomicFile.write(BenchJUnit.render(result, accepted: accepted), to: junit)
    }
    if let markdown { try AtomicFile.write(report.markdown, to: markdown) }
    if let save {
      Terminal.say(
        result.isSteady
          ? .baselineKept(try shelf.save(result.record, as: save)) : .baselineNotKept(save),
        in: lang)
    }
    if json { Terminal.say(report.summary) }
    guard let code = result.outcome.exitCode, !accepted.contains(result.outcome) else { return }
    throw code
  }

  private static func tell(_ event: BenchPlan.Event, in language: Language) {
    switch event {
    case .round(let clip, 0, _): Terminal.draw(Message.Run.warmUp(clip).text(in: language))
    case .round(let clip, let number, let count): Terminal.draw("\(clip): \(number)/\(count)")
    case .finished(let clip): Terminal.say(.done(clip), in: language)
    }
  }

  /// A share of 1, or of 100 with its sign.
  struct Share: ExpressibleByArgument, CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    init?(argument: String) {
      let digits = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
      guard let number = Double(digits.trimmingCharacters(in: .whitespaces)) else { return nil }
      value = argument.hasSuffix("%") ? number / 100 : number
    }

    var description: String { "\(value)" }
  }

  /// Outcomes that a caller may let pass.
  enum Acceptable: String, ExpressibleByArgument, CaseIterable {
    case improved, inconclusive

    var outcome: BenchRule.Outcome { self == .improved ? .improved : .inconclusive }
  }
}

extension BenchRule.Outcome {
  /// How the command ends, where that is no success.
  fileprivate var exitCode: ExitCode? {
    switch self {
    case .measured, .pass: nil
    case .regressed, .different: ExitCode(3)
    case .inconclusive: ExitCode(4)
    case .improved: ExitCode(5)
    }
  }
}
