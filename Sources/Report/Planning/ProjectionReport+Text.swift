import Documents
import Evaluation
public import Statistics
public import Phrasebook

extension ProjectionReport {
  /// Tables and sentences for a terminal.
  public func text(in language: Language) throws(StatisticsError) -> String {
    let words = Words(self, language)
    var parts = words.sources
    parts.append("")
    if case .passages(let perDay) = projection.base {
      let day = try projection.falseAlarmsPerDay()
      parts += [
        words.text(.perDayOf(passages: language.stated(perDay), words.perDay(day))), "",
      ]
    } else {
      var rows: [[String]] = []
      for count in cameras {
        let day = try projection.falseAlarmsPerDay(cameras: count)
        rows.append([language.number(count), words.perDay(day)])
      }
      parts.append(
        AlignedTable.text(
          [words.text(.cameras), words.text(.falseAlarms(level: words.rateLevel))], rows,
          numbers: 0...0))
    }
    let shares = try trueShares()
    if shares.isEmpty {
      parts.append(words.text(.noDetection))
    } else {
      parts.append(
        AlignedTable.text(
          [words.text(.often), words.text(.share(level: words.level))],
          shares.map { [words.often($0.prevalence), words.share($0.share)] }))
    }
    while parts.last?.hasSuffix("\n") == true {
      parts.append(String(parts.removeLast().dropLast()))
    }
    return language.plainSpaces(parts.joined(separator: "\n"))
  }

  /// A projection in one language.
  struct Words {
    let report: ProjectionReport
    let language: Language

    init(_ report: ProjectionReport, _ language: Language) {
      self.report = report
      self.language = language
    }

    private var projection: Projection { report.projection }

    func text(_ message: Message.Project) -> String { message.text(in: language) }

    /// The confidence of shares; nil where no figure has counts.
    var level: String? { isBounded ? confidence : nil }

    /// The confidence of false alarms a day; nil where their rate was only stated.
    var rateLevel: String? {
      if case .stated = projection.falseAlarms { nil } else { confidence }
    }

    private var confidence: String { language.statedPercent(projection.level.share) }

    /// What was counted or stated, one line each, and that what was only stated bounds nothing.
    var sources: [String] {
      var lines = [falseAlarms]
      if let detection = projection.detection { lines.append(found(detection)) }
      if !isBounded { lines.append(text(.unbounded)) }
      return lines
    }

    private var isBounded: Bool {
      if case .stated = projection.falseAlarms {
        if case .stated? = projection.detection { return false }
        return projection.detection != nil
      }
      return true
    }

    private var falseAlarms: String {
      switch projection.falseAlarms {
      case .rate(let rate):
        text(
          .counted(
            count: language.number(rate.events), hours: language.stated(rate.exposure)))
      case .share(let share):
        text(
          .countedPassages(
            count: language.number(share.successes), of: language.number(share.trials)))
      case .stated(let value):
        report.isOfPassages
          ? text(.statedShare(language.statedPercent(value)))
          : text(.statedRate(language.number(value)))
      }
    }

    private func found(_ detection: Projection.Figure) -> String {
      if case .share(let share) = detection {
        return text(
          .found(language.number(share.successes), of: language.number(share.trials)))
      }
      return text(.statedDetection(language.statedPercent(detection.value)))
    }

    func perDay(_ day: Projection.Value) -> String {
      let decimals = day.upper >= 100 ? 0 : day.upper >= 1 ? 1 : 2
      let number = { (value: Double) in language.number(value, decimals: decimals) }
      let value = number(day.value ?? 0)
      guard day.isBounded else { return value }
      return value + " (" + number(day.lower) + "–" + number(day.upper) + ")"
    }

    func share(_ share: Projection.Value) -> String {
      guard let value = share.value else { return text(.zeroOfZero) }
      let decimals = value >= 0.01 || value == 0 ? 1 : value >= 0.0001 ? 3 : 5
      let shown = language.percent(value, decimals: decimals)
      guard share.isBounded else { return shown }
      return shown + " (" + language.number(share.lower * 100, decimals: decimals) + "–"
        + language.number(share.upper * 100, decimals: decimals) + ")"
    }

    /// `10 per camera-hour`, `1 in 1,000 camera-hours`, `1 in 10 passages`.
    func often(_ prevalence: Double) -> String {
      guard prevalence < 1 else { return text(.perCameraHour(language.stated(prevalence))) }
      let one = language.number((1 / prevalence).rounded(), decimals: 0)
      return text(.oneIn(one, isPassages: report.isOfPassages))
    }

    /// The same for an axis: `10`, `1`, `1/10`.
    func mark(_ prevalence: Double) -> String {
      guard prevalence < 1 else { return language.stated(prevalence) }
      return "1/" + language.number((1 / prevalence).rounded(), decimals: 0)
    }
  }
}
