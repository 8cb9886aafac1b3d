import Documents
import Observation

extension PeopleSource {
  /// How it did on the developers' clips, by `Benchmarks/peers/people.py`; docs/people.md says how and what is true there.
  ///
  /// The precision of `hog` is what it reaches where the clip was left out when its likelihood was fitted.
  var trials: [SourceCard.Trial] {
    switch self {
    case .hog:
      [
        trial(Clip.street, 0.55, stock: 0.41, -2.0, 0),
        trial(Clip.campus, 0.90, stock: 0.78, 0.4, 0),
        trial(Clip.corridor, 0.64, stock: 0.47, 0.5, 0),
        trial(Clip.bag, 0.52, stock: 0.39, -0.1, 0),
        trial(Clip.shop, 0.18, stock: 0.07, -0.4, 0.85),
        trial(Clip.falls, 0.24, stock: 0.14, 0.1, 0.46),
        trial(Clip.bed, 0.36, stock: 0.70, 0.4, 0.22),
        trial(Clip.table, 0.26, stock: 0.01, 1.0, 0.80),
        trial(Clip.square, 0.21, stock: 0, -0.9, 0.99),
        trial(Clip.walkway, 0.11, stock: 0, -14.4, 0.94),
        trial(Clip.office, 0.01, stock: 0, -0.1, 0.76),
        trial(Clip.motorway, nil, 0.7, 0.94),
        trial(Clip.road, nil, 0, 0.56),
        trial(Clip.carPark, nil, 0.2, 0),
      ]
    case .blobs:
      [
        trial(Clip.street, 0.02, stock: 0.41, -1.8, 0),
        trial(Clip.campus, 0.10, stock: 0.78, -1.7, 0.93),
        trial(Clip.corridor, 0.20, stock: 0.47, -0.4, 0.09),
        trial(Clip.bag, 0.68, stock: 0.39, 0, 0),
        trial(Clip.shop, 0.19, stock: 0.07, 0.8, 0),
        trial(Clip.falls, 0.25, stock: 0.14, 0.4, 0),
        trial(Clip.bed, 0, stock: 0.70, -0.5, 0),
        trial(Clip.table, 0.89, stock: 0.01, 0.1, 0.78),
        trial(Clip.square, 0.06, stock: 0, 0.8, 0.62),
        trial(Clip.walkway, 0.03, stock: 0, -14.2, 0.31),
        trial(Clip.office, 0.01, stock: 0, 0.2, 0.57),
        trial(Clip.motorway, nil, 2.2, 0.54),
        trial(Clip.road, nil, 0, 0),
        trial(Clip.carPark, nil, 0.1, 0),
      ]
    case .model: []
    }
  }

  private func trial(
    _ footage: Bilingual, _ precision: Double?, stock: Double? = nil, _ bias: Double,
    _ notJudged: Double
  ) -> SourceCard.Trial {
    SourceCard.Trial(
      footage, precision: precision, stockPrecision: stock, countBias: bias, notJudged: notJudged)
  }
}

/// What the clips show.
private enum Clip {
  static let street = Bilingual(
    "street at eye level, five people (TUD-Campus)",
    "rue à hauteur d'homme, cinq personnes (TUD-Campus)")
  static let campus = Bilingual(
    "campus from a mast, six people (PETS 2009)", "campus vu d'un mât, six personnes (PETS 2009)")
  static let corridor = Bilingual(
    "corridor of a shopping centre (CAVIAR)", "couloir d'un centre commercial (CAVIAR)")
  static let bag = Bilingual(
    "street from a low roof, one or two people (ABODA)",
    "rue vue d'un toit bas, une ou deux personnes (ABODA)")
  static let shop = Bilingual("shop door, glass and reflections", "porte de boutique, reflets")
  static let falls = Bilingual("room, somebody falls", "chambre, quelqu'un tombe")
  static let bed = Bilingual(
    "the same room, somebody sits on a bed", "la même chambre, quelqu'un est assis sur un lit")
  static let table = Bilingual(
    "one person at a table, who fills the view", "une personne à table, qui remplit le champ")
  static let square = Bilingual(
    "square in sun and cloud, people of 25 pixels (PETS 2001)",
    "place sous soleil et nuages, personnes de 25 pixels (PETS 2001)")
  static let walkway = Bilingual(
    "walkway, twenty people of 15 to 40 pixels (UCSD)",
    "allée, vingt personnes de 15 à 40 pixels (UCSD)")
  static let office = Bilingual(
    "office from the ceiling, three views", "bureau vu du plafond, trois vues")
  static let motorway = Bilingual(
    "motorway, nobody but a cyclist", "autoroute, personne sauf un cycliste")
  static let road = Bilingual("one-way road, nobody", "route à sens unique, personne")
  static let carPark = Bilingual("car park, nobody", "parking, personne")
}
