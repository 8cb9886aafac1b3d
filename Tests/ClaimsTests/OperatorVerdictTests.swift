import Claims
import Documents
import Evaluation
import MediaTime
import Observation
import Statistics
import Testing

/// A log of a railway's operators: of 100 alarms they called 62 false and 38 right, and left some open.
@Suite struct OperatorVerdictTests {
  static func log(right: Int, wrong: Int, open: Int) -> [Alarm] {
    let words =
      Array(repeating: OperatorVerdict.confirmed, count: right)
      + Array(repeating: OperatorVerdict.dismissed, count: wrong)
      + Array(repeating: OperatorVerdict.undecided, count: open)
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

  @Test func theVerdictSaysHowManyAreLeftOut() throws {
    let verdict = try town(open: 15).result(Self.precise).verdicts.first
    #expect(
      verdict?.sentence(in: .english).contains("15 alarms that no operator decided are left out.")
        == true)
    #expect(
      verdict?.sentence(in: .french).contains(
        "15 alarmes qu'aucun opérateur n'a tranchées ne sont pas comptées.") == true)
  }

  @Test func aClaimOfPrecisionIsJudgedOnDecidedAlarms() throws {
    #expect(try town().result(Self.precise).verdicts.first?.outcome == .refuted)
  }

  @Test func aVerdictThatTheUndecidedCouldTurnIsUnstable() throws {
    // 38 of 100; with 60 more right ones 98 of 160.
    let verdict = try town(open: 60).result(Self.precise).verdicts.first
    #expect(verdict?.outcome == .refuted)
    #expect(verdict?.stability.isStable == false)
    #expect(verdict?.stability.others.map(\.outcome) == [.refuted, .supported])
    #expect(
      verdict?.stabilityNote(in: .english)
        == "Unstable: the verdict would differ with every undecided alarm right – Supported.")
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
    #expect(rows.map(\.kind) == [.hit, .falseAlarm, .dropped])
    #expect(
      rows.map(\.reason) == [.operatorConfirmed, .operatorRejected, .operatorUndecided])
  }
}
