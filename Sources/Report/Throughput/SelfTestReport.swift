import Documents
import Evaluation
import Statistics
public import Throughput
public import Phrasebook

extension FalseAlarmTest {
  /// A row a clip and measure, what the columns mean, and whether the level is kept.
  public func text(_ record: BenchRecord, in language: Language) throws -> String {
    func say(_ message: Message.SelfTest) -> String { message.text(in: language) }
    func share(_ count: Int, of tally: Tally) throws -> String {
      let wilson = try Proportion(successes: count, trials: tally.comparisons).wilson(rule.level)
      let range =
        language.number(wilson.lower * 100, decimals: 1) + "–"
        + language.number(wilson.upper * 100, decimals: 1) + "\u{202F}%"
      return say(.tally(count: language.number(count), of: language.number(tally.comparisons)))
        + " (" + range + ")"
    }
    let heads = [
      Message.Throughput.clip.text(in: language), Message.Throughput.measure.text(in: language),
      say(.shuffled), say(.inOrder),
      say(.alarms(tolerance: language.statedPercent(rule.tolerance))), say(.undecided),
      say(.deciding), say(.quiet),
    ]
    let cells = try rows.map { row in
      [
        row.clip, row.measure.name.text(in: language),
        try share(row.shuffled.misses, of: row.shuffled),
        try share(row.inOrder.misses, of: row.inOrder),
        try share(row.shuffled.alarms, of: row.shuffled),
        language.percent(
          Double(row.shuffled.undecided) / Double(max(1, row.shuffled.comparisons))),
        language.percent(row.decidingTolerance), language.percent(row.quietTolerance),
      ]
    }
    let rounds = record.clips.map(\.rounds.count).min() ?? 0
    let headline = say(
      .headline(
        rounds: language.number(rounds), pairs: language.number(pairs),
        level: language.statedPercent(rule.level.alpha), attained: language.percent(attained)))
    let share = language.percent(record.availability, decimals: 0)
    let needed = language.percent(BenchRecord.leastAvailability, decimals: 0)
    let isBusy = !record.comparable(with: record).contains(.throughput)
    let busy = say(.busy(share: share, needed: needed))
    return language.plainSpaces(
      headline + "\n\n" + AlignedTable.text(heads, cells, numbers: 2...7) + "\n"
        + (isBusy ? busy + "\n" : "") + say(.meaning)
        + "\n" + (try isBroken ? say(.broken) : say(.holds)) + "\n")
  }
}
