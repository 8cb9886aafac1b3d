import Foundation
import Phrasebook
import TestSupport
import Testing

/// Every error speaks English and French; the compiler sees to the first half of that, these tests to the rest.
@Suite struct ComplaintTests {
  @Test func whatIsQuotedIsNotTypeset() {
    let complaint = Complaint.missingKey("a : it's")
    #expect(complaint.text(in: .english) == "key \"a : it's\" is missing")
    #expect(complaint.text(in: .french) == "la clé «\u{A0}a : it's\u{A0}» est absente")
    #expect("\(complaint)" == complaint.text(in: .english))
  }

  @Test func aGuessIsMadeInBothLanguages() {
    let complaint = Complaint.unknownKey("truht", nearest: "truth", known: ["truth", "video"])
    #expect(
      complaint.text(in: .english)
        == "unknown key \"truht\" (did you mean \"truth\"?); known here: truth, video")
    #expect(
      complaint.text(in: .french)
        == "clé inconnue «\u{A0}truht\u{A0}» (vouliez-vous dire «\u{A0}truth\u{A0}»\u{202F}?)\u{202F}; "
        + "clés possibles ici\u{A0}: truth, video")
  }

  @Test func aStrangersErrorSpeaksAsItDoes() {
    struct Strange: Error, CustomStringConvertible { let description = "no such luck" }
    #expect(Language.french.text(of: Strange()) == "no such luck")
    #expect(Complaint(of: Strange()).text(in: .english) == "no such luck")
  }

  @Test func overAPipeALanguageMustNotBeLost() {
    #expect(Complaint(told: { $0 == .english ? "gone" : nil }) == nil)
    #expect(Complaint(told: { "\($0.rawValue)" })?.text(in: .french) == "fr")
  }

  /// Both texts of every sentence in `Complaints/`, as they are written there.
  static let sentences: [(english: String, french: String)] = {
    SourceText.files(in: "Sources/Phrasebook/Complaints").flatMap { file in
      file.calls(of: /(?:Self|Part|\.found)\(/).compactMap { arguments in
        let texts = arguments.filter { $0.contains("\"") }.map(SourceText.words)
        return texts.count == 2 ? (texts[0], texts[1]) : nil
      }
    }
  }()

  @Test func everySentenceIsFrenchInFrench() {
    #expect(Self.sentences.count > 400)
    let english = /(?i)\b(the|expected|found|cannot|holds|with|which|and|is|are|was|of)\b/
      .wordBoundaryKind(.simple)
    // Options, keys and formats are not translated.
    let code = /`[^`]*`|--[a-z-]+|\{[^}]*\}|\[[^\]]*\]/
    for sentence in Self.sentences {
      let french = sentence.french.replacing(code, with: "")
      #expect(!french.contains(english), "\(sentence.french)")
      let isSame = sentence.english == sentence.french && french.contains(" ")
      #expect(!isSame, "\(sentence.english)")
    }
  }

  @Test func frenchQuotesAreThoseOfFrench() {
    for sentence in Self.sentences {
      let text = sentence.french
      #expect(text.count { $0 == "«" } == text.count { $0 == "»" }, "\(text)")
      #expect(!text.contains(/«[^ \u{A0}]|[^ \u{A0}]»/), "\(text)")
      // The typesetter finds the space that must not break only where there is one.
      #expect(!text.contains(/\w;|\w\?|\w!/), "\(text)")
    }
  }
}
