public import Claims
import Documents
import Evaluation
import Statistics
public import Phrasebook

/// The verdicts and the counts as tables for a terminal: what `audit` prints when it is done.
public struct TerminalTable: Sendable {
  private let result: AuditResult
  private let language: Language
  private let usesColour: Bool
  private let names: EventNames

  /// Tables of a result; colours only where the command line found a terminal that wants them.
  public init(
    _ result: AuditResult, language: Language, usesColour: Bool = false,
    names: EventNames = EventNames([])
  ) {
    self.names = names

    self.result = result
    self.language = language
    self.usesColour = usesColour
  }

  private var figures: Figures { Figures(language: language) }

  /// One row a claim: verdict, claim, what was measured beside the limit; then, by name only, what could not be judged.
  public var verdicts: String {
    let heads: [Message.Terminal] = [.verdict, .claim, .system, .measured, .limit, .rests]
    var rows: [[String]] = []
    var outcomes: [Verdict.Outcome] = []
    for verdict in result.verdicts {
      let word =
        verdict.outcome.sign + " " + verdict.outcome.text(in: language)
        + (verdict.isReferenceReproduction ? " *" : "") + (verdict.isUnstable ? " ~" : "")
      let name = name(of: verdict)
      if verdict.findings.isEmpty {
        rows.append([word, name, verdict.claim.system, "–", "–", "–"])
        outcomes.append(verdict.outcome)
      }
      for (index, finding) in verdict.findings.enumerated() {
        rows.append([
          index == 0 ? word : "", index == 0 ? name : "", index == 0 ? verdict.claim.system : "",
          measured(finding), limit(finding.requirement),
          verdict.isOfPublished
            ? Message.Published.column.text(in: language) : figures.exposure(finding.exposure),
        ])
        outcomes.append(verdict.outcome)
      }
    }
    for problem in result.problems {
      let word = Message.Terminal.error.text(in: language)
      rows.append(["! " + word, problem.place.claim, "–", "–", "–", "–"])
    }
    var out = table(heads.map { $0.text(in: language) }, rows, outcomes: outcomes)
    if result.verdicts.contains(where: \.isReferenceReproduction) {
      out += Message.Terminal.reference.text(in: language) + "\n"
    }
    if result.verdicts.contains(where: \.isUnstable) {
      out += Message.Terminal.unstable.text(in: language) + "\n"
    }
    for verdict in result.verdicts {
      if let diagnosis = verdict.diagnosis {
        out += SafeText.visible(verdict.claim.id) + ": " + diagnosis.text(in: language) + "\n"
      }
    }
    if result.verdicts.contains(where: \.claim.gate) {
      out += Message.Terminal.gate.text(in: language) + "\n"
    }
    return out
  }

  /// One row a system and event type: counts before rates, baselines below their system.
  public var counts: String {
    guard !result.clips.isEmpty else { return "" }
    let heads: [Message.Terminal] = [
      .system, .event, .events, .found, .missed, .falseAlarms, .rests, .recall, .precision, .perDay,
    ]
    let scores = result.scores.filter { $0.slice.isAll && $0.event != nil }
    let rows = scores.map { score in
      let name = score.subject.baseline.map { "  " + $0.text(in: language) } ?? score.subject.system
      return [
        name, score.event.map { names.name($0, in: language) } ?? "",
        score.missesAreUnknown ? "–" : language.number(score.counts.events),
        score.missesAreUnknown ? "–" : language.number(score.counts.hits),
        score.missesAreUnknown ? "–" : language.number(score.counts.misses),
        language.number(score.counts.falseAlarms), figures.exposure(score.exposure),
        rate(score, .recall), rate(score, .precision), rate(score, .falseAlarmsPerCameraDay),
      ]
    }
    return table(heads.map { $0.text(in: language) }, rows, numbers: 2...5)
  }

  /// What became of every record of every log, one line a system; empty where no log was read.
  public var account: String {
    AccountText(logs: result.logs, language: language).sentences.map { SafeText.visible($0) + "\n" }
      .joined()
  }

  /// What is wrong with window or clocks, a line a system and event type; empty where nothing is.
  public var diagnoses: String {
    result.diagnoses.map {
      $0.system + " · " + names.name($0.event, in: language) + ": " + $0.text(in: language) + "\n"
    }.joined()
  }

  /// A claim's identifier with its title or quote, cut where it would not fit.
  private func name(of verdict: Verdict) -> String {
    let mark = verdict.claim.gate ? " !" : ""
    guard let label = ClaimText(verdict: verdict, language: language).label else {
      return verdict.claim.id + mark
    }
    let short = label.count > 48 ? label.prefix(47) + "…" : label[...]
    return verdict.claim.id + mark + " " + short
  }

  private func measured(_ finding: Verdict.Finding) -> String {
    guard let estimate = finding.estimate.value else {
      return Message.Word.notMeasured.text(in: language)
    }
    return figures.estimate(
      estimate, of: finding.requirement.metric, interval: finding.interval)
  }

  private func limit(_ requirement: Requirement) -> String {
    let value = figures.limit(requirement.limit.value, of: requirement.metric)
    let sign =
      switch requirement.limit {
      case .atMost: "≤ "
      case .atLeast: "≥ "
      }
    return figures.name(requirement.metric) + " " + sign + value
  }

  private func rate(_ score: Score, _ metric: Metric) -> String {
    guard let measured = score.metrics[metric], let estimate = measured.value else {
      return Message.Word.notMeasured.text(in: language)
    }
    let value = figures.value(estimate, of: metric)
    guard let interval = estimate.interval else { return value }
    return value + " (" + figures.range(interval, of: metric, value: estimate.value) + ")"
  }

  /// Columns aligned by what a terminal shows; text of files cannot move the cursor.
  private func table(
    _ heads: [String], _ rows: [[String]], numbers: ClosedRange<Int>? = nil,
    outcomes: [Verdict.Outcome] = []
  ) -> String {
    AlignedTable.text(heads, rows, numbers: numbers) { cell, row, column in
      guard usesColour, column == 0, row < outcomes.count else { return cell }
      return colour(outcomes[row]) + cell + "\u{1B}[0m"
    }
  }

  private func colour(_ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .supported: "\u{1B}[32m"
    case .refuted: "\u{1B}[31m"
    case .inconclusive: "\u{1B}[33m"
    case .notTestable, .noEvidence: "\u{1B}[2m"
    }
  }
}
