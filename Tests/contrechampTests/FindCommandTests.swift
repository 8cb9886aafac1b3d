import Foundation
import TestSupport
import Testing

/// `find` over files and over an audit, and the search scored by its own answers.
@Suite(.onItsOwnThread) struct FindCommandTests {
  private let folder: ScratchFolder

  private static let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"open"},"exposure":[[0,60]],"configuration":{"stage attribute-filter":"attribute-filter-v4 {\"portraits\":true}"}}"#

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      "a.observations.jsonl",
      """
      \(Self.header)
      {"portrait":{"track":1,"class":"person","start":1,"end":41,"frames":320,"first":[0.8,0.2,0.1,0.3],"last":[0.1,0.2,0.1,0.3],"height":0.3,"speed":1.2,"direction":180,"upper":{"votes":40,"red":0.75,"black":0.25},"lower":{"votes":38,"blue":0.9},"zones":{"door":3}}}
      {"portrait":{"track":2,"class":"person","start":5,"end":15,"frames":80,"first":[0.1,0.2,0.1,0.3],"last":[0.8,0.2,0.1,0.3],"height":0.3,"speed":1.1,"direction":0,"upper":{"votes":9,"red":0.35,"brown":0.65},"zones":{"door":0}}}
      {"portrait":{"track":3,"class":"person","start":6,"end":7,"frames":8,"first":[0.1,0.2,0.1,0.3],"last":[0.1,0.2,0.1,0.3],"height":0.3,"speed":0}}

      """)
    try folder.write(
      "truth.yaml",
      """
      truth: 1
      clip: a
      covers: []
      objects:
        - {id: p1, start: 11, end: 42, attributes: {upper: red, lower: blue}}
        - {id: p2, start: 5, end: 16, box: [0, 0.1, 1, 0.5], attributes: {upper: brown}}
      """)
  }

  private func find(_ arguments: String...) throws -> Program.Outcome {
    try Program.contrechamp(["find"] + arguments, in: folder.url)
  }

  @Test func theSurestStandsFirstAndSaysWhy() throws {
    let outcome = try find("upper: red", "a.observations.jsonl")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[2].contains("0.75") && lines[2].contains("of 40 votes"))
    #expect(lines[3].contains("0.35"))
    #expect(lines[4] == "2 of 3 tracks in 1 clip (1.0 camera-minute) match.")
    #expect(lines[5] == "Of 1 track nothing tells whether it does: too little was seen.")
  }

  @Test func frenchSaysTheSame() throws {
    let outcome = try find("upper: red, dwell: > 30 s", "a.observations.jsonl", "--lang", "fr")
    #expect(outcome.output.contains("1 sur 3 pistes"), "\(outcome.output)")
    #expect(outcome.output.contains("de 40 voix"), "\(outcome.output)")
  }

  @Test func aFolderIsSearchedAndTopCuts() throws {
    let outcome = try find("upper: red", ".", "--top", "1")
    #expect(outcome.output.contains("The first 1 of 2 are shown."), "\(outcome.errors)")
  }

  @Test func nothingFoundIsNoError() throws {
    let outcome = try find("upper: green", "a.observations.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("0 of 3 tracks"), "\(outcome.output)")
  }

  @Test(arguments: [["--csv", "found.csv"], ["--json", "found.json"]])
  func whatWasFoundIsScoredAsRetrieval(_ words: [String]) throws {
    let found = try find("upper: red", "a.observations.jsonl", words[0])
    try folder.write(words[1], found.output)
    let outcome = try Program.contrechamp(
      [
        "compare", "--protocol", "retrieval-v1", "--reference", "truth.yaml", "--system", words[1],
        "--prevalence", "0.01", "--cutoffs", "1,2",
      ], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let query = (json?["by-query"] as? [[String: Any]])?.first
    #expect(query?["marks"] as? [String] == ["right", "wrong"])
    #expect(query?["average-precision"] as? Double == 1)
    #expect(((query?["precision-at-2"]) as? [String: Any])?["value"] as? Double == 0.5)
    #expect(((query?["attribute-fpr"]) as? [String: Any])?["value"] as? Double == 1)
    #expect(json?["objects"] as? Int == 2)
  }

  @Test func anAnswerOfNothingIsScoredToo() throws {
    try folder.write("found.csv", try find("upper: green", "a.observations.jsonl", "--csv").output)
    let outcome = try Program.contrechamp(
      [
        "compare", "--protocol", "retrieval-v1", "--reference", "truth.yaml", "--system",
        "found.csv",
      ],
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"false-positives\": 0"), "\(outcome.output)")
    #expect(outcome.output.contains("\"average-precision\": null"), "\(outcome.output)")
  }

  @Test(arguments: [
    (
      ["uper: red", "a.observations.jsonl"], 65,
      "QUERY: unknown key \"uper\" (did you mean \"upper\"?)"
    ),
    (["zone: dor", "a.observations.jsonl"], 65, "did you mean \"door\"?"),
    (["upper: red", "missing.jsonl"], 66, "missing.jsonl"),
    (["upper: red"], 64, "paths"),
    (["upper: red", "a.observations.jsonl", "--top", "0"], 64, "--top"),
    (["upper: red", "a.observations.jsonl", "--json", "--csv"], 64, "--json"),
    (["upper: red", "a.observations.jsonl", "a.observations.jsonl"], 65, "expected once"),
    (["upper: red", "a.observations.jsonl", "--system", "x"], 64, "audit file"),
    (["upper: red", "truth.yaml", "a.observations.jsonl"], 65, "searched alone"),
  ])
  func slipsEndWithACodeAndAHint(arguments: [String], status: Int, hint: String) throws {
    let outcome = try Program.contrechamp(["find"] + arguments, in: folder.url)
    #expect(outcome.status == Int32(status), "\(outcome.errors)")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func observationsWithoutPortraitsAreNoEmptyArchive() throws {
    try folder.write(
      "b.jsonl",
      #"{"observations":1,"clip":{"id":"b"},"system":{"id":"open"},"exposure":[[0,60]]}"# + "\n")
    let outcome = try find("upper: red", "b.jsonl")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("portraits=true"), "\(outcome.errors)")
  }

  @Test func anAuditsClipsAreReplayedOnceAndTheOthersErrorIsSaid() throws {
    let fixture = try AuditFixture()
    let first = try Program.contrechamp([
      "find", "dwell: >= 0 s", fixture.folder.path("audit.yaml"),
    ])
    // The clip that is not there costs itself and the exit code.
    #expect(first.status == 66, "\(first.errors)")
    #expect(first.errors.contains("bad.mp4"), "\(first.errors)")
    #expect(first.output.contains(" in 1 clip "), "\(first.output)")
    #expect(first.output.contains("good"), "\(first.output)")
    let second = try Program.contrechamp([
      "find", "dwell: >= 0 s", fixture.folder.path("audit.yaml"),
    ])
    #expect(second.output == first.output)
    #expect(second.errors.contains("already done"), "\(second.errors)")
  }
}
