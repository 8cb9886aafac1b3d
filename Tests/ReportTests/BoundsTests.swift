import Claims
import Evaluation
import Foundation
import Observations
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

  /// Thirty thousand alarms were a page of 333 sheets.
  @Test func thirtyThousandFalseAlarmsStayAPageThatCanBePrinted() throws {
    let page = try page(rows: 30_000, clips: 1)
    #expect(page.utf8.count < 1_500_000)
    #expect(page.components(separatedBy: "id=\"en-row-").count - 1 == 5)
    #expect(page.contains("1 group), the largest first, with up to 5 examples each: 5 of 30,000"))
    #expect(page.contains("5 sur 30\u{202F}000 figurent ici, tous dans alarms.csv"))
    #expect(page.contains("False alarm – no such event anywhere near · 30,000, of which 5 shown"))
    #expect(page.contains("Marks that would lie on each other are drawn once."))
  }

  /// Of 200 clips with as many rows the strips share what a page can hold.
  @Test func manyClipsShareTheMarks() throws {
    #expect(try page(rows: 30_000, clips: 200).utf8.count < 1_500_000)
  }

  @Test(arguments: [150, 151]) func upToAHundredAndFiftyErrorsAreAllListed(_ count: Int) throws {
    let page = try page(rows: count, clips: 1)
    let listed = page.components(separatedBy: "id=\"en-row-").count - 1
    #expect(listed == (count == 150 ? 150 : 5))
  }

  @Test func theFirstTwoHundredClipsAreDrawn() throws {
    let page = try page(rows: 1, clips: 203)
    #expect(page.contains("3 more clips are not drawn"))
    #expect(page.contains("3 autres séquences ne sont pas dessinées"))
  }

  @Test func anOrdinaryPageLeavesNothingOut() throws {
    let page = try page(rows: 150, clips: 200)
    #expect(!page.contains("examples each"))
    #expect(!page.contains("drawn once"))
  }
}
