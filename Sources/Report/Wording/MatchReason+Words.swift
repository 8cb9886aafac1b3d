import Evaluation
import Observations
package import Phrasebook

extension MatchReason: Worded {
  package var words: Message.Reason {
    switch self {
    case .startedWithin(let delay): .startedWithin(delay)
    case .overlaps(let share): .overlaps(share)
    case .noEventNear: .noEventNear
    case .otherZone(let alarm, let truth): .otherZone(alarm: alarm, truth: truth)
    case .outsideWindow(let delay): .outsideWindow(delay)
    case .overlapsTooLittle(let share): .overlapsTooLittle(share)
    case .nearestAlarmOutside(let delay): .nearestAlarmOutside(delay)
    case .nearestAlarmOverlaps(let share): .nearestAlarmOverlaps(share)
    case .alreadyFound: .alreadyFound
    case .noAlarmNear: .noAlarmNear
    case .alarmsTaken: .alarmsTaken
    case .notScored(let why): .notScored(why: why)
    case .damaged: .damaged
    case .notWatched: .notWatched
    case .notJudged(let reason): .notJudged(reason.words)
    case .outsideClip: .outsideClip
    case .repeats(let clip): .repeats(clip: clip)
    case .notScoredRegion(let why): .notScoredRegion(why: why)
    case .notCovered: .notCovered
    case .notAnnotated: .notAnnotated
    case .operatorConfirmed: .operatorConfirmed
    case .operatorRejected: .operatorRejected
    case .operatorUndecided: .operatorUndecided
    }
  }

  /// The reason without its figures, to group rows by.
  var kind: Message.ReasonKind {
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

extension NotJudged.Reason {
  /// Why a system cannot judge, within a sentence.
  var words: Message.Unjudged {
    switch self {
    case .tooSmall: .tooSmall
    case .tooLarge: .tooLarge
    case .unexplained: .unexplained
    case .noColour: .noColour
    case .movingCamera: .movingCamera
    case .other: .other
    }
  }
}
