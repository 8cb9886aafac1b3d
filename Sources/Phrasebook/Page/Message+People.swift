extension Message {
  /// Words of what people are found with.
  package enum People: PrintedPhrase {
    case title
    case intro
    case source(String, [String])
    case caption
    case footage
    case stock
    case bias
    case notJudged
    case note
    case untried

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.title, .english): "What people are found with"
      case (.title, .french): "Ce qui détecte les personnes"
      case (.intro, .english):
        "Open stages see people as far as this source does. What it cannot see is its error, not that of the product whose claim is tried."
      case (.intro, .french):
        "Les algorithmes ouverts ne voient les personnes qu'autant que cette source les voit. Ce qu'elle ne voit pas est son erreur, pas celle du produit dont l'affirmation est examinée."
      case (.source(let name, let systems), .english):
        "\(name) (\(systems.joined(separator: ", "))) is known to fail here:"
      case (.source(let name, let systems), .french):
        "\(name) (\(systems.joined(separator: ", "))) échoue notamment dans ces cas :"
      case (.caption, .english): "How it did on the developers' clips"
      case (.caption, .french): "Ses résultats sur les séquences des développeurs"
      case (.footage, .english): "footage"
      case (.footage, .french): "séquence"
      case (.stock, .english): "AP50 of stock OpenCV HOG"
      case (.stock, .french): "AP50 du HOG d'OpenCV tel quel"
      case (.bias, .english): "persons counted too many"
      case (.bias, .french): "personnes comptées en trop"
      case (.notJudged, .english): "not judged"
      case (.notJudged, .french): "non évalué"
      case (.note, .english):
        "AP50: average precision of boxes at an overlap of one half; 1 is perfect. Too many or too few (−): in the mean, of the time that was judged. How it was measured stands in the project's docs/people.md; other footage gives other figures."
      case (.note, .french):
        "AP50 : précision moyenne des boîtes pour un recouvrement de moitié ; 1 est parfait. En trop ou en moins (−) : en moyenne, sur le temps évalué. La mesure est décrite dans docs/fr/people.md du projet ; d'autres images donnent d'autres chiffres."
      case (.untried, .english):
        "How well it does was not measured here: try it on a clip whose people were counted (docs/people.md of the project)."
      case (.untried, .french):
        "Sa qualité n'a pas été mesurée ici : essayez-le sur une séquence dont les personnes ont été comptées (docs/fr/people.md du projet)."
      }
    }
  }
}
