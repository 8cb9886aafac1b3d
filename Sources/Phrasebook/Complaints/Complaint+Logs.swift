// Alarm logs, their mappings, and tables of attributes.
extension Complaint {
  package static let openQuote = Self(
    "not CSV: a quote is never closed", "ce n'est pas du CSV : un guillemet n'est jamais fermé")

  /// `said` is the reader's own message.
  package static func notCSV(_ said: String) -> Self {
    Self("not CSV: \(said)", "ce n'est pas du CSV (« \(said) »)")
  }

  package static func cells(_ count: Int, inHeader header: Int) -> Self {
    Self(
      "found \(count) cells, expected \(header) as in the header",
      "trouvé : \(count) cellules ; attendu : \(header), comme dans l'en-tête")
  }

  package static func cutOff(cells: Int, of header: Int) -> Self {
    Self(
      "found \(cells) of \(header) cells and no end of line: the log was cut off; copy it again",
      "trouvé : \(cells) \(fr.form(cells, "cellule", "cellules")) sur \(header) et pas de fin de ligne : le journal a été tronqué ; copiez-le de nouveau"
    )
  }

  package static func alarmIdentifierTwice(_ identifier: String) -> Self {
    Self(
      "alarm_id \"\(identifier)\" stands twice, expected once",
      "alarm_id « \(identifier) » figure deux fois ; attendu : une seule")
  }

  package static func columnTwice(_ name: String) -> Self {
    Self(
      "column \"\(name)\" stands twice in the header, expected once; rename the one that is not meant",
      "la colonne « \(name) » figure deux fois dans l'en-tête ; attendu : une seule ; renommez celle dont il ne s'agit pas"
    )
  }

