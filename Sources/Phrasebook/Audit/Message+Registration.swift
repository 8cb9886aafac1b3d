extension Message {
  /// Whether an audit was registered beforehand: a line each.
  package enum Registration: Phrase {
    case none
    case found(sha256: String, date: String?, changes: Int)
    case planned(hours: Double, present: Double?)
    case added(Area, String, String?)
    case removed(Area, String, String?)
    case changed(Area, String, from: String, to: String)
    case advice

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.none, .english):
        "Not registered beforehand: claims, rules and the amount of evidence may have been chosen after results were seen."
      case (.none, .french):
        "Non enregistré au préalable : les affirmations, les règles et la quantité de données ont pu être choisies après avoir vu des résultats."
      case (.found(let digest, let date, let changes), .english):
        "Registered beforehand\(date.map { " on \($0)" } ?? "") (SHA-256 \(digest)…): \(Self.since(changes, en))"
      case (.found(let digest, let date, let changes), .french):
        "Enregistré au préalable\(date.map { " le \($0)" } ?? "") (SHA-256 \(digest)…) ; \(Self.since(changes, fr))"
      case (.planned(let planned, let present), .english):
        "Planned were \(Self.tenths(planned, en)) camera-hours; "
          + (present.map { "\(Self.tenths($0, en)) are here" } ?? "how many are here is not known")
          + "."
      case (.planned(let planned, let present), .french):
        "Heures-caméra prévues : \(Self.tenths(planned, fr)) ; "
          + (present.map { "il y en a \(Self.tenths($0, fr))" } ?? "on ignore combien il y en a")
          + "."
      case (.added(let area, let name, let value), .english):
        "\(area.text(in: .english)) \(name): added" + (value.map { " (\($0))." } ?? ".")
      case (.added(let area, let name, let value), .french):
        "\(area.text(in: .french)) \(name) : ajout" + (value.map { " (\($0))." } ?? ".")
      case (.removed(let area, let name, let value), .english):
        "\(area.text(in: .english)) \(name): removed" + (value.map { " (\($0))." } ?? ".")
      case (.removed(let area, let name, let value), .french):
        "\(area.text(in: .french)) \(name) : suppression" + (value.map { " (\($0))." } ?? ".")
      case (.changed(let area, let name, let was, let isNow), .english):
        "\(area.text(in: .english)) \(name): was \(was), is \(isNow)."
      case (.changed(let area, let name, let was, let isNow), .french):
        "\(area.text(in: .french)) \(name) : avant \(was), maintenant \(isNow)."
      case (.advice, .english):
        "publish this SHA-256 before the first run, and put `registration: FILE` into the audit"
      case (.advice, .french):
        "publiez ce SHA-256 avant la première exécution et ajoutez `registration: FICHIER` à l'audit"
      }
    }

    private static func since(_ changes: Int, _ language: Language) -> String {
      switch (changes, language) {
      case (0, .english): "nothing has changed since."
      case (0, .french): "rien n'a changé depuis."
      case (1, .english): "one thing has changed since:"
      case (1, .french): "une chose a changé depuis :"
      case (_, .english): "\(changes) things have changed since:"
      case (_, .french): "\(changes) choses ont changé depuis :"
      }
    }

    /// Hours to a tenth, without the tenth where there is none.
    private static func tenths(_ hours: Double, _ language: Language) -> String {
      let rounded = (hours * 10).rounded() / 10
      return language.number(rounded, decimals: rounded == rounded.rounded() ? 0 : 1)
    }

    /// What of an audit has changed.
    package enum Area: CaseIterable, Phrase {
      case rule, claim, system, clip, file

      package func text(in language: Language) -> String {
        switch (self, language) {
        case (.rule, .english): "Rule"
        case (.rule, .french): "Règle"
        case (.claim, .english): "Claim"
        case (.claim, .french): "Affirmation"
        case (.system, .english): "System"
        case (.system, .french): "Système"
        case (.clip, .english): "Clip"
        case (.clip, .french): "Séquence"
        case (.file, .english): "Content of"
        case (.file, .french): "Contenu de"
        }
      }
    }
  }
}
