import Documents

extension Message {
  /// Words of a redacted still.
  enum Still {
    case title(clip: String, time: String, isSchematic: Bool)
    case description(people: Int?, place: String?, isAlarm: Bool)
    case zone(String)
    case line(String)
    case legend(backgrounds: Bool)
    case peopleUnknown

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      switch self {
      case .title(let clip, let time, let isSchematic):
        "\(isSchematic ? "Schematic" : "Redacted still") of \(clip) at \(time)"
      case .description(let people, let place, let isAlarm):
        (people.map { "\(String($0)) \($0 == 1 ? "person" : "people") as flat shapes" }
          ?? "Where people were at that moment is not known")
          + (place.map { "; \(isAlarm ? "the alarm" : "the event"): \($0)." } ?? ".")
      case .zone(let name): "zone \(name)"
      case .line(let name): "line \(name)"
      case .legend(let backgrounds):
        (backgrounds
          ? "The stills show the empty scene that the program learned; no frame of the video is in this page. "
          : "The stills are schematics; no picture of the video is in this page. ")
          + "People are flat shapes of one colour, 15 % larger than what was detected. Solid frame: the alarm; dashed frame: the missed event; thin outlines: zones."
      case .peopleUnknown: "Where people were at that moment is not known."
      }
    }

    private var french: Prose {
      switch self {
      case .title(let clip, let time, let isSchematic):
        "\(isSchematic ? "Schéma" : "Image caviardée") de \(clip) à \(time)"
      case .description(let people, let place, let isAlarm):
        (people.map { "\(String($0)) personne\($0 < 2 ? "" : "s") en aplat" }
          ?? "On ne sait pas où étaient les personnes à ce moment")
          + (place.map { " ; \(isAlarm ? "l’alarme" : "l’événement") : \($0)." } ?? ".")
      case .zone(let name): "zone \(name)"
      case .line(let name): "ligne \(name)"
      case .legend(let backgrounds):
        (backgrounds
          ? "Les images montrent la scène vide apprise par le programme ; cette page ne contient aucune image de la vidéo. "
          : "Les images sont des schémas ; cette page ne contient aucune image de la vidéo. ")
          + "Les personnes sont des aplats d'une seule couleur, 15 % plus grands que ce qui a été détecté. Cadre plein : l'alarme ; cadre en tirets : l'événement manqué ; traits fins : les zones."
      case .peopleUnknown: "On ne sait pas où étaient les personnes à ce moment."
      }
    }
  }

  /// A ninth of the view, row by row from the top left.
  enum Region: CaseIterable {
    case topLeft, top, topRight, left, centre, right, bottomLeft, bottom, bottomRight

    func text(in language: Language) -> String {
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
