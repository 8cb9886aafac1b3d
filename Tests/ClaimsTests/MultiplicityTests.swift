import Report
import Claims
import Documents
import Testing

@Suite struct MultiplicityTests {
  /// Five false alarms in one camera-day.
  let hearing = Hearing(alarms: spread(5))

  static func atMost(_ limit: Double, id: String) -> String {
    "{id: \(id), system: vendor, event: intrusion, "
      + "requires: {false-alarms-per-camera-day: {at-most: \(limit)}}}"
  }

  func three() throws -> AuditResult {
    try hearing.result(
      [Self.atMost(1.9, id: "A"), Self.atMost(1.9, id: "B"), Self.atMost(1, id: "C")]
        .joined(separator: "\n"))
  }

  @Test func theSignificanceIsThePoissonTail() throws {
    let tests = try three().multiplicity.tests
    // scipy.stats.poisson.sf(4, 1.9) and (4, 1)
    #expect(abs((tests.first?.p ?? 0) - 0.04408140324235549) < 1e-9)
    #expect(abs((tests.last?.p ?? 0) - 0.003659846827343713) < 1e-9)
  }

  @Test func holmMultipliesByHowManyAreLeft() throws {
    let tests = try three().multiplicity.tests
    #expect(abs((tests.last?.adjusted ?? 0) - 3 * 0.003659846827343713) < 1e-8)
    #expect(abs((tests.first?.adjusted ?? 0) - 2 * 0.04408140324235549) < 1e-8)
  }

  @Test func everyVerdictStaysOnItsOwnAndOneRefutationStands() throws {
    let result = try three()
    #expect(result.verdicts.map(\.outcome) == [.refuted, .refuted, .refuted])
    #expect(result.multiplicity.refuted == ["A", "B", "C"])
    #expect(result.multiplicity.standing == ["C"])
  }

  @Test func claimsThatAreNotRefutedCountAsWell() throws {
    // p = 1 against "at most 100": three claims were tested, not two.
    let result = try hearing.result(
      [Self.atMost(1.9, id: "A"), Self.atMost(100, id: "B"), Self.atMost(1.9, id: "C")]
        .joined(separator: "\n"))
    #expect(result.multiplicity.tests.count == 3)
    #expect(result.multiplicity.standing.isEmpty)
  }

  @Test func aClaimWithoutMeasureIsNoTest() throws {
    let result = try hearing.result(
      Self.atMost(1, id: "A") + "\n{id: B, system: vendor, quote: better}")
    #expect(result.multiplicity.tests.map(\.claim) == ["A"])
    #expect(result.multiplicity.standing == ["A"])
  }

  @Test func aConjunctionTakesItsSmallestTimesTheirNumber() throws {
    // Recall 20 of 29 against 0.9: p = P(X ≤ 20 | 29, 0.9); precision 20 of 20 says nothing against it.
    let hearing = Hearing(events: events(29), alarms: finding(20, of: 29))
    let test = try hearing.result(VerdictTests.both).multiplicity.tests.first
    #expect(abs((test?.p ?? 0) - 0.0031003736763048437) < 1e-8)
  }

  @Test func aRefutedConjunctionAgreesWithItsVerdict() throws {
    // P(X ≤ 24 | 29, 0.9) = 0.158: twice that is far from refuting.
    let hearing = Hearing(events: events(29), alarms: finding(24, of: 29))
    let result = try hearing.result(VerdictTests.both)
    #expect(result.verdicts.first?.outcome == .inconclusive)
    #expect((result.multiplicity.tests.first?.p ?? 0) > 0.05)
  }

  @Test func theJSONNamesWhatStands() throws {
    let json = try three().json
    #expect(json["multiplicity"]?["method"] == "holm")
    #expect(json["multiplicity"]?["claims-tested"] == 3)
    #expect(try items(json["multiplicity"]?["standing"]) == ["C"])
    let first = try #require(try items(json["verdicts"]).first)
    #expect(first["refutation"]?["p"] == 0.0440814)
    #expect(first["refutation"]?["stands"] == false)
  }
}
