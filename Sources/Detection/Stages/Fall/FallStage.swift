public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// A person drops to the ground and stays down.
///
/// Shape and speed as in Rougier, Meunier, St-Arnaud & Rousseau 2011 (doi:10.1109/TCSVT.2011.2129370), here of what moves
/// (`BodyTrail`), because detectors of people lose whoever falls; and the state after, which tells a fall from other
/// drops (OmniFall 2025, arXiv:2505.19889; `LyingWatch`). What somebody falls onto is not known: a bed is a ground too.
public struct FallStage: Stage {
  private static let lying: StageOption<MediaDuration> = .duration(
    "lying-for", .seconds(1), in: .milliseconds(500) ... .seconds(60),
    Bilingual(
      "How long somebody must stay down after the drop.",
      "Combien de temps quelqu'un doit rester à terre après la chute."))
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where falls count; the whole view without a choice.",
      "Où les chutes comptent ; toute la vue sans choix."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "fall", version: 1,
    abstract: Bilingual(
      "A person drops to the ground within two seconds and stays down.",
      "Une personne tombe à terre en moins de deux secondes et y reste."),
    events: [
      StageCard.Event(
        "fall", Bilingual("person on the ground", "personne au sol"),
        start: Bilingual(
          "the person had come down", "la personne était à terre"),
        end: Bilingual(
          "the person got up or was no longer there",
          "la personne s'est relevée ou n'était plus là"),
        alerted: Bilingual(
          "the person had been down for `lying-for`",
          "la personne était à terre depuis `lying-for`"))
    ],
    needs: [], gains: [.people], options: [lying.fact, zones.fact],
    knownBadCases: FallStage.knownBadCases)

  private let lying: MediaDuration
  private let areas: [WatchedArea]?
  private var pictures = MovingPieces()
  private var bodies = BodyTrails()
  private var watches: [LyingWatch] = []
  private var aspect = 1.0
  /// Whether all who are seen are too small to be looked at.
  private var small = Hold(needed: .seconds(5), release: .seconds(2))
  /// When somebody was last large enough.
  private var largeAt: MediaTime?

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    lying = try options[Self.lying]
    areas = try options[Self.zones].map { $0.map(WatchedArea.init) }
  }

  /// Follows what moves, and watches where something dropped.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    aspect = context.aspect
    guard let pieces = try pictures.look(at: context.grey, time: context.time) else {
      // The light changed, or the camera: what moves is no body. Pictures from before still tell what was there.
      return closeAll(at: context.time)
    }
    let people = context.tracks.present(at: context.time)
    let boxes = people.map { Extent($0.box, aspect: aspect) }
    let unjudged = lookForSmall(people, at: context.time)
    let drops = bodies.look(at: pieces, time: context.time) { extent in
      FallStage.standing(extent, boxes)
    }
    let upright = people.filter { $0.isSeen && $0.confidence >= 0.5 }.map {
      Extent($0.box, aspect: aspect)
    }
    let said = watch(upright, at: context.time)
    for drop in drops where isWatched(drop) {
      watches.append(LyingWatch(drop, before: pictures.pictures(before: drop.start)))
    }
    return said + unjudged
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { pictures = MovingPieces() }
    return closeAll(at: end) + [small.end().map(FallStage.unjudged)].compactMap(\.self)
  }

  private mutating func closeAll(at end: MediaTime) -> [Observation] {
    defer { (bodies, watches) = (BodyTrails(), []) }
    return watches.filter { $0.alerted != nil }.map { $0.alarm(until: end, aspect: aspect) }
  }

  /// The span, now over, in which nobody large enough was to be seen, though people were.
  ///
  /// Whoever lies is small, and a source may see a part of somebody: who was large enough a minute ago still is.
  private mutating func lookForSmall(_ people: [Track], at time: MediaTime) -> [Observation] {
    let counted = people.filter { $0.isCounted(at: time) }
    let heights = counted.map { $0.box.height * BodyTrail.Rule.boxShortness }
    if heights.contains(where: { $0 >= BodyTrail.Rule.leastHeight }) { largeAt = time }
    let isSmall = !counted.isEmpty && largeAt.map { time - $0 > Self.memory } ?? true
    return [small.look(isSmall, at: time).map(FallStage.unjudged)].compactMap(\.self)
  }

  private static let memory = MediaDuration.seconds(60)

  private static func unjudged(_ span: Hold.Ended) -> Observation {
    .notJudged(NotJudged(.events([card.name]), interval: span.interval, reason: .tooSmall))
  }

  /// How tall the track is whose head is where the upper edge of an extent is.
  private static func standing(_ extent: Extent, _ boxes: [Extent]) -> Double? {
    boxes.filter { box in
      box.columns(with: extent) > 0
        && abs(box.top - extent.top) < 0.25 * max(box.height, extent.height)
    }.map(\.height).max()
  }

  private func isWatched(_ drop: BodyTrail.Drop) -> Bool {
    let isKnown = watches.contains { $0.isRaised(over: drop.to) }
    let foot = drop.to.box(aspect: aspect).foot
    let place = Point(min(max(foot.x, 0), 1), min(max(foot.y, 0), 0.999_999))
    return !isKnown && areas.map { $0.contains { $0.polygon.contains(place) } } ?? true
  }

  /// What becomes of each place where something dropped.
  private mutating func watch(_ upright: [Extent], at time: MediaTime) -> [Observation] {
    guard let now = pictures.newest else { return [] }
    var said: [Observation] = []
    var kept: [LyingWatch] = []
    for var watch in watches {
      let isOver = watch.isRisen(bodies.trails, at: time)
      if watch.alerted != nil {
        if isOver || !watch.isStillThere(now) {
          said.append(watch.alarm(until: time, aspect: aspect))
        } else {
          kept.append(watch)
        }
        continue
      }
      guard !isOver else { continue }
      switch watch.look(bodies.trails, at: time, lying: lying) {
      case .waits: break
      case .isTooLate: continue
      case .isDue:
        let isKnown = kept.contains { $0.isRaised(over: watch.drop.to) }
        guard !isKnown, watch.decide(now, standing: upright, at: time) else { continue }
      }
      kept.append(watch)
    }
    watches = kept.filter { one in
      one.alerted != nil || !kept.contains { $0.isRaised(over: one.drop.to) }
    }
    return said
  }
}
