import Documents
public import Observations
import Phrasebook

extension PeopleSource {
  /// What it cannot see, and how well it did on the developers' clips; docs/people.md says how that was measured.
  public var card: SourceCard {
    SourceCard(name: description, knownBadCases: knownBadCases, trials: trials)
  }

  /// Situations that are known to make the source fail, one sentence each.
  private var knownBadCases: [Bilingual] {
    switch self {
    case .blobs:
      [
        Bilingual(
          "People who walk side by side or behind one another are one blob; they are counted by its size.",
          "Des personnes côte à côte ou l'une derrière l'autre forment une seule tache ; elles sont comptées d'après sa taille."
        ),
        Bilingual(
          "Anything else that moves (cars, dogs, shadows, branches, lamps with their reflections) is taken for people of its size.",
          "Tout ce qui bouge aussi (voitures, chiens, ombres, branches, lampes et leurs reflets) est pris pour des personnes de cette taille."
        ),
        Bilingual(
          "Whoever stands still for minutes becomes background.",
          "Qui reste immobile pendant des minutes devient arrière-plan."),
        Bilingual(
          "In its first seconds a background is made of the people in it.",
          "Pendant ses premières secondes, l'arrière-plan est fait des personnes qui s'y trouvent."),
      ]
    case .hog:
      [
        Bilingual(
          "People who sit, lie, bend, cycle or are cut off by the picture's edge are missed.",
          "Les personnes assises, couchées, penchées, à vélo ou coupées par le bord de l'image sont manquées."
        ),
        Bilingual(
          "People smaller than 40 pixels are not looked for; where most are, nothing is judged.",
          "Les personnes de moins de 40 pixels ne sont pas cherchées ; là où elles dominent, rien n'est évalué."
        ),
        Bilingual(
          "Lamp posts, statues and shop dummies with something moving before them are taken for people.",
          "Lampadaires, statues et mannequins devant lesquels quelque chose bouge sont pris pour des personnes."
        ),
        Bilingual(
          "Parts of vehicles that drive by are taken for people now and then where vehicles are not looked for.",
          "Des parties de véhicules qui passent sont parfois prises pour des personnes là où l'on ne cherche pas les véhicules."
        ),
        Bilingual(
          "Whoever stands still since before the clip began is looked for in its first ten seconds only.",
          "Qui est immobile depuis avant le début de la séquence n'est cherché que pendant ses dix premières secondes."
        ),
        Bilingual(
          "Views from straight above, and people who fill the view, are found seldom.",
          "Les vues à la verticale et les personnes qui remplissent le champ sont rarement détectées."
        ),
      ]
    case .model:
      [
        Bilingual(
          "Boxes are as good as the user's network; what it was trained on is not known here.",
          "Les boîtes valent ce que vaut le réseau de l'utilisateur ; ce sur quoi il a été entraîné n'est pas connu ici."
        ),
        Bilingual(
          "Whether people are too small or too dense for it is not known: nothing is said not to be judged.",
          "On ne sait pas si les personnes sont trop petites ou trop serrées pour lui : rien n'est déclaré non évalué."
        ),
      ]
    }
  }
}
