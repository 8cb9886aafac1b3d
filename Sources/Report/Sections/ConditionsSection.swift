import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Statistics

/// The same rates by light, weather, camera and staging, and the claims whose verdict a rule or a condition flips.
struct ConditionsSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let rule: String
    let nothing: String?
    let tables: [Table]
    let flipsTitle: String?
    let flips: [String]
  }

  private struct Table: Sendable {
    let caption: String
    let headSlice: String
    let heads: [String]
    let rows: [TableRow]
  }

  private static let template = PageTemplate(
    "conditions",
    """
    <h2>{{title}}</h2>
    <p>{{intro}} {{rule}}</p>
    {{#nothing}}<p>{{.}}</p>{{/nothing}}
    {{#tables}}<div class="scroll wide" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="slices"><caption><bdi>{{caption}}</bdi></caption>
    <thead><tr><th scope="col">{{headSlice}}</th>{{#heads}}<th scope="col">{{.}}</th>{{/heads}}</tr></thead>
    <tbody>
    {{#rows}}<tr><th scope="row"><bdi>{{head}}</bdi></th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}</tbody></table></div>
    {{/tables}}
    {{#flipsTitle}}<h3>{{.}}</h3><ul>{{#flips}}<li><bdi>{{.}}</bdi></li>
    {{/flips}}</ul>{{/flipsTitle}}
    """)

  private static let metrics: [Metric] = [.recall, .precision, .falseAlarmsPerCameraDay]

  func render() throws(ReportError) -> String {
    let language = context.language
    let tables = context.scored.compactMap(table)
    let flips = flips + slices
    return try Self.template.render(
      Model(
        title: Message.Page.conditionsTitle.text(in: language),
        intro: Message.Conditions.intro.text(in: language),
        rule: Message.Conditions.rule.text(in: language),
        nothing: tables.isEmpty ? Message.Conditions.nothing.text(in: language) : nil,
        tables: tables,
        flipsTitle: context.result.verdicts.isEmpty
          ? nil : Message.Conditions.flipsTitle.text(in: language),
        flips: flips.isEmpty ? [unflipped.text(in: language)] : flips))
  }

  private func table(_ whole: Score) -> Table? {
    let language = context.language
    let slices = context.result.scores.filter {
      !$0.slice.isAll && $0.subject == whole.subject && $0.event == whole.event
        && $0.missesAreUnknown == whole.missesAreUnknown
    }.sorted { $0.slice < $1.slice }
    guard !slices.isEmpty, whole.event != nil else { return nil }
    return Table(
      caption: context.caption(of: whole),
      headSlice: Message.Conditions.headSlice.text(in: language),
      heads: [Message.Conditions.headCounts.text(in: language)]
        + Self.metrics.map(context.figures.name),
      rows: ([whole] + slices).map { score in
        TableRow(
          head: name(score.slice),
          cells: [counts(score)] + cells(score))
      })
  }

  private func name(_ slice: Slice) -> String {
    let language = context.language
    if slice.isAll { return Message.Conditions.everything.text(in: language) }
    var parts = slice.conditions.sorted { $0.key < $1.key }
      .map { Message.condition($0.key, $0.value, in: language) }
    if let camera = slice.camera { parts.append(Message.condition("camera", camera, in: language)) }
    if let zone = slice.zone { parts.append(Message.Still.zone(zone).text(in: language)) }
    if let staged = slice.staged {
      parts.append((staged ? Message.Conditions.staged : .notStaged).text(in: language))
    }
    return parts.joined(separator: ", ")
  }

  private func counts(_ score: Score) -> String {
    if score.missesAreUnknown {
      return Message.Conditions.decided(
        score.counts.alarms, falseAlarms: score.counts.falseAlarms,
        exposure: context.figures.exposure(score.exposure)
      ).text(in: context.language)
    }
    // A false alarm is neither staged nor real: such a part has none, and no time of its own.
    guard score.falseAlarms.value != nil else {
      return Message.Conditions.found(score.counts.hits, events: score.counts.events)
        .text(in: context.language)
    }
    return Message.Conditions.counts(
      found: score.counts.hits, events: score.counts.events, falseAlarms: score.counts.falseAlarms,
      exposure: context.figures.exposure(score.exposure)
    ).text(in: context.language)
  }

  private func cells(_ score: Score) -> [String] {
    let few = context.result.tooFew(in: score)
    return Self.metrics.map { cell(score.metrics[$0], $0, isTooFew: few.contains($0)) }
  }

  /// A value with its interval, or that there is too little to say: a value alone would be read as one.
  private func cell(_ measured: Measured<Estimate>?, _ metric: Metric, isTooFew: Bool) -> String {
    guard let estimate = measured?.value else {
      return Message.Word.notMeasured.text(in: context.language)
    }
    let value = context.figures.value(estimate, of: metric)
    guard let interval = estimate.interval else { return value }
    let shown =
      value + " (" + context.figures.range(interval, of: metric, value: estimate.value) + ")"
    return isTooFew
      ? Message.Conditions.tooFewToSay(shown).text(in: context.language) : shown
  }

  /// Claims of which some part alone says something else than all the evidence together.
  private var slices: [String] {
    let language = context.language
    var lines: [String] = []
    for verdict in context.result.verdicts {
      for outcome in Verdict.Outcome.allCases {
        let parts = verdict.slices.filter { $0.flips && $0.outcome == outcome }
        guard !parts.isEmpty else { continue }
        lines.append(
          Message.Conditions.alone(
            claim: verdict.claim.id, verdict: verdict.outcome.text(in: language).lowercased(),
            isDecided: verdict.outcome == .supported || verdict.outcome == .refuted,
            other: outcome.text(in: language).lowercased(), slices: parts.map { name($0.slice) }
          ).text(in: language))
      }
      let few = verdict.slices.filter(\.isTooFew)
      guard !few.isEmpty else { continue }
      lines.append(
        Message.Conditions.tooFew(claim: verdict.claim.id, slices: few.map { name($0.slice) })
          .text(in: language))
    }
    return lines
  }

  private var unflipped: Message.Conditions {
    context.result.verdicts.allSatisfy {
      $0.stability.variants.isEmpty && $0.stability.others.isEmpty
    } ? .noOtherRules : .noFlips
  }

  /// Claims whose verdict another rule or tolerance changes.
  private var flips: [String] {
    let language = context.language
    return context.result.verdicts.flatMap { verdict -> [String] in
      let tried =
        verdict.stability.variants.map { ($0.outcome, $0.matching.shortText(in: language)) }
        + verdict.stability.others.map { ($0.outcome, $0.kind.text(in: language)) }
      return tried.filter { $0.0 != verdict.outcome }.map { outcome, name in
        Message.Conditions.flip(
          claim: verdict.claim.id, from: verdict.outcome.text(in: language).lowercased(),
          to: outcome.text(in: language).lowercased(), rule: context.typeset(name)
        ).text(in: language)
      }
    }
  }
}
