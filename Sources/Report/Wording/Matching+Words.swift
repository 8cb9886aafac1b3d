package import Evaluation
import MediaTime
package import Phrasebook
import Statistics

extension MatchingProtocol {
  /// The rule's name with the parameter that decides most, for lists.
  package func shortText(in language: Language) -> String {
    switch self {
    case .alarmWindow(let rule): "\(name), \(language.seconds(rule.window))"
    case .overlap(let rule): "\(name), \(language.percent(rule.iou, decimals: 0))"
    }
  }

  /// The rule and what a second alarm counts as, for people.
  package func text(in language: Language) -> String {
    let rule: Message.MatchingRule =
      switch self {
      case .alarmWindow(let rule): .alarmWindow(lead: rule.lead, window: rule.window)
      case .overlap(let rule): .overlap(share: rule.iou)
      }
    let second: Message.MatchingRule =
      switch duplicates {
      case .areFalse: .secondAlarmIsFalse
      case .ignore: .secondAlarmIsIgnored
      }
    return rule.text(in: language) + " " + second.text(in: language)
  }
}

extension Diagnosis: Worded {
  package var words: Message.Diagnosis {
    Message.Diagnosis(
      from: from, to: to, scored: scored, events: events, expected: expected, offset: offset,
      hours: hours)
  }
}

extension Estimate {
  /// What dependence costs the figure, in a sentence; nil where counts may be taken as independent.
  ///
  /// Said from a fifth more variance on: less is not worth a reader's time.
  package func dependenceText(in language: Language) -> String? {
    dependencePhrase?.text(in: language)
  }

  private var dependencePhrase: Message.Dependence? {
    guard let dependence else { return nil }
    if dependence.isTooAlike { return .tooAlike }
    guard let effect = dependence.designEffect, effect >= 1.2, let number = counted else {
      return nil
    }
    let worth = (Double(number) / effect).rounded()
    let cameras = dependence.cameras
    let least = 0.2 * dependence.independent
    return switch (dependence.inRuns > least, dependence.betweenCameras > least) {
    case (_, false): .runs(number, worth: worth)
    case (false, true): .cameras(cameras, number, worth: worth)
    case (true, true): .runsAndCameras(cameras, number, worth: worth)
    }
  }

  /// How many things were counted: events, trials, values.
  private var counted: Int? {
    switch basis {
    case .rate(let rate, _): rate.events
    case .proportion(let share), .harmonic(let share): share.trials
    case .quantile(let quantile): quantile.sorted.count
    case .ratio, .rootRatio, .maximum, .weighted: nil
    }
  }
}
