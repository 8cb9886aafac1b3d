import Auditing
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import TestSupport
import Testing

/// A system that says it cannot judge is scored on counts all the same: nothing was measured, which is no zero and no silence.
@Suite struct NotJudgedTests {
  /// Counts by hand at 5 and 15 s of 20, and what a system says of the clip.
  private func counts(_ said: String..., offset: String? = nil) throws -> Score? {
    let folder = try ScratchFolder()
    let truth =
      #"{"truth":1,"clip":"a","covers":[],"events":[],"counts":[{"time":5,"count":3},{"time":15,"count":4}]}"#
    let header =
      #"{"observations":1,"clip":{"id":"a","duration":20},"system":{"id":"s"},"exposure":[[0,20]]}"#
    return try FileEvaluation.run(
      .init(
        truths: [folder.write("t.jsonl", truth)],
        observations: [
          folder.write("o.jsonl", ([header] + said).joined(separator: "\n"))
        ], clockOffset: offset)
    ).scores.first { $0.event == nil && $0.subject.baseline == nil }
  }

  private static let count = #"{"measurement":{"quantity":"count","time":5,"value":3}}"#
  private static func span(_ name: String, from start: Int) -> String {
    #"{"not-judged":{"class":"\#(name)","start":\#(start),"end":20,"reason":"too-small"}}"#
  }

  @Test func whoJudgesNothingHasNoErrorAndSaysWhy() throws {
    let score = try #require(try counts(Self.span("person", from: 0)))
    #expect(score.countedTimes == 2)
    #expect(score.measuredTimes == 0)
    #expect(score.metrics[.countMAE] == .notMeasured(.noMeasurements))
  }

  @Test func whoJudgesAPartIsScoredOnIt() throws {
    let score = try #require(try counts(Self.count, Self.span("person", from: 10)))
    #expect(score.countedTimes == 2)
    #expect(score.measuredTimes == 1)
    #expect(score.metrics[.countMAE]?.value?.value == 0)
  }

  @Test func whoSaysNothingOfPeopleIsNotScoredOnThem() throws {
    #expect(try counts() == nil)
    #expect(try counts(Self.span("vehicle", from: 0)) == nil)
  }

  @Test func aCountByAreaIsNoCount() throws {
    #expect(
      try counts(#"{"measurement":{"quantity":"count-by-area","time":5,"value":3}}"#) == nil)
  }

  @Test func aClockThatIsAheadMovesSpansToo() throws {
    let folder = try ScratchFolder()
    let truth = #"{"truth":1,"clip":"a","covers":["x"],"events":[]}"#
    let said =
      #"{"observations":1,"clip":{"id":"a","duration":20},"system":{"id":"s"},"exposure":[[0,20]]}"#
      + "\n" + Self.span("person", from: 10)
    let result = try FileEvaluation.run(
      .init(
        truths: [folder.write("t.jsonl", truth)], observations: [folder.write("o.jsonl", said)],
        clockOffset: "4 s"))
    let spans = result.clips.flatMap(\.observed).flatMap(\.notJudged)
    #expect(spans.map(\.interval.start.secondsValue) == [6])
    #expect(spans.map(\.interval.end.secondsValue) == [16])
  }
}
