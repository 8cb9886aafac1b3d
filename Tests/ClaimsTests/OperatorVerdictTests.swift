import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

/// A log of a railway's operators: of 100 alarms they called 62 false and 38 right, and left some open.
@Suite struct OperatorVerdictTests {
  static func log(right: Int, wrong: Int, open: Int) -> [Alarm] {
    let all = right + wrong + open
    // Mixed as evenly as can be: what is right and what is false comes in no runs.
    let words = (0..<all).map { index -> OperatorVerdict in
      if (index + 1) * right / all > index * right / all { return .confirmed }
      let rest = index - (index + 1) * right / all
      let others = wrong + open
      return (rest + 1) * open / others > rest * open / others ? .undecided : .dismissed
    }
    return words.enumerated().map { index, word in
      Alarm(
        event: "abandoned-object", interval: span(60 * index, 60 * index + 1),
        operatorVerdict: word)
    }
  }

  func town(right: Int = 38, wrong: Int = 62, open: Int = 0) -> Town {
    Town(places: [
      .init(
        id: "hall", hours: 240, isJudgedByOperators: true,
        alarms: ["vendor": Self.log(right: right, wrong: wrong, open: open)])
    ])
  }

  static let precise =
    "{id: P, system: vendor, event: abandoned-object, requires: {precision: {at-least: 0.5}}}"
  static let finds =
    "{id: R, system: vendor, event: abandoned-object, requires: {recall: {at-least: 0.5}}}"

  @Test func sixtyTwoPercentOfAlarmsWereFalse() throws {
    let score = try #require(try town().result().scores.first)
    #expect(score.metrics[.falseDiscoveryRate]?.value?.value == 0.62)
    #expect(score.metrics[.precision]?.value?.value == 0.38)
  }

  @Test func aRateIsOfDecidedFalseAlarmsOverAllTheTime() throws {
    // 62 in ten days.
    let score = try #require(try town(open: 20).result().scores.first)
    #expect(abs((score.metrics[.falseAlarmsPerCameraDay]?.value?.value ?? 0) - 6.2) < 1e-12)
  }

  @Test(arguments: [Metric.recall, .f1, .latencyMedian, .timeFalseAlarmRate])
  func whatNobodyLookedForIsNotMeasured(_ metric: Metric) throws {
    let score = try #require(try town().result().scores.first)
    #expect(score.metrics[metric]?.reason == .missesUnknown)
  }

  /// Each camera's slice counts its own, and drops no others.
  @Test func undecidedAlarmsOfAnotherCameraAreNotThisOnes() throws {
    let town = Town(places: [
      .init(
        id: "hall", hours: 240, isJudgedByOperators: true,
        alarms: ["vendor": Self.log(right: 38, wrong: 62, open: 20)]),
      .init(
        id: "yard", hours: 240, isJudgedByOperators: true,
        alarms: ["vendor": Self.log(right: 10, wrong: 10, open: 3)]),
    ])
    let scores = try town.result().scores
    let open = ["hall", "yard"].map { camera in
      scores.first { $0.slice == Slice(camera: camera) }?.counts
    }
    #expect(open.map { $0?.undecided } == [20, 3])
    #expect(open.map { $0?.droppedAlarms } == [0, 0])
    #expect(scores.first { $0.slice.isAll }?.counts.undecided == 23)
  }

  @Test func undecidedAlarmsAreCountedAndLeftOut() throws {
    let score = try #require(try town(open: 20).result().scores.first)
    #expect(score.counts.undecided == 20)
    #expect(score.counts.alarms == 100)
    #expect(score.counts.droppedAlarms == 0)
  }

  @Test func theirSensitivityIsInTheJSON() throws {
    let score = try #require(try items(try town(open: 25).result().json["scores"]).first)
    let operators = score["operator-verdicts"]
    #expect(operators?["decided"] == 100)
    #expect(operators?["undecided"] == 25)
    // 87 of 125 and 62 of 125.
    #expect(operators?["if-undecided-are-false"]?["false-discovery-rate"] == 0.696)
    #expect(operators?["if-undecided-are-true"]?["false-discovery-rate"] == 0.496)
    #expect(score["fn"] == JSON.null)
  }

