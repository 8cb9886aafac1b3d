import Claims
import Evaluation
import Observation
import Report
import Testing

/// A page of an audit with very many rows or clips stays one that can be opened, and says what it leaves out.
@Suite struct BoundsTests {
  private func page(rows: Int, clips: Int) throws -> String {
    let whole = try Sample.result()
    let clip = whole.clips[0]
    let errors = (0..<rows).map { number in
      let span = Sample.span(Double(number), Double(number) + 1)
      return Sample.row(
        number + 1, .falseAlarm, alarm: Alarm(event: "abandoned-object", interval: span),
        .noEventNear)
    }
    return try HTMLReport.render(
      ReportInput(
        result: AuditResult(
          audit: whole.audit, clips: Array(repeating: clip, count: clips), systems: whole.systems,
          verdicts: [], problems: [], scores: whole.scores, rows: errors,
          provenance: whole.provenance, privacy: whole.privacy)))
  }

  @Test func theFirstTwoThousandErrorsStandOnThePage() throws {
    let page = try page(rows: 2_005, clips: 1)
    #expect(page.contains("5 more stand in alarms.csv alone"))
    #expect(page.contains("5 autres figurent seulement dans alarms.csv"))
    #expect(page.contains("id=\"en-row-2000\""))
    #expect(!page.contains("id=\"en-row-2001\""))
  }

  @Test func theFirstTwoHundredClipsAreDrawn() throws {
    let page = try page(rows: 1, clips: 203)
    #expect(page.contains("3 more clips are not drawn"))
    #expect(page.contains("3 autres séquences ne sont pas dessinées"))
  }

  @Test func anOrdinaryPageLeavesNothingOut() throws {
    #expect(!(try page(rows: 2_000, clips: 200)).contains("alarms.csv alone"))
  }
}
