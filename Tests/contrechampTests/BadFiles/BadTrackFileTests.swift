import TestSupport
import Testing

/// Lines of a tracker's file that are refused, and what the message says of them.
@Suite(.onItsOwnThread) struct BadTrackFileTests {
  static let good = "1,1,0,0,10,20,1,-1,-1,-1\n"
  static let bad: [(line: String, message: String)] = [
    ("1,2,0,0,-5,20,1", "found a box of -5 × 20 pixels, expected a width and height above 0"),
    ("1,2,0,0,5,0,1", "found a box of 5 × 0 pixels, expected a width and height above 0"),
    ("1,2,0,0,5,20,nan", "expected frame,id,x,y,w,h,conf as numbers"),
    ("1,2,0,inf,5,20,1", "expected frame,id,x,y,w,h,conf as numbers"),
    ("1,2,0,0,5", "expected frame,id,x,y,w,h,conf as numbers"),
    ("1,2,0,0,5,20,1 7", "expected frame,id,x,y,w,h,conf as numbers"),
    ("1,1,0,0,5,20,1", "found id 1 again in frame 1 (line 1), expected each id once a frame"),
    ("0,2,0,0,5,20,1", "found frame 0, expected a whole number from 1 on"),
    ("-3,2,0,0,5,20,1", "found frame -3, expected a whole number from 1 on"),
    ("1.5,2,0,0,5,20,1", "found frame 1.5, expected a whole number from 1 on"),
    ("1,2.5,0,0,5,20,1", "found id 2.5, expected a whole number"),
  ]

  @Test(arguments: bad.indices, ["gt.txt", "tracker.txt"])
  func aBadLineIsNamed(_ index: Int, _ file: String) throws {
    let folder = try ScratchFolder()
    try folder.write("gt.txt", Self.good)
    try folder.write("tracker.txt", Self.good)
    try folder.write(file, Self.good + Self.bad[index].line + "\n")
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenge", "--reference", folder.path("gt.txt"), "--system",
      folder.path("tracker.txt"),
    ])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("\(file):2: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(Self.bad[index].message), "\(outcome.errors)")
  }

  @Test func emptyTruthIsRefused() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenge", "--reference", try folder.write("gt.txt", ""),
      "--system", try folder.write("tracker.txt", Self.good),
    ])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("holds no box that is scored"), "\(outcome.errors)")
  }

  @Test func anEmptySystemMissesEverything() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenge", "--reference",
      try folder.write("gt.txt", Self.good), "--system", try folder.write("tracker.txt", ""),
      "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"CLR_Pr\": null"), "\(outcome.output)")
    #expect(outcome.output.contains("\"CLR_Pr\": \"the system drew no scored box (0 of 0)\""))
  }

  @Test func aSequenceWithoutAnswerIsNotForgotten() throws {
    let folder = try ScratchFolder()
    try folder.write("gt/a/gt/gt.txt", Self.good)
    try folder.write("gt/b/gt/gt.txt", Self.good)
    try folder.write("system/a.txt", Self.good)
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenge", "--reference", folder.path("gt"), "--system",
      folder.path("system"),
    ])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("system/b.txt: no such file"), "\(outcome.errors)")
  }

  @Test func sequencesInFoldersAreScoredTogether() throws {
    let folder = try ScratchFolder()
    try folder.write("gt/a/gt/gt.txt", Self.good)
    try folder.write("gt/a/seqinfo.ini", "[Sequence]\nseqLength=10\n")
    try folder.write("gt/b.txt", Self.good)
    try folder.write("system/a.txt", Self.good)
    try folder.write("system/b.txt", "")
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenge", "--reference", folder.path("gt"), "--system",
      folder.path("system"), "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"sequences\": 2,\n  \"frames\": 11,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"MOTA\": 0.5,"), "\(outcome.output)")
  }

  @Test func anUnknownProtocolOfFilesIsNamed() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "mot-challenges", "--reference",
      try folder.write("gt.txt", Self.good), "--system", try folder.write("t.txt", Self.good),
    ])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("mot-challenges"), "\(outcome.errors)")
  }
}
