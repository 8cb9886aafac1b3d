import Phrasebook
import Documents
import MediaTime
import Testing

private func cursor(_ text: String) throws -> JSONCursor {
  try ParsedJSON.document(DocumentBytes(text, file: "a.json"))
}

private func reason(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return "\(error)"
  }
}

@Suite struct JSONCursorTests {
  @Test func valuesAreReadByTheirKind() throws {
    let value = try cursor(
      #"{"t":"é","n":-1.5,"i":9007199254740993,"b":true,"z":null,"l":[1,[2],3]}"#)
    #expect(try value.required("t").string() == "é")
    #expect(try value.required("n").number() == -1.5)
    #expect(try value.required("i").integer() == 9_007_199_254_740_993)
    #expect(try value.required("b").boolean())
    #expect(value["z"] == nil && value["absent"] == nil)
    let summaries = try value.required("l").sequence().map { $0.summary.text(in: .english) }
    #expect(summaries == ["\"1\"", "a list of 1", "\"3\""])
  }

  @Test func decimalsBecomeExactTimes() throws {
    #expect(try cursor("12.48").time() == MediaTime(#require(Rational(312, 25))))
    #expect(try cursor("0.000000001").time() == MediaTime(#require(Rational(1, 1_000_000_000))))
    #expect(try cursor(#""00:00:12.480""#).time() == MediaTime(#require(Rational(312, 25))))
    #expect(try cursor("123456789.123456").time().seconds.microseconds == 123_456_789_123_456)
  }

  @Test func anUnknownKeyIsRefusedWithTheNearestKnownOne() throws {
    let value = try cursor(#"{"strat":1}"#)
    #expect(reason { try value.mapping(["start", "end"]) }.contains("start"))
  }

  @Test func aKeyStandsOnce() throws {
    let twice = try cursor(#"{"a":1,"a":2}"#)
    #expect(reason { try twice.mapping(["a"]) }.contains("twice"))
    #expect(reason { _ = try twice.json() }.contains("twice"))
  }

  @Test(arguments: ["NaN", #"{"a":Infinity}"#, "1e999", "[1,]", "{", #""\uD800""#, ""])
  func whatIsNotJSONIsRefused(_ text: String) {
    #expect(throws: DocumentError.self) { try cursor(text) }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(reason { _ = try cursor(deep) }.contains("deep"))
  }

  @Test func linesAreCountedAndEmptyOnesSkipped() throws {
    var seen: [String] = []
    try ParsedJSON.lines(of: DocumentBytes("{\"a\":1}\n\n  \r\n{\"a\":2}", file: "l")) {
      (line: JSONCursor) throws(DocumentError) in
      seen.append("\(line.record ?? 0):\(try line.required("a").integer())")
    }
    #expect(seen == ["1:1", "4:2"])
  }
}