  @Test func aClaimOfRecallIsNotTestable() throws {
    let verdict = try town().result(Self.finds).verdicts.first
    #expect(verdict?.outcome == .notTestable)
    #expect(verdict?.because == .notMeasured(.recall, .missesUnknown))
  }

  @Test func moreOfTheSameLogWouldNotTestIt() throws {
    #expect(try town().result(Self.finds).verdicts.first?.needs.isEmpty == true)
  }

  @Test func theVerdictSaysWhatTheUndecidedCouldMakeOfIt() throws {
    // 38 of 100; with 15 more 53 or 38 of 115.
    let verdict = try town(open: 15).result(Self.precise).verdicts.first
    #expect(
      verdict?.sentence(in: .english).contains(
        "No operator decided 15 alarms: 46.1\u{202F}% if all of them were right, 33.0\u{202F}% if all "
          + "were false. A verdict would have to hold either way. First these alarms would have to be "
          + "decided.") == true)
    #expect(
      verdict?.sentence(in: .french).contains(
        "Aucun opérateur n'a tranché 15 alarmes : 46,1\u{202F}% si toutes étaient justes, "
          + "33,0\u{202F}% si toutes étaient fausses. Un verdict devrait valoir dans les deux cas. "
          + "Il faudrait d'abord que ces alarmes soient tranchées.") == true)
    #expect(verdict?.outcome == .inconclusive)
  }

  @Test func aRateIsNotSupportedAsIfTheUndecidedWereRight() throws {
    // 5 false in ten days, but 75 of 100 undecided: up to eight a day.
    let rare =
      "{id: F, system: vendor, event: abandoned-object, "
      + "requires: {false-alarms-per-camera-day: {at-most: 2}}}"
    let verdict = try town(right: 20, wrong: 5, open: 75).result(rare).verdicts.first
    #expect(verdict?.outcome == .inconclusive)
    #expect(verdict?.findings.first?.eitherWay.map(\.value) == [0.5, 8])
    #expect((verdict?.findings.first?.interval?.upper ?? 0) > 8)
    #expect(verdict?.needs.isEmpty == true)
  }

  /// 20 right, 5 wrong and 75 undecided alarms, of every kind all over ten days.
  private var mixed: Town {
    let log = Self.log(right: 20, wrong: 5, open: 75).enumerated().map { index, alarm in
      var alarm = alarm
      // 37 and 100 have no factor in common: a shuffle.
      let start = 8640 * (index * 37 % 100)
      alarm.interval = span(start, start + 1)
      return alarm
    }
    return Town(places: [
      .init(id: "hall", hours: 240, isJudgedByOperators: true, alarms: ["vendor": log])
    ])
  }

  @Test func severalTypesTogetherAreHeldEitherWayToo() throws {
    var hall = mixed.places[0]
    hall.alarms["vendor"] = hall.alarms["vendor"]?.enumerated().map { index, alarm in
      var alarm = alarm
      alarm.event = index % 2 == 0 ? "intrusion" : alarm.event
      return alarm
    }
    let claim =
      "{id: F, system: vendor, event: [abandoned-object, intrusion], "
      + "requires: {false-alarms-per-camera-day: {at-most: 2}}}"
    let verdict = try Town(places: [hall]).result(claim).verdicts.first
    #expect(verdict?.outcome == .inconclusive)
    #expect(verdict?.findings.first?.eitherWay.map(\.value) == [0.5, 8])
  }

  @Test func aVerdictThatHoldsEitherWayIsGiven() throws {
    let rare =
      "{id: F, system: vendor, event: abandoned-object, "
      + "requires: {false-alarms-per-camera-day: {at-most: 20}}}"
    let verdict = try mixed.result(rare).verdicts.first
    #expect(verdict?.outcome == .supported)
    #expect(verdict?.sentence(in: .english).contains("The verdict holds either way.") == true)
    // The bound that decided is that of 80 false alarms.
    #expect((verdict?.findings.first?.bound?.upper ?? 0) > 8)
    let strict =
      "{id: F, system: vendor, event: abandoned-object, "
      + "requires: {false-alarms-per-camera-day: {at-most: 0.1}}}"
    let refuted = try mixed.result(strict).verdicts.first
    #expect(refuted?.outcome == .refuted)
    #expect((refuted?.findings.first?.bound?.lower ?? 1) < 0.5)
  }

  @Test func aClaimOfPrecisionIsJudgedOnDecidedAlarms() throws {
    #expect(try town().result(Self.precise).verdicts.first?.outcome == .refuted)
  }

  @Test func aVerdictThatTheUndecidedCouldTurnIsUnstable() throws {
    // 38 of 100; with 60 more right ones 98 of 160.
    let verdict = try town(open: 60).result(Self.precise).verdicts.first
    #expect(verdict?.outcome == .inconclusive)
    #expect(verdict?.stability.isStable == false)
    #expect(verdict?.stability.others.map(\.outcome) == [.refuted, .supported])
    #expect(
      verdict?.stabilityNote(in: .english)
        == "Unstable: the verdict would differ with every undecided alarm false – Refuted; "
        + "every undecided alarm right – Supported.")
  }

  /// One of 31 alarms left open in ten days: were it false, 6.65 could be expected at whatever look, 4.74 at one.
  @Test func undecidedAlarmsAreHeldAtEveryLookAsWell() throws {
    let claim =
      "{id: R, system: vendor, event: abandoned-object, requires: {false-alarms-per-camera-day: {at-most: 0.55}}}"
    var town = town(right: 30, wrong: 0, open: 1)
    #expect(try town.result(claim).verdicts.first?.outcome == .supported)
    town.head = "inference: anytime"
    #expect(try town.result(claim).verdicts.first?.outcome == .inconclusive)
  }

  @Test func noRuleOfMatchingApplies() throws {
    #expect(try town().result(Self.precise).verdicts.first?.stability.variants.isEmpty == true)
  }

  @Test func noBaselineStandsBesideIt() throws {
    #expect(try town().result().scores.allSatisfy { $0.subject.baseline == nil })
  }

  @Test func whatTheLogNeverRaisedIsAnErrorNotAPass() throws {
    let result = try town().result(
      "{id: Q, system: vendor, event: intrusion, "
        + "requires: {false-alarms-per-camera-day: {at-most: 1}}}")
    #expect(result.verdicts.isEmpty)
    #expect(result.problems.count == 1)
  }

  @Test func aLogWithoutVerdictsDecidesNothing() throws {
    let verdict = try town(right: 0, wrong: 0, open: 30).result(Self.precise).verdicts.first
    #expect(verdict?.outcome == .notTestable)
  }

  @Test func annotatedClipsAreNeverPooledWithThem() throws {
    var town = town()
    town.places.append(
      .init(
        id: "gate", covers: ["abandoned-object"],
        alarms: ["vendor": [alarm(10, 11, event: "abandoned-object")]]))
    let scores = try town.result().scores.filter { $0.slice.isAll && $0.subject.baseline == nil }
    #expect(scores.map(\.missesAreUnknown) == [false, true])
    #expect(scores.map(\.counts.alarms) == [1, 100])
    // A claim is judged where annotators looked.
    #expect(try town.result(Self.precise).verdicts.first?.findings.first?.counts.alarms == 1)
  }

  @Test func rowsSayWhoDecided() throws {
    let rows = try town(right: 1, wrong: 1, open: 1).result().rows
    #expect(rows.map(\.kind) == [.falseAlarm, .dropped, .hit])
    #expect(
      rows.map(\.reason) == [.operatorRejected, .operatorUndecided, .operatorConfirmed])
  }
}
