import Report
import Testing

@Suite struct ConditionTests {
  /// One false alarm in 24 camera-hours neither keeps nor breaks "at most 1 a day"; 36 at night break it.
  @Test func aConditionThatSaysSomethingElseIsNamed() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result()))
    #expect(
      page.contains(
        "X1: refuted on all the evidence, inconclusive on each of these parts alone: light: day."))
  }

  @Test func theOtherRuleThatFlipsAVerdictIsNamed() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result()))
    #expect(page.contains("X2: supported becomes inconclusive under overlap-v1"))
  }
}
