public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene
import Vision

/// Looks, track by track, for people who match a description of clothes, size, speed, direction and dwell.
///
/// Whatever its options say must match; without options nothing is looked for. A vehicle has no clothes: with a colour
/// only people match. An alarm carries the track's attributes in words.
///
/// Gender, age, face and anything else about who somebody is are never inferred.
public struct AttributeFilterStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "attribute-filter", version: 4,
    abstract: Bilingual(
      "A track matches a description of clothes, size, speed, direction and dwell.",
      "Une piste correspond à une description : vêtements, taille, vitesse, direction et durée."),
    events: [
      StageCard.Event(
        "attribute-filter", Bilingual("attribute filter", "filtre d’attributs"),
        start: Bilingual(
          "the one who matches was first seen", "qui correspond a été vu pour la première fois"),
        end: Bilingual(
          "the one who matches was last seen", "qui correspond a été vu pour la dernière fois"),
        alerted: Bilingual("at the end", "à la fin"))
    ],
    needs: [.people, .background, .colour], gains: [.vehicles, .groundPlane],
    options: AttributeQuery.facts,
    knownBadCases: [
      Bilingual(
        "Colours are as the camera shows them: tinted or dim light and strong compression change their names; without any colour, as in infrared, they are not judged.",
        "Les couleurs sont celles que montre la caméra : une lumière teintée ou faible et une forte compression changent leur nom ; sans aucune couleur, comme en infrarouge, elles ne sont pas jugées."
      ),
      Bilingual(
        "Very dark blue or brown and black, olive or dull brown and grey, and white in shade and grey, are confused; so are rust red, orange and brown.",
        "Le bleu ou le brun très foncé et le noir, l'olive ou le brun terne et le gris, le blanc à l'ombre et le gris se confondent ; de même le rouge rouille, l'orange et le brun."
      ),
      Bilingual(
        "A bag, a long coat, a scarf or crossed arms in front of the body take part in the vote.",
        "Un sac, un long manteau, une écharpe ou des bras croisés devant le corps participent au vote."
      ),
      Bilingual(
        "Patterned clothes are named by the largest part or not at all.",
        "Les vêtements à motifs sont nommés d'après leur plus grande partie, ou pas du tout."),
      Bilingual(
        "Somebody followed under two track numbers is two matches; two people under one number are one, with mixed colours.",
        "Une personne suivie sous deux numéros fait deux résultats ; deux personnes sous un même numéro en font un, aux couleurs mêlées."
      ),
      Bilingual(
        "People sitting, cycling or lying have no torso and legs at the heights that are looked at.",
        "Les personnes assises, à vélo ou couchées n'ont ni torse ni jambes aux hauteurs observées."
      ),
      Bilingual(
        "Without a ground plane sizes are shares of the view, and speeds take everybody to be equally tall.",
        "Sans plan du sol, les tailles sont des parts de la vue, et les vitesses supposent tout le monde de même taille."
      ),
    ])

  private let query: AttributeQuery
  private let scene: Scene
  private var portraits: [Int: TrackPortrait] = [:]
  private var aspect = 1.0
  private var colourless = ColourDoubt(of: card)

  /// Reads the query; an unknown colour or zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    query = try AttributeQuery(options, scene: scene)
    self.scene = scene
  }

  /// Adds to the portraits of the tracks in view; answers with the matches among those that ended.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    guard !query.isEmpty || query.portrays else { return [] }
    let foreground = context.isBackgroundSettled ? context.foreground.long : nil
    let tracks = query.choice.tracks(of: context)
    let seen = tracks.filter { $0.isSeen && $0.objectClass == .person }
    let (hasColour, doubt) = try lookForColour(context.time) { try context.chroma() }
    let sampler =
      seen.isEmpty || !hasColour
      ? nil : ClothingSampler(colour: try context.colour(), foreground: foreground)
    return doubt
      + look(
        at: tracks, elapsed: context.elapsed,
        aspect: context.aspect, sampler: sampler)
  }

  /// Whether clothes have colours, as far as anybody asks, and the span, now over, in which they had none.
  private mutating func lookForColour(
    _ time: MediaTime, _ chroma: () throws -> ChromaPicture
  ) rethrows -> (hasColour: Bool, said: [Observation]) {
    guard query.asksForColour || query.portrays else { return (true, []) }
    return colourless.look(try chroma(), at: time)
  }

  /// The same for tracks that come from elsewhere, without a foreground mask: for tests and other people sources.
  package mutating func look(
    at picture: some AnalysedPicture, tracks: [Track], elapsed: MediaDuration
  ) throws -> [Observation] {
    let (hasColour, doubt) = try lookForColour(picture.time) { try ChromaPicture(picture) }
    let sampler =
      hasColour ? ClothingSampler(colour: try ColourPicture(picture), foreground: nil) : nil
    return doubt
      + look(
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
      var portrait =
        portraits[track.number]
        ?? TrackPortrait(
          track, isZoned: !query.zones.isEmpty,
          zones: query.portrays ? scene.zones.map(\.name) : [])
      portrait.add(
        track, elapsed: elapsed, zone: query.zone(at: track.foot), yardstick: yardstick)
      if query.portrays {
        for zone in scene.zones where zone.polygon.contains(track.foot) {
          portrait.stay(in: zone.name, elapsed)
        }
      }
      if let sampler, track.objectClass == .person {
        let others = tracks.filter { $0.number != track.number }.map(\.box)
        portrait.upper.add(sampler.colours(of: .torso, person: track.box, others: others))
        portrait.lower.add(sampler.colours(of: .legs, person: track.box, others: others))
      }
      portraits[track.number] = portrait
    }
    let alive = Set(tracks.map(\.number))
    return portraits.keys.filter { !alive.contains($0) }.sorted().flatMap { finish($0) }
  }

  /// The matches among the tracks that are in view when the clip ends.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    portraits.keys.sorted().flatMap { finish($0) }
      + colourless.end(at: end)
  }

  /// What is said of a track at its end: its portrait where that was asked for, and an alarm where it matches.
  private mutating func finish(_ number: Int) -> [Observation] {
    guard let portrait = portraits.removeValue(forKey: number) else { return [] }
    let hasMetres = scene.groundPlane != nil
    let record: [Observation] =
      query.portrays
      ? [.portrait(portrait.record(aspect: aspect, hasMetres: hasMetres))] : []
    return record + [alarm(portrait)].compactMap(\.self)
  }

  private func alarm(_ portrait: TrackPortrait) -> Observation? {
    guard !query.isEmpty, let confidence = query.match(portrait, aspect: aspect) else {
      return nil
    }
    return .alarm(
      Alarm(
        event: AttributeFilterStage.card.name, zone: portrait.zone,
        interval: MediaInterval(between: portrait.firstSeen, and: portrait.lastSeen),
        alerted: portrait.lastSeen, confidence: confidence,
        box: portrait.box.intersection(.wholeView), track: portrait.number,
        objectClass: query.choice.isStated ? portrait.objectClass : nil,
        attributes: portrait.attributes(aspect: aspect, hasMetres: scene.groundPlane != nil)))
  }
}
