import Phrasebook
import Documents
import Foundation
import Report
import Scene
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SafetyTests {
  private func hostilePage() throws -> String {
    let zone = Scene.Zone(name: Hostile.all, polygon: .wholeView)
    return try HTMLReport.render(
      ReportInput(
        result: try Hostile.result(),
        stills: [
          Hostile.all: StillMaterial(
            size: PixelSize(width: 4, height: 3), scene: Scene(zones: [zone]))
        ]))
  }

  @Test func noTextOfAFileBecomesAnElement() throws {
    let page = try hostilePage()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  /// After the head, every quote of the page is one of the page's own: the attack's are `&quot;`.
  @Test func noTextOfAFileEndsAnAttribute() throws {
    let page = try hostilePage()
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    let scalars = Array(page.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar == "\u{301}" {
      #expect(scalars[index - 1] == ";")
    }
  }

  @Test func aScriptAddressIsNoLink() throws {
    let page = try hostilePage()
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("javascript:alert(document.domain)//"))
  }

  @Test func controlsAreShownAndNotSent() throws {
    let page = try hostilePage()
    #expect(page.contains("⟨U+202E⟩"))
    #expect(page.contains("⟨U+0000⟩"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func drawingsAreWellFormed() throws {
    let page = try hostilePage()
    var rest = Substring(page)
    var count = 0
    while let start = rest.range(of: "<svg ")?.lowerBound {
      let end = try closing(of: rest[start...])
      #expect(XMLParser(data: Data(rest[start..<end].utf8)).parse())
      rest = rest[end...]
      count += 1
    }
    #expect(count >= 4)
  }

  /// Where the drawing ends that the text starts with; drawings may hold drawings.
  private func closing(of text: Substring) throws -> Substring.Index {
    var depth = 0
    var at = text.startIndex
    repeat {
      let end = try #require(text[at...].range(of: "</svg>"))
      if let inner = text[at...].range(of: "<svg "), inner.lowerBound < end.lowerBound {
        depth += 1
        at = inner.upperBound
      } else {
        depth -= 1
        at = end.upperBound
      }
    } while depth > 0
    return at
  }

  @Test func thePolicyForbidsEverythingButItsOwnStyleAndPictures() throws {
    let page = try hostilePage()
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\""
      ))
    #expect(!page.contains(" src=\""))
    #expect(!page.contains("@import"))
    #expect(!page.contains("<link"))
  }

  @Test func theTerminalCannotBeSteered() throws {
    let table = TerminalTable(try Hostile.result(), language: .english)
    #expect(!(table.verdicts + table.counts).contains("\u{1B}"))
  }

  @Test func junitStaysWellFormed() throws {
    let text = JUnitReport.render(try Hostile.result())
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }
}
