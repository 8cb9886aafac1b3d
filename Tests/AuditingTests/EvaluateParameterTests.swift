import Phrasebook
import Auditing
import Claims
import Documents
import Evaluation
import MediaTime
import TestSupport
import Testing

/// Parameters of the protocol that `evaluate` takes.
@Suite struct EvaluateParameterTests {
  /// One event at 10–20 s and one alarm 30 s after its start.
  private func hits(
    _ parameters: [String: String], rule: String = "alarm-window-v1", offset: String? = nil
  ) throws -> Int? {
    let folder = try ScratchFolder()
    let truth =
      #"{"truth":1,"clip":"a","covers":["intrusion"],"events":[{"event":"intrusion","start":10,"end":20}]}"#
    let said =
      #"{"observations":1,"clip":{"id":"a","duration":3600},"system":{"id":"s"},"exposure":[[0,3600]]}"#
      + "\n" + #"{"alarm":{"event":"intrusion","start":40,"end":45}}"#
    return try FileEvaluation.run(
      .init(
        truths: [folder.write("t.jsonl", truth)], observations: [folder.write("o.jsonl", said)],
        rule: rule, parameters: parameters, clockOffset: offset)
    ).scores.first?.counts.hits
  }

  @Test func theWindowIsTaken() throws {
    #expect(try hits([:]) == 0)
    #expect(try hits(["window": "30 s"]) == 1)
  }

  @Test func theClockOffsetIsTakenOffObservationsToo() throws {
    #expect(try hits([:], offset: "25 s") == 1)
    #expect(try hits([:], rule: "overlap-v1", offset: "25 s") == 1)
  }

  @Test func theShareIsANumber() throws {
    // 10–20 and 15–20: half.
    #expect(try hits(["iou": "0.5"], rule: "overlap-v1", offset: "25 s") == 1)
    #expect(try hits(["iou": "0.6"], rule: "overlap-v1", offset: "25 s") == 0)
  }

  /// What is wrong with a request about a log of one day.
  private func error(
    startsAt: String? = nil, duration: String? = nil, offset: String? = nil,
    confidence: Double = 0.95
  ) throws -> String {
    let folder = try ScratchFolder()
    let truth = try folder.write("t.jsonl", #"{"truth":1,"clip":"a","covers":["intrusion"]}"#)
    let log = try folder.write("log.csv", "camera,event,start\na,intrusion,11\n")
    let error = #expect(throws: DocumentError.self) {
      try FileEvaluation.run(
        .init(
          truths: [truth], observations: [log], clockOffset: offset, confidence: confidence,
          duration: duration, startsAt: startsAt))
    }
    return error?.description ?? ""
  }

  @Test func whatIsWrongWithARequestIsSaidAsOfAnAudit() throws {
    #expect(
      try error()
        == "evaluate: clip \"a\" has neither `video` nor `duration`: exposure cannot be known; add the "
        + "length of time that its log covers, such as duration: 24 h")
    #expect(
      try error(duration: "0 s")
        == "evaluate: found \"0 s\", expected a length of time above 0")
    #expect(try error(duration: "-1 h").contains("found \"-1 h\", expected a length of time of 0"))
    #expect(
      try error(startsAt: "noon", duration: "1 h")
        == "evaluate: found \"noon\", expected a UTC time such as 2024-03-02T08:00:00Z")
    #expect(
      try error(duration: "1 h", offset: "soon").contains(
        "found \"soon\", expected a length of time")
    )
    #expect(
      try error(duration: "1 h", confidence: 0.3)
        == "evaluate: found \"0.3\", expected a share from 0.5 to below 1, as in 0.95 or 95 %")
  }

  @Test func aParameterOfAnotherProtocolIsRefused() {
    #expect(throws: DocumentError.self) { try hits(["iou": "0.2"]) }
  }
}
