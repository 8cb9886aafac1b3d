import Foundation
import TestSupport
import Testing

/// A vendor's search in an audit: whom it shows although they are not what was asked for.
@Suite(.onItsOwnThread) struct AttributeAuditTests {
  /// Somebody in blue every ten minutes of a day; the log shows every `every`-th of the first `count` as red.
  private func audit(_ count: Int, every: Int) throws -> (Program.Outcome, ScratchFolder) {
    let folder = try ScratchFolder()
    let alarms = stride(from: 0, to: count, by: every)
      .map { "red-jacket,\(600 * $0 + 10),\(600 * $0 + 20)\n" }.joined()
    try folder.write("red.csv", "event,start,end\n" + alarms)
    let people = (0..<count).map {
      "  - {id: p\($0), start: \(600 * $0), end: \(600 * $0 + 60), attributes: {upper: blue}}\n"
    }.joined()
    try folder.write(
      "hall.yaml", "truth: 1\nclip: hall\ncovers: [red-jacket]\nobjects:\n" + people)
    try folder.write(
      "audit.yaml",
      """
      audit: 1
      title: A search
      clips:
        - {id: hall, duration: 24 h, truth: hall.yaml}
      systems:
        - {id: vendor, alarms: {hall: red.csv}}
      claims:
        - id: red
          system: vendor
          event: red-jacket
          query: "class: person, upper: red"
          gate: true
          requires: {attribute-fpr: {at-most: 10 %}}
      """)
    return (try Program.contrechamp(["audit", folder.path("audit.yaml")]), folder)
  }

  @Test func aThirdShownWronglyRefutesATenth() throws {
    let (outcome, folder) = try audit(60, every: 3)
    #expect(outcome.status == 3, "\(outcome.errors)")
    let page = try String(contentsOfFile: folder.path("out/report.html"), encoding: .utf8)
    #expect(page.contains("Of 60 others who passed, 20 were said to match"))
    #expect(page.contains("comme correspondant à la description"))
    #expect(page.contains("class: person, upper: red"))
    let json = try String(contentsOfFile: folder.path("out/audit.json"), encoding: .utf8)
    #expect(json.contains("\"query\": \"class: person, upper: red\""))
    #expect(json.contains("\"metric\": \"attribute-fpr\""))
  }

  @Test func tooFewOthersAreInconclusiveAndSayHowManyWouldDo() throws {
    let (outcome, folder) = try audit(10, every: 1000)
    #expect(outcome.status == 4, "\(outcome.errors)")
    let json = try String(contentsOfFile: folder.path("out/audit.json"), encoding: .utf8)
    #expect(json.contains("\"objects\""), "\(json)")
  }
}
