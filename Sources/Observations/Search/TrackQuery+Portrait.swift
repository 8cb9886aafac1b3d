public import MediaTime

extension TrackQuery {
  /// Where a track was filmed.
  public struct Place: Hashable, Sendable {
    /// The clip by its identifier.
    public var clip: String
    /// The viewpoint; nil where nobody says.
    public var camera: String?

    /// A clip, and the viewpoint that filmed it.
    public init(clip: String, camera: String? = nil) {
      self.clip = clip
      self.camera = camera
    }
  }

  /// What a portrait answers, and how surely.
  public struct Match: Hashable, Sendable {
    /// The smallest share of votes that agree with a colour that is asked for; 1 where none is.
    public let score: Double
    /// The fewest votes behind one of these colours; without any the frames in which the track was seen.
    public let evidence: Double
    /// Each colour that was asked for, with the share of its votes that agree.
    public let agreements: [Agreement]
  }

  /// How far the votes on one part of the clothes agree with what is asked.
  public struct Agreement: Hashable, Sendable {
    /// Which clothes.
    public let part: ClothingPart
    /// The colours that were asked for, or that it must not be.
    public let terms: [ColourTerm]
    /// Whether it must not be these.
    public let isNegated: Bool
    /// Share of the votes that agree, 0 to 1.
    public let share: Double
    /// How many votes there are.
    public let votes: Double
  }

  /// The share of votes from which clothes are of a colour.
  public static let leastShare = 0.3

  /// Holds a portrait against the query: `least` is the share of votes from which clothes are of a colour.
  ///
  /// The answer is three-valued, and there is a match where it is yes. Clothes are *not* red where less than `least` of the
  /// votes say so: both never hold at once.
  public func match(
    _ portrait: Portrait, at place: Place, least: Double = TrackQuery.leastShare
  ) -> (answer: QueryAnswer, match: Match?) {
    var answers: [QueryAnswer] = []
    var agreements: [Agreement] = []
    for condition in conditions {
      guard case .colour(let part, let terms, let isNegated) = condition else {
        answers.append(answer(condition, portrait, place))
        continue
      }
      guard let votes = part == .upper ? portrait.upper : portrait.lower else {
        // A vehicle wears nothing, so it is nothing that clothes could be.
        answers.append(portrait.objectClass == .vehicle ? .no : .unknown)
        continue
      }
      let share = votes.share(of: terms)
      answers.append(QueryAnswer(share >= least, isNegated: isNegated))
      agreements.append(
        Agreement(
          part: part, terms: terms, isNegated: isNegated, share: isNegated ? 1 - share : share,
          votes: votes.count))
    }
    let answer = QueryAnswer.all(answers)
    guard answer == .yes else { return (answer, nil) }
    let match = Match(
      score: agreements.map(\.share).min() ?? 1,
      evidence: agreements.map(\.votes).min() ?? Double(portrait.frames), agreements: agreements)
    return (answer, match)
  }

  /// Time in view; where zones are asked for, the longest time in one of them.
  public func dwell(of portrait: Portrait) -> MediaDuration {
    for case .zone(let names, isNegated: false) in conditions {
      return names.compactMap { portrait.zones[$0] }.max() ?? .zero
    }
    return portrait.interval.duration
  }

  private func answer(
    _ condition: Condition, _ portrait: Portrait, _ place: Place
  ) -> QueryAnswer {
    switch condition {
    case .objectClass(let classes, let isNegated):
      QueryAnswer(classes.contains(portrait.objectClass), isNegated: isNegated)
    case .colour: .unknown
    case .direction(let degrees, let isNegated):
      // Who went nowhere went in no direction.
      QueryAnswer(
        portrait.direction.map { Self.isNear($0, degrees) } ?? false, isNegated: isNegated)
    case .zone(let names, let isNegated):
      QueryAnswer(
        names.contains { (portrait.zones[$0] ?? .zero) > .zero }, isNegated: isNegated)
    case .camera(let names, let isNegated):
      QueryAnswer(place.camera.map(names.contains), isNegated: isNegated)
    case .clip(let names, let isNegated):
      QueryAnswer(names.contains(place.clip), isNegated: isNegated)
    case .dwell(let comparison, let limit):
      QueryAnswer(comparison.holds(dwell(of: portrait), limit))
    case .speed(let comparison, let limit): QueryAnswer(comparison.holds(portrait.speed, limit))
    case .metres(let comparison, let limit):
      QueryAnswer(portrait.metres.map { comparison.holds($0, limit) }, isNegated: false)
    case .height(let comparison, let limit): QueryAnswer(comparison.holds(portrait.height, limit))
    }
  }

  /// Whether an angle lies in the sector around one of some directions, its borders included.
  static func isNear(_ angle: Double, _ directions: [Double]) -> Bool {
    directions.contains { abs((angle - $0).remainder(dividingBy: 360)) <= tolerance }
  }
}
