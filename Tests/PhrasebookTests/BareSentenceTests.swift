import Foundation
import TestSupport
import Testing

/// No error says an English sentence that has no French one.
@Suite struct BareSentenceTests {
  /// Sentences that are handed to an error where it is thrown.
  static func bareSentences(in source: SourceText) -> [String] {
    // A point does not part words for Unicode: `node.error(` would be one.
    source.calls(of: /\w*Error\(|\berror\(|\busage\(/.wordBoundaryKind(.simple)).flatMap(\.self)
      .filter { $0.contains("\"") }.map(SourceText.words)
      .filter { $0.contains(/[A-Za-z]{2,} [a-z]{2,}/) }
  }

  /// Types that are errors and cannot be said in a language.
  static func dumbErrors(in source: SourceText) -> [String] {
    source.code.matches(of: /(?:struct|enum|class) (\w+)\s*:([^{]*\bError\b[^{]*)\{/)
      .filter { !$0.output.2.contains("Sayable") }.map { String($0.output.1) }
  }

  @Test func sentencesStandInThePhrasebook() {
    let files = SourceText.files(in: "Sources").filter { !$0.path.contains("/Phrasebook/") }
    #expect(files.count > 300)
    for file in files { #expect(Self.bareSentences(in: file).isEmpty, "\(file.path)") }
  }

  @Test func everyErrorIsSayable() {
    let dumb = SourceText.files(in: "Sources").flatMap(Self.dumbErrors)
    // A command's end, which holds a complaint; what is made a `DocumentError`; and a turn of the decoder that nobody hears of.
    #expect(Set(dumb) == ["Failure", "Ambiguity", "Unlike"])
  }

  @Test func aBareSentenceIsSeen() {
    let source = SourceText(
      path: "",
      code: """
        guard a else { throw DocumentError(.content, file: path, line: nil, "holds no box") }
        guard b else { throw node.error("found \\(list("a b")), expected more") }
        guard c else { throw node.error(.noSystem) }
        throw NSError(domain: "posix", code: 3)
        """)
    #expect(Self.bareSentences(in: source) == ["holds no box", "found , expected more"])
    let dumb = SourceText(path: "", code: "enum BoxError: Error, Sendable {\n  case empty\n}")
    #expect(Self.dumbErrors(in: dumb) == ["BoxError"])
  }
}
