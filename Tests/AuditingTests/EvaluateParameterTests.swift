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

  @Test func aParameterOfAnotherProtocolIsRefused() {
    #expect(throws: DocumentError.self) { try hits(["iou": "0.2"]) }
  }
}
