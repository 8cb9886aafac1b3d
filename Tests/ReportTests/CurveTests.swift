import Claims
import Evaluation
import Report
import Statistics
import Testing

@Suite struct CurveTests {
  private func page() throws -> String {
    try HTMLReport.render(ReportInput(result: Sample.result(), stills: [:]))
  }

  @Test func aCurveHasATitleADescriptionAndItsOperatingPoint() throws {
    let page = try page()
    #expect(
      page.contains(
        "<title id=\"en-tradeoff-1-t\">Misses against false alarms at every threshold</title>"))
    #expect(page.contains("As it was run: 25.0"))
    #expect(
      page.contains("<title id=\"fr-precision-1-t\">Précision et rappel à chaque seuil</title>"))
    #expect(page.contains("class=\"band\""))
  }

  @Test func whereThereIsNoCurveThePageSaysWhy() throws {
    let page = try page()
    #expect(page.contains("No curve. Not every alarm says how sure the system was"))
    #expect(page.contains("Pas de courbe. Les alarmes ne disent pas toutes"))
    #expect(!page.contains("en-tradeoff-3-t"))
  }

  @Test func aThinnedCurveSaysSo() throws {
    #expect(try page().contains("Shown and kept: 2 of 20,000 thresholds, evenly spread."))
  }

  /// Alarms that found staged events only say nothing of precision: words stand there, not an empty figure.
  @Test func whereNoPointHasAPrecisionThePageSaysSoAndDrawsNone() throws {
    let curve = ScoreCurve(
      subject: .system("vendor-x"), event: "intrusion", exposure: Sample.hours(48),
      points: [
        try ScoreCurve.Point(
          threshold: 0.5, hits: 3, misses: 1, falseAlarms: 0, hours: 48, level: Sample.level,
          stagedHits: 3)
      ], thresholds: 1, absence: nil)
    let page = try HTMLReport.render(
      ReportInput(result: Sample.result(curves: [curve]), stills: [:]))
    #expect(page.contains("en-tradeoff-1-t"))
    #expect(!page.contains("en-precision-1-t"))
    #expect(page.contains("No curve of precision: no alarm was false, and none found"))
    #expect(page.contains("aucune alarme n’est fausse, et aucune n’a trouvé"))
    #expect(!page.contains("d=\"M\"") && !page.contains("d=\"MZ\""))
  }

  /// A half lies as far from 20 % as from 80 %, and 2.3 % about twice as far from a half as 16 %.
  @Test func deviatesGiveRareErrorsRoom() throws {
    let axis = try DeviateAxis(showing: [0.2, 0.5, 0.8])
    #expect(try axis.place(0.2) == 0)
    #expect(try axis.place(0.8) == 1)
    #expect(abs(try axis.place(0.5) - 0.5) < 1e-12)
    let wide = try DeviateAxis(showing: [0.01, 0.99])
    let half = try wide.place(0.5)
    let ratio =
      (half - (try wide.place(0.022_750_131_948_179_2)))
      / (half - (try wide.place(0.158_655_253_931_457)))
    #expect(abs(ratio - 2) < 1e-9)
    #expect(try wide.place(0) == 0)
    #expect(try wide.place(1) == 1)
  }
}
