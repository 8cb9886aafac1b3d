public import MediaTime
public import Scene

/// What one track looked like and did, counted, so that later questions need no video.
///
/// Nothing in it says who somebody is: colours by vote, size, speed, way and time. It lives in one clip's run, as the
/// track's number does, and links to nothing.
public struct Portrait: Hashable, Sendable {
  /// Track number; lives in one clip's run and links to nothing.
  public var track: Int
  /// What it is.
  public var objectClass: ObjectClass
  /// From when to when it was followed.
  public var interval: MediaInterval
  /// In how many analysed frames it was seen.
  public var frames: Int
  /// Where it was first seen.
  public var first: Box
  /// Where it was last seen.
  public var last: Box
  /// Height as a share of the view's, the median over its frames.
  public var height: Double
  /// Height in metres, the median over its frames; nil without a ground plane.
  public var metres: Double?
  /// Metres a second, the median over its frames; without a ground plane by a person's own height.
  public var speed: Double
  /// Image degrees clockwise from right, from 0 to below 360, from first to last; nil where it went nowhere.
  public var direction: Double?
  /// Votes on the clothes above the waist; nil where there is too little to tell.
  public var upper: ColourVotes?
  /// Votes on the clothes below the waist; nil where there is too little to tell.
  public var lower: ColourVotes?
  /// Time spent in each zone of the scene, zones without a visit included.
  public var zones: [String: MediaDuration]

  /// A portrait by its parts.
  public init(
    track: Int, objectClass: ObjectClass, interval: MediaInterval, frames: Int, first: Box,
    last: Box, height: Double, metres: Double? = nil, speed: Double, direction: Double? = nil,
    upper: ColourVotes? = nil, lower: ColourVotes? = nil, zones: [String: MediaDuration] = [:]
  ) {
    self.track = track
    self.objectClass = objectClass
    self.interval = interval
    self.frames = frames
    self.first = first
    self.last = last
    self.height = height
    self.metres = metres
    self.speed = speed
    self.direction = direction
    self.upper = upper
    self.lower = lower
    self.zones = zones
  }

  /// The smallest box that holds both ends of its way.
  public var hull: Box {
    let (left, top) = (min(first.x, last.x), min(first.y, last.y))
    let right = max(first.x + first.width, last.x + last.width)
    let bottom = max(first.y + first.height, last.y + last.height)
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// How many frames voted on a colour, and what share of the votes each term has.
public struct ColourVotes: Hashable, Sendable {
  /// Frames with enough pixels; those with few count less than 1.
  public var count: Double
  /// Share of each term that has any, 0 to 1.
  public var shares: [ColourTerm: Double]

  /// Votes by their number and shares.
  public init(count: Double, shares: [ColourTerm: Double]) {
    self.count = count
    self.shares = shares
  }

  /// Share of the votes for any of some terms, 0 to 1.
  public func share(of terms: [ColourTerm]) -> Double {
    min(1, Set(terms).sorted { $0.rawValue < $1.rawValue }.reduce(0) { $0 + (shares[$1] ?? 0) })
  }

  /// Terms with their shares, the largest first; ties by name.
  public var inOrder: [(term: ColourTerm, share: Double)] {
    shares.map { (term: $0.key, share: $0.value) }
      .sorted { ($1.share, $0.term.rawValue) < ($0.share, $1.term.rawValue) }
  }
}
