import Phrasebook
import Claims
import Documents
import Evaluation
import Observations

/// What open stages find people with: what that cannot see, and how well it did on other footage.
///
/// A reproduction is only as good as its boxes; who reads of misses must be able to tell whose they are.
struct PeopleSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let intro: String
    let sources: [Source]
  }

  private struct Source: Sendable {
    let head: String
    let badCases: [String]
    /// One, or none where nobody measured.
    let tables: [Table]
    let note: String
  }

  private struct Table: Sendable {
    let caption: String
    let heads: [String]
    let rows: [TableRow]
  }

  private static let template = PageTemplate(
    "people",
    """
    <h3>{{title}}</h3>
    <p>{{intro}}</p>
    {{#sources}}<h4><bdi>{{head}}</bdi></h4>
    <ul>{{#badCases}}<li>{{.}}</li>
    {{/badCases}}</ul>
    {{#tables}}<div class="scroll" tabindex="0" role="group" aria-label="{{caption}}">
    <table class="trials"><caption>{{caption}}</caption>
    <thead><tr>{{#heads}}<th scope="col">{{.}}</th>{{/heads}}</tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{head}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}</tbody></table></div>
    {{/tables}}<p class="note">{{note}}</p>
    {{/sources}}
    """)

  /// Nothing where no system of stages finds people.
  func render() throws(ReportError) -> String {
    let systems = context.result.systems.compactMap { system in
      system.people.map { (name: system.system.id, card: $0) }
    }
    guard !systems.isEmpty else { return "" }
    var cards: [SourceCard] = []
    for system in systems where !cards.contains(system.card) { cards.append(system.card) }
    let language = context.language
    return try Self.template.render(
      Model(
        title: Message.People.title.text(in: language),
        intro: Message.People.intro.text(in: language),
        sources: cards.map { card in
          source(card, of: systems.filter { $0.card == card }.map(\.name))
        }))
  }

  private func source(_ card: SourceCard, of systems: [String]) -> Source {
    let language = context.language
    let trials = PeopleTrialTable(card, in: language)
    let table = Table(
      caption: Message.People.caption.text(in: language), heads: trials.heads,
      rows: trials.rows.map { TableRow(head: context.typeset($0[0]), cells: Array($0.dropFirst())) }
    )
    let isTried = !card.trials.isEmpty
    return Source(
      head: Message.People.source(card.name, systems).text(in: language),
      badCases: card.knownBadCases.map { context.typeset($0.text(in: language)) },
      tables: isTried ? [table] : [],
      note: (isTried ? Message.People.note : .untried).text(in: language))
  }
}
