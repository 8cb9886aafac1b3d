import Documents
public import MediaTime
public import Phrasebook

/// Why a row counts as what it does.
public enum MatchReason: Hashable, Sendable {
  /// The alarm started this long after the event's start (negative: before).
  case startedWithin(MediaDuration)
  /// The two times overlap by this share of their union.
  case overlaps(Double)
  /// No event of the type lies in reach of the alarm.
  case noEventNear
  /// An event is in reach, but in another zone.
  case otherZone(alarm: String, truth: String)
  /// The nearest event of the type: the alarm started this long before (negative) or after its start.
  case outsideWindow(MediaDuration)
  /// The best overlap with any event, which is too small.
  case overlapsTooLittle(Double)
  /// The nearest alarm to a missed event started this long before (negative) or after its start.
  case nearestAlarmOutside(MediaDuration)
  /// The best overlap of an alarm with a missed event, which is too small.
  case nearestAlarmOverlaps(Double)
  /// The event was already found by another alarm.
  case alreadyFound
  /// No alarm of the type lies in reach of the event.
  case noAlarmNear
  /// The alarms in reach belong to other events.
  case alarmsTaken
  /// It lies wholly where the annotators said that nothing is scored.
  case notScored(why: String)
  /// It lies where no frame could be read.
  case damaged
  /// It lies where the system did not watch.
  case notWatched
  /// It lies outside the clip.
  case outsideClip
  /// It lies in time of the camera that an earlier clip of the audit holds already.
  case repeats(clip: String)
  /// It lies in a part of the view that is not scored.
  case notScoredRegion(why: String)
  /// The annotators did not cover this event type on the clip.
  case notCovered
  /// Nobody annotated the clip.
  case notAnnotated

  /// An operator said in the log that the alarm was right.
  case operatorConfirmed
  /// An operator said in the log that the alarm was false.
  case operatorRejected
  /// No operator decided whether the alarm was right.
  case operatorUndecided

  /// A short word for programs.
  public var code: String {
    switch self {
    case .startedWithin: "started-within"
    case .overlaps: "overlaps"
    case .noEventNear: "no-event-near"
    case .otherZone: "other-zone"
    case .outsideWindow: "outside-window"
    case .overlapsTooLittle: "overlaps-too-little"
    case .nearestAlarmOutside: "nearest-alarm-outside"
    case .nearestAlarmOverlaps: "nearest-alarm-overlaps"
    case .alreadyFound: "already-found"
    case .noAlarmNear: "no-alarm-near"
    case .alarmsTaken: "alarms-taken"
    case .notScored: "not-scored"
    case .damaged: "damaged"
    case .notWatched: "not-watched"
    case .outsideClip: "outside-clip"
    case .repeats: "repeated-time"
    case .notScoredRegion: "not-scored-region"
    case .notCovered: "not-covered"
    case .notAnnotated: "not-annotated"
    case .operatorConfirmed: "operator-confirmed"
    case .operatorRejected: "operator-rejected"
    case .operatorUndecided: "operator-undecided"
    }
  }

  /// The reason as a sentence for people, without its final stop.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    let language = Language.english
    return switch self {
    case .startedWithin(let delay) where delay < .zero:
      "started \(language.seconds(.zero - delay)) before the event"
    case .startedWithin(let delay): "started \(language.seconds(delay)) after the event's start"
    case .overlaps(let share): "overlaps the event by \(language.percent(share)) of their union"
    case .noEventNear: "no such event at that time"
    case .otherZone(let alarm, let truth):
      "the alarm names zone \(alarm), the event zone \(truth)"
    case .outsideWindow(let delay) where delay < .zero:
      "started \(language.seconds(.zero - delay)) before the nearest event: too early"
    case .outsideWindow(let delay):
      "started \(language.seconds(delay)) after the nearest event's start: too late"
    case .overlapsTooLittle(let share):
      "overlaps an event by \(language.percent(share)) of their union only"
    case .nearestAlarmOutside(let delay) where delay < .zero:
      "the nearest alarm started \(language.seconds(.zero - delay)) before the event: too early"
    case .nearestAlarmOutside(let delay):
      "the nearest alarm started \(language.seconds(delay)) after the event's start: too late"
    case .nearestAlarmOverlaps(let share):
      "an alarm overlaps the event by \(language.percent(share)) of their union only"
    case .alreadyFound: "another alarm had already found the event"
    case .noAlarmNear: "no alarm at that time"
    case .alarmsTaken: "the alarms in reach belong to other events"
    case .notScored(let why): "time that is not scored" + Self.because(why, ": ")
    case .damaged: "no frame could be read then"
    case .notWatched: "the system did not watch then"
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
    let language = Language.french
    return switch self {
    case .startedWithin(let delay) where delay < .zero:
      "commence \(language.seconds(.zero - delay)) avant l'événement"
    case .startedWithin(let delay):
      "commence \(language.seconds(delay)) après le début de l'événement"
    case .overlaps(let share):
      "recouvre l'événement à \(language.percent(share)) de leur union"
    case .noEventNear: "aucun tel événement à ce moment"
    case .otherZone(let alarm, let truth):
      "l'alarme nomme la zone \(alarm), l'événement la zone \(truth)"
    case .outsideWindow(let delay) where delay < .zero:
      "commence \(language.seconds(.zero - delay)) avant l'événement le plus proche : trop tôt"
    case .outsideWindow(let delay):
      "commence \(language.seconds(delay)) après le début de l'événement le plus proche : trop tard"
    case .overlapsTooLittle(let share):
      "ne recouvre un événement qu'à \(language.percent(share)) de leur union"
    case .nearestAlarmOutside(let delay) where delay < .zero:
      "l'alarme la plus proche commence \(language.seconds(.zero - delay)) avant : trop tôt"
    case .nearestAlarmOutside(let delay):
      "l'alarme la plus proche commence \(language.seconds(delay)) après le début : trop tard"
    case .nearestAlarmOverlaps(let share):
      "une alarme ne recouvre l'événement qu'à \(language.percent(share)) de leur union"
    case .alreadyFound: "une autre alarme avait déjà détecté l'événement"
    case .noAlarmNear: "aucune alarme à ce moment"
    case .alarmsTaken: "les alarmes à portée reviennent à d'autres événements"
    case .notScored(let why): "temps non évalué" + Self.because(why, " : ")
    case .damaged: "aucune image lisible à ce moment"
    case .notWatched: "le système n'observait pas à ce moment"
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
