import Documents
import Evaluation
import Phrasebook

/// What the page says of a score that rests on operators' verdicts.
struct OperatorText {
  let score: Score
  let language: Language

  /// How many alarms were decided, and how far the undecided ones could move the figures; nothing for other scores.
  var notes: [String] {
    guard score.missesAreUnknown else { return [] }
    let counts = score.counts
    var notes = [
      Message.Operators.note(decided: counts.alarms, undecided: counts.undecided)
        .text(in: language)
    ]
    guard counts.undecided > 0 else { return notes }
    let right = score.sensitivity(undecidedAreFalse: false)
    let wrong = score.sensitivity(undecidedAreFalse: true)
    if let low = right.precision, let high = wrong.precision {
      notes.append(range(.falseDiscoveryRate, 1 - low, 1 - high))
    }
    if let low = right.perCameraDay, let high = wrong.perCameraDay {
      notes.append(range(.falseAlarmsPerCameraDay, low, high))
    }
    return notes
  }

  private func range(_ metric: Metric, _ low: Double, _ high: Double) -> String {
    let figures = Figures(language: language)
    let name = figures.name(metric)
    return Message.Operators.range(
      metric: name.prefix(1).uppercased() + name.dropFirst(),
      low: figures.value(low, of: metric), high: figures.value(high, of: metric)
    ).text(in: language)
  }
}
