import Evaluation
import MediaTime
import Observations
import Testing

/// Random clips: what a score must not depend on.
@Suite struct PropertyTests {
  func random(_ seed: Int, zones: [String], shift: Int = 0, reversed: Bool = false)
    -> ClipUnderScore
  {
    var draw = Sequence64(seed: UInt64(seed))
    func moment() -> (Int, Int) {
      let start = draw.below(500) + shift
      return (start, start + 1 + draw.below(30))
    }
    var events: [TruthEvent] = []
    for _ in 0..<draw.below(12) {
      let (start, end) = moment()
      events.append(happened(start, end, zone: zones[draw.below(zones.count)]))
    }
    var alarms: [Alarm] = []
    for _ in 0..<draw.below(15) {
      let (start, end) = moment()
      alarms.append(alarm(start, end, zone: zones[draw.below(zones.count)]))
    }
    return clip(
      seconds: 600 + shift, events: reversed ? events.reversed() : events,
      noScore: [span(200 + shift, 230 + shift), span(0, shift)],
      alarms: reversed ? alarms.reversed() : alarms)
  }

  @Test(arguments: 1...40, [window, overlap])
  func relabellingZonesChangesNoCount(_ seed: Int, _ rule: MatchingProtocol) throws {
    let plain = try score(random(seed, zones: ["a", "b"]), by: rule)
    let renamed = try score(random(seed, zones: ["z", "k"]), by: rule)
    #expect(plain.counts == renamed.counts)
  }

  @Test(arguments: 1...40, [window, overlap])
  func aShiftInTimeChangesNoMetric(_ seed: Int, _ rule: MatchingProtocol) throws {
    let plain = try score(random(seed, zones: ["a", "b"]), by: rule)
    let shifted = try score(random(seed, zones: ["a", "b"], shift: 1000), by: rule)
    #expect(plain.counts == shifted.counts)
    #expect(plain.metrics == shifted.metrics)
  }

  @Test(arguments: 1...40, [window, overlap])
  func theOrderOfTheInputChangesNoRow(_ seed: Int, _ rule: MatchingProtocol) {
    let plain = rows(random(seed, zones: ["a", "b"]), by: rule)
    let reversed = rows(random(seed, zones: ["a", "b"], reversed: true), by: rule)
    #expect(plain == reversed)
  }

  @Test(arguments: 1...40, [window, overlap])
  func everyAlarmAndEventIsInExactlyOneRow(_ seed: Int, _ rule: MatchingProtocol) {
    let clip = random(seed, zones: ["a", "b"])
    let found = rows(clip, by: rule)
    #expect(found.compactMap(\.alarm).count == clip.alarms.count)
    #expect(found.compactMap(\.truth).count == clip.truth.events.count)
  }

  @Test(arguments: 1...40) func aWiderWindowNeverFindsFewer(_ seed: Int) throws {
    let narrow = try score(random(seed, zones: ["a"]), by: window).counts.hits
    let wide = try score(
      random(seed, zones: ["a"]), by: .alarmWindow(.init(window: .seconds(20)))
    ).counts.hits
    #expect(narrow <= wide)
  }
}
