import Report
import Claims
import Documents
import Evaluation
import Observations
import Testing

@Suite struct SliceTests {
  static let quiet = VerdictTests.quiet
  /// Five quiet days, and a day of rain with thirty false alarms.
  let town = Town(places: [
    .init(id: "dry", hours: 120, conditions: "{weather: dry}", alarms: ["vendor": []]),
    .init(id: "wet", conditions: "{weather: wet}", alarms: ["vendor": spread(30)]),
  ])

  func slices(_ town: Town, _ claim: String) throws -> [SliceVerdict] {
    try town.result(claim).verdicts.first?.slices ?? []
  }

  @Test func thePartWhereTheVerdictFlipsIsFound() throws {
    let dry = try slices(town, Self.quiet).first {
      $0.slice == Slice(conditions: ["weather": "dry"])
    }
    #expect(dry?.outcome == .supported)
    #expect(dry?.flips == true)
  }

  /// One camera in all weather: thirty alarms in one wet day of six leave the whole undecided.
  @Test func partsThatContradictEachOtherBothFlip() throws {
    var town = town
    for place in town.places.indices { town.places[place].camera = "square" }
    let wet = try slices(town, Self.quiet).first {
      $0.slice == Slice(conditions: ["weather": "wet"])
    }
    #expect(wet?.outcome == .refuted)
    #expect(wet?.flips == true)
    #expect(try town.result(Self.quiet).verdicts.first?.outcome == .inconclusive)
  }

  @Test func aPartThatSaysWhatTheWholeSaysDoesNotFlip() throws {
    var town = town
    town.places[0].alarms = ["vendor": spread(60, hours: 120)]
    let found = try slices(town, Self.quiet)
    #expect(try town.result(Self.quiet).verdicts.first?.outcome == .refuted)
    #expect(found.allSatisfy { !$0.flips })
  }

  @Test func camerasAreParts() throws {
    #expect(try slices(town, Self.quiet).compactMap(\.slice.camera) == ["dry", "wet"])
  }

  @Test(arguments: [(71, true), (72, false)])
  func tooFewIsLessThanNoFalseAlarmWouldSupport(_ hours: Int, _ isTooFew: Bool) throws {
    // At one a day 2.996 false alarms are expected in 71.9 camera-hours.
    let town = Town(places: [
      .init(id: "a", hours: hours, conditions: "{light: day}", alarms: ["vendor": alarms(1)]),
      .init(id: "b", hours: 200, conditions: "{light: night}", alarms: ["vendor": []]),
    ])
    let day = try slices(town, Self.quiet).first { $0.slice.conditions == ["light": "day"] }
    #expect(day?.outcome == .inconclusive)
    #expect(day?.isTooFew == isTooFew)
  }

  @Test func tooFewEventsAreNoFlip() throws {
    let town = Town(places: [
      .init(
        id: "a", conditions: "{light: day}", events: events(40), alarms: ["vendor": alarms(40)]),
      .init(
        id: "b", conditions: "{light: night}", events: events(3), alarms: ["vendor": alarms(3)]),
    ])
    let verdict = try town.result(VerdictTests.finds).verdicts.first
    let night = verdict?.slices.first { $0.slice.conditions == ["light": "night"] }
    #expect(verdict?.outcome == .supported)
    #expect(night?.isTooFew == true)
    #expect(night?.flips == false)
  }

  @Test func aClaimAboutTheNightIsCutWithinTheNight() throws {
    var town = town
    town.places[0].conditions = "{weather: dry, light: night}"
    town.places[1].conditions = "{weather: wet, light: night}"
    town.places.append(
      .init(id: "noon", conditions: "{weather: wet, light: day}", alarms: ["vendor": []]))
    let found = try slices(
      town, Self.quiet.replacing("requires", with: "when: {light: night}, requires"))
    #expect(found.allSatisfy { $0.slice.conditions["light"] == "night" })
    #expect(
      found.contains { $0.slice.conditions == ["light": "night", "weather": "dry"] && $0.flips })
  }

  @Test func aRateOfAZoneRestsOnTheClipsThatShowIt() throws {
    let town = Town(places: [
      .init(
        id: "a", events: events(2),
        alarms: [
          "vendor": [alarm(60, 61), Alarm(event: "intrusion", zone: "gate", interval: span(9, 10))]
        ])
    ])
    #expect(try slices(town, Self.quiet).map(\.slice.zone) == ["gate"])
  }

  @Test func aSliceOfFewEventsIsMarkedInScores() throws {
    let town = Town(places: [
      .init(
        id: "a", conditions: "{light: day}", events: events(10), alarms: ["vendor": alarms(10)]),
      .init(
        id: "b", conditions: "{light: night}", events: events(9), alarms: ["vendor": alarms(9)]),
    ])
    let scores = try items(try town.result(VerdictTests.finds).json["scores"])
    let day = scores.first { $0["slice"]?["light"] == "day" }
    let night = scores.first { $0["slice"]?["light"] == "night" }
    #expect(day?["recall"]?["too-few"] == false)
    #expect(night?["recall"]?["too-few"] == true)
  }

  @Test func aRateWithoutClaimIsHeldAgainstTheWholes() throws {
    // Three false alarms in 48 hours: 1.5 expected in each half, fewer than 2.996.
    let town = Town(places: [
      .init(id: "a", conditions: "{light: day}", alarms: ["vendor": alarms(3)]),
      .init(id: "b", conditions: "{light: night}", alarms: ["vendor": []]),
    ])
    let scores = try items(try town.result().json["scores"])
    let night = scores.first { $0["slice"]?["light"] == "night" }
    #expect(night?["false-alarms-per-camera-day"]?["too-few"] == true)
    let whole = scores.first { $0["slice"] == [:] && $0["baseline"] == JSON.null }
    #expect(whole?["false-alarms-per-camera-day"]?["too-few"] == false)
  }

  @Test func aRateThatItsIntervalTellsFromTheClaimIsNotTooFew() throws {
    // At most one a day, in one day: thirty say something although none would not have.
    let scores = try items(try town.result(Self.quiet).json["scores"])
    let wet = scores.first { $0["slice"]?["weather"] == "wet" }
    #expect(wet?["false-alarms-per-camera-day"]?["too-few"] == false)
  }

  @Test func theJSONListsParts() throws {
    let verdict = try #require(try items(try town.result(Self.quiet).json["verdicts"]).first)
    let dry = try #require(
      try items(verdict["slices"]).first { $0["slice"]?["weather"] == "dry" })
    #expect(dry["flips"] == true)
    #expect(dry["too-few"] == false)
    #expect(dry["verdict"] == "supported")
  }
}
