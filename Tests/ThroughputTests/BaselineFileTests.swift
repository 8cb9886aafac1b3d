import Phrasebook
import Documents
import Testing
import Throughput

@Suite struct BaselineFileTests {
  private func reading(_ text: String) throws(DocumentError) -> BenchRecord {
    try BenchRecord.baseline(text, file: "main.json")
  }

  private static let good = Sample.record([Sample.clip("yard", [1.5, 2, 2.25, 2, 2, 2])])
    .baselineDocument

  @Test func whatIsWrittenIsRead() throws {
    let record = Sample.record([Sample.clip("yard", [1.5, 2, 2.25, 2, 2, 2])])
    #expect(try reading(record.baselineDocument) == record)
  }

  @Test func namesOfAnyKindComeBack() throws {
    let record = Sample.record(
      [Sample.clip("caf\u{E9} \"quai\" \\ 7\u{1F6A6}:#", [2, 2, 2, 2, 2, 2])],
      configuration: ["people": "yes", "rate": "8", "note": "no: \u{2028}null"])
    #expect(try reading(record.baselineDocument) == record)
  }

  @Test func theKindComesFirst() {
    #expect(Self.good.hasPrefix("{\n  \"bench-baseline\": 1,\n"))
  }

  /// Every text that a file may be cut to.
  @Test func nothingCutOffIsRead() {
    let text = Array(Self.good.utf8)
    for length in stride(from: 0, to: text.count - 2, by: 7) {
      let part = String(decoding: text[..<length], as: UTF8.self)
      #expect(throws: DocumentError.self) { try reading(part) }
    }
  }

  @Test(
    arguments: [
      ("\"bench-baseline\": 1", "\"bench-baseline\": 2", "expected 1"),
      ("\"bench-baseline\": 1", "\"bench\": 1", "the first key must be \"bench-baseline\""),
      ("\"tool\"", "\"tol\"", "unknown key \"tol\" (did you mean \"tool\"?)"),
      ("\"frames\": 100", "\"frames\": 0", "expected a whole number from 1"),
      ("\"frames\": 100", "\"frames\": 1e300", "expected a whole number"),
      ("\"frames\": 100", "\"frames\": \"100\"", "expected a number"),
      ("[1.5,1.5]", "[1.5]", "found a list of 1, expected 2"),
      ("[1.5,1.5]", "[0,1.5]", "expected seconds above 0"),
      ("[1.5,1.5]", "[-1,1.5]", "expected seconds above 0"),
      ("[1.5,1.5]", "[1.5,1e400]", ""),
      (Sample.said, "short", "expected a SHA-256"),
      (Sample.digest, Sample.digest.uppercased(), "expected a SHA-256"),
      ("\"elapsed-ms\":0.5", "\"elapsed-ms\":-0.5", "expected milliseconds"),
      ("\"part\":", "\"prat\":", "unknown key \"prat\" (did you mean \"part\"?)"),
      ("\"busiest\":1.25", "\"busiest\":-1", "expected seconds above 0"),
      ("\"cores\": 2", "\"cores\": null", "key \"cores\" is missing"),
      ("\"yardstick\":[0.5,0.5]", "\"yardstick\":[0.5,0.5],\"more\":1", "unknown key \"more\""),
    ])
  func whatIsWrongIsSaid(old: String, new: String, complaint: String) throws {
    #expect(Self.good.contains(old), "\(old)")
    let error = #expect(throws: DocumentError.self) {
      try reading(Self.good.replacing(old, with: new, maxReplacements: 1))
    }
    #expect(error?.reason.contains(complaint) == true, "\(error?.description ?? "")")
    #expect(error?.reason.contains("--save") == true)
  }

  @Test func aClipStandsOnce() throws {
    let twice = Sample.record([Sample.clip(), Sample.clip()]).baselineDocument
    let error = #expect(throws: DocumentError.self) { try reading(twice) }
    #expect(error?.reason.contains("stands twice") == true)
  }

  @Test func tooManyRoundsAreRefused() {
    let many = Sample.record([Sample.clip("yard", Array(repeating: 2, count: 201))])
    #expect(throws: DocumentError.self) { try reading(many.baselineDocument) }
  }

  @Test(arguments: ["", "[]", "7", "bench-baseline: 1", "{\"bench-baseline\": 1}", "\u{0}", "{{{"])
  func whatIsNoBaselineIsRefused(text: String) {
    #expect(throws: DocumentError.self) { try reading(text) }
  }
}
