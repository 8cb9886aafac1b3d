import Claims
import Documents
import Evaluation
import Statistics

/// What a card says of a claim: the verdict's own sentences, and what the deciding bound adds.
struct ClaimText {
  let verdict: Verdict
  let language: Language

  private var figures: Figures { Figures(language: language) }

  /// All sentences in order, without the verdict's word.
  var finding: String {
    ([Prose.typeset(verdict.sentence(in: language))] + decided).joined(separator: " ")
  }

  /// What the claim says, in a few words: its limits, or its quote where it has none.
  var summary: String {
    guard !verdict.claim.requires.isEmpty else {
      return verdict.claim.quote.map { language == .french ? "«\u{A0}\($0)\u{A0}»" : "“\($0)”" }
        ?? ""
    }
    let limits = verdict.claim.requires.map(limit)
      .joined(separator: language == .french ? "\u{202F}; " : "; ")
    return limits.prefix(1).uppercased() + limits.dropFirst()
  }

  private func limit(_ requirement: Requirement) -> String {
    let isUpper = if case .atMost = requirement.limit { true } else { false }
    return Message.Judgement.limit(
      metric: figures.name(requirement.metric), atMost: isUpper,
      value: figures.limit(requirement.limit.value, of: requirement.metric)
    ).text(in: language)
  }

  /// The bounds that decided: the display interval alone may hold the limit although the one-sided bound does not.
  private var decided: [String] {
    guard verdict.outcome == .supported || verdict.outcome == .refuted else { return [] }
    return verdict.findings.compactMap { finding in
      guard finding.outcome == verdict.outcome, let bound = finding.bound,
        let text = sided(bound, finding.requirement.metric)
      else { return nil }
      let message: Message.Judgement =
        finding.outcome == .supported ? .meets(text) : .violates(text)
      // Of several limits, the sentence names the one that it speaks of.
      let name = figures.name(finding.requirement.metric)
      let subject =
        verdict.findings.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : nil
      return (subject.map { $0 + (language == .french ? "\u{A0}: " : ": ") } ?? "")
        + (subject == nil ? message.text(in: language) : message.continued(in: language))
    }
  }

  private func sided(_ bound: Interval, _ metric: Metric) -> String? {
    let level = figures.level(bound.level)
    return switch bound.sides {
    case .lower:
      Message.Judgement.atLeast(figures.value(bound.lower, of: metric), level: level)
        .text(in: language)
    case .upper:
      Message.Judgement.atMost(figures.value(bound.upper, of: metric), level: level)
        .text(in: language)
    case .both: nil
    }
  }
}
