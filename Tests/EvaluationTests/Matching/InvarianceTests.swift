import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

/// What must not matter does not: names, the zero of time, and the order in which things are written.
@Suite struct InvarianceTests {
  /// A day that depends on the seed alone: some alarms near events, some not, in two zones.
  struct Day {
    var events: [TruthEvent] = []
    var alarms: [Alarm] = []

    init(seed: UInt64, shift: MediaDuration = .zero, names: (String) -> String = { $0 }) {
      var state = seed
      func next(_ bound: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % bound)
      }
      func span(_ start: Int, _ length: Int) -> MediaInterval {
        let from = MediaTime.zero + .seconds(start) + shift
        return MediaInterval(between: from, and: from + .seconds(length))
      }
      for _ in 0..<20 {
        let start = next(3000)
        let zone = next(3) == 0 ? nil : names("z\(next(2))")
        events.append(
          TruthEvent(event: names("e"), zone: zone, interval: span(start, 1 + next(60))))
        if next(3) > 0 {
          alarms.append(
            Alarm(
              event: names("e"), zone: zone, interval: span(start + next(14), 1 + next(40)),
              confidence: Double(next(100)) / 100))
        }
      }
      for _ in 0..<15 {
        alarms.append(Alarm(event: names("e"), interval: span(next(3000), 1 + next(40))))
      }
    }
  }

  func counts(
    _ day: Day, _ rule: MatchingProtocol, event: String = "e", clip: String = "c",
    hours: MediaDuration = .seconds(7200)
  ) throws -> MatchCounts {
    let truth = Truth(clip: clip, covers: [event], events: day.events)
    let scored = ClipUnderScore(
      clip: clip, camera: clip, duration: hours, truth: truth, alarms: day.alarms)
    let rows = evaluator.rows(on: [scored], subject: vendor, event: event, matching: rule)
    return try evaluator.score(
      rows, on: [scored], subject: vendor, event: event, matching: rule
    ).counts
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, [window, overlap])
  func shiftingTimeChangesNothing(_ seed: UInt64, _ rule: MatchingProtocol) throws {
    let third = MediaDuration(try #require(Rational(1001, 3)))
    let moved = Day(seed: seed, shift: third)
    #expect(try counts(moved, rule) == counts(Day(seed: seed), rule))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, [window, overlap])
  func namesDoNotMatter(_ seed: UInt64, _ rule: MatchingProtocol) throws {
    let renamed = Day(seed: seed) { "other \($0) é" }
    #expect(
      try counts(renamed, rule, event: "other e é", clip: "autre")
        == counts(Day(seed: seed), rule))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, [window, overlap])
  func theOrderOfWritingDoesNotMatter(_ seed: UInt64, _ rule: MatchingProtocol) throws {
    var reversed = Day(seed: seed)
    reversed.events.reverse()
    reversed.alarms.reverse()
    #expect(try counts(reversed, rule) == counts(Day(seed: seed), rule))
  }
}
