import MediaTime

/// What moves as one body, look by look, within the last seconds; tells when it dropped.
///
/// The pieces of motion that touch where the body was are the body. What counts is its upper edge: shadows and mirrored
/// light move the lower one. Whoever falls takes the head from its height to the ground in one go of half a second to
/// nearly two, with the whole body moving; who sits down or squats keeps half the height, who lies down takes longer,
/// and a head that would be down sooner than gravity allows was somebody else's.
struct BodyTrail: Sendable {
  /// What was seen of the body at a time.
  struct Look: Hashable, Sendable {
    let time: MediaTime
    let extent: Extent
    let area: Double
    /// Height of the person's box where a track tells it.
    let standing: Double?
  }

  /// A drop: from where the body was to where it is.
  struct Drop: Hashable, Sendable {
    let start: MediaTime
    let end: MediaTime
    /// Where the body was, and where it was during the last half second.
    let from: Extent
    let to: Extent
    /// Height of the body before, in heights of the view.
    let height: Double
    /// Depth of the drop in that height.
    let depth: Double
    /// Largest speed over a third of a second, in that height a second.
    let speed: Double
    /// The largest area that moved at once, in heights² of the view.
    let area: Double
  }

  enum Rule {
    /// Least height of a body, in heights of the view: what is smaller may be a shadow.
    static let leastHeight = 0.3
    /// Least depth: who sits on the ground keeps half the height, who bends or squats a little more.
    static let depth = 0.55
    /// Least and most time that a drop takes: a head falls a metre in .45 s.
    static let (fastest, slowest) = (
      MediaDuration.milliseconds(350), MediaDuration.milliseconds(1750)
    )
    /// Least speed over a third of a second.
    static let speed = 0.55
    /// Most of the height that the edge may jump between two looks.
    static let jump = 0.4
    /// Least area that moves at once, in heights², and what part of the most still moves when the body comes down: of who
    /// sits down only hands go on.
    static let (area, whole) = (0.15, 0.15)
    /// The most that a body moves at once, in heights²: it is seen where it was and where it is.
    static let mostArea = 0.6
    /// By how much a person is taller than the tallest box.
    static let boxShortness = 1.2
    /// How long a body is remembered, and after how long without motion it is another.
    static let (memory, patience) = (MediaDuration.seconds(3), MediaDuration.milliseconds(600))
    /// How near pieces are to be, in heights of the view.
    static let reach = 1.0 / 15
  }

  private(set) var looks: [Look]

  /// A trail that begins.
  init(_ first: Look) { looks = [first] }

  /// The latest extent.
  var extent: Extent? { looks.last?.extent }

  mutating func add(_ look: Look) {
    looks.append(look)
    looks.removeAll { look.time - $0.time > Rule.memory }
  }

  /// The shortest drop that ends with the latest look.
  func drop() -> Drop? {
    guard let last = looks.last else { return nil }
    for first in looks.indices.reversed().dropFirst() {
      guard last.time - looks[first].time <= Rule.slowest else { return nil }
      if let found = drop(in: looks[first...]) { return found }
    }
    return nil
  }

  private func drop(in part: ArraySlice<Look>) -> Drop? {
    guard let first = part.first, let last = part.last, last.time - first.time >= Rule.fastest
    else { return nil }
    let area = part.map(\.area).max() ?? 0
    let height = height(in: part, moving: area)
    let depth = (last.extent.top - first.extent.top) / max(height, 1e-6)
    guard height >= Rule.leastHeight, depth >= Rule.depth,
      area >= Rule.area * height * height,
      last.area >= Rule.whole * area,
      zip(part, part.dropFirst()).allSatisfy({ before, after in
        after.extent.top - before.extent.top <= Rule.jump * height
      })
    else { return nil }
    let speed = BodyTrail.speed(in: part) / height
    guard speed >= Rule.speed else { return nil }
    let recent = part.filter { last.time - $0.time <= .milliseconds(500) }.map(\.extent)
    var to = recent.reduce(last.extent) { $0.union($1) }
    to.top = last.extent.top
    return Drop(
      start: first.time, end: last.time, from: first.extent, to: to, height: height, depth: depth,
      speed: speed, area: area)
  }

  /// How tall the body was when a part of its way began, in heights of the view.
  private func height(in part: ArraySlice<Look>, moving area: Double) -> Double {
    let top = part.first?.extent.top ?? 0
    let seen = (part.map(\.extent.bottom).max() ?? top) - top
    guard let first = part.first,
      let standing = looks.filter({ $0.time <= first.time }).compactMap(\.standing).max()
    else { return seen }
    // The person's own box has no shadow. It may be cut a little short, or be of a mere part of what moves.
    return min(seen, max(Rule.boxShortness * standing, (area / Rule.mostArea).squareRoot()))
  }

  /// The largest speed of the upper edge over a third of a second, in heights of the view a second.
  private static func speed(in part: ArraySlice<Look>) -> Double {
    part.reduce(0) { fastest, early in
      guard let late = part.first(where: { $0.time - early.time >= Rule.fastest }) else {
        return fastest
      }
      let way = late.extent.top - early.extent.top
      return max(fastest, way / (late.time - early.time).secondsValue)
    }
  }
}
