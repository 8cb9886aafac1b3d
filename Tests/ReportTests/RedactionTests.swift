import Foundation
import MediaTime
import Report
import Scene
import TestSupport
import Testing

/// The report gets boxes and a person-free background, and nothing that could hold a frame.
@Suite struct RedactionTests {
  @Test func noSourceOfTheModuleCanReadAFrame() throws {
    let folder = Checkout.root.appendingPathComponent("Sources/Report")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var seen = 0
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for module in ["Footage", "Vision", "Detection", "CVideo", "CVision", "Replay"] {
        #expect(!text.contains("import \(module)\n"), "\(name) imports \(module)")
      }
      seen += 1
    }
    #expect(seen > 20)
  }

  @Test func theBackgroundIsOnThePageOnce() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: Sample.stills))
    #expect(page.components(separatedBy: "data:image/").count == 2)
    // Six errors in two languages: a repeat that counts as false is one.
    #expect(page.components(separatedBy: "href=\"#background-1\"").count == 13)
  }

  @Test func thePageSaysHowMuchOfTheViewIsShown() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: Sample.stills))
    #expect(page.contains("and after: 12.0\u{202F}% of the view."))
    #expect(page.contains(": 12,0\u{202F}% de la vue."))
  }

  @Test func aBackgroundOfUnknownExtentIsNotShown() throws {
    var stills = Sample.stills
    stills["hall-a"]?.shown = nil
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: stills))
    #expect(!page.contains("data:image/"))
  }

  @Test func aBackgroundLosesItsWords() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: Sample.stills))
    let start = try #require(page.range(of: "data:image/png;base64,")).upperBound
    let encoded = page[start...].prefix { $0 != "\"" }
    let picture = try #require(Data(base64Encoded: String(encoded)))
    #expect(picture.range(of: Data("IDAT".utf8)) != nil)
    #expect(picture.range(of: Data("somebody".utf8)) == nil)
    #expect(picture.range(of: Data("tEXt".utf8)) == nil)
  }

  @Test(arguments: [0, 7, 8, 40, 120, 235]) func aBrokenBackgroundMakesASchematic(
    length: Int
  ) throws {
    var stills = Sample.stills
    stills["hall-a"]?.background = Array(Sample.background.prefix(length))
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: stills))
    #expect(!page.contains("data:image/"))
    #expect(page.contains("Schematic of hall-a"))
  }

  @Test func peopleAreDrawnFifteenPercentLargerInOneClass() throws {
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: Sample.stills))
    // x = (0.13 − 0.07 · 0.075) · 480; y = (0.45 − 0.35 · 0.075) · 360; 0.07 · 1.15 · 480; 0.35 · 1.15 · 360.
    #expect(
      page.contains(
        "<rect class=\"person\" x=\"59.88\" y=\"152.55\" width=\"38.64\" height=\"144.9\" rx=\"15.46\"/>"
      ))
  }

  @Test func nobodyIsDrawnWhereNobodyKnows() throws {
    var stills = Sample.stills
    stills["hall-a"]?.people = []
    let page = try HTMLReport.render(ReportInput(result: Sample.result(), stills: stills))
    #expect(!page.contains("class=\"person\""))
    #expect(page.contains("Where people were at that moment is not known."))
  }
}
