/// Findings in whole sentences, each under a heading of its own: readable on a narrow screen and aloud.
struct WordTable: Sendable {
  /// A heading and its sentences.
  struct Row: Sendable {
    let head: String
    let text: String
  }

  let caption: String
  let note: String?
  let rows: [Row]

  private struct Model: Sendable {
    let title: String
    let intro: String
    let tables: [WordTable]
  }

  private static let template = PageTemplate(
    "words",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    {{#tables}}<table class="sentences"><caption><bdi>{{caption}}</bdi></caption>
    <tbody>
    {{#rows}}<tr><th scope="row">{{head}}</th><td><bdi>{{text}}</bdi></td></tr>
    {{/rows}}</tbody></table>
    {{#note}}<p class="note"><bdi>{{.}}</bdi></p>
    {{/note}}{{/tables}}
    """)

  /// A section of the page made of such tables.
  static func section(
    title: String, intro: String, _ tables: [WordTable]
  ) throws(ReportError) -> String {
    try template.render(Model(title: title, intro: intro, tables: tables))
  }
}

/// A row of a table: its head and its cells, in the order of the columns.
struct TableRow: Sendable {
  let head: String
  let cells: [String]
}
