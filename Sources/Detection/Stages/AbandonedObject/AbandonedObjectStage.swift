public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene
package import Vision

/// A thing has stood still for a time and whoever brought it has gone.
///
/// Per pixel a background and a clock (`Stillness`); per region the evidence of `RegionEvidence`; then the back-trace of
/// `OwnerTrace`.
public struct AbandonedObjectStage: Stage {
  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "abandoned-object", version: 3,
    abstract: Bilingual(
      "A thing has stood still for a time and whoever brought it has gone.",
      "Un objet est immobile depuis un certain temps et qui l'a apporté est parti."),
    events: [
      StageCard.Event(
        "abandoned-object", Bilingual("abandoned object", "objet abandonné"),
        start: Bilingual("the thing was put down", "l'objet a été posé"),
        end: Bilingual(
          "the thing was taken away or became background",
          "l'objet a été emporté ou est devenu arrière-plan"),
        alerted: Bilingual(
          "it had stood for `static-for` and its owner had been away for `unattended-for`",
          "il était immobile depuis `static-for` et son propriétaire parti depuis `unattended-for`")
      )
    ],
    needs: [.people, .colour], gains: [.groundPlane], options: AbandonedObjectOptions.facts,
    knownBadCases: AbandonedObjectStage.knownBadCases)

  private static let knownBadCases = [
    Bilingual(
      "A thing of the background's brightness and colour, or smaller than about a tenth of a person, is not seen.",
      "Un objet de la clarté et de la couleur de l'arrière-plan, ou plus petit qu'un dixième environ d'une personne, n'est pas vu."
    ),
    Bilingual(
      "Somebody who sits or lies still, whom the people source misses and beside whom another person left, is taken for a thing.",
      "Une personne assise ou couchée sans bouger, que la source de personnes manque et qu'une autre vient de quitter, est prise pour un objet."
    ),
    Bilingual(
      "Where the people source misses whoever brings a thing, nobody is known to have left it, and no alarm is raised.",
      "Si la source de personnes manque qui apporte un objet, on ne sait pas que quelqu'un l'a laissé, et aucune alarme n'est levée."
    ),
    Bilingual(
      "A thing put down behind a crowd that never lets it be seen for half its waiting time is found late or never.",
      "Un objet posé derrière une foule qui le cache plus de la moitié de son temps d'attente est trouvé tard ou jamais."
    ),
    Bilingual(
      "Furniture, bins, signs or bicycles moved by somebody who then goes are left things by this rule.",
      "Des meubles, poubelles, panneaux ou vélos déplacés par quelqu'un qui s'en va sont des objets laissés selon cette règle."
    ),
    Bilingual(
      "Barrier tape, flags or branches that come to rest elsewhere just as somebody passes may pass for a thing.",
      "Un ruban de balisage, un drapeau ou une branche qui s'immobilise ailleurs au passage de quelqu'un peut passer pour un objet."
    ),
    Bilingual(
      "A door left open, a parked pushchair and a scooter count as things when a person leaves them.",
      "Une porte laissée ouverte, une poussette garée et une trottinette comptent comme objets quand une personne les quitte."
    ),
    Bilingual(
      "Two people of one group: when the one who carried it leaves and the other stays, it counts as left.",
      "Deux personnes d'un même groupe : quand celle qui le portait part et que l'autre reste, l'objet compte comme laissé."
    ),
    Bilingual(
      "Puddles, reflections and patches of sun that come while somebody passes may pass for a thing.",
      "Les flaques, reflets et taches de soleil qui apparaissent au passage de quelqu'un peuvent passer pour un objet."
    ),
    Bilingual(
      "Things larger than 70 % of their owner's height, and cars, are never reported.",
      "Les objets plus grands que 70 % de la taille de leur propriétaire, et les voitures, ne sont jamais signalés."
    ),
    Bilingual(
      "A camera that turns or shakes by more than a few pixels starts everything anew.",
      "Une caméra qui tourne ou tremble de plus de quelques pixels fait tout recommencer."
    ),
    Bilingual(
      "Without a ground plane, distances along the view are measured too short.",
      "Sans plan du sol, les distances dans l'axe de la vue sont mesurées trop courtes."),
    Bilingual(
      "A thing left for more than 15 minutes becomes background and its alarm ends.",
      "Un objet laissé plus de 15 minutes devient arrière-plan et son alarme se termine."),
  ]

  let options: AbandonedObjectOptions
  let scene: Scene
  private var watch: StillnessWatch?

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    self.options = try AbandonedObjectOptions(options, scene: scene)
    self.scene = scene
  }

  /// Keeps the pixel clocks going and looks into what has stood long enough.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    let colour = try context.chroma()
    return try look(
      at: Sight(
        time: context.time, size: context.size, factor: context.workingFactor, luma: context.grey,
        blue: colour.blue, red: colour.red, tracks: context.tracks))
  }

  /// What the stage uses of a frame.
  package struct Sight {
    package var time: MediaTime
    package var size: PixelSize
    package var factor: Int
    package var luma: GreyPicture
    package var blue: GreyPicture
    package var red: GreyPicture
    package var tracks: [Track]

    package init(
      time: MediaTime, size: PixelSize, factor: Int, luma: GreyPicture, blue: GreyPicture,
      red: GreyPicture, tracks: [Track]
    ) {
      self.time = time
      self.size = size
      self.factor = factor
      self.luma = luma
      self.blue = blue
      self.red = red
      self.tracks = tracks
    }
  }

  package mutating func look(at sight: Sight) throws -> [Observation] {
    let watch: StillnessWatch
    if let known = self.watch, known.fits(sight) {
      watch = known
    } else {
      watch = try StillnessWatch(options: options, scene: scene, first: sight)
    }
    self.watch = watch
    return try watch.advance(sight).map(Observation.alarm)
  }

  /// The alarms of things that still stand there.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    defer { watch = nil }
    return watch?.finish(at: end).map(Observation.alarm) ?? []
  }
}
