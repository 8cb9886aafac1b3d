public import MediaTime

/// A description of tracks in one line, such as `class: person, upper: red|orange, direction: left, dwell: > 30 s`.
///
/// All conditions must hold. The same query is answered by what stages recorded and by what annotators state, so that a
/// search is scored by the words it was asked in.
public struct TrackQuery: Hashable, Sendable {
  /// What a condition may speak of; the raw value is its name in queries.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// Person or vehicle.
    case objectClass = "class"
    /// Colour of the clothes above the waist.
    case upper
    /// Colour of the clothes below the waist.
    case lower
    /// Where somebody went, as the picture shows it.
    case direction
    /// Time in view, or in the zones that are asked for.
    case dwell
    /// Metres a second.
    case speed
    /// Metres with a ground plane, or a share of the view's height.
    case height
    /// A zone of the scene in which somebody was.
    case zone
    /// The viewpoint that filmed it.
    case camera
    /// The clip.
    case clip
  }

  /// One condition.
  public enum Condition: Hashable, Sendable {
    /// The class is this one.
    case objectClass([ObjectClass], isNegated: Bool)
    /// The clothes of one part are of one of these colours.
    case colour(ClothingPart, [ColourTerm], isNegated: Bool)
    /// The way lies within 45° of one of these image degrees, clockwise from right.
    case direction([Double], isNegated: Bool)
    /// It was in one of these zones.
    case zone([String], isNegated: Bool)
    /// One of these cameras filmed it.
    case camera([String], isNegated: Bool)
    /// It is in one of these clips.
    case clip([String], isNegated: Bool)
    /// It stayed so long.
    case dwell(Comparison, MediaDuration)
    /// It went at so many metres a second.
    case speed(Comparison, Double)
    /// It is so many metres tall.
    case metres(Comparison, Double)
    /// It is as tall as this share of the view's height.
    case height(Comparison, Double)
  }

  /// Which clothes a colour is of; the raw value is its name in queries.
  public enum ClothingPart: String, Hashable, Sendable, CaseIterable {
    /// Above the waist.
    case upper
    /// Below the waist.
    case lower
  }

  /// How a value is held against a limit; the raw value is its sign in queries.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// At least, with the limit.
    case atLeast = ">="
    /// At most, with the limit.
    case atMost = "<="
    /// More than.
    case above = ">"
    /// Less than.
    case below = "<"

    /// Whether a value keeps the limit.
    func holds<Value: Comparable>(_ value: Value, _ limit: Value) -> Bool {
      switch self {
      case .atLeast: value >= limit
      case .atMost: value <= limit
      case .above: value > limit
      case .below: value < limit
      }
    }
  }

  /// As it was written, without needless spaces.
  public let text: String
  /// In the order in which they were written.
  public let conditions: [Condition]

  /// A query by its parts, which `init(_:file:line:)` reads from text.
  init(text: String, conditions: [Condition]) {
    self.text = text
    self.conditions = conditions
  }

  /// Words for directions in the picture, with their degrees clockwise from right.
  static let ways: [(word: String, degrees: Double)] = [
    ("right", 0), ("down", 90), ("left", 180), ("up", 270),
  ]
  /// Half the width of the sector around a direction, in degrees.
  static let tolerance = 45.0

  /// Names that a condition asks for of one kind: zones, cameras or clips.
  public func names(of key: Key) -> [String] {
    conditions.flatMap { condition -> [String] in
      switch (key, condition) {
      case (.zone, .zone(let names, _)), (.camera, .camera(let names, _)),
        (.clip, .clip(let names, _)):
        names
      default: []
      }
    }
  }
}

/// What is said of something that was asked: yes, no, or that nobody can tell.
public enum QueryAnswer: Hashable, Sendable {
  /// It is so.
  case yes
  /// It is not so.
  case no
  /// There is nothing to tell it from.
  case unknown

  init(_ holds: Bool, isNegated: Bool = false) { self = holds != isNegated ? .yes : .no }

  init(_ holds: Bool?, isNegated: Bool) {
    self = holds.map { QueryAnswer($0, isNegated: isNegated) } ?? .unknown
  }

  /// Of conditions that must all hold: one that does not decides, before one that nobody knows.
  static func all(_ answers: [QueryAnswer]) -> QueryAnswer {
    if answers.contains(.no) { return .no }
    return answers.contains(.unknown) ? .unknown : .yes
  }
}
