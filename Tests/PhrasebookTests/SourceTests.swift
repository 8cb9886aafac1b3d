import Foundation
import TestSupport
import Testing

/// Swift files of this repository.
enum Sources {
  struct File: Sendable, CustomTestStringConvertible {
    /// From `Sources` on.
    let path: String
    let text: String

    var testDescription: String { path }
    var module: String { String(path.prefix { $0 != "/" }) }
  }

  static func all() throws -> [File] {
    let root = Checkout.root.appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
      File(
        path: $0,
        text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }

  static func files(of module: String) throws -> [File] {
    try all().filter { $0.module == module }
  }
}

/// Where people's text may stand, and how languages are told apart.
@Suite struct SourceTests {
  /// Choices between languages that compile although a translation is missing.
  private static let choices = [
    "a comparison with one language": #"[=!]= (Language)?\.(english|french)\b"#,
    "a flag for one language": #"\bis(English|French)\b"#,
    "one language picked out": #"\b(if|guard) case (Language)?\.(english|french)\b"#,
  ]

  @Test(arguments: choices.keys.sorted())
  func noLanguageIsPickedByHand(_ kind: String) throws {
    let pattern = try Regex(#require(Self.choices[kind]))
    let files = try Sources.all()
    #expect(files.count > 300)
    let found = files.filter { $0.text.contains(pattern) }.map(\.path)
    #expect(found == [], "\(kind): switch over what is said and the language together instead")
  }

  /// The rules of number stand in `Language+Plurals.swift`; numbers in the English of errors stand as they were found.
  @Test func noPluralIsFormedByHand() throws {
    let modules = [
      "Phrasebook", "Report", "Claims", "Evaluation", "Auditing", "Footage", "contrechamp",
    ]
    let byHand = #/(== 1|< 2|>= 2|!= 1)\s*\?\s*"/#
    let files = try Sources.all().filter { modules.contains($0.module) }
    let found = files.flatMap { file in
      file.text.split(separator: "\n").filter { $0.contains(byHand) }.map {
        "\(file.path): \($0.trimmingCharacters(in: .whitespaces))"
      }
    }
    #expect(found == [])
  }

  /// Their errors alone have words, which are made of values in `Complaints/` of the phrasebook.
  @Test(arguments: ["Claims", "Evaluation", "Footage", "Statistics", "Throughput", "MediaTime"])
  func modulesThatGiveValuesSayNothing(_ module: String) throws {
    let files = try Sources.files(of: module)
    #expect(!files.isEmpty)
    let speaking = files.filter { file in
      if file.text.contains(#/\b(Message|Bilingual|Prose)\.|\.(english|french)\b/#) { return true }
      return !file.path.hasSuffix("Error.swift")
        && file.text.contains(#/\bLanguage\b|text\(in:? /#.wordBoundaryKind(.simple))
    }
    #expect(speaking.map(\.path) == [], "\(module) gives values; Report finds the words for them")
    let mute = ["Evaluation", "MediaTime"].contains(module)
    #expect(!mute || files.allSatisfy { !$0.text.contains("import Phrasebook") })
  }

  /// What a page or a table says comes out of the phrasebook: no accented word stands in Report.
  @Test func reportHoldsNoFrench() throws {
    let french = #/"[^"\n]*[éèêàçùôîœ][^"\n]*"/#
    let files = try Sources.files(of: "Report").filter {
      !$0.path.hasSuffix("Message+Events.swift")
    }
    let found = files.flatMap { file in
      file.text.split(separator: "\n").filter {
        !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") && $0.contains(french)
      }.map { "\(file.path): \($0.trimmingCharacters(in: .whitespaces))" }
    }
    #expect(found == [])
  }
}
