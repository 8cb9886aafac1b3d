import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Scene
import Statistics
import Testing

/// `attribute-fpr`: of those who are not what a query says, who is said to be.
@Suite struct AttributeClaimTests {
  private static let claim = """
    {id: X, system: vendor, event: red-jacket, query: "class: person, upper: red", \
    requires: {attribute-fpr: {at-most: 0.1}}}
    """

  /// Somebody every ten minutes; the first `red` of them wear red, the others blue.
  private static func people(_ count: Int, red: Int = 0, upper: [ColourTerm] = [.blue])
    -> [TruthObject]
  {
    (0..<count).map { number in
      TruthObject(
        identifier: "p\(number)", interval: span(600 * number, 600 * number + 60),
        upper: number < red ? [.red] : upper)
    }
  }

  private static func said(_ numbers: some Sequence<Int>) -> [Alarm] {
    numbers.map { alarm(600 * $0 + 10, 600 * $0 + 20, event: "red-jacket") }
  }

  private static func hearing(_ objects: [TruthObject]?, _ alarms: [Alarm]) -> Hearing {
    var hearing = Hearing(covers: ["red-jacket"], alarms: alarms)
    hearing.objects = objects
    return hearing
  }

  private static func verdict(
    _ objects: [TruthObject]?, _ alarms: [Alarm] = []
  ) throws -> Verdict? {
    try hearing(objects, alarms).verdict(claim)
  }

  @Test(arguments: [(28, Verdict.Outcome.inconclusive), (29, .supported)])
  func noneOfTwentyNineOthersSupportsATenth(_ others: Int, _ outcome: Verdict.Outcome) throws {
    // Clopper–Pearson's upper bound of none: 1 − 0.05^(1/29) = 0.098, of 28 0.101.
    #expect(try Self.verdict(Self.people(others))?.outcome == outcome)
  }

  @Test func everyThirdOtherRefutesATenth() throws {
    let verdict = try Self.verdict(Self.people(60), Self.said(stride(from: 0, to: 60, by: 3)))
    #expect(verdict?.outcome == .refuted)
    #expect(verdict?.findings.first?.estimate.value?.value == 1.0 / 3)
    #expect(verdict?.findings.first?.estimate.value?.interval != nil)
  }

  @Test func whoWearsItIsNoFalsePositive() throws {
    let verdict = try Self.verdict(Self.people(40, red: 10), Self.said(0..<10))
    #expect(verdict?.findings.first?.estimate.value?.value == 0)
    #expect(verdict?.outcome == .supported)
  }

  @Test func whoeverAnEyeCannotTellIsLeftOut() throws {
    let verdict = try Self.verdict(Self.people(40, upper: [.red, .orange]), Self.said(0..<40))
    #expect(verdict?.because == .notMeasured(.attributeFPR, .noNegatives))
  }

  @Test func alarmsAboutNobodyAreInNoShareOfPeople() throws {
    let strays = (0..<20).map { alarm(600 * $0 + 200, 600 * $0 + 210, event: "red-jacket") }
    #expect(try Self.verdict(Self.people(29), strays)?.outcome == .supported)
  }

  @Test func withoutObjectsNothingIsTestable() throws {
    #expect(try Self.verdict(nil)?.because == .notMeasured(.attributeFPR, .noAttributeTruth))
  }

  @Test func timeThatIsNotScoredIsLeftOut() throws {
    var hearing = Self.hearing(Self.people(29), Self.said([3]))
    hearing.noScore = [span(1700, 1900)]
    // The fourth, with the only false positive, passes in it: 28 others are too few.
    let verdict = try hearing.verdict(Self.claim)
    #expect(verdict?.findings.first?.estimate.value?.value == 0)
    #expect(verdict?.outcome == .inconclusive)
  }

  @Test func whatIsNeededIsOthers() throws {
    let need = try Self.verdict(Self.people(10))?.needs.first
    #expect(need?.kind == .objects)
    #expect(need?.total == 29)
    #expect(need?.present == 10)
  }

  @Test(arguments: [
    (
      "query: \"uper: red\"", "requires: {attribute-fpr: {at-most: 0.1}}", "did you mean \"upper\"?"
    ),
    ("query: \"upper: red\"", "requires: {recall: {at-least: 0.1}}", "attribute-fpr"),
  ])
  func wrongQueriesAreRefused(query: String, requires: String, hint: String) throws {
    let claim = "{id: X, system: vendor, event: red-jacket, \(query), \(requires)}"
    let error = #expect(throws: DocumentError.self) { try Hearing().audit(claim) }
    #expect(error.map { "\($0)".contains(hint) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func aClaimWithoutEventIsRefused() throws {
    let claim = """
      {id: X, system: vendor, query: "upper: red", requires: {attribute-fpr: {at-most: 0.1}}}
      """
    #expect(throws: DocumentError.self) { try Hearing().audit(claim) }
  }
}
