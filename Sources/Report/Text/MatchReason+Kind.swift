import Documents
import Evaluation
import Phrasebook

extension MatchReason {
  /// A reason without its figures, to group rows by.
  enum Kind: Hashable {
    case matched, noEventNear, otherZone, outsideWindow, overlapsTooLittle, nearestOutside
    case nearestOverlaps, alreadyFound, noAlarmNear, alarmsTaken, dismissed, notScored

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.matched, .english): "matched"
      case (.matched, .french): "appariée"
      case (.noEventNear, .english): "no such event anywhere near"
      case (.noEventNear, .french): "aucun événement de ce type à proximité"
      case (.otherZone, .english): "the event was in another zone"
      case (.otherZone, .french): "l'événement était dans une autre zone"
      case (.outsideWindow, .english): "too early or too late for the nearest event"
      case (.outsideWindow, .french): "trop tôt ou trop tard pour l'événement le plus proche"
      case (.overlapsTooLittle, .english): "too little overlap with any event"
      case (.overlapsTooLittle, .french): "recouvrement trop faible avec tout événement"
      case (.nearestOutside, .english): "the nearest alarm came too early or too late"
      case (.nearestOutside, .french): "l'alarme la plus proche est venue trop tôt ou trop tard"
      case (.nearestOverlaps, .english): "the nearest alarm overlaps too little"
      case (.nearestOverlaps, .french): "l'alarme la plus proche le recouvre trop peu"
      case (.alreadyFound, .english): "on an event already found"
      case (.alreadyFound, .french): "sur un événement déjà détecté"
      case (.noAlarmNear, .english): "no alarm anywhere near"
      case (.noAlarmNear, .french): "aucune alarme à proximité"
      case (.alarmsTaken, .english): "the alarms near belong to other events"
      case (.alarmsTaken, .french): "les alarmes proches reviennent à d'autres événements"
      case (.dismissed, .english): "dismissed by an operator"
      case (.dismissed, .french): "écartée par un opérateur"
      case (.notScored, .english): "where nothing is scored"
      case (.notScored, .french): "là où rien n'est évalué"
      }
    }
  }

  /// The reason without its figures.
  var kind: Kind {
    switch self {
    case .startedWithin, .overlaps: .matched
    case .noEventNear: .noEventNear
    case .otherZone: .otherZone
    case .outsideWindow: .outsideWindow
    case .overlapsTooLittle: .overlapsTooLittle
    case .nearestAlarmOutside: .nearestOutside
    case .nearestAlarmOverlaps: .nearestOverlaps
    case .alreadyFound: .alreadyFound
    case .noAlarmNear: .noAlarmNear
    case .alarmsTaken: .alarmsTaken
    case .operatorRejected: .dismissed
    default: .notScored
    }
  }
}
