import Documents
import Observations
import Phrasebook

extension PeopleSource {
  /// How it did on the developers' clips, by `Benchmarks/peers/people.py`; docs/people.md says how and what is true there.
  ///
  /// The precision of `hog` is what it reaches where the clip was left out when its likelihood was fitted.
  var trials: [SourceCard.Trial] {
    switch self {
    case .hog:
      [
        trial(.street, 0.55, -2.0, 0),
        trial(.campus, 0.90, 0.4, 0),
        trial(.corridor, 0.64, 0.5, 0),
        trial(.bag, 0.52, -0.1, 0),
        trial(.shop, 0.18, -0.4, 0.85),
        trial(.falls, 0.24, 0.1, 0.46),
        trial(.bed, 0.36, 0.4, 0.22),
        trial(.table, 0.26, 1.0, 0.80),
        trial(.square, 0.21, -0.9, 0.99),
        trial(.walkway, 0.11, -14.4, 0.94),
        trial(.office, 0.01, -0.1, 0.76),
        trial(.motorway, nil, 0.7, 0.94),
        trial(.road, nil, 0, 0.56),
        trial(.carPark, nil, 0.2, 0),
      ]
    case .blobs:
      [
        trial(.street, 0.02, -1.8, 0),
        trial(.campus, 0.10, -1.7, 0.93),
        trial(.corridor, 0.20, -0.4, 0.09),
        trial(.bag, 0.68, 0, 0),
        trial(.shop, 0.19, 0.8, 0),
        trial(.falls, 0.25, 0.4, 0),
        trial(.bed, 0, -0.5, 0),
        trial(.table, 0.89, 0.1, 0.78),
        trial(.square, 0.06, 0.8, 0.62),
        trial(.walkway, 0.03, -14.2, 0.31),
        trial(.office, 0.01, 0.2, 0.57),
        trial(.motorway, nil, 2.2, 0.54),
        trial(.road, nil, 0, 0),
        trial(.carPark, nil, 0.1, 0),
      ]
    case .model: []
    }
  }

  private func trial(
    _ clip: Clip, _ precision: Double?, _ bias: Double, _ notJudged: Double
  ) -> SourceCard.Trial {
    SourceCard.Trial(
      clip.footage, precision: precision, stockPrecision: clip.stock, countBias: bias,
      notJudged: notJudged)
  }
}

/// What a clip shows, and how precise OpenCV's detector is there as it comes, the better of two sizes.
private struct Clip {
  let footage: Bilingual
  var stock: Double?

  init(_ english: String, _ french: String, stock: Double? = nil) {
    footage = Bilingual(english, french)
    self.stock = stock
  }

  static let street = Clip(
    "street at eye level, five people (TUD-Campus)",
    "rue à hauteur d'homme, cinq personnes (TUD-Campus)", stock: 0.41)
  static let campus = Clip(
    "campus from a mast, six people (PETS 2009)",
    "campus vu d'un mât, six personnes (PETS 2009)", stock: 0.78)
  static let corridor = Clip(
    "corridor of a shopping centre (CAVIAR)", "couloir d'un centre commercial (CAVIAR)", stock: 0.47
  )
  static let bag = Clip(
    "street from a low roof, one or two people (ABODA)",
    "rue vue d'un toit bas, une ou deux personnes (ABODA)", stock: 0.39)
  static let shop = Clip(
    "shop door, glass and reflections", "porte de boutique, reflets", stock: 0.07)
  static let falls = Clip("room, somebody falls", "chambre, quelqu'un tombe", stock: 0.14)
  static let bed = Clip(
    "the same room, somebody sits on a bed", "la même chambre, quelqu'un est assis sur un lit",
    stock: 0.70)
  static let table = Clip(
    "one person at a table, who fills the view", "une personne à table, qui remplit le champ",
    stock: 0.01)
  static let square = Clip(
    "square in sun and cloud, people of 25 pixels (PETS 2001)",
    "place sous soleil et nuages, personnes de 25 pixels (PETS 2001)", stock: 0)
  static let walkway = Clip(
    "walkway, twenty people of 15 to 40 pixels (UCSD)",
    "allée, vingt personnes de 15 à 40 pixels (UCSD)", stock: 0)
  static let office = Clip(
    "office from the ceiling, three views", "bureau vu du plafond, trois vues", stock: 0)
  static let motorway = Clip(
    "motorway, nobody but a cyclist", "autoroute, personne sauf un cycliste")
  static let road = Clip("one-way road, nobody", "route à sens unique, personne")
  static let carPark = Clip("car park, nobody", "parking, personne")
}
