import Evaluation
import MediaTime
import Observations

extension MatchingProtocol {
  /// The other protocol, and this one with its tolerance a quarter (or a tenth of overlap) up and down.
  var variants: [MatchingProtocol] {
    switch self {
    case .alarmWindow(let rule):
      let scaled = [Rational(3, 4), Rational(5, 4)].compactMap { $0 }.map { factor in
        MatchingProtocol.alarmWindow(
          AlarmWindow(
            lead: rule.lead * factor, window: rule.window * factor, duplicates: rule.duplicates))
      }
      return scaled + [.overlap(Overlap(duplicates: rule.duplicates))]
    case .overlap(let rule):
      let shifted = [max(0, rule.iou - 0.1), min(1, rule.iou + 0.1)].map { sum in
        // 0.2 + 0.1 is more than 0.3 in binary: keep the decimal.
        let iou = (sum * 1e9).rounded() / 1e9
        return MatchingProtocol.overlap(Overlap(iou: iou, duplicates: rule.duplicates))
      }
      return shifted + [.alarmWindow(AlarmWindow(duplicates: rule.duplicates))]
    }
  }

  /// Whether the rule can say anything: overlap needs alarms and events that last.
  func applies(to clips: [ClipUnderScore], event: String) -> Bool {
    guard case .overlap = self else { return true }
    let alarms = clips.flatMap(\.alarms).filter { $0.event == event }
    let events = clips.flatMap(\.truth.events).filter { $0.event == event }
    return (alarms.isEmpty || alarms.contains { !$0.interval.isEmpty })
      && (events.isEmpty || events.contains { !$0.interval.isEmpty })
  }
}
