public import Claims
import Documents
import Evaluation
import Statistics
import Phrasebook

/// Claims as test cases, for continuous integration: XML in the shape that Jenkins, GitLab and GitHub actions read.
///
/// Supported passes. A claim that gates fails where it is refuted or not decided; one that does not gate never fails a
/// job: whatever is not supported is skipped, with its verdict as the message, so that it does not pass for
/// supported either. A claim that could not be judged and a clip that was lost are errors. Messages are in English: it
/// is output for machines. The shape is the one of Jenkins' `junit-10.xsd` (testsuites, testsuite, properties, testcase
/// with failure, error or skipped).
public enum JUnitReport {
  /// The document as UTF-8 text with a final newline.
  public static func render(
    _ result: AuditResult, names: EventNames = EventNames([])
  ) -> String {
    let cases =
      result.verdicts.map(testCase) + result.problems.map(errorCase)
      + result.lost.map(lostCase)
    let gating = result.verdicts.filter { !$0.passes && $0.fails }
    let skipped = result.verdicts.filter { !$0.passes && !$0.fails }
    let counts: [(String, String)] = [
      ("tests", "\(cases.count)"), ("failures", "\(gating.count)"),
      ("errors", "\(result.problems.count + result.lost.count)"), ("skipped", "\(skipped.count)"),
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
        ] + result.provenance.versions.map { property($0.key, $0.value) }
          + eventProperties(result, names)))
    suite.append(cases)
    var suites = Element("testsuites")
    for (key, value) in counts where key != "skipped" { suites.set(key, value) }
    suites.set("time", "0")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suites.containing([suite]).document
  }

  /// What people call the types of events that claims speak of, in every language; cases keep the names of files.
  private static func eventProperties(_ result: AuditResult, _ names: EventNames) -> [Element] {
    Set(result.verdicts.flatMap(\.claim.namedEvents)).sorted().flatMap { event in
      Language.allCases.map {
        property("event \(event) (\($0.rawValue))", names.name(event, in: $0))
      }
    }
  }

  private static func property(_ name: String, _ value: String) -> Element {
    Element("property", ["name": name, "value": value])
  }

  private static func testCase(_ verdict: Verdict) -> Element {
    let text = ClaimText(verdict: verdict, language: .english)
    let warnings =
      (verdict.isUnstable ? [verdict.stabilityNote(in: .english) ?? "Unstable."] : [])
      + [verdict.diagnosis?.text(in: .english)].compactMap(\.self)
    let sentence = ([(text.headline.map { $0 + ". " } ?? "") + text.finding] + warnings)
      .joined(separator: " ")
    var element = Element(
      "testcase",
      [
        "name": verdict.claim.id + (verdict.claim.event.map { " " + $0 } ?? ""),
        "classname": verdict.claim.system, "time": "0",
      ])
    let word = verdict.outcome.rawValue + (verdict.isUnstable ? ", unstable" : "")
    if verdict.fails {
      element.append(Element("failure", ["message": word, "type": word], text: sentence))
    } else if !verdict.passes {
      element.append(Element("skipped", ["message": word + ": " + sentence]))
    }
    if verdict.passes { element.append(Element("system-out", text: sentence)) }
    return element
  }

  private static func errorCase(_ problem: ClaimsError) -> Element {
    Element("testcase", ["name": problem.place.claim, "classname": "audit", "time": "0"])
      .containing([
        Element(
          "error", ["message": "could not be judged", "type": "error"], text: problem.description)
      ])
  }

  private static func lostCase(_ loss: LostClip) -> Element {
    Element(
      "testcase",
      ["name": "clip " + loss.clip, "classname": loss.system ?? "audit", "time": "0"]
    )
    .containing([
      Element("error", ["message": "clip lost", "type": "error"], text: loss.reason)
    ])
  }

  /// The schema's date and time has no zone.
  private static func timestamp(_ date: String) -> String { String(date.prefix(19)) }
}

extension Verdict {
  fileprivate var passes: Bool { outcome == .supported }
  fileprivate var fails: Bool { claim.gate && !passes }
}
