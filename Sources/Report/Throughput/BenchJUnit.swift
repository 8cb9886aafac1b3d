import Phrasebook
import Documents
import Statistics
public import Throughput

/// A judged run of `bench` as test cases: a clip's results, and each measure that has a baseline.
///
/// What makes the command fail is a failure; what was accepted is skipped where it was not decided, and passes where it
/// got better. The shape is that of `JUnitReport`.
public enum BenchJUnit {
  /// The document as UTF-8 text with a final newline; `accepted` are outcomes that the caller lets pass.
  public static func render(_ result: BenchResult, accepted: Set<BenchRule.Outcome>) -> String {
    var (cases, failures, skipped): ([Element], Int, Int) = ([], 0, 0)
    func add(_ name: String, _ clip: String, _ outcome: BenchRule.Outcome, _ text: String) {
      var element = Element("testcase", ["name": name, "classname": clip, "time": "0"])
      let word = outcome.rawValue
      let passes = outcome == .pass || outcome == .measured
      if !passes, !accepted.contains(outcome) {
        failures += 1
        element.append(Element("failure", ["message": word, "type": word], text: text))
      } else if outcome == .inconclusive {
        skipped += 1
        element.append(Element("skipped", ["message": word + ": " + text]))
      } else {
        element.append(Element("system-out", text: text))
      }
      cases.append(element)
    }
    let report = BenchReport(result, language: .english)
    for item in result.outputs {
      add("results", item.clip, item.output.outcome, report.sentence(item))
    }
    for (finding, row) in zip(result.findings, report.rows) where finding.change != nil {
      add(
        finding.measure.rawValue, finding.clip, finding.outcome,
        "now \(row[2]), baseline \(row[3]), now ÷ baseline \(row[4])")
    }
    let counts = [
      ("tests", cases.count), ("failures", failures), ("errors", 0), ("skipped", skipped),
    ]
    var suite = Element("testsuite", ["name": "contrechamp bench"])
    for (key, value) in counts { suite.set(key, "\(value)") }
    suite.set("time", "0")
    suite.append(Element("properties").containing(properties(result)))
    suite.append(cases)
    var suites = Element("testsuites")
    for (key, value) in counts where key != "skipped" { suites.set(key, "\(value)") }
    suites.set("time", "0")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suites.containing([suite]).document
  }

  private static func properties(_ result: BenchResult) -> [Element] {
    let record = result.record
    let words = [
      ("confidence", "\(result.rule.level.share)"), ("tolerance", "\(result.rule.tolerance)"),
      ("baseline", result.baseline?.name ?? "none"), ("tool", record.tool),
      ("libraries", record.libraries), ("processor", record.machine.processor),
      ("cores", "\(record.machine.cores)"),
      ("load-before", record.machine.loadBefore.map { "\($0)" } ?? "unknown"),
      ("load-after", record.machine.loadAfter.map { "\($0)" } ?? "unknown"),
    ]
    return words.map { Element("property", ["name": $0.0, "value": $0.1]) }
  }
}
