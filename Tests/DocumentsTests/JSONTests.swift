import Documents
import Testing

@Test func membersKeepTheirOrder() {
  let value: JSON = ["b": 1, "a": [true, nil, "x"]]
  #expect(value.line == #"{"b":1,"a":[true,null,"x"]}"#)
}

@Test(arguments: [
  (0.1, "0.1"), (4.0, "4"), (-0.0, "0"), (1e-7, "1e-07"), (1e15, "1000000000000000"),
  (1e16, "1e+16"),
])
func numbersPrintAsTheShortestThatReadsBack(value: Double, text: String) {
  #expect(JSON.number(value).line == text)
}

@Test func numbersThatAreNotFinitePrintAsAbsent() {
  #expect(JSON.array([.number(.nan), .number(.infinity)]).line == "[null,null]")
}

@Test func controlCharactersAndLineSeparatorsAreEscaped() {
  #expect(JSON.string("a\"\\\n\u{1}\u{2028}é").line == #""a\"\\\n\u0001\u2028é""#)
}

@Test func aDocumentIsIndentedAndEnded() {
  let value: JSON = ["a": [1, 2], "b": []]
  #expect(value.document == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": []\n}\n")
}

@Test(arguments: ["", "{", "nul", String(repeating: "[", count: 100_000)])
func brokenJSONIsNamedByItsRecord(text: String) {
  let error = #expect(throws: DocumentError.self) { try JSON.parse(text, file: "a.jsonl", line: 7) }
  #expect(error?.line == 7)
}

@Test func truthValuesAndNumbersAreToldApart() throws {
  #expect(try JSON.parse("[true,1,0,false]", file: "x").line == "[true,1,0,false]")
}
