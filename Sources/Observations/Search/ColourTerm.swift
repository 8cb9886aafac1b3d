/// The eleven basic colour terms of English (Berlin and Kay 1969), in order of name.
public enum ColourTerm: String, Hashable, Sendable, CaseIterable {
  /// Darkest; also any colour too dark to be told.
  case black
  /// From turquoise to ultramarine.
  case blue
  /// Dark or dull orange, red and yellow.
  case brown
  /// From lime to sea green, and olive.
  case green
  /// Without colour, neither dark nor light.
  case grey
  /// Between red and yellow, light and vivid.
  case orange
  /// Light red and light purple.
  case pink
  /// Between blue and pink.
  case purple
  /// Vivid red, light or dark.
  case red
  /// Lightest, without colour.
  case white
  /// Light and vivid, between orange and green.
  case yellow
}
