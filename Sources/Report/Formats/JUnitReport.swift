public import Claims
import Documents
import Evaluation
import Statistics

/// Claims as test cases, for continuous integration: XML in the shape that Jenkins, GitLab and GitHub actions read.
///
/// Supported passes; refuted fails; what is not decided is skipped, or fails where the claim gates; a claim that
/// could not be judged is an error. Messages are in English: it is output for machines. The shape is the one of
/// Jenkins' `junit-10.xsd` (testsuites, testsuite, properties, testcase with failure, error or skipped).
public enum JUnitReport {
  /// The document as UTF-8 text with a final newline.
  public static func render(_ result: AuditResult) -> String {
    let cases = result.verdicts.map(testCase) + result.problems.map(errorCase)
    let gating = result.verdicts.filter { !$0.passes && $0.fails }
    let skipped = result.verdicts.filter { !$0.passes && !$0.fails }
    let counts: [(String, String)] = [
      ("tests", "\(cases.count)"), ("failures", "\(gating.count)"),
      ("errors", "\(result.problems.count)"), ("skipped", "\(skipped.count)"),
    ]
    var suite = Element("testsuite", ["name": result.audit.title])
    for (key, value) in counts { suite.set(key, value) }
    suite.set("time", "0")
    if let date = result.provenance.date { suite.set("timestamp", timestamp(date)) }
    suite.append(
      Element("properties").containing(
        [
          property("confidence", "\(result.audit.confidence.share)"),
          property("protocol", result.audit.matching.standard.name),
          property("seed", "\(result.provenance.seed)"),
        ] + result.provenance.versions.map { property($0.key, $0.value) }))
    suite.append(cases)
    var suites = Element("testsuites")
    for (key, value) in counts where key != "skipped" { suites.set(key, value) }
    suites.set("time", "0")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suites.containing([suite]).document
  }

  private static func property(_ name: String, _ value: String) -> Element {
    Element("property", ["name": name, "value": value])
  }

  private static func testCase(_ verdict: Verdict) -> Element {
    let sentence = ClaimText(verdict: verdict, language: .english).finding
    var element = Element(
      "testcase",
      [
        "name": verdict.claim.id + (verdict.claim.event.map { " " + $0 } ?? ""),
        "classname": verdict.claim.system, "time": "0",
      ])
    let word = verdict.outcome.rawValue
    if verdict.fails {
      element.append(Element("failure", ["message": word, "type": word], text: sentence))
    } else if !verdict.passes {
      element.append(Element("skipped", ["message": word + ": " + sentence]))
    }
    let quote = verdict.claim.quote.map { "“\($0)”\n" } ?? ""
    if verdict.passes { element.append(Element("system-out", text: quote + sentence)) }
    return element
  }

  private static func errorCase(_ problem: ClaimsError) -> Element {
    Element("testcase", ["name": problem.place.claim, "classname": "audit", "time": "0"])
      .containing([
        Element(
          "error", ["message": "could not be judged", "type": "error"], text: problem.description)
      ])
  }

  /// The schema's date and time has no zone.
  private static func timestamp(_ date: String) -> String { String(date.prefix(19)) }
}

extension Verdict {
  fileprivate var passes: Bool { outcome == .supported }
  fileprivate var fails: Bool { outcome == .refuted || (claim.gate && outcome != .supported) }
}
