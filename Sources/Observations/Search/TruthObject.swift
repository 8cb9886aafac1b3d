public import MediaTime
public import Scene

/// Somebody, or a vehicle, whom annotators saw pass, with what they state of the looks and the way.
///
/// A search is scored by these: whoever is not among them was not there. What annotators do not state, or could not tell
/// from something else, is unknown, and counts neither for nor against a system.
public struct TruthObject: Hashable, Sendable {
  /// Unique in the clip.
  public var identifier: String
  /// What it is.
  public var objectClass: ObjectClass
  /// From when to when it is in view.
  public var interval: MediaInterval
  /// Where in the view, over all its way; nil where the annotators do not say.
  public var box: Box?
  /// Colours of the clothes above the waist that an eye would accept; empty where nobody says.
  public var upper: [ColourTerm]
  /// Colours of the clothes below the waist that an eye would accept; empty where nobody says.
  public var lower: [ColourTerm]
  /// Image degrees clockwise from right; nil where nobody says.
  public var direction: Double?
  /// Zones that it was in, all of them; nil where nobody says.
  public var zones: [String]?
  /// The annotator's words.
  public var note: String

  /// Somebody who passed, with what is stated.
  public init(
    identifier: String, objectClass: ObjectClass = .person, interval: MediaInterval,
    box: Box? = nil, upper: [ColourTerm] = [], lower: [ColourTerm] = [],
    direction: Double? = nil, zones: [String]? = nil, note: String = ""
  ) {
    self.identifier = identifier
    self.objectClass = objectClass
    self.interval = interval
    self.box = box
    self.upper = upper
    self.lower = lower
    self.direction = direction
    self.zones = zones
    self.note = note
  }
}

extension TrackQuery {
  /// Whether a query is true of somebody by what annotators state; unknown where they do not say.
  public func answer(for object: TruthObject, at place: Place) -> QueryAnswer {
    .all(conditions.map { answer($0, object, place) })
  }

  private func answer(
    _ condition: Condition, _ object: TruthObject, _ place: Place
  ) -> QueryAnswer {
    switch condition {
    case .objectClass(let classes, let isNegated):
      return QueryAnswer(classes.contains(object.objectClass), isNegated: isNegated)
    case .colour(let part, let terms, let isNegated):
      if object.objectClass == .vehicle { return .no }
      let accepted = part == .upper ? object.upper : object.lower
      return QueryAnswer(Self.isOne(of: terms, accepted), isNegated: isNegated)
    case .direction(let degrees, let isNegated):
      return QueryAnswer(object.direction.map { Self.isNear($0, degrees) }, isNegated: isNegated)
    case .zone(let names, let isNegated):
      return QueryAnswer(
        object.zones.map { zones in names.contains(where: zones.contains) }, isNegated: isNegated)
    case .camera(let names, let isNegated):
      return QueryAnswer(place.camera.map(names.contains), isNegated: isNegated)
    case .clip(let names, let isNegated):
      return QueryAnswer(names.contains(place.clip), isNegated: isNegated)
    case .dwell(let comparison, let limit):
      // In a zone nobody measured it.
      guard names(of: .zone).isEmpty else { return .unknown }
      return QueryAnswer(comparison.holds(object.interval.duration, limit))
    case .speed, .metres, .height: return .unknown
    }
  }

  /// Of several colours that an eye would accept some may be asked for and some not: then nobody can tell.
  private static func isOne(of wanted: [ColourTerm], _ accepted: [ColourTerm]) -> Bool? {
    guard !accepted.isEmpty else { return nil }
    let hits = accepted.count { wanted.contains($0) }
    return hits == accepted.count ? true : hits == 0 ? false : nil
  }
}
