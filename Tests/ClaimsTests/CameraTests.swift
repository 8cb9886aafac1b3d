import Report
import Phrasebook
import Claims
import Documents
import Evaluation
import Observations
import Statistics
import Testing

@Suite struct CameraTests {
  /// Twelve cameras of a day each: eleven are quiet, one raises forty false alarms.
  let town = Town(
    places: (1...12).map { number in
      .init(id: "c\(number)", alarms: ["vendor": number == 1 ? spread(40) : []])
    })

  func finding(_ town: Town) throws -> Verdict.Finding {
    try #require(town.result(VerdictTests.quiet).verdicts.first?.findings.first)
  }

  @Test func camerasThatDifferCountForLess() throws {
    #expect(try finding(town).estimate.value?.interval?.method == .effectiveGarwood)
  }

  @Test func theVerdictSaysWhy() throws {
    let verdict = try #require(town.result(VerdictTests.quiet).verdicts.first)
    #expect(verdict.sentence(in: .english).contains("The 12 cameras differ: 40 count for"))
    #expect(
      verdict.sentence(in: .english).contains("12 cameras that differ this much cannot carry it"))
    #expect(verdict.sentence(in: .french).contains("Les 12 caméras diffèrent : 40 ne valent"))
    #expect(
      verdict.sentence(in: .french).contains(
        "12 caméras qui diffèrent autant ne permettent pas de trancher"))
  }

  /// 40 in 12 days are 3.3 a day: pooled, "at most 1 a day" would be refuted at any level.
  @Test func oneBadCameraRefutesNothingOfThePopulation() throws {
    #expect(try town.result(VerdictTests.quiet).verdicts.first?.outcome == .inconclusive)
  }

  @Test func alarmsThatComeOneByOneFromLikeCamerasKeepTheExactInterval() throws {
    var town = town
    let spread = (0..<4).map { alarm($0 * 21_600 + 60, $0 * 21_600 + 61) }
    for place in town.places.indices { town.places[place].alarms = ["vendor": spread] }
    #expect(try finding(town).estimate.value?.interval?.method == .garwood)
    #expect(try town.result(VerdictTests.quiet).verdicts.first?.outcome == .refuted)
  }

  /// Four alarms in one burst a day are no four alarms.
  @Test func burstsCountForLess() throws {
    var town = town
    for place in town.places.indices { town.places[place].alarms = ["vendor": alarms(4)] }
    let finding = try finding(town)
    let effect = try #require(finding.estimate.value?.dependence?.designEffect)
    #expect(effect > 3)
    #expect(finding.estimate.value?.dependenceText(in: .english)?.contains("come in runs") == true)
  }

  /// Bursts of twenty on one camera, at a rate over the limit: had each come by itself it would be refuted.
  @Test func oneBurstOnOneCameraRefutesNothing() throws {
    let town = Town(places: [.init(id: "c1", alarms: ["vendor": alarms(20)])])
    let verdict = try #require(town.result(VerdictTests.quiet).verdicts.first)
    #expect(verdict.outcome == .inconclusive)
    #expect(verdict.findings.first?.hesitation == .runs)
    #expect(verdict.needs.isEmpty)
  }

  @Test func theDependenceIsInTheResult() throws {
    let scores = try town.result(VerdictTests.quiet).scores
    let score = try #require(scores.first { $0.slice.isAll && $0.subject.baseline == nil })
    let json = score.json["false-alarms-per-camera-day"]
    #expect(json?["cameras"] == .integer(12))
    #expect(json?["blocks"] == .integer(12 * 24))
    #expect(json?["design-effect"] != nil)
  }
}
