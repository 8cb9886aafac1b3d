import TestSupport
import Testing

/// COCO files that are refused, and what the message says of them.
@Suite(.onItsOwnThread) struct BadBoxFileTests {
  static func truth(_ annotations: String = "", images: String = #"{"id":1},{"id":2}"#) -> String {
    let first = #"{"id":1,"image_id":1,"category_id":3,"bbox":[0,0,40,40],"area":900,"iscrowd":0}"#
    return """
      {"images":[\(images)],"categories":[{"id":3,"name":"person"}],
      "annotations":[\(first)\(annotations)]}
      """
  }
  static let answer = #"[{"image_id":1,"category_id":3,"bbox":[0,0,40,40],"score":0.9}"#

  static let bad: [(truth: String, answers: String, message: String)] = [
    (
      truth(), answer + #",{"image_id":7,"category_id":3,"bbox":[0,0,4,4],"score":1}]"#,
      "dt.json: results, record 2: image 7 is not among the images of"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":4,"bbox":[0,0,4,4],"score":1}]"#,
      "dt.json: results, record 2: category 4 is not among the categories of"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,-4,4],"score":1}]"#,
      "dt.json: results, record 2: found a box of -4 × 4 pixels"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,4,0],"score":1}]"#,
      "dt.json: results, record 2: found a box of 4 × 0 pixels"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,4,4],"score":NaN}]"#,
      "dt.json: found"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,4,4]}]"#,
      "dt.json: record 2: key \"score\" is missing"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,4],"score":1}]"#,
      "dt.json: record 2, \"bbox\": found a list of 3, expected a list of 4 numbers"
    ),
    (
      truth(), answer + #",{"image_id":1,"category_id":3,"bbox":[0,0,4,4],"score":"high"}]"#,
      "dt.json: record 2, \"score\": found \"high\", expected a number"
    ),
    (truth(), #"{"results":[]}"#, "dt.json: found a mapping with 1 keys, expected a list"),
    (
      truth(#",{"id":1,"image_id":2,"category_id":3,"bbox":[0,0,4,4],"area":9,"iscrowd":0}"#),
      answer + "]", "gt.json: found annotation id 1 twice, expected each id once"
    ),
    (
      truth(#",{"id":2,"image_id":9,"category_id":3,"bbox":[0,0,4,4],"area":9,"iscrowd":0}"#),
      answer + "]", "gt.json: annotations, record 2: image 9 is not among the images of"
    ),
    (
      truth(#",{"id":2,"image_id":2,"category_id":3,"bbox":[0,0,4,4],"area":-9,"iscrowd":0}"#),
      answer + "]", "gt.json: annotations, record 2: found area -9.0, expected 0 or more"
    ),
    (
      truth(images: #"{"id":1},{"id":2},{"id":1}"#), answer + "]",
      "gt.json: found image id 1 twice, expected each id once"
    ),
    (
      #"{"images":[{"id":1}],"categories":[{"id":3}],"annotations":[]}"#, "[]",
      "gt.json: holds no box that is scored"
    ),
    (#"{"images":[]}"#, "[]", "gt.json: key \"categories\" is missing"),
  ]

  func run(_ truth: String, _ answers: String) throws -> Program.Outcome {
    let folder = try ScratchFolder()
    return try Program.contrechamp([
      "evaluate", "--protocol", "coco", "--reference", try folder.write("gt.json", truth),
      "--system", try folder.write("dt.json", answers), "--json",
    ])
  }

  @Test(arguments: bad.indices) func aBadFileIsNamed(_ index: Int) throws {
    let outcome = try run(Self.bad[index].truth, Self.bad[index].answers)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(Self.bad[index].message), "\(outcome.errors)")
  }

  @Test func aSystemThatFoundNothingScoresZero() throws {
    let outcome = try run(Self.truth(), "[]")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"AP\": 0,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"APlarge\": null,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"APlarge\": \"the truth holds no scored box (0 of 0)\""))
  }

  @Test func aPerfectSystemScoresOne() throws {
    let outcome = try run(Self.truth(), Self.answer + "]")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"AR100\": 1,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"images-without-truth\": 1,"), "\(outcome.output)")
  }

  @Test func textIsReadAsOneCategory() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.contrechamp([
      "evaluate", "--protocol", "coco", "--reference",
      try folder.write("gt.txt", "1,1,0,0,40,40,1\n3,1,0,0,40,40,0\n"), "--system",
      try folder.write("det.txt", "1,-1,0,0,40,40,0.5\n1,-1,90,0,40,40,0.4\n"), "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"AR10\": 1,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"images\": 3,"), "\(outcome.output)")
    #expect(outcome.output.contains("\"false-boxes\": 1,"), "\(outcome.output)")
  }
}
