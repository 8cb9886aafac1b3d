extension Message {
  /// Words about figures that somebody published, and about who claimed what in which words.
  package enum Published: PrintedPhrase {
    case badge
    case column
    case measured(String)
    case value(String)
    case tested(systems: Int, figures: Int, date: String?)
    case system(Int)
    case method
    case truth
    case figure
    case `where`
    case name
    case saidBy
    case readAs
    case query
    case together
    case leftOut([String])
    case types(Int)
    case basis(String)
    case stated
    case noShare

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      let number = { (value: Int) in en.number(value) }
      return switch self {
      case .badge: "Published figure, not counted here"
      case .column: "published"
      case .measured(let value): "Measured: \(value)"
      case .value(let value): "Published: \(value)"
      case .tested(let systems, let figures, let date):
        "Nothing was tested here: \(number(figures)) published \(en.form(figures, "figure", "figures")) about \(number(systems)) \(en.form(systems, "system", "systems")), held against what is claimed\(date.map { ", " + $0 } ?? "")."
      case .system(0): "Nothing was published that could be counted with"
      case .system(let count):
        "\(number(count)) published \(en.form(count, "figure", "figures")); nobody here counted"
      case .method:
        "No footage, alarm or annotation was looked at. Each figure is taken as it was published, with the interval that its counts have if they came independently; figures are never added up."
      case .truth: "Nobody here annotated: who decided what was right is for each source to say."
      case .figure: "Published figure"
      case .where: "Published in"
      case .name: "Name in the audit"
      case .saidBy: "Said by"
      case .readAs: "How the words were read"
      case .query: "Who is meant"
      case .together: "Judged together"
      case .leftOut(let clips):
        "Left out, because the truth does not cover all of these types there: \(clips.joined(separator: ", "))."
      case .types(let count): "\(number(count)) event types"
      case .basis(let figures): "\(figures). Nobody here counted."
      case .stated:
        "A rate without a base: what follows is what it would mean if it were exact; no interval can be given."
      case .noShare:
        "The share of alarms that would be true cannot be given: how many events are found was not published, or not of how many."
      }
    }

    private var french: Prose {
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .badge: "Chiffre publié, non compté ici"
      case .column: "publié"
      case .measured(let value): "Mesuré : \(value)"
      case .value(let value): "Publié : \(value)"
      case .tested(let systems, let figures, let date):
        "Rien n'a été testé ici : \(number(figures)) chiffre\(fr.form(figures, "", "s")) publié\(fr.form(figures, "", "s")) sur \(number(systems)) système\(fr.form(systems, "", "s")), confronté\(fr.form(figures, "", "s")) à ce qui est annoncé\(date.map { ", " + $0 } ?? "")."
      case .system(0): "Rien n'a été publié qui permette de compter"
      case .system(let count):
        "\(number(count)) chiffre\(fr.form(count, "", "s")) publié\(fr.form(count, "", "s")) ; rien n'a été compté ici"
      case .method:
        "Ni images, ni alarmes, ni annotations n'ont été examinées. Chaque chiffre est pris tel qu'il a été publié, avec l'intervalle qui correspond à ses décomptes s'ils sont indépendants ; les chiffres ne sont jamais additionnés."
      case .truth: "Personne n'a annoté ici : chaque source répond de ce qu'elle tient pour juste."
      case .figure: "Chiffre publié"
      case .where: "Publié dans"
      case .name: "Nom dans l'audit"
      case .saidBy: "Énoncée par"
      case .readAs: "Comment les mots ont été compris"
      case .query: "Qui est visé"
      case .together: "Jugés ensemble"
      case .leftOut(let clips):
        "Laissé de côté, car la vérité terrain n'y couvre pas tous ces types : \(clips.joined(separator: ", "))."
      case .types(let count): "\(number(count)) types d'événements"
      case .basis(let figures): "\(figures). Rien n'a été compté ici."
      case .stated:
        "Un taux sans effectif : voici ce qu'il donnerait s'il était exact ; aucun intervalle n'est possible."
      case .noShare:
        "La part d'alarmes justes ne peut pas être donnée : on n'a pas publié combien d'événements sont détectés, ou sur combien."
      }
    }
  }
}
