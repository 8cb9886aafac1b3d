import Documents
import MediaTime
import Observations
import Scene
import Vision

/// Watches a place where a body dropped: whether somebody stays down there, and until when.
///
/// The state after the drop is what tells a fall from other drops (OmniFall 2025, arXiv:2505.19889). Somebody lies there
/// where the place looks other than right before the drop, the place of the body's upper part does so too, and nothing
/// rises there. Who left by the lower edge of the view leaves the floor as it was.
struct LyingWatch: Sendable {
  let drop: BodyTrail.Drop
  /// Small pictures right before the drop and some seconds earlier.
  private let before: [GreyPicture]
  /// When the alarm was raised; nil while it is not known whether somebody stays down.
  private(set) var alerted: MediaTime?
  private var shareAtAlert = 0.0
  /// When the place last moved as one who falls does.
  private var moved: MediaTime

  private enum Rule {
    /// How much of the place must look other than before, as a share and in heights².
    static let (share, area) = (0.4, 0.06)
    /// The most that it may look like before but for the light.
    static let likeness = 0.85
    /// What part of the motion of the drop is a body's and no rest, how long rest must last, and how long it is waited for.
    static let (unrest, rest) = (0.25, MediaDuration.milliseconds(500))
    static let patience = MediaDuration.seconds(2)
    /// How much of where the body's upper part was must look other than before, and how much of the body that part is.
    static let (vacated, upper) = (0.12, 0.4)
    /// By how much, in heights, and with what height something rises.
    static let (rise, riser) = (0.15, 0.4)
    /// How much of what rises must stand over the place.
    static let over = 0.3
    /// Part of the share at the alert below which nobody lies there any more.
    static let left = 0.5
    /// What part of the height an upright track must have, and by how much it stands out above.
    static let (upright, above) = (0.7, 0.3)
  }

  /// A watch that begins; `before` holds pictures of one size from right before the drop and earlier, newest first.
  init(_ drop: BodyTrail.Drop, before: [GreyPicture]) {
    (self.drop, self.before, moved) = (drop, before, drop.end)
  }

  /// What is to be done with the watch.
  enum Phase { case waits, isDue, isTooLate }

  /// Takes in what moves; answers whether it can be decided now if somebody lies there.
  mutating func look(
    _ trails: [BodyTrail], at time: MediaTime, lying: MediaDuration
  ) -> Phase {
    let motion = trails.compactMap(\.looks.last).filter {
      $0.time == time && $0.extent.shared(with: drop.to, margin: 0) > 0
    }.reduce(0) { $0 + $1.area }
    if motion > Rule.unrest * drop.area { moved = time }
    guard time - drop.end >= lying else { return .waits }
    guard time - moved < Rule.rest else { return .isDue }
    return time - drop.end > lying + Rule.patience ? .isTooLate : .waits
  }

  /// Whether a body rises over the place now.
  func isRisen(_ trails: [BodyTrail], at time: MediaTime) -> Bool {
    trails.contains { trail in
      guard let look = trail.looks.last, look.time == time else { return false }
      return isOver(look.extent) && look.area >= Rule.unrest * drop.area
        && look.extent.height > Rule.riser * drop.height
        && look.extent.top < drop.to.top - Rule.rise * drop.height
    }
  }

  /// Whether it has raised its alarm, in columns that an extent has too.
  func isRaised(over extent: Extent) -> Bool {
    alerted != nil && drop.to.columns(with: extent) > 0
  }

  private func isOver(_ extent: Extent) -> Bool {
    extent.columns(with: drop.to) > Rule.over * extent.width
  }

  /// Whether people who stand upright are seen at the place, but not where the body was: the body was something else.
  private func isTaken(by standing: [Extent]) -> Bool {
    standing.contains { one in
      let isGhost =
        one.columns(with: drop.from) > 0
        && abs(one.top - drop.from.top) < Rule.above * drop.height
      return !isGhost && isOver(one) && one.height >= Rule.upright * drop.height
        && one.top <= drop.to.top - Rule.above * drop.height
    }
  }

  /// Decides whether somebody lies there; answers whether the alarm is raised.
  mutating func decide(_ now: GreyPicture, standing: [Extent], at time: MediaTime) -> Bool {
    let place = presence(in: now)
    var upper = drop.from
    upper.bottom = upper.top + Rule.upper * drop.height
    guard let latest = before.first, place.share >= Rule.share,
      place.area >= Rule.area * drop.height * drop.height, place.likeness <= Rule.likeness,
      PlaceChange(of: upper, from: latest, to: now).share >= Rule.vacated,
      !isTaken(by: standing)
    else { return false }
    (alerted, shareAtAlert) = (time, place.share)
    return true
  }

  /// Whether the place still looks as it did when the alarm was raised.
  func isStillThere(_ now: GreyPicture) -> Bool {
    presence(in: now).share >= Rule.left * shareAtAlert
  }

  /// How the place looks beside that picture from before which it is most like.
  private func presence(in now: GreyPicture) -> PlaceChange {
    before.map { PlaceChange(of: drop.to, from: $0, to: now) }.min { $0.share < $1.share } ?? .none
  }

  /// The alarm, once it is over.
  func alarm(until end: MediaTime, aspect: Double) -> Observation {
    .alarm(
      Alarm(
        event: FallStage.card.name, interval: MediaInterval(between: drop.end, and: end),
        alerted: alerted, box: drop.to.box(aspect: aspect).intersection(.wholeView),
        attributes: [
          "depth": JSON.text(of: (drop.depth * 100).rounded() / 100),
          "speed": JSON.text(of: (drop.speed * 100).rounded() / 100),
        ]))
  }
}
