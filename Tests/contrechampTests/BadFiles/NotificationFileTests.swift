import TestSupport
import Testing

@Suite(.onItsOwnThread) struct NotificationFileTests {
  static let truth = """
    {"truth": 1, "clip": "a", "covers": ["fire"], "events": [{"event": "fire", "start": 10, "end": 60}]}
    {"truth": 1, "clip": "b", "covers": ["fire"], "events": []}

    """
  static func header(_ clip: String) -> String {
    #"{"observations":1,"clip":{"id":"\#(clip)"},"system":{"id":"s"},"exposure":[[0,60]]}"# + "\n"
  }
  static let alarm =
    #"{"alarm":{"event":"fire","start":22,"end":30,"alerted":25}}"# + "\n"
    + #"{"alarm":{"event":"fire","start":40,"end":45}}"# + "\n"
  static let said = header("a") + alarm + header("b")

  func run(_ truth: String, _ said: String, _ more: [String] = []) throws -> Program.Outcome {
    let folder = try ScratchFolder()
    return try Program.contrechamp(
      [
        "compare", "--protocol", "onfire-2023", "--reference",
        try folder.write("truth.jsonl", truth), "--system", try folder.write("said.jsonl", said),
        "--json",
      ] + more)
  }

  @Test func aNotificationIsWhenSomebodyWasTold() throws {
    let outcome = try run(Self.truth, Self.said, ["--frame-rate", "5", "--memory", "1"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(#""notification": 25"#), "\(outcome.output)")
    #expect(outcome.output.contains(#""further-notifications": 1"#))
    #expect(outcome.output.contains(#""normalized-delay": 0.75"#))
    // 1 · 1 · 45/60, and half of it at half the frame rate.
    #expect(outcome.output.contains(#""value": 0.75,"#))
    #expect(outcome.output.contains(#""value": 0.375,"#))
  }

  @Test func withoutResourcesTheScoreIsNullAndSaysWhy() throws {
    let outcome = try run(Self.truth, Self.said)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(#""fire-detection-score": null"#), "\(outcome.output)")
    #expect(outcome.output.contains("nobody states how fast the system is"))
  }

  @Test func anotherEventMayBeScored() throws {
    let outcome = try run(
      Self.truth.replacing("fire", with: "smoke"), Self.said.replacing("fire", with: "smoke"),
      ["--event", "smoke"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(#""found": 1"#))
  }

  @Test(
    arguments: [
      (
        truth.replacing(#""b", "covers": ["fire"]"#, with: #""b", "covers": []"#), said, [],
        "does not cover \"fire\""
      ),
      (truth, header("a"), [], "hold nothing of clip \"b\""),
      (truth, said + header("c"), [], "clip \"c\""),
      (truth + truth, said, [], "clip \"a\" has truth twice"),
      (truth, said + header("a"), [], "clip \"a\" twice"),
      (truth, said + "{}", [], "said.jsonl"), ("{", said, [], "truth.jsonl"),
      (truth, said, ["--frame-rate", "10"], "--frame-rate and --memory belong together"),
      (truth, said, ["--frame-rate", "0", "--memory", "1"], "the frame rate is 0.0"),
      (truth, said, ["--event", "flood"], "does not cover \"flood\""),
    ] as [(String, String, [String], String)])
  func badInputIsNamed(truth: String, said: String, more: [String], message: String) throws {
    let outcome = try run(truth, said, more)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
