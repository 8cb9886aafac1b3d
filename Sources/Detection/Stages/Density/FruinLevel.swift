/// Fruin's levels of service of walkways, by persons per square metre.
///
/// Source: Fruin 1971, *Pedestrian Planning and Design* (Metropolitan Association of Urban Designers and Environmental
/// Planners, New York), in metric units.
public enum FruinLevel: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Free walking.
  case a = "fruin-a"
  /// Slower people can be passed.
  case b = "fruin-b"
  /// Passing and counter-flow are restricted.
  case c = "fruin-c"
  /// Most people cannot choose their speed.
  case d = "fruin-d"
  /// Everybody shuffles; counter-flow hardly possible.
  case e = "fruin-e"
  /// Unavoidable contact; no forward movement at will.
  case f = "fruin-f"

  /// Persons per square metre from which the level begins.
  public var lowerBound: Double {
    switch self {
    case .a: 0
    case .b: 0.31
    case .c: 0.43
    case .d: 0.72
    case .e: 1.08
    case .f: 2.15
    }
  }

  /// The levels that can be too much: from nobody's presence on is no threshold.
  static let thresholds = allCases.filter { $0 != .a }

  /// The level of a density.
  public init(density: Double) {
    self = FruinLevel.allCases.last { density >= $0.lowerBound } ?? .a
  }

  /// Less crowded than.
  public static func < (a: FruinLevel, b: FruinLevel) -> Bool { a.lowerBound < b.lowerBound }
}
