import Detection
import Observations
import Testing

struct ColourNamingTests {
  /// Focal colours and well-known swatches by their sRGB values.
  static let swatches: [(ColourTerm, [(Double, Double, Double)])] = [
    (.black, [(0, 0, 0), (25, 25, 28), (40, 38, 36)]),
    (.blue, [(0, 0, 255), (0, 0, 128), (65, 105, 225), (135, 206, 235), (40, 60, 110)]),
    (.brown, [(139, 69, 19), (101, 67, 33), (160, 82, 45), (90, 60, 45), (165, 115, 75)]),
    (.green, [(0, 128, 0), (0, 255, 0), (34, 139, 34), (85, 107, 47), (144, 238, 144)]),
    (.grey, [(128, 128, 128), (90, 90, 90), (170, 172, 168), (105, 105, 110)]),
    (.orange, [(255, 165, 0), (255, 140, 0), (255, 120, 20), (230, 110, 20)]),
    (.pink, [(255, 192, 203), (255, 105, 180), (240, 150, 170), (250, 128, 160)]),
    (.purple, [(128, 0, 128), (75, 0, 130), (148, 0, 211), (102, 51, 153)]),
    (.red, [(255, 0, 0), (200, 20, 30), (178, 34, 34), (220, 20, 60), (160, 10, 20)]),
    (.white, [(255, 255, 255), (235, 235, 235), (255, 250, 240)]),
    (.yellow, [(255, 255, 0), (255, 215, 0), (240, 230, 60), (230, 200, 40)]),
  ]

  @Test func everyTermHasSwatches() {
    #expect(ColourNamingTests.swatches.map(\.0) == ColourTerm.allCases)
  }

  @Test(arguments: swatches)
  func swatchesHaveTheirNames(
    term: ColourTerm, values: [(Double, Double, Double)]
  ) {
    for (red, green, blue) in values {
      let named = ColourNaming.term(of: CIELab(red: red, green: green, blue: blue))
      #expect(named == term, "sRGB \(red), \(green), \(blue)")
    }
  }

  @Test func degreesSumToOne() {
    for red in stride(from: 0.0, through: 255, by: 51) {
      for green in stride(from: 0.0, through: 255, by: 51) {
        for blue in stride(from: 0.0, through: 255, by: 51) {
          let degrees = ColourNaming.degrees(of: CIELab(red: red, green: green, blue: blue))
          #expect(abs(degrees.reduce(0, +) - 1) < 1e-9)
          #expect(degrees.allSatisfy { $0 >= 0 })
        }
      }
    }
  }

  @Test func labOfSRGBRed() {
    // CIE L*a*b* of (255, 0, 0) under D65: 53.24, 80.09, 67.20.
    let red = CIELab(red: 255, green: 0, blue: 0)
    #expect(abs(red.lightness - 53.24) < 0.05)
    #expect(abs(red.a - 80.09) < 0.05)
    #expect(abs(red.b - 67.20) < 0.05)
  }

  @Test func videoValuesKeepTheirRange() {
    // Luma 235 is white in limited range, and light grey of 235 in full range.
    #expect(abs(CIELab(luma: 235, blue: 128, red: 128, isFullRange: false).lightness - 100) < 0.01)
    #expect(CIELab(luma: 235, blue: 128, red: 128, isFullRange: true).lightness < 94)
  }
}
