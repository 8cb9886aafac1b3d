import Documents
import MediaTime
import Observations
import Phrasebook
import Scene
import Vision

/// The options of `abandoned-object`.
///
/// Distances of 3 m and 2 m are those of the PETS 2006 task; 30 s are its time.
struct AbandonedObjectOptions {
  let staticFor: MediaDuration
  let unattendedFor: MediaDuration
  let rules: OwnerTrace.Rules
  let tolerance: Double
  /// Where things count; empty means everywhere.
  let zones: [Scene.Zone]

  private static let staticFor: StageOption<MediaDuration> = .duration(
    "static-for", .seconds(30), in: .seconds(2) ... .seconds(15 * 60),
    Bilingual(
      "How long a thing must have stood still.",
      "Depuis combien de temps un objet doit être immobile."))
  private static let beyond: StageOption<Double> = .metres(
    "owner-beyond", 3, in: 0.1...100,
    Bilingual(
      "From which distance on its owner is away; without a ground plane a person's height in the picture is the yardstick.",
      "À partir de quelle distance son propriétaire est parti ; sans plan du sol, la hauteur d'une personne dans l'image sert d'étalon."
    ))
  private static let attended: StageOption<Double> = .metres(
    "attended-within", 2, in: 0.1...100,
    Bilingual(
      "Within which distance an owner who was away is back: 2 m, or `owner-beyond` where that is less.",
      "En deçà de quelle distance un propriétaire parti est revenu : 2 m, ou `owner-beyond` s'il est plus petit."
    ))
  private static let unattendedFor: StageOption<MediaDuration> = .duration(
    "unattended-for", .seconds(3), in: .zero ... .seconds(15 * 60),
    Bilingual(
      "How long the owner must be away.", "Depuis combien de temps le propriétaire doit être parti."
    ))
  private static let owner: StageOption<Bool> = .init(
    "owner", .word(["traced", "tracked"]), written: "traced",
    Bilingual(
      "`traced`: who brought it is found by looking back, and counts as gone when they are lost from sight with nobody left near. `tracked`, the rules of PETS 2006: they count as gone only where they were followed beyond the distance or out of the view; whoever stood by is left with it.",
      "`traced` : qui l'a apporté est retrouvé en remontant le temps, et compte comme parti s'il est perdu de vue sans personne à côté. `tracked`, les règles de PETS 2006 : il ne compte comme parti que s'il a été suivi au-delà de la distance ou hors de la vue ; qui se tenait à côté le garde."
    ), standard: false
  ) { node, _ throws(DocumentError) in try node.word(["traced", "tracked"]) == "tracked" }
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where things count; the whole view without a choice.",
      "Où les objets comptent ; toute la vue sans choix."))
  private static let tolerance: StageOption<Double> = .number(
    "tolerance", 1, in: 0.5...2,
    Bilingual(
      "Factor on how unlike the background a thing must be.",
      "Facteur sur l'écart qu'un objet doit montrer avec l'arrière-plan."))

  /// As the card shows them.
  static let facts = [
    staticFor.fact, beyond.fact, attended.fact, unattendedFor.fact, owner.fact,
    zones.fact, tolerance.fact,
  ]

  init(_ node: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(node, of: AbandonedObjectStage.card, scene: scene)
    staticFor = try options[Self.staticFor]
    unattendedFor = try options[Self.unattendedFor]
    tolerance = try options[Self.tolerance]
    zones = try options[Self.zones] ?? []
    let beyond = try options[Self.beyond]
    var attended = try options[Self.attended]
    if let stated = options.node(Self.attended) {
      guard attended <= beyond else {
        throw stated.error(.attendedBeyond(attended, beyond))
      }
    } else {
      attended = min(attended, beyond)
    }
    rules = OwnerTrace.Rules(
      beyond: beyond, attended: attended, personHeight: scene.personHeight,
      isTracked: try options[Self.owner])
  }

  /// The first zone that a place lies in, or nil where no zones are asked for; the outer nil: it does not count there.
  func zone(at place: Point) -> Scene.Zone?? {
    guard !zones.isEmpty else { return .some(nil) }
    return zones.first { $0.polygon.contains(place) }.map { .some($0) }
  }
}
