import Detection
import Documents
import Observations
import Phrasebook
import Replay

/// What a network of the user's is and how it is read: `doctor --model`.
struct ModelSheet {
  private let path: String
  private let digest: String
  private let detector: ModelDetector
  private let head: ModelHead
  private let classes: ModelClasses

  /// Digests the file, confines this process, opens the network, tries it on its card's picture, and looks at what it answers.
  init(path: String) throws {
    self.path = path
    digest = try Digest.sha256(ofFile: path)
    try ModelCard.beside(path)?.check(sha256: digest, of: path)
    // From here on a file is read that nobody vouches for.
    try Confinement.enter(reading: PeopleSource.model(path).files)
    detector = try ModelDetector(path: path)
    if detector.head == nil || detector.classes == nil || detector.known == nil {
      _ = try detector.look(at: BlankPicture())
    }
    guard let head = detector.head, let classes = detector.classes else {
      throw DetectionError.modelMissing(path: path)
    }
    (self.head, self.classes) = (head, classes)
  }

  /// The same as one document.
  var json: JSON {
    let input = detector.input(of: head)
    return [
      "model": .string(path), "sha256": .string(digest),
      "card": .optional(detector.card?.path), "licence": .optional(detector.card?.licence),
      "source": .optional(detector.card?.source), "head": .string(head.rawValue),
      "outputs": .array(detector.shapes.map { .array($0.map(JSON.integer)) }),
      "classes": .integer(classes.names.count),
      "class-map": .object(
        ObjectClass.allCases.map {
          .init($0.rawValue, .array(classes.names(of: $0).map(JSON.string)))
        }),
      "unused-classes": .integer(classes.unusedCount),
      "input": [
        "colours": .string(input.isRedFirst ? "rgb" : "bgr"),
        "mean": .array(input.means.map(JSON.number)),
        "std": .array(input.deviations.map(JSON.number)),
        "padding": .string(input.padding.rawValue), "fill": .number(input.fill),
      ],
      "known-picture": detector.known.map { ["found": .integer($0.found), "others": 0] } ?? .null,
    ]
  }

  /// A sentence a fact.
  var lines: [Bilingual] {
    let input = detector.input(of: head)
    let shapes = detector.shapes.map { $0.map(String.init).joined(separator: "×") }
      .joined(separator: ", ")
    func names(_ objectClass: ObjectClass) -> String {
      let names = classes.names(of: objectClass)
      return names.isEmpty ? "–" : names.joined(separator: ", ")
    }
    func numbers(_ values: [Double]) -> String {
      (Set(values).count == 1 ? Array(values.prefix(1)) : values)
        .map { JSON.text(of: $0) }.joined(separator: "/")
    }
    let colours = input.isRedFirst ? "rgb" : "bgr"
    let (people, vehicles) = (names(.person), names(.vehicle))
    let (means, deviations) = (numbers(input.means), numbers(input.deviations))
    let fill = JSON.text(of: input.fill)
    return [
      Bilingual("model: \(path)", "modèle : \(path)"),
      Bilingual("  sha256: \(digest)", "  sha256 : \(digest)"),
      card,
      Bilingual(
        "  head: \(head.rawValue), outputs \(shapes)",
        "  tête : \(head.rawValue), sorties \(shapes)"),
      Bilingual(
        "  classes: \(classes.names.count); people: \(people); vehicles: \(vehicles); \(classes.unusedCount) are never looked at",
        "  classes : \(classes.names.count) ; personnes : \(people) ; véhicules : \(vehicles) ; \(classes.unusedCount) ne sont jamais regardées"
      ),
      Bilingual(
        "  input: \(colours), mean \(means), std \(deviations), padding \(input.padding.rawValue), fill \(fill)",
        "  entrée : \(colours), mean \(means), std \(deviations), padding \(input.padding.rawValue), fill \(fill)"
      ),
      known,
    ]
  }

  private var card: Bilingual {
    guard let card = detector.card else {
      let expected = ModelCard.path(of: path)
      return Bilingual(
        "  card: none; \(expected) would say licence, classes and a known picture (docs/people.md)",
        "  fiche : aucune ; \(expected) dirait la licence, les classes et une image connue (docs/fr/people.md)"
      )
    }
    return Bilingual(
      "  card: \(card.path), licence \(card.licence)",
      "  fiche : \(card.path), licence \(card.licence)")
  }

  private var known: Bilingual {
    guard let known = detector.known else {
      return Bilingual(
        "  known picture: none, so nothing shows that boxes are right",
        "  image connue : aucune, donc rien ne montre que les boîtes sont justes")
    }
    return Bilingual(
      "  known picture: all \(known.found) boxes found, no other",
      "  image connue : les \(known.found) boîtes trouvées, aucune autre")
  }
}
