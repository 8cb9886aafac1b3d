import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Phrasebook

/// Every false alarm and every miss with its reason and a redacted still; duplicates and dropped ones folded.
struct ErrorsSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let legend: String?
    let capped: String?
    let groups: [Group]
    let folded: [Folded]
  }

  private struct Group: Sendable {
    let heading: String
    let items: [Item]
  }

  private struct Item: Sendable {
    let id: String
    let number: String
    let kind: String
    let word: String
    let time: String
    let clip: String
    let place: String?
    let reason: String
    let extra: String?
    let still: String?
  }

  private struct Folded: Sendable {
    let summary: String
    let headWhat: String
    let headClip: String
    let headTime: String
    let headWhy: String
    let rows: [FoldedRow]
  }

  private struct FoldedRow: Sendable {
    let what: String
    let clip: String
    let time: String
    let why: String
  }

  private static let template = PageTemplate(
    "errors",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    {{#legend}}<p>{{.}}</p>{{/legend}}
    {{#capped}}<p>{{.}}</p>{{/capped}}
    {{#groups}}<section class="block"><h3><bdi>{{heading}}</bdi></h3>
    <ul class="errors">
    {{#items}}<li id="{{id}}" class="{{kind}}">{{#still}}<div class="picture">{{{.}}}</div>{{/still}}\
    <div class="words"><p><strong><span class="tag">{{number}}</span> {{word}}</strong> <bdi>{{time}}</bdi>, <bdi>{{clip}}</bdi></p>
    <p>{{#place}}<bdi>{{.}}</bdi> – {{/place}}<bdi>{{reason}}</bdi></p>
    {{#extra}}<p class="note"><bdi>{{.}}</bdi></p>{{/extra}}</div></li>
    {{/items}}</ul></section>
    {{/groups}}
    {{#folded}}<details><summary>{{summary}}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="{{summary}}"><table>
    <thead><tr><th scope="col">{{headWhat}}</th><th scope="col">{{headClip}}</th>\
    <th scope="col">{{headTime}}</th><th scope="col">{{headWhy}}</th></tr></thead><tbody>
    {{#rows}}<tr><td><bdi>{{what}}</bdi></td><td><bdi>{{clip}}</bdi></td><td>{{time}}</td>\
    <td><bdi>{{why}}</bdi></td></tr>
    {{/rows}}</tbody></table></div></details>
    {{/folded}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let list = context.errors
    let errors = list.errors
    let groups = list.groups.map { Group(heading: heading($0), items: $0.shown.map(item)) }
    let count = errors.count
    let placeless = errors.count {
      $0.alarm?.box == nil && $0.truth?.box == nil && $0.alarm?.zone == nil && $0.truth?.zone == nil
    }
    return try Self.template.render(
      Model(
        title: Message.Page.errorsTitle.text(in: language),
        intro: Message.Errors.intro(
          falseAlarms: errors.count { $0.kind != .miss },
          repeats: errors.count { $0.kind == .duplicate }, misses: errors.count { $0.kind == .miss }
        ).text(in: language)
          + (placeless == 0
            ? "" : " " + Message.Errors.placeless(placeless, of: count).text(in: language))
          + (context.clockNote.map { " " + $0 } ?? ""),
        legend: count == 0
          ? nil
          : ground(of: errors).text(in: language) + " " + Message.Still.legend.text(in: language),
        capped: list.isSampled
          ? Message.Errors.sampled(
            groups: groups.count, listed: list.listed, of: count, each: ErrorList.examplesPerGroup
          ).text(in: language) : nil,
        groups: groups,
        folded: [folded(.duplicate), folded(.dropped)].compactMap { $0 }))
  }

  /// What the stills of these errors are drawn over, and how much of the view that shows.
  private func ground(of errors: [MatchRow]) -> Message.Still {
    let clips = Set(errors.map(\.clip))
    let shown = clips.filter { context.backgrounds[$0] != nil }
      .map { context.stills[$0]?.shown ?? 0 }
    guard let least = shown.min(), let most = shown.max() else {
      return .schematic(wasPictureAsked: context.result.audit.stills == .background)
    }
    return .picture(
      least: context.language.percent(least), most: context.language.percent(most),
      isEveryClip: shown.count == clips.count)
  }

  /// System and event type; of a group by cause also what, where, why and how many.
  private func heading(_ group: ErrorList.Group) -> String {
    let language = context.language
    let name = context.label(of: group.system) + " · " + context.event(group.event)
    guard let cause = group.cause else { return name }
    return [
      name, Message.condition("camera", cause.camera, in: language),
      group.kind.word.text(in: language) + " – "
        + cause.reason.text(in: language),
      Message.Errors.shown(group.shown.count, of: group.count).text(in: language),
    ].joined(separator: " · ")
  }

  private func item(_ row: MatchRow) -> Item {
    let language = context.language
    let number = context.numbers[row.identifier] ?? 0
    let drawing = StillDrawing(
      id: context.id("still-\(number)"), material: context.material(of: row.clip),
      backgroundSymbol: context.backgrounds[row.clip], row: row, language: language,
      clock: context.clock(of: row.clip))
    var extra: [String] = []
    if row.truth?.staged == true { extra.append(Message.Errors.staged.text(in: language)) }
    if let note = row.truth?.note, !note.isEmpty {
      extra.append(Message.Errors.note(note).text(in: language))
    }
    if let confidence = row.alarm?.confidence {
      let value = language.number(confidence, decimals: 2)
      extra.append(Message.Errors.confidence(value).text(in: language))
    }
    if let said = row.alarm?.operatorVerdict {
      extra.append(said.words.text(in: language))
    }
    // A view of which nothing is known and an alarm without a place would be an empty frame.
    let hasStill = context.stills[row.clip] != nil || hasBox(row)
    if hasStill, !drawing.knowsPeople {
      extra.append(Message.Still.peopleUnknown.text(in: language))
    }
    return Item(
      id: context.id("row-\(number)"), number: language.number(number), kind: row.kind.rawValue,
      word: row.kind.word.text(in: language),
      time: span(row), clip: row.clip,
      place: drawing.place,
      reason: sentence(row.reason), extra: extra.isEmpty ? nil : extra.joined(separator: " "),
      still: hasStill ? drawing.svg : nil)
  }

  private func hasBox(_ row: MatchRow) -> Bool { row.alarm?.box != nil || row.truth?.box != nil }

  private func span(_ row: MatchRow) -> String {
    context.clock(of: row.clip)
      .span(row.alarm?.interval ?? row.truth?.interval ?? row.interval)
  }

  private func sentence(_ reason: MatchReason) -> String {
    let text = context.typeset(reason.text(in: context.language))
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func folded(_ kind: MatchRow.Kind) -> Folded? {
    let language = context.language
    let rows = context.result.rows.filter {
      $0.kind == kind && !context.result.audit.isError($0)
    }
    guard !rows.isEmpty else { return nil }
    let summary =
      kind == .duplicate
      ? Message.Errors.duplicates(rows.count) : Message.Errors.dropped(rows.count)
    return Folded(
      summary: summary.text(in: language)
        + (rows.count > PageContext.rowLimit
          ? " (" + Message.Errors.first(PageContext.rowLimit).text(in: language) + ")" : ""),
      headWhat: Message.Errors.headWhat.text(in: language),
      headClip: Message.Word.clip.text(in: language),
      headTime: Message.Errors.headTime.text(in: language),
      headWhy: Message.Errors.headWhy.text(in: language),
      rows: rows.prefix(PageContext.rowLimit).map { row in
        FoldedRow(
          what: row.subject.system + " · " + context.event(row.event) + " · "
            + (row.alarm == nil ? Message.Errors.anEvent : .anAlarm).text(in: language),
          clip: row.clip, time: span(row), why: sentence(row.reason))
      })
  }
}

extension MatchRow.Kind {
  /// What to call an error of this kind.
  fileprivate var word: Message.Errors {
    switch self {
    case .miss: .miss
    case .duplicate: .repeated
    case .hit, .falseAlarm, .dropped: .falseAlarm
    }
  }
}

extension OperatorVerdict {
  fileprivate var words: Message.Errors {
    switch self {
    case .confirmed: .operatorConfirmed
    case .dismissed: .operatorDismissed
    case .undecided: .operatorUndecided
    }
  }
}
