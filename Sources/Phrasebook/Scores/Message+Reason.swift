package import MediaTime

extension Message {
  /// Why a row counts as what it does: a sentence without its final stop.
  package enum Reason: Phrase {
    case startedWithin(MediaDuration)
    case overlaps(Double)
    case noEventNear
    case otherZone(alarm: String, truth: String)
    case outsideWindow(MediaDuration)
    case overlapsTooLittle(Double)
    case nearestAlarmOutside(MediaDuration)
    case nearestAlarmOverlaps(Double)
    case alreadyFound
    case noAlarmNear
    case alarmsTaken
    case notScored(why: String)
    case damaged
    case notWatched
    case notJudged(Unjudged)
    case outsideClip
    case repeats(clip: String)
    case notScoredRegion(why: String)
    case notCovered
    case notAnnotated
    case operatorConfirmed
    case operatorRejected
    case operatorUndecided

    package func text(in language: Language) -> String {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: String {
      switch self {
      case .startedWithin(let delay) where delay < .zero:
        "started \(en.seconds(.zero - delay)) before the event"
      case .startedWithin(let delay): "started \(en.seconds(delay)) after the event's start"
      case .overlaps(let share): "overlaps the event by \(en.percent(share)) of their union"
      case .noEventNear: "no such event at that time"
      case .otherZone(let alarm, let truth):
        "the alarm names zone \(alarm), the event zone \(truth)"
      case .outsideWindow(let delay) where delay < .zero:
        "started \(en.seconds(.zero - delay)) before the nearest event: too early"
      case .outsideWindow(let delay):
        "started \(en.seconds(delay)) after the nearest event's start: too late"
      case .overlapsTooLittle(let share):
        "overlaps an event by \(en.percent(share)) of their union only"
      case .nearestAlarmOutside(let delay) where delay < .zero:
        "the nearest alarm started \(en.seconds(.zero - delay)) before the event: too early"
      case .nearestAlarmOutside(let delay):
        "the nearest alarm started \(en.seconds(delay)) after the event's start: too late"
      case .nearestAlarmOverlaps(let share):
        "an alarm overlaps the event by \(en.percent(share)) of their union only"
      case .alreadyFound: "another alarm had already found the event"
      case .noAlarmNear: "no alarm at that time"
      case .alarmsTaken: "the alarms in reach belong to other events"
      case .notScored(let why): "time that is not scored" + Self.because(why, ": ")
      case .damaged: "no frame could be read then"
      case .notWatched: "the system did not watch then"
      case .notJudged(let why):
        "the system could not judge then: \(why.text(of: .events, in: .english))"
      case .outsideClip: "lies outside the clip"
      case .repeats(let clip): "the same time of the camera is counted on clip \(clip)"
      case .notScoredRegion(let why):
        "part of the view that is not scored" + Self.because(why, ": ")
      case .notAnnotated: "nobody annotated this clip"
      case .notCovered: "the annotators did not cover this type on this clip"
      case .operatorConfirmed: "an operator said that it was right"
      case .operatorRejected: "an operator said that it was false"
      case .operatorUndecided: "no operator decided whether it was right"
      }
    }

    private var french: String {
      switch self {
      case .startedWithin(let delay) where delay < .zero:
        "commence \(fr.seconds(.zero - delay)) avant l'événement"
      case .startedWithin(let delay):
        "commence \(fr.seconds(delay)) après le début de l'événement"
      case .overlaps(let share):
        "recouvre l'événement à \(fr.percent(share)) de leur union"
      case .noEventNear: "aucun tel événement à ce moment"
      case .otherZone(let alarm, let truth):
        "l'alarme nomme la zone \(alarm), l'événement la zone \(truth)"
      case .outsideWindow(let delay) where delay < .zero:
        "commence \(fr.seconds(.zero - delay)) avant l'événement le plus proche : trop tôt"
      case .outsideWindow(let delay):
        "commence \(fr.seconds(delay)) après le début de l'événement le plus proche : trop tard"
      case .overlapsTooLittle(let share):
        "ne recouvre un événement qu'à \(fr.percent(share)) de leur union"
      case .nearestAlarmOutside(let delay) where delay < .zero:
        "l'alarme la plus proche commence \(fr.seconds(.zero - delay)) avant : trop tôt"
      case .nearestAlarmOutside(let delay):
        "l'alarme la plus proche commence \(fr.seconds(delay)) après le début : trop tard"
      case .nearestAlarmOverlaps(let share):
        "une alarme ne recouvre l'événement qu'à \(fr.percent(share)) de leur union"
      case .alreadyFound: "une autre alarme avait déjà détecté l'événement"
      case .noAlarmNear: "aucune alarme à ce moment"
      case .alarmsTaken: "les alarmes à portée reviennent à d'autres événements"
      case .notScored(let why): "temps non évalué" + Self.because(why, " : ")
      case .damaged: "aucune image lisible à ce moment"
      case .notWatched: "le système n'observait pas à ce moment"
      case .notJudged(let why):
        "le système ne pouvait pas juger à ce moment : \(why.text(of: .events, in: .french))"
      case .outsideClip: "hors de la séquence"
      case .repeats(let clip): "le même temps de la caméra est compté sur la séquence \(clip)"
      case .notScoredRegion(let why):
        "partie de l'image non évaluée" + Self.because(why, " : ")
      case .notAnnotated: "séquence non annotée"
      case .notCovered: "type non annoté sur cette séquence"
      case .operatorConfirmed: "un opérateur l'a dite justifiée"
      case .operatorRejected: "un opérateur l'a dite fausse"
      case .operatorUndecided: "aucun opérateur n'a dit si elle était justifiée"
      }
    }

    private static func because(_ why: String, _ mark: String) -> String {
      why.isEmpty ? "" : mark + why
    }
  }

  /// The same without figures, over a group of rows.
  package enum ReasonKind: CaseIterable, PrintedPhrase {
    case matched, noEventNear, otherZone, outsideWindow, overlapsTooLittle, nearestOutside
    case nearestOverlaps, alreadyFound, noAlarmNear, alarmsTaken, dismissed, notScored

    package func prose(in language: Language) -> Prose {
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
}