  package static func noColumn(_ name: String, nearest: String?, header: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no column \"\(name)\"\(hint.english); the header has: \(list(header))",
      "pas de colonne « \(name) »\(hint.french) ; l'en-tête contient : \(list(header))")
  }

  /// What may stand between the cells of a table.
  package enum Delimiter: String, Sendable {
    case bar = "\"|\""
    case comma, semicolon, tab
  }

  package static func noColumn(_ name: String, separated by: Delimiter, count: Int) -> Self {
    let what: Part =
      switch by {
      case .bar: Part(en.form(count, "bar", "bars"), "\(fr.form(count, "barre", "barres"))")
      case .comma:
        Part(en.form(count, "comma", "commas"), "\(fr.form(count, "virgule", "virgules"))")
      case .semicolon:
        Part(
          en.form(count, "semicolon", "semicolons"),
          "\(fr.form(count, "point-virgule", "points-virgules"))")
      case .tab:
        Part(en.form(count, "tab", "tabs"), "\(fr.form(count, "tabulation", "tabulations"))")
      }
    return Self(
      "no column \"\(name)\": the header is one cell but holds \(count) \(what.english); set "
        + "`delimiter: \(by.rawValue)` in a mapping file",
      "pas de colonne « \(name) » : l'en-tête n'est qu'une cellule mais contient \(count) \(what.french) ; indiquez `delimiter: \(by.rawValue)` dans un fichier de correspondance"
    )
  }

  package static let emptyEvent = Self(
    "column event is empty, expected a type", "la colonne event est vide ; attendu : un type")

  package static let emptyStart = Self(
    "column start is empty, expected a time", "la colonne start est vide ; attendu : un instant")

  package static func notConfidence(written text: String) -> Self {
    Self(
      "found confidence \"\(text)\", expected a finite number",
      "trouvé : confidence « \(text) » ; attendu : un nombre fini")
  }

  package static func notVerdict(_ text: String) -> Self {
    Self(
      "found operator_verdict \"\(text)\", expected true, false or unknown; map other words under `verdicts:`",
      "trouvé : operator_verdict « \(text) » ; attendu : true, false ou unknown ; faites correspondre les autres mots sous `verdicts:`"
    )
  }

  package static func notLogTime(_ text: String) -> Self {
    Self(
      "found time \"\(text)\", expected seconds, hh:mm:ss.mmm, or a date and time such as "
        + "2024-03-02T08:00:00Z",
      "trouvé : instant « \(text) » ; attendu : des secondes, hh:mm:ss.mmm, ou une date et une heure telles que 2024-03-02T08:00:00Z"
    )
  }

  package static func timeWithoutOffset(_ text: String) -> Self {
    Self(
      "time \"\(text)\" has no UTC offset; add one, or `timezone:` or `utc-offset:` in a mapping file",
      "l'instant « \(text) » n'a pas de décalage UTC ; ajoutez-en un, ou `timezone:` ou `utc-offset:` dans un fichier de correspondance"
    )
  }

  package static func timeThatIsNone(_ text: String, in zone: String, offset: String) -> Self {
    Self(
      "time \"\(text)\" does not exist in \(zone): clocks were put forward over it; "
        + "if the log's clock never changes, set `utc-offset: \(offset)` in the mapping instead of `timezone:`",
      "l'instant « \(text) » n'existe pas en \(zone) : les horloges l'ont sauté au passage à l'heure d'été ; si l'horloge du journal ne change jamais, indiquez `utc-offset: \(offset)` dans la correspondance au lieu de `timezone:`"
    )
  }

  package static func shownTwice(
    _ time: String, _ why: Part, offsets: (before: String, after: String)
  ) -> Self {
    Self(
      "\(time) is shown twice where clocks go back, and \(why.english); write it with its offset, "
        + "\(offsets.before) or \(offsets.after), or, if the log's clock never changes, set "
        + "`utc-offset:` in the mapping instead of `timezone:`",
      "\(time) est affiché deux fois quand les horloges reculent, et \(why.french) ; écrivez-le avec son décalage, \(offsets.before) ou \(offsets.after), ou, si l'horloge du journal ne change jamais, indiquez `utc-offset:` dans la correspondance au lieu de `timezone:`"
    )
  }

  // MARK: Mappings

  package static func notCharacter(_ found: Part) -> Self {
    .found(found, "one character", "un seul caractère")
  }

  package static func underEventsToo(_ event: String) -> Self {
    Self(
      "\"\(event)\" stands under `events` as well, expected one of the two",
      "« \(event) » figure aussi sous `events` ; attendu : l'un des deux")
  }

  package static func unknownZone(_ name: Part) -> Self {
    Self(
      "unknown time zone \(name.english), expected a name such as Europe/Paris",
      "fuseau horaire inconnu : \(name.french) ; attendu : un nom tel que Europe/Paris")
  }

  package static let besideTimeZone = Self(
    "stands beside `timezone`, expected one: a clock that changes, or never does",
    "figure à côté de `timezone` ; attendu : l'un des deux : une horloge qui change d'heure, ou non"
  )

  package static func notOffset(_ found: Part) -> Self {
    .found(found, "hours and minutes such as +01:00", "des heures et des minutes telles que +01:00")
  }

  // MARK: Attributes

  package static func notAttributeHeader(_ shown: some StringProtocol) -> Self {
    .found(.quoted(shown), "object,ATTRIBUTE,…", "object,ATTRIBUT,…")
  }

  package static func attributeTwice(_ name: String) -> Self {
    Self(
      "attribute \"\(name)\" stands twice, expected once",
      "l'attribut « \(name) » figure deux fois ; attendu : une seule")
  }

  package static func attributeCells(_ count: Int, more: Int) -> Self {
    Self(
      "found \(count) cells, expected an object and \(more) more",
      "trouvé : \(count) \(fr.form(count, "cellule", "cellules")) ; attendu : un objet et \(more) autres"
    )
  }

  package static func objectTwice(_ name: String, record: Int) -> Self {
    Self(
      "object \"\(name)\" stands twice (record \(record)), expected once",
      "l'objet « \(name) » figure deux fois (enregistrement \(record)) ; attendu : une seule")
  }

  package static func notMark(_ shown: some StringProtocol) -> Self {
    .found(.quoted(shown), "0, 1 or nothing", "0, 1 ou rien")
  }

  package static func ofObject(_ object: String, _ attribute: String, _ why: Complaint) -> Self {
    Self(
      "object \"\(object)\", \(attribute): \(why.english)",
      "objet « \(object) », \(attribute) : \(why.french)")
  }
}

extension Complaint.Part {
  package static let nothingTells = Self(
    "neither the order of rows nor start and end tell which of the two is meant",
    "ni l'ordre des lignes ni le début et la fin ne disent duquel des deux il s'agit")

  package static let neitherFits = Self(
    "neither fits the order of rows", "aucun des deux ne s'accorde avec l'ordre des lignes")
}
