import Claims
import Documents
import Evaluation

extension Message {
  /// What was claimed, as a sentence: the bound on a metric and who set it.
  struct Claimed {
    /// Whether words of a publisher are quoted, or the audit itself asks.
    let isPublished: Bool
    /// Whether the publisher speaks of a vendor's product rather than of an open stage.
    let isOfVendor: Bool
    let metric: Metric
    let limit: Requirement.Limit
    /// The limit as text, with its unit.
    let figure: String

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      let bound: Prose =
        switch limit {
        case .atMost: "at most \(figure)"
        case .atLeast: "at least \(figure)"
        }
      guard let unit = Self.rateUnit(metric) else {
        let what: Prose = "\(metric.text(in: .english)) of " + bound
        return isPublished ? "Claimed: " + what + "." : "The audit asks for a " + what + "."
      }
      let what: Prose = bound + (limit.value == 1 ? " false alarm" : " false alarms") + unit
      guard isPublished else { return "The audit asks for " + what + "." }
      let verb: Prose = limit.value == 1 ? " was claimed." : " were claimed."
      return Prose(what.text.prefix(1).uppercased() + what.text.dropFirst()) + verb
    }

    private var french: Prose {
      let bound: Prose =
        switch limit {
        case .atMost: "au plus \(figure)"
        case .atLeast: "au moins \(figure)"
        }
      let plural = limit.value >= 2
      let alarms: Prose = plural ? " fausses alertes" : " fausse alerte"
      let what: Prose =
        switch metric {
        case .falseAlarmsPerCameraHour: bound + alarms + " par caméra et par heure"
        case .falseAlarmsPerCameraDay: bound + alarms + " par caméra et par jour"
        case .falseAlarmsPerThousandPassages: bound + alarms + " pour 1\u{202F}000 passages"
        default: "\(metric.text(in: .french)) : " + bound
        }
      guard isPublished else { return "L'audit demande : " + what + "." }
      return isOfVendor && metric.unit == .rate
        ? "L'éditeur annonce " + what + "." : "Annoncé : " + what + "."
    }

    private static func rateUnit(_ metric: Metric) -> Prose? {
      switch metric {
      case .falseAlarmsPerCameraHour: " per camera-hour"
      case .falseAlarmsPerCameraDay: " per camera-day"
      case .falseAlarmsPerThousandPassages: " per 1,000 passages"
      default: nil
      }
    }
  }
}
