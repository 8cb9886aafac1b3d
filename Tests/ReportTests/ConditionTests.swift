import Report
import Testing

@Suite struct ConditionTests {
  @Test func aPartThatSaysSomethingElseIsNamed() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result()))
    #expect(
      page.contains(
        "X1: refuted on all the evidence, but supported on each of these parts alone: camera: cam-03. They decide against the whole by more than chance among so many parts would."
      ))
  }

  /// One false alarm in 24 camera-hours: at most 1 a day would need 71.9 hours with none.
  @Test func aPartWithTooLittleSaysSo() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result()))
    #expect(page.contains("X1: too few to say on each of these parts alone: light: day."))
    #expect(page.contains("X1\u{A0}: trop peu pour conclure sur chacune de ces parties"))
  }

  @Test func theOtherRuleThatFlipsAVerdictIsNamed() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result()))
    #expect(page.contains("X2: supported becomes inconclusive with overlap-v1"))
  }
}
