import Phrasebook
import Claims
import Documents
import Evaluation
import Foundation
import MediaTime
import Observations
import Report
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct CSVTests {
  private func cell(_ identifier: String) throws -> String {
    let whole = try Sample.result()
    let alarm = Alarm(event: "intrusion", interval: Sample.span(0, 1), identifier: identifier)
    let row = Sample.row(1, .falseAlarm, alarm: alarm, .noEventNear)
    let result = AuditResult(
      audit: whole.audit, clips: [], systems: [], verdicts: [], problems: [], scores: [],
      rows: [row], provenance: Provenance(), privacy: PrivacyManifest())
    let line = try #require(RowsCSV.render(result).split(separator: "\r\n").last)
    return String(line.dropLast(",no such event at that time,,".count))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"])
  func aFormulaIsQuoted(formula: String) throws {
    #expect(try cell(formula).hasSuffix(",\"'\(formula)\""))
  }

  @Test func quotesAreDoubled() throws {
    #expect(try cell("a \"b\", c").hasSuffix(",\"a \"\"b\"\", c\""))
  }

  @Test func plainTextStaysPlain() throws {
    #expect(try cell("A-17").hasSuffix(",A-17"))
  }

  @Test func everyLineHasEveryColumn() throws {
    let lines = RowsCSV.render(try Sample.result()).split(separator: "\r\n")
    #expect(lines.count == Sample.rows.count + 1)
    let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
    for line in lines {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == columns)
    }
  }
}

@Suite struct JUnitTests {
  /// Counts elements and keeps their attributes.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, parent: String, attributes: [String: String])] = []
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append((name, open.last ?? "", attributes))
      open.append(name)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }

  private func read() throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(JUnitReport.render(try Sample.result()).utf8))
    parser.delegate = reader
    #expect(parser.parse())
    return reader
  }

  @Test func itHasTheShapeThatServersRead() throws {
    let parents = [
      "testsuites": "", "testsuite": "testsuites", "properties": "testsuite",
      "property": "properties", "testcase": "testsuite", "failure": "testcase",
      "error": "testcase", "skipped": "testcase", "system-out": "testcase",
    ]
    for element in try read().elements { #expect(parents[element.name] == element.parent) }
  }

  @Test func itsCountsAreThoseOfItsCases() throws {
    let elements = try read().elements
    let suite = try #require(elements.first { $0.name == "testsuite" }).attributes
    func count(_ name: String) -> String { "\(elements.count { $0.name == name })" }
    #expect(suite["tests"] == count("testcase"))
    #expect(suite["failures"] == count("failure"))
    #expect(suite["skipped"] == count("skipped"))
    #expect(suite["errors"] == count("error"))
    #expect(count("testcase") == "10")
  }

  private func text(_ verdict: Verdict, lost: [LostClip] = []) throws -> String {
    let whole = try Sample.result()
    return JUnitReport.render(
      AuditResult(
        audit: whole.audit, clips: [], systems: [], verdicts: [verdict], problems: [], scores: [],
        rows: [], provenance: Provenance(), privacy: PrivacyManifest(), lost: lost))
  }

  private func refuted(gate: Bool) -> Verdict {
    Verdict(
      claim: Claim(id: "X", system: "s", gate: gate), outcome: .refuted, because: .noFigure)
  }

  @Test func aRefutedClaimFailsOnlyWhereItGates() throws {
    #expect(try text(refuted(gate: true)).contains("<failure message=\"refuted\""))
    let free = try text(refuted(gate: false))
    #expect(!free.contains("<failure") && free.contains("failures=\"0\""))
    #expect(free.contains("<skipped message=\"refuted: "))
  }

  @Test func aLostClipIsAnErrorOfItsSystem() throws {
    let text = try text(refuted(gate: false), lost: [Sample.lost])
    #expect(text.contains("errors=\"1\""))
    #expect(text.contains("<testcase name=\"clip hall-b\" classname=\"vendor-x\""))
    #expect(text.contains("hall-b.mp4: no video stream"))
  }

  @Test func everyCaseHasANameAndAClass() throws {
    for element in try read().elements where element.name == "testcase" {
      #expect(element.attributes["name"]?.isEmpty == false)
      #expect(element.attributes["classname"]?.isEmpty == false)
      #expect(element.attributes["time"] == "0")
    }
  }
}

@Suite struct TerminalTests {
  @Test func wideAndCombiningCharactersKeepColumnsAligned() throws {
    let whole = try Sample.result()
    let names = ["駅前", "cafe\u{301}", "plain"]
    let verdicts = names.map { name in
      Verdict(claim: Claim(id: name, system: "s"), outcome: .noEvidence, because: .noFigure)
    }
    let result = AuditResult(
      audit: whole.audit, clips: [], systems: [], verdicts: verdicts, problems: [], scores: [],
      rows: [], provenance: Provenance(), privacy: PrivacyManifest())
    let lines = TerminalTable(result, language: .english).verdicts.split(separator: "\n")
    let cells = lines.dropFirst(2).map { line in
      // From the claim's first column on to the system's.
      line.drop { $0 != "駅" && $0 != "c" && $0 != "p" || $0 == " " }
    }
    #expect(cells[cells.startIndex].contains("駅前   s"))
    #expect(lines[3].contains("cafe\u{301}   s"))
    #expect(lines[4].contains("plain  s"))
  }

  @Test func thereIsNoColourUnlessAsked() throws {
    let result = try Sample.result()
    #expect(!TerminalTable(result, language: .french).verdicts.contains("\u{1B}"))
    #expect(
      TerminalTable(result, language: .french, usesColour: true).verdicts.contains("\u{1B}[31m"))
  }
}
