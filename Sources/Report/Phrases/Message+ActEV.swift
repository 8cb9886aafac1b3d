import Documents
import Phrasebook

extension Message {
  /// Heads of the table of an ActEV protocol; the metrics keep NIST's names.
  enum ActEV {
    case activity, correct, missed, falseAlarms, missRate, falseAlarmRate, mean

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.activity, .english): "ACTIVITY"
      case (.activity, .french): "ACTIVITÉ"
      case (.correct, .english): "CORRECT"
      case (.correct, .french): "JUSTES"
      case (.missed, .english): "MISSED"
      case (.missed, .french): "MANQUÉES"
      case (.falseAlarms, .english): "FALSE"
      case (.falseAlarms, .french): "FAUSSES"
      case (.missRate, .english): "MISS RATE"
      case (.missRate, .french): "TAUX DE MANQUES"
      case (.falseAlarmRate, .english): "FALSE ALARMS A MINUTE"
      case (.falseAlarmRate, .french): "FAUSSES ALERTES PAR MINUTE"
      case (.mean, .english): "mean over activities"
      case (.mean, .french): "moyenne des activités"
      }
    }
  }
}
