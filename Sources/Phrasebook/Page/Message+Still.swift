extension Message {
  /// Words of a redacted still.
  package enum Still: PrintedPhrase {
    case title(clip: String, time: String, isSchematic: Bool)
    case description(people: Int?, place: String?, isAlarm: Bool)
    case zone(String)
    case line(String)
    case schematic(wasPictureAsked: Bool)
    case picture(least: String, most: String, isEveryClip: Bool)
    case legend
    case peopleUnknown

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .title(let clip, let time, let isSchematic):
        "\(isSchematic ? "Schematic" : "Redacted still") of \(clip) at \(time)"
      case .description(let people, let place, let isAlarm):
        (people.map { "\(String($0)) \(en.form($0, "person", "people")) as flat shapes" }
          ?? "Where people were at that moment is not known")
          + (place.map { "; \(isAlarm ? "the alarm" : "the event"): \($0)." } ?? ".")
      case .zone(let name): "zone \(name)"
      case .line(let name): "line \(name)"
      case .schematic(let wasPictureAsked):
        "The stills are schematics; no picture of the video is in this page."
          + (wasPictureAsked
            ? " The audit asks for pictures (`stills: background`), but of no clip is enough of the view known to be empty."
            : "")
      case .picture(let least, let most, let isEveryClip):
        "The audit asks for pictures (`stills: background`). They show ground on which feet of passers-by were seen and left, where the same was seen before and after: \(least == most ? least : least + " to " + most) of the view. All else is one flat grey, because nothing tells somebody who never moves from a wall. No frame of the video is in this page."
          + (isEveryClip ? "" : " Where too little is known to be empty, the still is a schematic.")
      case .legend:
        "People are flat shapes of one colour, 15 % larger than what was detected. Solid frame: the alarm; dashed frame: the missed event; thin outlines: zones."
      case .peopleUnknown: "Where people were at that moment is not known."
      }
    }

    private var french: Prose {
      switch self {
      case .title(let clip, let time, let isSchematic):
        "\(isSchematic ? "Schéma" : "Image caviardée") de \(clip) à \(time)"
      case .description(let people, let place, let isAlarm):
        (people.map { "\(String($0)) personne\(fr.form($0, "", "s")) en aplat" }
          ?? "On ne sait pas où étaient les personnes à ce moment")
          + (place.map { " ; \(isAlarm ? "l’alarme" : "l’événement") : \($0)." } ?? ".")
      case .zone(let name): "zone \(name)"
      case .line(let name): "ligne \(name)"
      case .schematic(let wasPictureAsked):
        "Les images sont des schémas ; cette page ne contient aucune image de la vidéo."
          + (wasPictureAsked
            ? " L'audit demande des vues (`stills: background`), mais d'aucune séquence on ne sait assez de la vue qu'elle est vide."
            : "")
      case .picture(let least, let most, let isEveryClip):
        "L'audit demande des vues (`stills: background`). Elles montrent le sol où l'on a vu les pieds de passants se poser puis partir, et où l'on voyait la même chose avant et après : \(least == most ? least : "de " + least + " à " + most) de la vue. Tout le reste est d'un seul gris, car rien ne distingue d'un mur une personne qui ne bouge jamais. Cette page ne contient aucune image de la vidéo."
          + (isEveryClip
            ? "" : " Là où l'on sait trop peu de ce qui est vide, l'image est un schéma.")
      case .legend:
        "Les personnes sont des aplats d'une seule couleur, 15 % plus grands que ce qui a été détecté. Cadre plein : l'alarme ; cadre en tirets : l'événement manqué ; traits fins : les zones."
      case .peopleUnknown: "On ne sait pas où étaient les personnes à ce moment."
      }
    }
  }

  /// A ninth of the view, row by row from the top left.
  package enum Region: CaseIterable, Phrase {
    case topLeft, top, topRight, left, centre, right, bottomLeft, bottom, bottomRight

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.topLeft, .english): "upper left"
      case (.topLeft, .french): "en haut à gauche"
      case (.top, .english): "upper middle"
      case (.top, .french): "en haut au milieu"
      case (.topRight, .english): "upper right"
      case (.topRight, .french): "en haut à droite"
      case (.left, .english): "left"
      case (.left, .french): "à gauche"
      case (.centre, .english): "centre"
      case (.centre, .french): "au centre"
      case (.right, .english): "right"
      case (.right, .french): "à droite"
      case (.bottomLeft, .english): "lower left"
      case (.bottomLeft, .french): "en bas à gauche"
      case (.bottom, .english): "lower middle"
      case (.bottom, .french): "en bas au milieu"
      case (.bottomRight, .english): "lower right"
      case (.bottomRight, .french): "en bas à droite"
      }
    }
  }
}
