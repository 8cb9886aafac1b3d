import Evaluation
import MediaTime
import Observations
import Testing

/// Small random clips in whole seconds, so that ties are exact, against every possible matching.
@Suite struct MatchingBruteForceTests {
  /// Sixty cases a seed: 2,100 in all.
  @Test(arguments: 1...35) func noOtherMatchingIsBetter(_ seed: Int) throws {
    var draw = Sequence64(seed: UInt64(seed))
    for _ in 0..<60 {
      let rule: MatchingProtocol =
        draw.below(2) == 0
        ? .alarmWindow(.init(lead: .seconds(draw.below(4)), window: .seconds(1 + draw.below(9))))
        : .overlap(.init(iou: [0.1, 0.2, 0.25, 0.5][draw.below(4)]))
      let things = clip(
        seconds: 100, events: (0..<draw.below(6)).map { _ in event(&draw) },
        alarms: (0..<draw.below(7)).map { _ in raised(&draw) })
      let found = rows(things, by: rule)
      let hits = found.filter { $0.kind == .hit }
      let best = bestTotal(
        things.alarms[...], things.truth.events, by: rule)
      #expect(hits.count == best.pairs)
      let quality = hits.reduce(0.0) { sum, row in
        guard let alarm = row.alarm, let truth = row.truth else { return sum }
        return sum + (Self.quality(alarm, truth, by: rule) ?? -.infinity)
      }
      #expect(abs(quality - best.quality) < 1e-9)
      #expect(Set(hits.compactMap(\.truth?.note)).count == hits.count)
      #expect(Set(hits.compactMap(\.alarm?.identifier)).count == hits.count)
    }
  }

  private func event(_ draw: inout Sequence64) -> TruthEvent {
    let start = draw.below(25)
    var event = happened(start, start + draw.below(12), zone: zone(&draw))
    event.note = "\(draw.below(1_000_000_000))"
    return event
  }

  private func raised(_ draw: inout Sequence64) -> Alarm {
    let start = draw.below(30)
    var alarm = alarm(start, start + draw.below(12), zone: zone(&draw))
    alarm.identifier = "\(draw.below(1_000_000_000))"
    return alarm
  }

  private func zone(_ draw: inout Sequence64) -> String? { [nil, "a", "b"][draw.below(3)] }

  /// By trying each event for the first alarm, and none.
  private func bestTotal(
    _ alarms: ArraySlice<Alarm>, _ events: [TruthEvent], by rule: MatchingProtocol
  ) -> (pairs: Int, quality: Double) {
    guard let alarm = alarms.first else { return (0, 0) }
    var best = bestTotal(alarms.dropFirst(), events, by: rule)
    for (place, event) in events.enumerated() {
      guard let quality = Self.quality(alarm, event, by: rule) else { continue }
      var others = events
      others.remove(at: place)
      let rest = bestTotal(alarms.dropFirst(), others, by: rule)
      let total = (pairs: rest.pairs + 1, quality: rest.quality + quality)
      if total > best { best = total }
    }
    return best
  }

  /// The rule's words in whole seconds, written a second time.
  private static func quality(
    _ alarm: Alarm, _ event: TruthEvent, by rule: MatchingProtocol
  ) -> Double? {
    if let there = alarm.zone, let here = event.zone, there != here { return nil }
    let (a, e) = (seconds(alarm.interval), seconds(event.interval))
    switch rule {
    case .alarmWindow(let rule):
      let (lead, window) = (Int(rule.lead.secondsValue), Int(rule.window.secondsValue))
      let delay = a.lowerBound - e.lowerBound
      guard (-lead...window).contains(delay) else { return nil }
      let share = Double(delay) / Double(max(lead, window))
      return 1 - share * share
    case .overlap(let rule):
      let common = min(a.upperBound, e.upperBound) - max(a.lowerBound, e.lowerBound)
      guard common > 0 else { return nil }
      let union = a.count - 1 + e.count - 1 - common
      // Hundredths, so that a tie is one: .2 of a union is no binary fraction.
      return common * 100 >= union * Int((rule.iou * 100).rounded())
        ? Double(common) / Double(union) : nil
    }
  }

  private static func seconds(_ interval: MediaInterval) -> ClosedRange<Int> {
    Int(interval.start.secondsValue)...Int(interval.end.secondsValue)
  }
}
