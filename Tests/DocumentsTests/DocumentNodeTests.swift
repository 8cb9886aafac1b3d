import Phrasebook
import Documents
import Foundation
import MediaTime
import TestSupport
import Testing

private func node(_ yaml: String) throws -> DocumentNode {
  try DocumentNode.parse(yaml: yaml, file: "a.yaml")
}

@Test func anUnknownKeyNamesItsLineAndTheNearestKnownOne() throws {
  let error = #expect(throws: DocumentError.self) {
    try node("audit: 1\ntitel: x\n").mapping(["audit", "title"])
  }
  #expect(
    error?.description
      == "a.yaml:2: unknown key \"titel\" (did you mean \"title\"?); known here: audit, title")
}

@Test func aKeyThatStandsTwiceIsAnError() {
  let error = #expect(throws: DocumentError.self) { try node("a: 1\nb: 2\na: 3\n") }
  #expect(error?.description.contains("\"a\" stands twice") == true)
}

@Test(arguments: ["a: [1, 2", "a: b: c", "\ta: 1", "a: *nowhere"])
func whatIsNotYAMLIsASyntaxErrorWithItsLine(yaml: String) {
  let error = #expect(throws: DocumentError.self) { try node(yaml) }
  #expect(error?.code == .syntax)
}

@Test func anEmptyFileSaysSo() {
  let error = #expect(throws: DocumentError.self) { try node("") }
  #expect(error?.description == "a.yaml: the file is empty, expected a document")
}

@Test func aMissingFileIsToldFromAnUnreadableOne() throws {
  let folder = try ScratchFolder()
  let missing = #expect(throws: DocumentError.self) {
    try DocumentNode.read(folder.path("no.yaml"))
  }
  #expect(missing?.code == .missing)
  let directory = #expect(throws: DocumentError.self) { try DocumentNode.read(folder.url.path) }
  #expect(directory?.code == .unreadable)
}

@Test(arguments: [
  String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
  (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
])
func aDeepDocumentIsRefusedBeforeAParserRecurses(yaml: String) {
  let error = #expect(throws: DocumentError.self) { try node(yaml) }
  #expect(error?.description.contains("levels deep") == true)
}

@Test func aliasesCannotMultiplyWithoutEnd() {
  var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
  for level in 1...8 {
    let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
    yaml += "a\(level): &a\(level) [\(items)]\n"
  }
  let error = #expect(throws: DocumentError.self) { try node(yaml) }
  #expect(error?.description.contains("too many nodes") == true)
}

@Test(arguments: [
  ("10 s", 10.0), ("500 ms", 0.5), ("2 min", 120), ("24 h", 86400), ("1.5", 1.5), ("1.8s", 1.8),
  ("1e-06", 0.000001),
])
func lengthsOfTimeCarryTheirUnit(text: String, seconds: Double) throws {
  #expect(try node(text).duration().secondsValue == seconds)
}

@Test(arguments: ["ten seconds", "10 parsecs", "[1]", "s", "1e3 s"])
func whatIsNoLengthOfTimeIsRefused(text: String) {
  #expect(throws: DocumentError.self) { try node(text).duration() }
}

@Test func quotedNumbersAreTextNotNumbers() throws {
  let root = try node("version: \"3.2\"\n").mapping(["version"])
  #expect(try root.required("version").string() == "3.2")
  #expect(throws: DocumentError.self) { try root.required("version").number() }
}

@Test(arguments: ["nan", "inf", "1e400", ".inf", "0x10p"])
func numbersThatAreNotFiniteAreRefused(text: String) {
  #expect(throws: DocumentError.self) { try node(text).number() }
}

@Test func theConfigurationSurvivesTheWayThroughJSON() throws {
  let options = try node("static-for: 10 s\nratio: 0.25\nlist: [a, \"1\", true]\n")
  let back = DocumentNode(
    try JSON.parse(options.json.line, file: "job"), file: "job", line: 1)
  let root = try back.mapping(["static-for", "ratio", "list"])
  #expect(try root.required("static-for").duration() == .seconds(10))
  #expect(try root.required("ratio").number() == 0.25)
  let list = try root.required("list").sequence()
  #expect(try list[1].string() == "1")
  #expect(try list[2].boolean())
}

/// The library hashes keys whole: without a guard each of these takes hours.
@Test(arguments: ["? *a8\n: 1\n", "*a8 : 1\n", "b: {*a8}\n", "b: {[*a8]: 1}\n", "b: {? *a8 : 1}\n"])
func aKeyOfAliasesIsRefusedBeforeItIsHashed(key: String) {
  var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
  for level in 1...8 {
    yaml += "a\(level): &a\(level)\n"
    yaml += String(repeating: "  - *a\(level - 1)\n", count: 10)
  }
  let error = #expect(throws: DocumentError.self) { try node(yaml + key) }
  #expect(error?.description.contains("aliases expand") == true)
}

@Test func manyAliasesOfPlainValuesAreRead() throws {
  var yaml = (0..<10).map { "a\($0): &a\($0) {light: night}\n" }.joined() + "b:\n"
  yaml += (0..<500).map { "  c\($0): *a\($0 % 10)\n" }.joined()
  #expect(try node(yaml).openMapping().entries.count == 11)
}

@Test func anErrorQuotesLittleOfTheFile() throws {
  let key = String(repeating: "x", count: 100_000)
  let error = #expect(throws: DocumentError.self) { try node("\(key): 1\n").mapping(["a"]) }
  #expect(error?.description.utf8.count ?? 0 < 1000)
}
