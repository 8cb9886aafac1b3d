import Report
import Claims
import Documents
import Evaluation
import MediaTime
import Statistics
import Testing

@Suite struct ComparisonTests {
  /// Ten events; A finds all, with twelve false alarms; B finds the last four, with three.
  let town = Town(
    places: [
      .init(
        id: "hall", hours: 48, events: events(10),
        alarms: [
          "a": alarms(10) + alarms(12, from: 40_000),
          "b": alarms(4, from: 60 + 6 * 60) + alarms(3, from: 40_000),
        ])
    ], systems: ["a", "b"])

  func only(_ town: Town) throws -> Comparison { try #require(try town.result().comparisons.first) }

  @Test func everyEventIsFoundByBothByOneOrByNeither() throws {
    let found = try #require(try only(town).found)
    #expect([found.both, found.onlyFirst, found.onlySecond, found.neither] == [4, 6, 0, 0])
    #expect(found.events == 10)
  }

  @Test func mcNemarIsExact() throws {
    // Six against none: 2 · 0.5⁶.
    #expect(abs((try only(town).found?.p ?? 0) - 0.03125) < 1e-12)
  }

  @Test func theRatioOfFalseAlarmsIsThatOfTheirNumbers() throws {
    let alarms = try #require(try only(town).falseAlarms)
    #expect(abs((alarms.ratio ?? 0) - 4) < 1e-12)
    // scipy: beta.ppf(.025, 12, 4) and beta.ppf(.975, 13, 3), as odds
    #expect(abs((alarms.interval?.lower ?? 0) - 1.0794727323911188) < 1e-8)
    #expect(abs((alarms.interval?.upper ?? 0) - 22.088286897741465) < 1e-6)
  }

  @Test func itsTestIsTheETest() throws {
    // statsmodels: test_poisson_2indep(12, 48, 3, 48, method="etest")
    let alarms = try #require(try only(town).falseAlarms)
    #expect(abs(alarms.p - 0.019703452700482228) < 1e-9)
    #expect(alarms.test == "e-test")
  }

  @Test func allTestsOfComparisonsAreAdjustedTogether() throws {
    // Of two tests the smaller p counts twice, the larger once (but no less than the smaller one).
    let comparison = try only(town)
    let (found, alarms) = try (#require(comparison.found), #require(comparison.falseAlarms))
    let small = min(found.p, alarms.p)
    let large = max(found.p, alarms.p)
    #expect(abs(min(found.adjusted, alarms.adjusted) - 2 * small) < 1e-12)
    #expect(abs(max(found.adjusted, alarms.adjusted) - max(2 * small, large)) < 1e-12)
  }

  @Test func onlyClipsThatBothWatchedCount() throws {
    var town = town
    town.places.append(.init(id: "gate", events: events(5), alarms: ["a": alarms(99)]))
    let comparison = try only(town)
    #expect(comparison.first.clips == ["hall"])
    #expect(comparison.leftOut == ["gate"])
    #expect(comparison.first.counts.falseAlarms == 12)
  }

  @Test func onlyTimeThatBothWatchedCounts() throws {
    var town = town
    // B was switched off after six hours: A's twelve later false alarms are not held against it.
    town.places[0].watched["b"] = IntervalSet([span(0, 6 * 3600)])
    let comparison = try only(town)
    #expect(comparison.first.exposure == comparison.second.exposure)
    #expect(comparison.first.exposure == .seconds(6 * 3600))
    #expect(comparison.first.counts.falseAlarms == 0)
  }

  @Test func systemsThatShareNoClipAreNotCompared() throws {
    let town = Town(
      places: [
        .init(id: "hall", alarms: ["a": alarms(1)]), .init(id: "gate", alarms: ["b": alarms(1)]),
      ], systems: ["a", "b"])
    #expect(try town.result().comparisons.isEmpty)
  }

  @Test func withoutFalseAlarmsOfTheSecondThereIsNoRatioButABound() throws {
    var town = town
    town.places[0].alarms = ["a": alarms(10) + spread(12, hours: 48), "b": alarms(4)]
    let alarms = try #require(try only(town).falseAlarms)
    #expect(alarms.ratio == nil)
    #expect(alarms.interval?.upper == .infinity)
    #expect((alarms.interval?.lower ?? 0) > 1)
  }

  @Test func withoutEventsOnlyFalseAlarmsAreCompared() throws {
    var town = town
    town.places[0].events = []
    #expect(try only(town).found == nil)
    #expect(try only(town).falseAlarms != nil)
  }

  @Test func oneSystemIsComparedUnderTwoConditions() throws {
    let town = Town(places: [
      .init(id: "a", conditions: "{light: night}", alarms: ["vendor": alarms(12)]),
      .init(id: "b", hours: 48, conditions: "{light: day}", alarms: ["vendor": alarms(6)]),
    ])
    let comparison = try only(town)
    #expect(
      comparison.kind == .conditions(system: "vendor", key: "light", "day", "night"))
    // Six in 48 hours against twelve in 24.
    #expect(abs((comparison.falseAlarms?.ratio ?? 0) - 0.25) < 1e-12)
    #expect(comparison.found == nil)
  }

  @Test func manyValuesOfAConditionAreNotComparedInPairs() throws {
    let town = Town(
      places: (0..<5).map { hour in
        .init(id: "c\(hour)", conditions: "{hour: h\(hour)}", alarms: ["vendor": alarms(1)])
      })
    #expect(try town.result().comparisons.isEmpty)
  }

  @Test func veryManyFalseAlarmsTakeTheScoreTest() throws {
    var town = town
    town.places[0].alarms["a"] = (0..<1500).map { alarm(20 * $0 + 7000, 20 * $0 + 7001) }
    let alarms = try #require(try only(town).falseAlarms)
    #expect(alarms.test == "score")
    #expect(alarms.p < 1e-9)
  }

  @Test func theJSONNamesBothSides() throws {
    let json = try #require(try items(try town.result().json["comparisons"]).first)
    #expect(json["of"] == "systems")
    #expect(json["first"] == "a")
    #expect(json["found"]?["only-first"] == 6)
    #expect(json["found"]?["p"] == 0.03125)
    #expect(json["false-alarms-ratio"]?["method"] == "conditional")
    #expect(try items(json["counts"]).last?["false-alarms"] == 3)
  }
}
