public import Documents
public import MediaTime
public import Observations
public import Scene
import Vision

/// Looks, track by track, for people who match a description of clothes, size, speed, direction and dwell.
///
/// Options, all of which must match: `upper-colour` and `lower-colour` (one of the eleven basic terms or a list of them),
/// `min-height` and `max-height` (metres with a ground plane, else a share of the view), `min-speed` and `max-speed`
/// (m/s), `direction` (image degrees clockwise from right) with `direction-tolerance` (default 45°), `min-dwell` and
/// `max-dwell`, `zones` (names; then dwell is the time inside), `class` (`person`, `vehicle` or `any`; default `person`; a vehicle
/// has no clothes: with a colour only people match). Without options nothing is looked for;
/// `min-dwell: 0 s` finds every track. An alarm carries the track's attributes in words.
///
/// Gender, age, face and anything else about who somebody is are never inferred.
public struct AttributeFilterStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "attribute-filter", version: 3,
    abstract: "A track matches a description of clothes, size, speed, direction and dwell.",
    knownBadCases: [
      "Colours are as the camera shows them: tinted or dim light, night mode and strong compression change their names.",
      "Dark blue, dark brown and black, and dull brown and grey, are confused; so are rust red, orange and brown.",
      "A bag, a long coat, a scarf or crossed arms in front of the body take part in the vote.",
      "Patterned clothes are named by the largest part or not at all.",
      "Somebody followed under two track numbers is two matches; two people under one number are one, with mixed colours.",
      "People sitting, cycling or lying have no torso and legs at the heights that are looked at.",
      "Without a ground plane sizes are shares of the view, and speeds take everybody to be equally tall.",
    ])

  private let query: AttributeQuery
  private let scene: Scene
  private var portraits: [Int: TrackPortrait] = [:]
  private var aspect = 1.0

  /// Reads the query; an unknown colour or zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    query = try AttributeQuery(options, scene: scene)
    self.scene = scene
  }

  /// Adds to the portraits of the tracks in view; answers with the matches among those that ended.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    guard !query.isEmpty else { return [] }
    let foreground = context.isBackgroundSettled ? context.foreground.long : nil
    let tracks = query.choice.tracks(of: context)
    let seen = tracks.filter { $0.isSeen && $0.objectClass == .person }
    let sampler =
      seen.isEmpty
      ? nil : ClothingSampler(colour: try context.colour(), foreground: foreground)
    return look(
      at: tracks, elapsed: context.elapsed,
      aspect: Double(context.size.width) / Double(context.size.height), sampler: sampler)
  }

  /// The same for tracks that come from elsewhere, without a foreground mask: for tests and other people sources.
  package mutating func look(
    at picture: some AnalysedPicture, tracks: [Track], elapsed: MediaDuration
  ) throws -> [Observation] {
    let sampler = ClothingSampler(colour: try ColourPicture(picture), foreground: nil)
    return look(
      at: tracks, elapsed: elapsed, aspect: Double(picture.width) / Double(picture.height),
      sampler: sampler)
  }

  private mutating func look(
    at tracks: [Track], elapsed: MediaDuration, aspect: Double, sampler: ClothingSampler?
  ) -> [Observation] {
    self.aspect = aspect
    let yardstick = Yardstick(
      plane: scene.groundPlane, personHeight: scene.personHeight, aspect: aspect)
    for track in tracks where track.isSeen {
      var portrait = portraits[track.number] ?? TrackPortrait(track, isZoned: !query.zones.isEmpty)
      portrait.add(
        track, elapsed: elapsed, zone: query.zone(at: track.foot), yardstick: yardstick)
      if let sampler, track.objectClass == .person {
        let others = tracks.filter { $0.number != track.number }.map(\.box)
        portrait.upper.add(sampler.colours(of: .torso, person: track.box, others: others))
        portrait.lower.add(sampler.colours(of: .legs, person: track.box, others: others))
      }
      portraits[track.number] = portrait
    }
    let alive = Set(tracks.map(\.number))
    return portraits.keys.filter { !alive.contains($0) }.sorted().compactMap { finish($0) }
  }

  /// The matches among the tracks that are in view when the clip ends.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    portraits.keys.sorted().compactMap { finish($0) }
  }

  private mutating func finish(_ number: Int) -> Observation? {
    guard let portrait = portraits.removeValue(forKey: number),
      let confidence = query.match(portrait, aspect: aspect)
    else { return nil }
    let view = Box(x: 0, y: 0, width: 1, height: 1)
    return .alarm(
      Alarm(
        event: AttributeFilterStage.card.name, zone: portrait.zone,
        interval: MediaInterval(between: portrait.firstSeen, and: portrait.lastSeen),
        alerted: portrait.lastSeen, confidence: confidence,
        box: portrait.box.intersection(view), track: number,
        objectClass: query.choice.isStated ? portrait.objectClass : nil,
        attributes: portrait.attributes(aspect: aspect, hasMetres: scene.groundPlane != nil)))
  }
}
