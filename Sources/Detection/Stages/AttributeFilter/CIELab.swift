import Foundation

/// A colour in CIE 1976 L*a*b* under D65, from video or sRGB values.
package struct CIELab: Hashable, Sendable {
  /// 0 black to 100 white.
  package let lightness: Double
  /// Green (-) to red (+).
  package let a: Double
  /// Blue (-) to yellow (+).
  package let b: Double

  /// Hue in degrees, 0 to 360, anticlockwise from red-purple; yellow lies near 100, green near 136, blue near 290.
  package var hue: Double {
    let angle = atan2(b, a) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }
  /// Distance from grey.
  package var chroma: Double { (a * a + b * b).squareRoot() }

  /// Straight distance: 2 is just visible, 10 plainly so.
  package func distance(to other: CIELab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// sRGB values, 0–255 (IEC 61966-2-1).
  package init(red: Double, green: Double, blue: Double) {
    let (r, g, b) = (CIELab.linear(red), CIELab.linear(green), CIELab.linear(blue))
    let x = CIELab.curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    let y = CIELab.curve(0.2126 * r + 0.7152 * g + 0.0722 * b)
    let z = CIELab.curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    self.b = 200 * (y - z)
  }

  /// Video values (BT.601): luma, blue difference, red difference.
  package init(luma: UInt8, blue: UInt8, red: UInt8, isFullRange: Bool) {
    let y = isFullRange ? Double(luma) : (Double(luma) - 16) * 255 / 219
    let scale = isFullRange ? 1 : 255.0 / 224
    let (u, v) = ((Double(blue) - 128) * scale, (Double(red) - 128) * scale)
    self.init(red: y + 1.402 * v, green: y - 0.344 * u - 0.714 * v, blue: y + 1.772 * u)
  }

  private static func linear(_ value: Double) -> Double {
    let v = min(max(value / 255, 0), 1)
    return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
  }

  private static func curve(_ t: Double) -> Double {
    t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116
  }
}
