import Documents
import Evaluation

extension Message {
  /// What was counted and what rate that makes: counts always come first.
  enum Counted {
    /// Values carry their unit and interval.
    case falseAlarms(Int, exposure: String, rate: String)
    case noFalseAlarm(exposure: String, upTo: String)
    case falseAlarmsByPassage(Int, passages: String, rate: String)
    case rightAlarms(Int, of: Int, share: String)
    case falseShare(Int, of: Int, share: String)
    case foundEvents(Int, of: Int, share: String)
    case harmonic(hits: Int, falseAlarms: Int, misses: Int, value: String)
    case timeShare(exposure: String, share: String)
    case latency(found: Int, metric: Metric, value: String)
    case other(metric: Metric, value: String)

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private func number(_ value: Int, _ language: Language) -> String { language.number(value) }

    private var english: Prose {
      let language = Language.english
      return switch self {
      case .falseAlarms(let count, let exposure, let rate):
        "In \(exposure) we counted \(number(count, language)): \(rate)."
      case .noFalseAlarm(let exposure, let upTo):
        "In \(exposure) we counted none, which is compatible with up to \(upTo)."
      case .falseAlarmsByPassage(let count, let passages, let rate):
        "Among \(passages) passages we counted \(number(count, language)) false alarms: \(rate)."
      case .rightAlarms(let right, let alarms, let share):
        "Of \(Self.plural(alarms, "alarm", "alarms")), \(number(right, language)) \(right == 1 ? "was" : "were") right: \(share)."
      case .falseShare(let wrong, let alarms, let share):
        "Of \(Self.plural(alarms, "alarm", "alarms")), \(number(wrong, language)) \(wrong == 1 ? "was" : "were") false: \(share)."
      case .foundEvents(let found, let events, let share):
        "Of \(Self.plural(events, "event", "events")), \(number(found, language)) \(found == 1 ? "was" : "were") found: \(share)."
      case .harmonic(let hits, let wrong, let misses, let value):
        "With \(Self.plural(hits, "event", "events")) found, \(number(misses, language)) missed and \(Self.plural(wrong, "false alarm", "false alarms")), F1 is \(value)."
      case .timeShare(let exposure, let share):
        "In \(exposure), the alarm was on for \(share) of the time in which nothing happened."
      case .latency(let found, let metric, let value):
        "Over \(Self.plural(found, "event", "events")) found, the \(metric.text(in: language)) was \(value)."
      case .other(let metric, let value): "Measured: \(metric.text(in: language)) of \(value)."
      }
    }

    private var french: Prose {
      let language = Language.french
      return switch self {
      case .falseAlarms(let count, let exposure, let rate):
        "En \(exposure) nous en avons compté \(number(count, language)), soit \(rate)."
      case .noFalseAlarm(let exposure, let upTo):
        "En \(exposure) nous n'en avons compté aucune, ce qui reste compatible avec jusqu'à \(upTo)."
      case .falseAlarmsByPassage(let count, let passages, let rate):
        "Sur \(passages) passages nous avons compté \(number(count, language)) fausse\(count < 2 ? "" : "s") alerte\(count < 2 ? "" : "s"), soit \(rate)."
      case .rightAlarms(let right, let alarms, let share):
        "Sur \(number(alarms, language)) alarme\(alarms < 2 ? "" : "s"), \(number(right, language)) \(right < 2 ? "était juste" : "étaient justes"), soit \(share)."
      case .falseShare(let wrong, let alarms, let share):
        "Sur \(number(alarms, language)) alarme\(alarms < 2 ? "" : "s"), \(number(wrong, language)) \(wrong < 2 ? "était fausse" : "étaient fausses"), soit \(share)."
      case .foundEvents(let found, let events, let share):
        "Sur \(number(events, language)) événement\(events < 2 ? "" : "s"), \(number(found, language)) \(found < 2 ? "a été détecté" : "ont été détectés"), soit \(share)."
      case .harmonic(let hits, let wrong, let misses, let value):
        "Avec \(number(hits, language)) événement\(hits < 2 ? "" : "s") détecté\(hits < 2 ? "" : "s"), \(number(misses, language)) manqué\(misses < 2 ? "" : "s") et \(number(wrong, language)) fausse\(wrong < 2 ? "" : "s") alerte\(wrong < 2 ? "" : "s"), F1 vaut \(value)."
      case .timeShare(let exposure, let share):
        "En \(exposure), l'alarme était active pendant \(share) du temps où il ne se passait rien."
      case .latency(let found, let metric, let value):
        "Sur \(number(found, language)) événement\(found < 2 ? "" : "s") détecté\(found < 2 ? "" : "s") : \(metric.text(in: language)) de \(value)."
      case .other(let metric, let value): "Mesuré : \(metric.text(in: language)) de \(value)."
      }
    }

    private static func plural(_ count: Int, _ one: String, _ many: String) -> String {
      Language.english.number(count) + " " + (count == 1 ? one : many)
    }

    /// What a rate is per, with its leading space.
    static func per(_ metric: Metric, _ language: Language) -> String {
      switch (metric, language) {
      case (.falseAlarmsPerCameraDay, .english): " a day"
      case (.falseAlarmsPerCameraDay, .french): " par jour"
      case (.falseAlarmsPerCameraHour, .english): " an hour"
      case (.falseAlarmsPerCameraHour, .french): " par heure"
      case (.falseAlarmsPerThousandPassages, .english): " per 1,000 passages"
      case (.falseAlarmsPerThousandPassages, .french): " pour 1\u{202F}000 passages"
      default: ""
      }
    }
  }
}
