import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

/// How well two annotators agree, event by event and second by second, and which verdicts depend on it.
struct AgreementSection {
  let context: PageContext

  private var language: Language { context.language }

  func render() throws(ReportError) -> String {
    try WordTable.section(
      title: Message.Agreement.title.text(in: language),
      intro: Message.Agreement.intro.text(in: language), context.result.agreements.map(table))
  }

  private func table(_ agreement: Agreement) -> WordTable {
    let first = name(agreement.first, or: .first)
    let second = name(agreement.second, or: .second)
    return WordTable(
      caption: Message.Agreement.heading(
        event: context.event(agreement.event), first: first, second: second
      ).text(in: language),
      note: Message.Agreement.rule(
        context.typeset(agreement.matching.shortText(in: language))
      ).text(in: language),
      rows: [
        .init(
          head: Message.Agreement.eventsHead.text(in: language),
          text: events(agreement, first, second)),
        .init(
          head: Message.Agreement.secondsHead.text(in: language),
          text: seconds(agreement, first, second)),
        .init(
          head: Message.Agreement.verdictsHead.text(in: language),
          text: verdicts(agreement.event)),
      ])
  }

  private func name(_ names: [String], or message: Message.Agreement) -> String {
    names.isEmpty ? message.text(in: language) : names.joined(separator: ", ")
  }

  private func events(_ agreement: Agreement, _ first: String, _ second: String) -> String {
    guard let f1 = agreement.f1 else { return Message.Agreement.noEvents.text(in: language) }
    return Message.Agreement.events(
      first: first, agreement.matched + agreement.onlyFirst, second: second,
      agreement.matched + agreement.onlySecond, both: agreement.matched,
      f1: context.figures.estimate(f1, of: .f1)
    ).text(in: language)
  }

  private func seconds(_ agreement: Agreement, _ first: String, _ second: String) -> String {
    let bins = agreement.bins
    let counted = Message.Agreement.seconds(
      both: bins.both, first: first, bins.onlyFirst, second: second, bins.onlySecond,
      neither: bins.neither
    ).text(in: language)
    guard agreement.kappa != nil || agreement.alpha != nil else {
      return counted + " " + Message.Agreement.noFigures.text(in: language)
    }
    return counted + " "
      + Message.Agreement.figures(
        kappa: figure(agreement.kappa, agreement.intervals.kappa),
        alpha: figure(agreement.alpha, agreement.intervals.alpha)
      ).text(in: language)
  }

  private func figure(_ value: Double?, _ range: ClosedRange<Double>?) -> String {
    guard let value else { return Message.Agreement.undefined.text(in: language) }
    let text = language.number(value, decimals: 2)
    guard let range else { return text }
    let between = Prose.typeset(language.afterLevel)
    return text + " (" + context.figures.level(context.result.audit.confidence) + between
      + language.number(range.lowerBound, decimals: 2) + "–"
      + language.number(range.upperBound, decimals: 2) + ")"
  }

  /// Claims on this event type that the second annotator's truth would decide otherwise.
  private func verdicts(_ event: String) -> String {
    let changes = context.result.verdicts.filter { $0.claim.event == event }
      .flatMap { verdict in
        verdict.stability.others.compactMap { other -> String? in
          guard case .secondTruth = other.kind, other.outcome != verdict.outcome else { return nil }
          return verdict.claim.id + " – " + other.outcome.text(in: language).lowercased()
        }
      }
    return changes.isEmpty
      ? Message.Agreement.same.text(in: language)
      : Message.Agreement.changes(changes).text(in: language)
  }
}
