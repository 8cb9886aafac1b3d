import Claims
import Documents
import Evaluation
import Observation
import Statistics
import Testing

@Suite struct CameraTests {
  /// Twelve cameras of a day each: eleven are quiet, one raises forty false alarms.
  let town = Town(
    places: (1...12).map { number in
      .init(id: "c\(number)", alarms: ["vendor": number == 1 ? alarms(40) : []])
    })

  func finding(_ town: Town) throws -> Verdict.Finding {
    try #require(town.result(VerdictTests.quiet).verdicts.first?.findings.first)
  }

  @Test func camerasThatDifferSwitchTheInterval() throws {
    #expect(try finding(town).estimate.value?.interval?.method == .cameraT)
  }

  @Test func theVerdictSaysThatTheySwitchedIt() throws {
    let verdict = try #require(town.result(VerdictTests.quiet).verdicts.first)
    #expect(verdict.sentence(in: .english).contains("The 12 cameras differ by more than chance"))
    #expect(verdict.sentence(in: .french).contains("Les 12 caméras diffèrent plus que par hasard"))
  }

  /// 40 in 12 days are 3.3 a day: pooled, "at most 1 a day" would be refuted at any level.
  @Test func oneBadCameraRefutesNothingOfThePopulation() throws {
    #expect(try town.result(VerdictTests.quiet).verdicts.first?.outcome == .inconclusive)
  }

  @Test func camerasThatAreAlikeKeepTheExactInterval() throws {
    var town = town
    for place in town.places.indices { town.places[place].alarms = ["vendor": alarms(4)] }
    #expect(try finding(town).estimate.value?.interval?.method == .garwood)
    #expect(try town.result(VerdictTests.quiet).verdicts.first?.outcome == .refuted)
  }

  @Test func theTestIsInTheResult() throws {
    let scores = try town.result(VerdictTests.quiet).scores
    let score = try #require(scores.first { $0.slice.isAll && $0.subject.baseline == nil })
    let json = score.json["false-alarms-per-camera-day"]
    #expect(json?["dispersion"]?["cameras-differ"] == .bool(true))
    #expect(json?["cameras"] == .integer(12))
  }
}
