public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene
package import Vision

/// People who walked about suddenly run: apart, or all one way.
///
/// Speeds and directions of small blocks of the view (`BlockMotion`), weighed so that no single large thing counts for a
/// crowd, against what was usual over the last seconds. The events of the UMN clips, as Mehran, Oyama & Shah 2009
/// (doi:10.1109/CVPRW.2009.5206641) look for them, without their model of social forces.
public struct CrowdMovementStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where movement counts; the whole view without a choice.",
      "Où les mouvements comptent ; toute la vue sans choix."))
  private static let rise: StageOption<Double> = .number(
    "rise", 1.8, in: 1.2...20,
    Bilingual(
      "How many times its usual value the speed must be.",
      "Combien de fois la vitesse doit dépasser sa valeur habituelle."))
  private static let people: StageOption<Double> = .number(
    "people", 2.5, in: 1...1000,
    Bilingual(
      "How many things of the size of what usually moves must run; half of what usually moves in any case.",
      "Combien d'éléments de la taille de ce qui bouge d'habitude doivent courir ; dans tous les cas la moitié de ce qui bouge d'habitude."
    ))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .milliseconds(300), in: .zero ... .seconds(3600),
    Bilingual(
      "How long they must run, beyond the third of a second that tells a run from a wrong look.",
      "Combien de temps ils doivent courir, au-delà du tiers de seconde qui distingue une course d'une erreur de mesure."
    ))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(2), in: .zero ... .day,
    Bilingual(
      "How long none must run for the alarm to end.",
      "Combien de temps plus personne ne doit courir pour que l'alarme se termine."))
  private static let every: StageOption<MediaDuration> = .duration(
    "every", .seconds(1), in: .milliseconds(100) ... .seconds(3600),
    Bilingual(
      "How often the measurements are written.", "À quel rythme les mesures sont écrites."))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "crowd-movement", version: 1,
    abstract: Bilingual(
      "Several people who walked about suddenly run, apart or all one way.",
      "Plusieurs personnes qui marchaient se mettent soudain à courir, en se dispersant ou toutes du même côté."
    ),
    events: [
      StageCard.Event(
        "crowd-movement", Bilingual("crowd movement", "mouvement de foule"),
        start: Bilingual(
          "they were first seen to run", "on les a vues courir pour la première fois"),
        end: Bilingual("they were last seen to run", "on les a vues courir pour la dernière fois"),
        alerted: Bilingual("they had run for `hold`", "elles couraient depuis `hold`"))
    ],
    quantities: [
      StageCard.Quantity(
        "energy",
        Bilingual(
          "square of the median speed of what moves, over that of its usual speed: 1 is as usual",
          "carré de la vitesse médiane de ce qui bouge, rapporté à celui de sa vitesse habituelle : 1 est l'habitude"
        )),
      StageCard.Quantity(
        "speed",
        Bilingual(
          "median speed of what moves, in heights of a person a second; where it is known how tall people look",
          "vitesse médiane de ce qui bouge, en hauteurs de personne par seconde ; là où l'on connaît la taille apparente des personnes"
        )),
      StageCard.Quantity(
        "entropy",
        Bilingual(
          "how evenly it goes in eight directions, 0 to 1",
          "régularité de sa répartition sur huit directions, de 0 à 1")),
      StageCard.Quantity(
        "alignment",
        Bilingual("how much it goes one way, 0 to 1", "combien il va d'un même côté, de 0 à 1")),
      StageCard.Quantity(
        "divergence",
        Bilingual(
          "how much it goes away from its middle, −1 to 1",
          "combien il s'éloigne de son centre, de −1 à 1")),
    ],
    needs: [.flow],
    options: [zones.fact, rise.fact, people.fact, hold.fact, release.fact, every.fact],
    knownBadCases: [
      Bilingual(
        "No clip of a real panic was available: it was measured on drawn crowds only, and for false alarms on real footage.",
        "Aucune séquence de panique réelle n'était disponible : elle n'a été mesurée que sur des foules dessinées, et pour les fausses alertes sur des séquences réelles."
      ),
      Bilingual(
        "It compares with what is usual: it is silent until people have walked for four seconds of the last minute, and misses whoever runs away from where nobody moved.",
        "Elle compare à l'habitude : elle se tait tant que l'on n'a pas marché quatre secondes sur la dernière minute, et manque ceux qui s'enfuient d'un endroit où personne ne bougeait."
      ),
      Bilingual(
        "Children at play, sport, runners who start together and people who run for a bus run as those do who flee.",
        "Des enfants qui jouent, un sport, des coureurs qui partent ensemble ou des gens qui courent après un bus courent comme ceux qui fuient."
      ),
      Bilingual(
        "Where it is not known how tall people look, a queue that starts to walk after it shuffled may pass for a run.",
        "Là où l'on ne connaît pas la taille apparente des personnes, une file qui se met à marcher après avoir piétiné peut passer pour une course."
      ),
      Bilingual(
        "A bus or train that fills an eighth of the view and hides half of those who walk may pass for a run one way.",
        "Un bus ou un train qui occupe un huitième de la vue et cache la moitié des marcheurs peut passer pour une course d'un même côté."
      ),
      Bilingual(
        "Traffic that flows again after a jam may pass for a run: name zones without roads.",
        "Une circulation qui repart après un bouchon peut passer pour une course : nommez des zones sans route."
      ),
      Bilingual(
        "People less than a twelfth of the view tall, and those of the ground's brightness, are hardly seen to move.",
        "On voit à peine bouger les personnes de moins d'un douzième de la vue, et celles de la luminosité du sol."
      ),
      Bilingual(
        "A crowd that fills half of the view is taken for a camera that moves, and a camera that shakes for nothing else: nothing is reported then.",
        "Une foule qui remplit la moitié de la vue est prise pour une caméra qui bouge, comme une caméra qui tremble : rien n'est alors signalé."
      ),
      Bilingual(
        "Fewer than four pictures a second, and runs faster than 0.8 heights of the view a second, cannot be followed.",
        "Moins de quatre images par seconde, ou des courses de plus de 0,8 hauteur de vue par seconde, ne peuvent pas être suivies."
      ),
      Bilingual(
        "After a change of light or of scene it learns anew what is usual.",
        "Après un changement de lumière ou de scène, elle réapprend l'habitude."),
    ])

  private let every: MediaDuration
  private var watches: [MovementWatch]
  private var tallies: [MovementTally]
  private var pausedUntil: MediaTime?

  /// After the camera moved or the view changed nothing is believed for so long.
  private static let pause = MediaDuration.seconds(1)

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    let areas = try options[Self.zones].map { $0.map(WatchedArea.init) } ?? [.wholeView]
    let rule = MovementWatch.Rule(
      rise: try options[Self.rise], people: try options[Self.people],
      hold: try options[Self.hold], release: try options[Self.release])
    every = try options[Self.every]
    watches = areas.map { MovementWatch($0, rule: rule) }
    tallies = areas.map { MovementTally(zone: $0.name) }
  }

  /// Looks how everything moves, and compares it with what is usual.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    if context.isCameraMoving { pausedUntil = context.time + Self.pause }
    guard let (motion, glimpse) = try context.flow() else { return [] }
    let height = context.personScale.map { scale in { scale.height(footRow: $0) } }
    return look(motion, glimpse, at: context.time, height: height)
  }

  /// Two grey pictures of about 120 rows, and the media time between them: the work of a look without a pipeline.
  package mutating func look(
    from earlier: GreyPicture, to later: GreyPicture, seconds: Double, at time: MediaTime
  ) throws -> [Observation] {
    let glimpse = FlowGlimpse(earlier: earlier, later: later, seconds: seconds)
    return look(try glimpse.motion(), glimpse, at: time, height: nil)
  }

  private mutating func look(
    _ motion: BlockMotion, _ glimpse: FlowGlimpse, at time: MediaTime, height: ((Double) -> Double)?
  ) -> [Observation] {
    let pieces = MovingBlocks(motion, glimpse)
    if pieces.isAnotherView { for index in watches.indices { watches[index].forget() } }
    if pieces.isAnotherView || pieces.isCamera { pausedUntil = time + Self.pause }
    let isPaused = pausedUntil.map { time < $0 } ?? false
    return watches.indices.flatMap { index -> [Observation] in
      if isPaused {
        return watches[index].skip(at: time).map { [alarm(watches[index].area, $0)] } ?? []
      }
      let look = MovementLook(
        pieces, in: watches[index].area.polygon, at: time,
        usualSize: watches[index].usualSize(at: time), height: height)
      let (ended, rise) = watches[index].look(look)
      return (ended.map { [alarm(watches[index].area, $0)] } ?? [])
        + tallies[index].add(look, rise: rise, every: every)
    }
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    watches.indices.compactMap { index in
      watches[index].end().map { alarm(watches[index].area, $0) }
    }
  }

  private func alarm(_ area: WatchedArea, _ run: MovementWatch.Run) -> Observation {
    .alarm(
      Alarm(
        event: Self.card.name, zone: area.name, interval: run.ended.interval,
        alerted: run.ended.heldAt, box: run.box,
        attributes: [
          "form": run.isDispersal ? "dispersal" : "one-way",
          "rise": JSON.text(of: (run.rise * 100).rounded() / 100),
        ]))
  }
}
