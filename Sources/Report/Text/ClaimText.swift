import Claims
import Documents
import Evaluation
import Phrasebook

/// What a card says of a claim: the verdict's own sentences, and its limits.
struct ClaimText {
  let verdict: Verdict
  let language: Language

  private var figures: Figures { Figures(language: language) }

  /// All sentences in order, without the verdict's word.
  var finding: String {
    Prose.typeset(verdict.sentence(in: language))
  }

  /// What names the claim for readers: its title, or its quote; nil where it has neither.
  var label: String? {
    verdict.claim.title
      ?? verdict.claim.quote.map { language.quoted($0) }
  }

  /// What was measured, with its interval, requirement by requirement; nil where nothing was.
  var measured: String? {
    let values = verdict.findings.compactMap { finding in
      finding.estimate.value.map {
        figures.estimate($0, of: finding.requirement.metric, interval: finding.interval)
      }
    }
    return values.isEmpty
      ? nil : values.joined(separator: Prose.typeset(language.semicolon))
  }

  /// Title or quote and what was measured, in one line; nil where there is neither.
  var headline: String? {
    let parts = [label, measured].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " – ")
  }

  /// What the claim says, in a few words: its limits; nothing where it has none.
  var summary: String {
    guard !verdict.claim.requires.isEmpty else {
      return ""
    }
    let limits = verdict.claim.requires.map(limit)
      .joined(separator: Prose.typeset(language.semicolon))
    return limits.prefix(1).uppercased() + limits.dropFirst()
  }

  private func limit(_ requirement: Requirement) -> String {
    let isUpper = if case .atMost = requirement.limit { true } else { false }
    return Message.Judgement.limit(
      metric: figures.name(requirement.metric), atMost: isUpper,
      value: figures.limit(requirement.limit.value, of: requirement.metric)
    ).text(in: language)
  }
}
