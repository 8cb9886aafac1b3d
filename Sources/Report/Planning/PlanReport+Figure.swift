import Documents
import Evaluation
import Statistics
public import Phrasebook

extension PlanReport {
  /// How much has to be watched for each number of failures, as an SVG file; at most twelve bars.
  public func figure(in language: Language) -> String {
    let words = Words(self, language)
    var bars = plan.supporting.prefix(12).map { Bar(row: $0, isRequired: false) }
    if let required = plan.required, plan.truthKeepsClaim == true {
      bars.removeAll { $0.row.failures == required.failures }
      bars.append(Bar(row: required, isRequired: true))
      bars.sort { $0.row.failures < $1.row.failures }
    }
    let title = Message.Plan.figure(words.claim).text(in: language)
    let lines = [
      words.headline, words.clustering,
      Message.Plan.bars(size: words.sizes, failures: words.failures, truth: words.truth)
        .text(in: language),
    ]
    return StandaloneFigure(
      title: title,
      description: bars.map { "\($0.label(words)): \($0.amount(words))" }.joined(separator: "; "),
      words: lines, drawing: drawing(bars, words), height: Double(bars.count) * 26
    ).svg
  }

  private struct Bar {
    let row: EvidencePlan.Row
    let isRequired: Bool

    func label(_ words: Words) -> String {
      words.language.number(row.failures)
    }

    func amount(_ words: Words) -> String {
      let size = words.size(row.size) + " " + words.sizes
      let power = row.power.map { " · " + words.language.chance($0) } ?? ""
      let wanted = words.language.statedPercent(words.report.plan.assumptions.power)
      let mark =
        isRequired
        ? " · " + Message.Plan.reaches(power: wanted).text(in: words.language) : ""
      return size + power + mark
    }
  }

  private func drawing(_ bars: [Bar], _ words: Words) -> Element {
    var group = Element("g")
    let largest = bars.map(\.row.size).max() ?? 1
    let (start, reach) = (0.07, 0.5)
    for (index, bar) in bars.enumerated() {
      let top = Double(index) * 26
      let end = start + reach * bar.row.size / largest
      group.append(
        Drawing.label("lane-label", x: start, y: top + 16, anchor: .end, dx: -8, bar.label(words)))
      group.append(
        Drawing.bar(
          bar.isRequired ? "amount required" : "amount", from: start, to: end, y: top + 3,
          height: 18))
      group.append(
        Drawing.label("number", x: end, y: top + 16, anchor: .start, dx: 6, bar.amount(words)))
    }
    return group
  }
}
