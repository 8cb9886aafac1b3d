import TestSupport
import Testing

@Suite(.onItsOwnThread) struct AttributeFileTests {
  func run(_ truth: String, _ scores: String, _ more: [String] = []) throws -> Program.Outcome {
    let folder = try ScratchFolder()
    return try Program.contrechamp(
      [
        "evaluate", "--protocol", "attributes-v1", "--reference",
        try folder.write("truth.csv", truth), "--system", try folder.write("scores.csv", scores),
        "--json",
      ] + more)
  }

  static let truth = "object,hat,bag\na,1,0\nb,0,\nc,0,1\n"
  static let scores = "object,bag,hat\nc,0.9,0.8\na,0.1,0.7\nb,0.2,0.3\n"

  @Test func columnsAndRowsAreMatchedByName() throws {
    let outcome = try run(Self.truth, Self.scores)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Hat (1 + 1/2) / 2, bag (1 + 1) / 2.
    #expect(outcome.output.contains("\"mA\": 0.875,"), "\(outcome.output)")
  }

  @Test func theWorthOfAHitIsGivenWhereAPrevalenceIs() throws {
    let outcome = try run(Self.truth, Self.scores, ["--prevalence", "0.5"])
    #expect(outcome.output.contains("\"ppv-at-prevalence\": {\n        \"value\": 0.666666666"))
  }

  @Test func columnsAboutWhoSomebodyIsAreDropped() throws {
    let outcome = try run(
      "object,hat,Female,AgeLess16,personalLess30\na,1,1,0,0\nb,0,0,1,1\n",
      "object,hat,Female,AgeLess16,personalLess30\na,1,1,0,0\nb,0,0,1,1\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"dropped-columns\": 3"), "\(outcome.output)")
    #expect(!outcome.output.contains("Female"))
  }

  @Test(
    arguments: [
      ("object,hat\na,2\n", "object,hat\na,1\n", "hat: found \"2\", expected 0, 1 or nothing"),
      ("object,hat\na,1\n", "object,hat\na,nan\n", "hat: found \"nan\", expected a number"),
      ("object,hat\na,1\n", "object,hat\na,\n", "hat: found \"\", expected a number"),
      ("object,hat\na,1\nb,0\n", "object,hat\na,1\n", "object \"b\" of"),
      ("object,hat\na,1\n", "object,hat\na,1\nb,1\n", "object \"b\" is not in"),
      ("object,hat\na,1\n", "object,bag\na,1\n", "attribute \"hat\" of"),
      ("object,hat\na,1\na,0\n", "object,hat\na,1\n", "object \"a\" stands twice"),
      ("object,hat,hat\na,1,1\n", "object,hat\na,1\n", "attribute \"hat\" stands twice"),
      ("object,hat\na\n", "object,hat\na,1\n", "truth.csv"),
      ("name,hat\na,1\n", "object,hat\na,1\n", "expected object,ATTRIBUTE"),
      ("object,hat\n", "object,hat\n", "holds no attribute of an object"),
    ] as [(String, String, String)])
  func aBadFileIsNamed(truth: String, scores: String, message: String) throws {
    let outcome = try run(truth, scores)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func aPrevalenceOfNobodyIsRefused() throws {
    let outcome = try run(Self.truth, Self.scores, ["--prevalence", "0"])
    #expect(outcome.status == 65)
  }
}
