import Report
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

@Suite struct AgreementTests {
  /// Alice saw two events in an hour, Bob one of them, two seconds later.
  let town = Town(places: [
    .init(
      id: "hall", hours: 1, events: [happened(10, 20), happened(30, 40)],
      second: [happened(12, 22)], alarms: ["vendor": [alarm(12, 22)]])
  ])

  func only(_ town: Town) throws -> Agreement { try #require(try town.result().agreements.first) }

  @Test func eventsAreMatchedByTheRuleOfTheAudit() throws {
    let agreement = try only(town)
    #expect(agreement.matched == 1)
    #expect(agreement.onlyFirst == 1)
    #expect(agreement.onlySecond == 0)
    // 2 · 1 / (2 + 1)
    #expect(abs((agreement.f1?.value ?? 0) - 2.0 / 3) < 1e-12)
  }

  @Test func bothAreNamed() throws {
    #expect(try town.result().annotators == ["alice", "bob"])
  }

  @Test func whoStartsEarlierAgreesAsWell() throws {
    var town = town
    town.places[0].second = [happened(8, 18), happened(30, 40)]
    #expect(try only(town).matched == 2)
  }

  @Test func binsAreSeconds() throws {
    let bins = try only(town).bins
    #expect([bins.both, bins.onlyFirst, bins.onlySecond, bins.neither] == [8, 12, 2, 3578])
  }

  @Test func kappaIsCohens() throws {
    #expect(abs((try only(town).kappa ?? 0) - 0.5315985130111455) < 1e-12)
  }

  @Test func alphaIsKrippendorffs() throws {
    #expect(abs((try only(town).alpha ?? 0) - 0.5314458391445839) < 1e-12)
  }

  @Test func alphaFromATableIsAlphaFromUnits() throws {
    let units = [(1.0, 1.0, 3), (1, 0, 2), (0, 1, 4), (0, 0, 11)].flatMap { a, b, count in
      Array(repeating: [Double?](arrayLiteral: a, b), count: count)
    }
    let value = try KrippendorffAlpha(units: units, metric: .nominal).value
    let table = KrippendorffAlpha.nominal(table: [[3, 2], [4, 11]])
    #expect(abs((value ?? 0) - (table ?? 1)) < 1e-12)
  }

  @Test func fullAgreementIsOne() throws {
    var town = town
    town.places[0].second = town.places[0].events
    let agreement = try only(town)
    #expect(agreement.kappa == 1)
    #expect(agreement.alpha == 1)
    #expect(agreement.f1?.value == 1)
  }

  @Test func withoutAnyEventNothingIsDefined() throws {
    var town = town
    town.places[0].events = []
    town.places[0].second = []
    let agreement = try only(town)
    #expect(agreement.kappa == nil)
    #expect(agreement.alpha == nil)
    #expect(agreement.f1 == nil)
  }

  @Test func timeThatIsNotScoredHoldsNoBin() throws {
    var town = town
    town.places[0].noScore = [span(1800, 3600)]
    let agreement = try only(town)
    #expect(agreement.bins.all == 1800)
    #expect(agreement.onlyFirst == 1)
  }

  @Test func anInstantTouchesItsOwnSecond() throws {
    var town = town
    town.places[0].events = [happened(10, 10)]
    town.places[0].second = [happened(10, 10)]
    #expect(try only(town).bins.both == 1)
  }

  @Test func theIntervalsAreTheSameEveryTime() throws {
    let (one, other) = try (only(town), only(town))
    #expect(one == other)
    #expect(one.intervals.blocks == 20)
  }

  @Test func theVerdictIsRecomputedWithTheSecondTruth() throws {
    // Forty of forty found; Bob saw twenty more that the system missed.
    var town = Town(places: [
      .init(
        id: "hall", events: events(40), second: events(40) + events(20, from: 90),
        alarms: ["vendor": alarms(40)])
    ])
    let verdict = try #require(try town.result(VerdictTests.finds).verdicts.first)
    #expect(verdict.outcome == .supported)
    #expect(verdict.stability.others == [.init(kind: .secondTruth(["bob"]), outcome: .refuted)])
    #expect(!verdict.stability.isStable)
    town.places[0].second = events(40)
    #expect(try town.result(VerdictTests.finds).verdicts.first?.stability.isStable == true)
  }

  @Test func aVerdictOnClipsThatOnePersonAnnotatedHasNoSecondTruth() throws {
    var town = town
    town.systems = ["vendor", "other"]
    town.places.append(.init(id: "gate", alarms: ["other": [alarm(5, 6)]]))
    let claim = VerdictTests.quiet.replacing("system: vendor", with: "system: other")
    #expect(try town.result(claim).verdicts.first?.stability.others.isEmpty == true)
  }

  @Test func withoutASecondTruthThereIsNoAgreement() throws {
    var town = town
    town.places[0].second = nil
    #expect(try town.result().agreements.isEmpty)
  }

  @Test func theJSONNamesBoth() throws {
    let json = try #require(try items(try town.result().json["agreement"]).first)
    #expect(try items(json["annotators"]) == [["alice"], ["bob"]])
    #expect(json["events"]?["both"] == 1)
    #expect(json["bins"]?["both"] == 8)
    #expect(json["bins"]?["cohens-kappa"]?["blocks"] == 20)
  }

  @Test func anAuditMayNameTwoTruthFilesOfAClip() throws {
    let audit = try AuditFile(
      DocumentNode.parse(
        yaml: """
          audit: 1
          title: t
          clips: [{id: hall, duration: 1 h, truth: [alice.yaml, bob.yaml]}]
          systems: [{id: vendor, alarms: log.csv}]
          """, file: "audit.yaml"))
    #expect(audit.clips.first?.truth == "alice.yaml")
    #expect(audit.clips.first?.secondTruth == "bob.yaml")
  }

  @Test(arguments: ["[a.yaml]", "[a.yaml, a.yaml]", "[a.yaml, b.yaml, c.yaml]"])
  func otherNumbersOfTruthFilesAreAnError(_ names: String) throws {
    #expect(throws: DocumentError.self) {
      try AuditFile(
        DocumentNode.parse(
          yaml: """
            audit: 1
            title: t
            clips: [{id: hall, duration: 1 h, truth: \(names)}]
            systems: [{id: vendor, alarms: log.csv}]
            """, file: "audit.yaml"))
    }
  }
}
