import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

/// Two systems on the same footage and one system under two conditions, in sentences with counts first.
struct ComparisonSection {
  let context: PageContext

  private var language: Language { context.language }

  func render() throws(ReportError) -> String {
    try WordTable.section(
      title: Message.Comparison.title.text(in: language),
      intro: Message.Comparison.intro.text(in: language), context.result.comparisons.map(table))
  }

  private func table(_ comparison: Comparison) -> WordTable {
    let names = names(comparison)
    return WordTable(
      caption: caption(comparison, names), note: note(comparison),
      rows: [
        .init(
          head: Message.Comparison.eventsHead.text(in: language), text: events(comparison, names)),
        .init(
          head: Message.Comparison.alarmsHead.text(in: language), text: alarms(comparison, names)),
      ])
  }

  private func names(_ comparison: Comparison) -> (String, String) {
    switch comparison.kind {
    case .systems(let first, let second): (context.label(of: first), context.label(of: second))
    case .conditions(_, let key, let first, let second):
      (
        Message.condition(key, first, in: language), Message.condition(key, second, in: language)
      )
    }
  }

  private func caption(_ comparison: Comparison, _ names: (String, String)) -> String {
    let event = context.event(comparison.event)
    let message: Message.Comparison =
      switch comparison.kind {
      case .systems: .pair(names.0, names.1, event: event)
      case .conditions(let system, _, _, _):
        .conditions(context.label(of: system), event: event, names.0, names.1)
      }
    return message.text(in: language)
  }

  private func note(_ comparison: Comparison) -> String? {
    guard case .systems = comparison.kind else { return nil }
    var sentences = [
      Message.Comparison.basis(
        clips: comparison.first.clips.count,
        exposure: context.figures.exposure(comparison.first.exposure)
      ).text(in: language)
    ]
    if !comparison.leftOut.isEmpty {
      sentences.append(Message.Comparison.leftOut(comparison.leftOut).text(in: language))
    }
    return sentences.joined(separator: " ")
  }

  private func events(_ comparison: Comparison, _ names: (String, String)) -> String {
    guard case .systems = comparison.kind else {
      return Message.Comparison.otherEvents.text(in: language)
    }
    guard let found = comparison.found else {
      return Message.Comparison.noEvents.text(in: language)
    }
    return Message.Comparison.events(
      found.events, both: found.both, first: names.0, found.onlyFirst, second: names.1,
      found.onlySecond, neither: found.neither
    ).text(in: language) + " " + chance(found.p, found.adjusted, "McNemar")
  }

  private func alarms(_ comparison: Comparison, _ names: (String, String)) -> String {
    guard let alarms = comparison.falseAlarms else {
      return Message.Word.notMeasured.text(in: language)
    }
    let (first, second) = (comparison.first, comparison.second)
    let (one, two) = (first.counts.falseAlarms, second.counts.falseAlarms)
    let counted: Message.Comparison
    if case .systems = comparison.kind {
      counted = .sameTime(
        first: names.0, one, second: names.1, two,
        exposure: context.figures.exposure(first.exposure))
    } else {
      counted = .otherTime(
        first: names.0, one, context.figures.exposure(first.exposure), second: names.1, two,
        context.figures.exposure(second.exposure))
    }
    var sentences = [counted.text(in: language)]
    guard one + two > 0, let interval = alarms.interval else {
      return sentences[0] + " " + Message.Comparison.none.text(in: language)
    }
    let range = context.figures.confidence(interval, of: .falseAlarmsPerCameraHour)
    if let ratio = alarms.ratio {
      sentences.append(
        Message.Comparison.ratio(language.number(ratio), range: range).text(in: language))
    } else {
      sentences.append(Message.Comparison.noRatio(range: range).text(in: language))
    }
    sentences.append(
      chance(alarms.p, alarms.adjusted, alarms.test == "score" ? "score" : "E-test"))
    return sentences.joined(separator: " ")
  }

  private func chance(_ p: Double, _ adjusted: Double, _ test: String) -> String {
    let (alone, all) = (
      MultiplicityText.p(p, language), MultiplicityText.p(adjusted, language)
    )
    let message: Message.Comparison =
      adjusted <= context.result.audit.confidence.alpha
      ? .beyondChance(p: alone, adjusted: all, test: test)
      : .chance(p: alone, adjusted: all, test: test)
    return message.text(in: language)
  }
}
