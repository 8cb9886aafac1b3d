import Phrasebook
import Documents
import Report
import Testing

@Suite struct GoldenTests {
  @Test func thePageIsTheGoldenPage() throws {
    try Golden.expect(
      try HTMLReport.render(Sample.input()),
      is: "report.html")
  }

  @Test func junitIsTheGoldenDocument() throws {
    try Golden.expect(
      JUnitReport.render(try Sample.result(), names: EventNames([Sample.card])),
      is: "report.junit.xml")
  }

  @Test(arguments: Language.allCases) func theTerminalShowsTheGoldenTables(
    language: Language
  ) throws {
    let table = TerminalTable(
      try Sample.result(), language: language, names: EventNames([Sample.card]))
    try Golden.expect(table.verdicts + "\n" + table.counts, is: "terminal.\(language.rawValue).txt")
  }

  @Test func theRowsAreTheGoldenRows() throws {
    try Golden.expect(RowsCSV.render(try Sample.result()), is: "rows.csv")
  }
}
