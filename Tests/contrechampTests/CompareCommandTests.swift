import TestSupport
import Testing

/// `compare`, and `evaluate --protocol` as its older name: one answer.
@Suite(.onItsOwnThread) struct CompareCommandTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("gt.txt", "1,1,0,0,10,20,1,-1,-1,-1\n")
    try folder.write("tracker.txt", "1,1,0,0,10,18,0.9,-1,-1,-1\n2,1,5,5,10,20,0.4,-1,-1,-1\n")
    try folder.write("truth.csv", "object,hat,bag\na,1,0\nb,0,\nc,0,1\n")
    try folder.write("scores.csv", "object,bag,hat\nc,0.9,0.8\na,0.1,0.7\nb,0.2,0.3\n")
  }

  private func both(_ arguments: [String]) throws -> [Program.Outcome] {
    try ["compare", "evaluate"].map { try Program.contrechamp([$0] + arguments, in: folder.url) }
  }

  @Test(arguments: [
    ["mot-challenge", "gt.txt", "tracker.txt"], ["coco", "gt.txt", "tracker.txt"],
    ["attributes-v1", "truth.csv", "scores.csv", "--prevalence", "0.5"],
  ])
  func bothNamesSayTheSame(_ words: [String]) throws {
    let outcomes = try both(
      ["--protocol", words[0], "--reference", words[1], "--system", words[2]] + words[3...])
    #expect(outcomes.map(\.status) == [0, 0], "\(outcomes[0].errors)")
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].output.contains("\"\(words[0])\""))
  }

  @Test func badFilesEndAlike() throws {
    let outcomes = try both([
      "--protocol", "mot-challenge", "--reference", "truth.csv", "--system", "tracker.txt",
    ])
    #expect(outcomes.map(\.status) == [65, 65])
    #expect(outcomes[0].errors == outcomes[1].errors)
    #expect(outcomes[0].errors.contains("truth.csv:1"), "\(outcomes[0].errors)")
  }

  @Test func whatIsMissingIsNamed() throws {
    for outcome in try both(["--protocol", "coco", "--reference", "gt.txt"]) {
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.contains("coco compares two: give --reference and --system."),
        "\(outcome.errors)")
    }
    for outcome in try both(["--protocol", "actev-sdl-v2", "--reference", "gt.txt"]) {
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--file-index"), "\(outcome.errors)")
    }
  }

  @Test func aProtocolOfAlarmsIsNoneOfFiles() throws {
    let outcome = try Program.contrechamp([
      "compare", "--protocol", "mot-chalenge", "--reference", "a", "--system", "b",
    ])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean \"mot-challenge\"?"), "\(outcome.errors)")
    let events = try Program.contrechamp(["compare", "--protocol", "overlap-v1"])
    #expect(events.status == 64)
    #expect(events.errors.contains("overlap-v1 compares no files"), "\(events.errors)")
  }
}
