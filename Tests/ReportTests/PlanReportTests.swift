import Phrasebook
import Documents
import Report
import Statistics
import Testing

@Suite struct PlanReportTests {
  private func oneADay(
    truth: Double? = nil, clustering: PlanReport.Clustering = .none,
    supply: PlanReport.Supply? = nil
  ) throws -> PlanReport {
    try PlanReport(
      .atMost(1, per: .cameraDay), level: .ninetyFive, tolerated: 1, truth: truth,
      clustering: clustering, supply: supply)
  }

  @Test func hoursAreThoseOfTheLiterature() throws {
    let text = try oneADay().text(in: .english)
    #expect(text.contains("Claim: at most 1 false alarm per camera-day; confidence 95 %"))
    // χ²(.95; 2)/2 · 24 and χ²(.95; 4)/2 · 24.
    #expect(text.contains("           0          71.9\n"))
    #expect(text.contains("           1         113.9\n"))
  }

  @Test func frenchHasItsWordsAndNumbers() throws {
    let text = try oneADay(truth: 0.3).text(in: .french)
    #expect(
      text.hasPrefix(
        "Affirmation : au plus 1 fausse alerte par caméra et par jour ; confiance 95 %"))
    #expect(text.contains("71,9"))
    #expect(text.contains("probabilité si la vérité est 0,3 par caméra et par jour"))
  }

  @Test func clustersAreWrittenOut() throws {
    let report = try oneADay(clustering: .clusters(size: 20, correlation: 0.1))
    #expect(
      report.text(in: .english).contains("design effect 1 + (20 − 1) × 0.1 = 2.90."))
    #expect(report.json["design-effect"] == .number(2.9000000000000004))
    #expect(report.json["cluster-size"] == 20)
  }

  @Test func theSupplyIsWorthLessWhereCountsCluster() throws {
    let report = try oneADay(
      truth: 0.3, clustering: .designEffect(3), supply: .cameras(12, hoursEach: 24))
    let text = report.text(in: .english)
    #expect(text.contains("With 288.0 camera-hours, worth 96.0 of independent counts:"))
    #expect(text.contains("simulated with clusters of 24.0 camera-hours"))
    #expect(text.contains("supported by 1 or fewer, which is"))
    #expect(report.json["available"]?["effective-camera-hours"] == 96)
    #expect(report.json["available"]?["refuted-from"] == 25)
  }

  @Test func jsonEchoesWhatWasAssumed() throws {
    let json = try PlanReport(
      .atLeast(0.9, of: .recall), level: .ninetyFive, tolerated: 0, truth: 0.97, power: 0.4
    ).json
    #expect(json["plan"] == 1)
    #expect(json["claim"]?.line == #"{"metric":"recall","at-least":0.9}"#)
    #expect(json["confidence"] == 0.95)
    #expect(json["true-share"] == 0.97)
    #expect(json["power"] == 0.4)
    // 0.97²⁹ = .4134 is enough, but .97⁴⁵ = .2539 is not: with 45 events one miss is still too many.
    #expect(json["required"]?["events"] != 29)
    #expect(json["required"]?["verdict"] == "supported")
  }

  @Test func passagesAreWhole() throws {
    let report = try PlanReport(
      .atMost(0.5, per: .thousandPassages), level: .ninetyFive, tolerated: 0)
    // 2.9957 / .0005 = 5,991.46.
    #expect(report.text(in: .english).contains("5,992"))
  }

  @Test func theFigureSaysInWordsWhatItShows() throws {
    let figure = try oneADay(truth: 0.3).figure(in: .english)
    #expect(
      figure.contains("<title id=\"title\">To support “at most 1 false alarm per camera-day”"))
    #expect(figure.contains("<desc id=\"desc\">0: 71.9 camera-hours"))
    #expect(figure.contains("prefers-color-scheme:dark"))
    #expect(figure == (try oneADay(truth: 0.3).figure(in: .english)))
  }

  @Test(arguments: [
    PlanReport.Supply.cameras(0, hoursEach: 24), .cameras(3, hoursEach: 0),
    .cameras(3, hoursEach: .nan), .count(0), .count(-4),
  ])
  func aSupplyOfNothingIsRefused(_ supply: PlanReport.Supply) {
    #expect(throws: StatisticsError.self) { try oneADay(supply: supply) }
  }
}

@Suite struct ProjectionReportTests {
  private func measured(cameras: [Int] = []) throws -> ProjectionReport {
    try ProjectionReport(
      Projection(
        falseAlarms: try PoissonRate(events: 10, exposure: 24),
        detection: try Proportion(successes: 45, trials: 50), level: .ninetyFive),
      cameras: cameras)
  }

  private func stated() throws -> ProjectionReport {
    try ProjectionReport(
      Projection(
        falseAlarms: .stated(0.001), detection: .stated(0.8), base: .passages(perDay: 160_000),
        level: .ninetyFive))
  }

  @Test func askedCamerasStandAmongTheUsual() throws {
    #expect(try measured(cameras: [500, 100]).cameras == [1, 100, 500, 1000])
  }

  @Test func aThousandCamerasRaiseTenThousand() throws {
    let text = try measured().text(in: .english)
    // Garwood 10/24 h: .199808–.766265; times 24,000.
    #expect(text.contains("1,000  10,000 (4,795–18,390)"))
  }

  @Test func shareOfRightAlarmsFallsWithRarity() throws {
    // λ = 1/10: .09 / (.09 + 10/24) = .1776.
    #expect(try measured().text(in: .english).contains("1 in 10 camera-hours       17.8 %"))
  }

  @Test func aStationsThousandthIsAHundredAndSixtyADay() throws {
    let text = try stated().text(in: .english)
    #expect(text.contains("False alarms a day, of 160,000 passages: 160\n"))
    #expect(text.contains("Stated without counts: no interval can be given."))
    // One in 10,000: .00008 / (.00008 + .9999 · .001) = 7.4 %.
    #expect(text.contains("1 in 10,000 passages      7.4 %"))
  }

  @Test func frenchSaysTheSame() throws {
    let text = try stated().text(in: .french)
    #expect(text.contains("Fausses alertes par jour, sur 160 000 passages : 160\n"))
  }

  @Test func jsonHasNoIntervalWhereThereAreNoCounts() throws {
    let json = try stated().json()
    #expect(json["project"] == 1)
    #expect(json["passages-per-day"] == 160_000)
    #expect(
      json["false-alarms-per-day"]?.line == #"[{"value":160,"interval":null}]"#)
  }

  @Test func jsonSaysWhatWasCounted() throws {
    let json = try measured().json()
    #expect(json["false-alarms"]?["count"] == 10)
    #expect(json["false-alarms"]?["camera-hours"] == 24)
    #expect(json["detection"]?["method"] == "clopper-pearson")
  }

  @Test func theFigureIsTheSameTwice() throws {
    let figure = try #require(try measured().figure(in: .french))
    #expect(figure.contains("1 pour 1000 heures-caméra: 0,216"))
    #expect(figure == (try measured().figure(in: .french)))
  }

  @Test func withoutDetectionThereIsNoFigure() throws {
    let report = try ProjectionReport(
      Projection(
        falseAlarms: try PoissonRate(events: 1, exposure: 2), detection: nil, level: .ninetyFive))
    #expect(try report.figure(in: .english) == nil)
    #expect(try report.text(in: .english).hasSuffix("no share of right alarms."))
  }
}
