extension Message {
  /// Why a system cannot judge, within a sentence.
  package enum Unjudged: CaseIterable, Sendable, Hashable {
    case tooSmall, tooLarge, unexplained, noColour, movingCamera, other

    /// What is not judged.
    package enum Subject: Hashable, Sendable {
      case people
      case vehicles
      /// Types of event that nobody needs to be told: a row speaks of one.
      case events
      /// Types of event by their names for people.
      case named([String])

      package var english: String {
        switch self {
        case .people: "People not judged"
        case .vehicles: "Vehicles not judged"
        case .events: "Not judged"
        case .named(let names): "Not judged, and not scored: \(names.joined(separator: ", "))"
        }
      }

      package var french: String {
        switch self {
        case .people: "Personnes non évaluées"
        case .vehicles: "Véhicules non évalués"
        case .events: "Non jugé"
        case .named(let names): "Non jugé, ni évalué : \(names.joined(separator: ", "))"
        }
      }
    }

    package func text(of subject: Subject, in language: Language) -> String {
      switch (self, language) {
      case (.tooSmall, .english):
        "\(subject.isObjects ? "they are" : "what is there is") too small to be told apart"
      case (.tooSmall, .french): tooSmall(subject)
      case (.tooLarge, .english): "what is there fills the view"
      case (.tooLarge, .french): "ce qui s'y trouve remplit le champ"
      case (.unexplained, .english):
        "what moves covers many times what was found, as in a dense crowd or changing light"
      case (.unexplained, .french):
        "ce qui bouge couvre bien plus que ce qui a été trouvé, comme dans une foule dense ou une lumière changeante"
      case (.noColour, .english): "the picture has no colour, as in infrared light"
      case (.noColour, .french): "l'image est sans couleur, comme en lumière infrarouge"
      case (.movingCamera, .english): "the camera turned or shook"
      case (.movingCamera, .french): "la caméra tournait ou tremblait"
      case (.other, .english): "the system says so"
      case (.other, .french): "le système le dit"
      }
    }

    private func tooSmall(_ subject: Subject) -> String {
      switch subject {
      case .people: "elles sont trop petites pour être distinguées"
      case .vehicles: "ils sont trop petits pour être distingués"
      case .events, .named: "ce qui s'y trouve est trop petit pour être distingué"
      }
    }
  }
}

extension Message.Unjudged.Subject {
  fileprivate var isObjects: Bool { self == .people || self == .vehicles }
}
