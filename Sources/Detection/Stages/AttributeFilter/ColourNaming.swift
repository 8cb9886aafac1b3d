import Foundation
package import Observations

/// Names a colour in the eleven basic terms, with a degree for each.
///
/// A compact approximation of our own, and not the table that van de Weijer et al. 2009 (doi 10.1109/TIP.2009.2019809)
/// learned from photographs, which is not at hand. In the manner of Benavente, Vanrell and Baldrich 2008
/// (doi 10.1364/JOSAA.25.002582), memberships are products of sigmoids in CIELAB: first how much colour there is at all,
/// with their figures for the ellipse of greys and for black, grey and white; then, in place of their fitted sectors, bands
/// of hue of our own, of which the warm ones divide by lightness and chroma (brown is dull orange, pink is pale red). The
/// bands were set on focal colours, not on people.
package enum ColourNaming {
  // Benavente et al. 2008: half axes of the greys (mean of six lightnesses) and the two lightness borders with 1/slope.
  private static let greyEllipse = (a: 5.9, b: 7.4)
  // Below this lightness the ellipse narrows in proportion, down to what sensors' noise leaves of it.
  private static let (fullScaleAbove, leastScale) = (40.0, 0.4)
  private static let greyAbove = (lightness: 28.3, softness: 1.4)
  private static let whiteAbove = (lightness: 79.6, softness: 3.3)

  /// The degree of each term, 0 to 1, summing to 1, in the order of `ColourTerm.allCases`.
  package static func degrees(of colour: CIELab) -> [Double] {
    let (lightness, chroma, hue) = (colour.lightness, colour.chroma, colour.hue)
    var degrees = Degrees()

    // Chroma falls with lightness where saturation stays: dark blue cloth is no greyer than light blue.
    let scale = min(1, max(leastScale, lightness / fullScaleAbove))
    let radius =
      square(colour.a / (scale * greyEllipse.a)) + square(colour.b / (scale * greyEllipse.b))
    let hasColour = above(radius, 1, 1 / 7.0)
    // Codecs leave stray chroma in what is nearly black: the darker, the more chroma it takes to be believed.
    let isVisible = above(lightness, max(5, 15 - 0.3 * chroma), 2)
    let coloured = hasColour * isVisible
    let light = above(lightness, whiteAbove.lightness, whiteAbove.softness)
    let dark = 1 - above(lightness, greyAbove.lightness, greyAbove.softness)
    degrees[.black] += (1 - coloured) * dark
    degrees[.white] += (1 - coloured) * (1 - dark) * light
    degrees[.grey] += (1 - coloured) * (1 - dark) * (1 - light)

    let bands = shares(ofHue: hue)
    addReds(&degrees, coloured * bands.red, lightness, chroma, hue)
    addOranges(&degrees, coloured * bands.orange, lightness, chroma)
    addYellows(&degrees, coloured * bands.yellow, lightness, chroma, hue)
    degrees[.green] += coloured * bands.green
    degrees[.blue] += coloured * bands.blue
    addPurples(&degrees, coloured * bands.purple, lightness, hue)
    addRoses(&degrees, coloured * bands.rose, lightness)
    return degrees.values
  }

  /// The term of the highest degree; of equals the first by name.
  package static func term(of colour: CIELab) -> ColourTerm {
    let degrees = degrees(of: colour)
    return zip(ColourTerm.allCases, degrees).reduce((ColourTerm.black, -1)) {
      $1.1 > $0.1 ? $1 : $0
    }.0
  }

  private struct Degrees {
    var values = [Double](repeating: 0, count: ColourTerm.allCases.count)

    subscript(term: ColourTerm) -> Double {
      get { values[Degrees.index(term)] }
      set { values[Degrees.index(term)] = newValue }
    }

    private static func index(_ term: ColourTerm) -> Int {
      ColourTerm.allCases.firstIndex(of: term) ?? 0
    }
  }

  private struct HueShares {
    var red, orange, yellow, green, blue, purple, rose: Double
  }

  private static func shares(ofHue hue: Double) -> HueShares {
    let parts = [
      band(hue, from: 8, to: 52, softness: 4), band(hue, from: 52, to: 84, softness: 4),
      band(hue, from: 84, to: 110, softness: 4), band(hue, from: 110, to: 196, softness: 4),
      band(hue, from: 196, to: 309, softness: 3), band(hue, from: 309, to: 338, softness: 3),
      band(hue, from: 338, to: 368, softness: 4),
    ]
    let total = parts.reduce(0, +)
    return HueShares(
      red: parts[0] / total, orange: parts[1] / total, yellow: parts[2] / total,
      green: parts[3] / total, blue: parts[4] / total, purple: parts[5] / total,
      rose: parts[6] / total)
  }

  /// Pale reds are pink, dull ones brown; the nearer to orange, the more chroma it takes to be red.
  private static func addReds(
    _ degrees: inout Degrees, _ share: Double, _ lightness: Double, _ chroma: Double, _ hue: Double
  ) {
    let pale = above(lightness - 0.45 * chroma, 40, 4)
    let vivid = above(chroma, 36 + 1.2 * max(0, hue - 40), 4)
    degrees[.pink] += share * pale
    degrees[.red] += share * (1 - pale) * vivid
    degrees[.brown] += share * (1 - pale) * (1 - vivid)
  }

  /// Orange is light and vivid; what is pale and light is between white and pink, the rest brown.
  private static func addOranges(
    _ degrees: inout Degrees, _ share: Double, _ lightness: Double, _ chroma: Double
  ) {
    let vivid = above(chroma, 38, 4)
    let bright = above(lightness, 56, 3) * vivid
    let pale = above(lightness, 80, 3) * (1 - vivid)
    let rest = 1 - bright
    degrees[.orange] += share * bright
    degrees[.pink] += share * rest * pale / 2
    degrees[.white] += share * rest * pale / 2
    degrees[.brown] += share * rest * (1 - pale)
  }

  /// Yellow is light and vivid; cream counts as white; dark yellow is olive (green) or, nearer to orange, brown.
  private static func addYellows(
    _ degrees: inout Degrees, _ share: Double, _ lightness: Double, _ chroma: Double, _ hue: Double
  ) {
    let bright = above(lightness, 62, 4) * above(chroma, 22, 4)
    let cream = above(lightness, 85, 3)
    let greenish = above(hue, 99, 3)
    let rest = 1 - bright
    degrees[.yellow] += share * bright
    degrees[.white] += share * rest * cream
    degrees[.green] += share * rest * (1 - cream) * greenish
    degrees[.brown] += share * rest * (1 - cream) * (1 - greenish)
  }

  /// Light purples turn pink towards red.
  private static func addPurples(
    _ degrees: inout Degrees, _ share: Double, _ lightness: Double, _ hue: Double
  ) {
    let pink = above(lightness, 62, 4) * above(hue, 325, 4)
    degrees[.pink] += share * pink
    degrees[.purple] += share * (1 - pink)
  }

  /// Between purple and red: pink where light, else one or the other.
  private static func addRoses(_ degrees: inout Degrees, _ share: Double, _ lightness: Double) {
    let pink = above(lightness, 48, 4)
    degrees[.pink] += share * pink
    degrees[.purple] += share * (1 - pink) / 2
    degrees[.red] += share * (1 - pink) / 2
  }

  private static func square(_ value: Double) -> Double { value * value }

  /// From 0 to 1 around a threshold.
  private static func above(_ value: Double, _ threshold: Double, _ softness: Double) -> Double {
    1 / (1 + exp(-(value - threshold) / softness))
  }

  /// From 0 outside a band of hue to 1 inside; `to` may exceed 360 for a band across red-purple.
  private static func band(
    _ hue: Double, from low: Double, to high: Double, softness: Double
  ) -> Double {
    let middle = (low + high) / 2
    let apart = abs((hue - middle).remainder(dividingBy: 360))
    return above((high - low) / 2, apart, softness)
  }
}
