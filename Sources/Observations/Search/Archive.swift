public import MediaTime

/// What is searched: portraits of tracks, clip by clip, with where and when they were filmed.
public struct Archive: Hashable, Sendable {
  /// One clip's portraits.
  public struct Part: Hashable, Sendable {
    /// The clip, and the viewpoint that filmed it.
    public let place: TrackQuery.Place
    /// Wall-clock time of the clip's first instant; nil where nobody knows.
    public let startsAt: UTCInstant?
    /// Camera time that was watched.
    public let exposure: MediaDuration
    /// In order of time.
    public let portraits: [Portrait]

    /// One clip's portraits.
    public init(
      place: TrackQuery.Place, startsAt: UTCInstant? = nil, exposure: MediaDuration,
      portraits: [Portrait]
    ) {
      self.place = place
      self.startsAt = startsAt
      self.exposure = exposure
      self.portraits = portraits
    }
  }

  /// In the order in which they were given.
  public let parts: [Part]

  /// What is searched, clip by clip.
  public init(parts: [Part]) { self.parts = parts }

  /// How many tracks there are.
  public var tracks: Int { parts.reduce(0) { $0 + $1.portraits.count } }
  /// Camera time that was watched.
  public var exposure: MediaDuration { parts.reduce(.zero) { $0 + $1.exposure } }

  /// Names of one kind that a query may ask for, sorted.
  public func names(of key: TrackQuery.Key) -> [String] {
    let names: Set<String> =
      switch key {
      case .zone: Set(parts.flatMap { $0.portraits.flatMap(\.zones.keys) })
      case .camera: Set(parts.compactMap(\.place.camera))
      case .clip: Set(parts.map(\.place.clip))
      default: []
      }
    return names.sorted()
  }

  /// A track that a query found.
  public struct Found: Hashable, Sendable {
    /// From 1.
    public let rank: Int
    /// The clip it is in.
    public let part: Part
    /// What it looked like and did.
    public let portrait: Portrait
    /// How surely it is what was asked for.
    public let match: TrackQuery.Match
  }

  /// What a search came to.
  public struct Answer: Hashable, Sendable {
    /// The query.
    public let query: TrackQuery
    /// By rank.
    public let found: [Found]
    /// Tracks of which nothing tells whether they are what was asked for: neither found nor ruled out.
    public let unknown: Int
    /// How many were searched.
    public let tracks: Int
  }

  /// Every track that the query is true of, the surest first.
  ///
  /// By score, of equals by votes, then by name of the clip, first instant and number of the track: the order in which files
  /// are given decides nothing.
  public func answer(
    _ query: TrackQuery, least: Double = TrackQuery.leastShare
  ) -> Answer {
    var matches: [(part: Part, portrait: Portrait, match: TrackQuery.Match)] = []
    var unknown = 0
    for part in parts {
      for portrait in part.portraits {
        let (answer, match) = query.match(portrait, at: part.place, least: least)
        if answer == .unknown { unknown += 1 }
        if let match { matches.append((part, portrait, match)) }
      }
    }
    matches.sort { a, b in
      if a.match.score != b.match.score { return a.match.score > b.match.score }
      if a.match.evidence != b.match.evidence { return a.match.evidence > b.match.evidence }
      if a.part.place.clip != b.part.place.clip { return a.part.place.clip < b.part.place.clip }
      return (a.portrait.interval.start, a.portrait.track)
        < (b.portrait.interval.start, b.portrait.track)
    }
    let found = matches.enumerated().map { place, item in
      Found(rank: place + 1, part: item.part, portrait: item.portrait, match: item.match)
    }
    return Answer(query: query, found: found, unknown: unknown, tracks: tracks)
  }
}
