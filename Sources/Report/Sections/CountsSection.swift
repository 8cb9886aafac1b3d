import Observations
import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

/// Counts before rates, a table a system and event type, with trivial baselines beside the system.
struct CountsSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let tables: [Table]
    let nothing: String?
  }

  private struct Table: Sendable {
    let caption: String
    let corner: String
    let heads: [String]
    let countsHead: String
    let counts: [TableRow]
    let ratesHead: String
    let rates: [TableRow]
    let span: Int
    let notes: [String]
    let isWide: Bool
    /// The stage behind the alarms, or none where they are not ours.
    let stages: [Stage]
  }

  private struct Stage: Sendable {
    let summary: String
    let times: [Time]
    let badCases: [String]
  }

  private struct Time: Sendable {
    let head: String
    let text: String
  }

  private static let template = PageTemplate(
    "counts",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    {{#nothing}}<p>{{.}}</p>{{/nothing}}
    {{#tables}}<div class="scroll{{#isWide}} wide{{/isWide}}" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="counts"><caption><bdi>{{caption}}</bdi></caption>
    <thead><tr><th scope="col">{{corner}}</th>\
    {{#heads}}<th scope="col"><bdi>{{.}}</bdi></th>{{/heads}}</tr></thead>
    <tbody><tr class="part"><th scope="rowgroup" colspan="{{span}}">{{countsHead}}</th></tr>
    {{#counts}}<tr><th scope="row">{{head}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/counts}}</tbody>
    <tbody><tr class="part"><th scope="rowgroup" colspan="{{span}}">{{ratesHead}}</th></tr>
    {{#rates}}<tr><th scope="row">{{head}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rates}}</tbody></table></div>
    {{#notes}}<p class="note">{{.}}</p>
    {{/notes}}{{#stages}}<details><summary>{{summary}}</summary>
    <dl>{{#times}}<div><dt>{{head}}</dt><dd>{{text}}</dd></div>
    {{/times}}</dl>
    <ul>{{#badCases}}<li>{{.}}</li>
    {{/badCases}}</ul></details>
    {{/stages}}{{/tables}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let tables = context.scored.map(table)
    return try Self.template.render(
      Model(
        title: Message.Page.countsTitle.text(in: language),
        intro: Message.Counts.intro(context.figures.level(context.result.audit.confidence))
          .text(in: language),
        tables: tables,
        nothing: tables.isEmpty ? Message.Counts.nothing.text(in: language) : nil))
  }

  /// A system's score with its baselines beside it.
  private func table(_ score: Score) -> Table {
    let language = context.language
    let beside = context.result.scores.filter {
      !score.missesAreUnknown && $0.slice.isAll && $0.subject.baseline != nil
        && $0.event == score.event
        && $0.subject.system == score.subject.system
    }
    let columns = [score] + beside
    let metrics = Metric.allCases.filter { score.metrics[$0] != nil }
    return Table(
      caption: context.caption(of: score),
      corner: Message.Counts.corner.text(in: language),
      heads: columns.map { column in
        column.subject.baseline.map { $0.text(in: language) } ?? column.subject.system
      },
      countsHead: Message.Counts.countsHead.text(in: language),
      counts: counts(columns), ratesHead: Message.Counts.ratesHead.text(in: language),
      rates: metrics.map { metric in
        TableRow(
          head: capitalised(context.figures.name(metric)),
          cells: columns.map { cell($0.metrics[metric], metric) })
      },
      span: columns.count + 1, notes: notes(score), isWide: columns.count > 2,
      stages: stages(of: score))
  }

  /// What the stage behind a score says of itself: which times it means, and where it fails.
  private func stages(of score: Score) -> [Stage] {
    let language = context.language
    let cards = context.result.systems.first { $0.system.id == score.subject.system }?.stages ?? []
    return cards.compactMap { card in
      guard let event = card.events.first(where: { $0.name == score.event }) else { return nil }
      return Stage(
        summary: Message.Stages.summary(card.citation, card.knownBadCases.count)
          .text(in: language),
        times: StageSheet(card, in: language).times(of: event).map {
          Time(head: $0.head, text: context.typeset($0.text.replacing("`", with: "")))
        },
        badCases: card.knownBadCases.map { context.typeset($0.text(in: language)) })
    }
  }

  private func counts(_ columns: [Score]) -> [TableRow] {
    let language = context.language
    let unknown = Message.Operators.unknown.text(in: language)
    func line(_ head: Message.Counts, _ value: (Score) -> String) -> TableRow {
      TableRow(head: head.text(in: language), cells: columns.map(value))
    }
    var lines = [line(.scoredTime) { context.figures.exposure($0.exposure) }]
    guard columns.first?.event != nil else { return lines }
    lines += [
      line(.events) { $0.missesAreUnknown ? unknown : language.number($0.counts.events) },
      line(.found) { $0.missesAreUnknown ? unknown : language.number($0.counts.hits) },
      line(.missed) { $0.missesAreUnknown ? unknown : language.number($0.counts.misses) },
      line(.alarms) { language.number($0.counts.allAlarms + $0.counts.undecided) },
      line(.right) { language.number($0.counts.hits) },
      line(.wrong) { language.number($0.counts.falseAlarms) },
    ]
    if columns[0].missesAreUnknown {
      lines.append(
        TableRow(
          head: Message.Operators.undecided.text(in: language),
          cells: columns.map { language.number($0.counts.undecided) }))
    }
    lines += [
      line(.duplicates(areFalse: columns[0].counts.duplicatesAreFalse)) {
        language.number($0.counts.duplicates)
      },
      line(.dropped) {
        language.number($0.counts.droppedAlarms) + " / " + language.number($0.counts.droppedEvents)
      },
    ]
    return lines
  }

  /// A rate with its interval, method, and words where there is none or little behind it.
  private func cell(_ measured: Measured<Estimate>?, _ metric: Metric) -> String {
    let language = context.language
    let figures = context.figures
    guard let measured else { return "–" }
    guard let estimate = measured.value else {
      let why = measured.reason.map { context.typeset($0.text(in: language)) } ?? ""
      return Message.Counts.notMeasured(why).text(in: language)
    }
    var text = figures.value(estimate, of: metric)
    if estimate.value == 0, metric.unit == .rate, let interval = estimate.interval {
      text = Message.Counts.zeroUpTo(
        figures.value(interval.upper, of: metric), method(interval)
      ).text(in: language)
    } else if let interval = estimate.interval {
      text +=
        " (" + figures.range(interval, of: metric, value: estimate.value) + ", "
        + method(interval) + ")"
    } else {
      let why: Message.Counts = estimate.isMaximum ? .longerMayFollow : .noInterval
      text += " (" + why.text(in: language) + ")"
    }
    if let trials = trials(estimate), trials < 10 {
      text += " – " + Message.Counts.few(trials).text(in: language)
    }
    return text
  }

  private func method(_ interval: Interval) -> String {
    interval.method.text(in: context.language)
  }

  private func trials(_ estimate: Estimate) -> Int? {
    switch estimate.basis {
    case .proportion(let share), .harmonic(let share): share.trials
    case .quantile(let quantile): quantile.sorted.count
    case .maximum(let values, _): values.count
    case .rate, .ratio, .rootRatio, .weighted: nil
    }
  }

  private func notes(_ score: Score) -> [String] {
    let operators = OperatorText(score: score, language: context.language).notes
    let differing = [Metric.recall, .precision, .falseAlarmsPerCameraDay].compactMap { metric in
      score.metrics[metric]?.value?.dependenceText(in: context.language).map {
        capitalised(context.figures.name(metric)) + " – " + $0
      }
    }
    let uncounted =
      score.measuredTimes < score.countedTimes
      ? [
        Message.Counts.uncounted(score.countedTimes - score.measuredTimes, of: score.countedTimes)
          .text(in: context.language)
      ] : []
    guard score.isOnThisFootageOnly else { return operators + uncounted + differing }
    return operators + uncounted + [
      Message.Counts.thisFootage(score.cameras).text(in: context.language)
    ]
      + differing
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
