// What strict reading says of any format.
extension Complaint {
  package static func missingKey(_ key: String) -> Self {
    Self("key \"\(key)\" is missing", "la clé « \(key) » est absente")
  }

  package static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "unknown key \"\(key)\"\(hint.english); known here: \(list(known))",
      "clé inconnue « \(key) »\(hint.french) ; clés possibles ici : \(list(known))")
  }

  package static func unknownWord(_ word: String, nearest: String?, known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "unknown word \"\(word)\"\(hint.english); known here: \(list(known))",
      "mot inconnu « \(word) »\(hint.french) ; mots possibles ici : \(list(known))")
  }

  package static func keyTwice(_ key: String) -> Self {
    Self(
      "key \"\(key)\" stands twice, expected once",
      "la clé « \(key) » figure deux fois ; attendu : une seule")
  }

  /// Formats that state their version.
  package enum Format: Sendable {
    case audit, baseline, mapping, modelCard, observations, scene, truth
  }

  package static func version(of format: Format, _ found: Part) -> Self {
    let english = found.english
    let french = found.french
    return switch format {
    case .audit:
      Self(
        "found audit version \(english), expected 1",
        "trouvé : audit de version \(french) ; attendu : 1")
    case .baseline:
      Self("found version \(english), expected 1", "trouvé : version \(french) ; attendu : 1")
    case .mapping:
      Self(
        "found mapping version \(english), expected 1",
        "trouvé : correspondance de version \(french) ; attendu : 1")
    case .modelCard:
      Self(
        "found model card version \(english), expected 1",
        "trouvé : fiche de modèle de version \(french) ; attendu : 1")
    case .observations:
      Self(
        "found observations version \(english), expected 1",
        "trouvé : observations de version \(french) ; attendu : 1")
    case .scene:
      Self(
        "found scene version \(english), expected 1",
        "trouvé : scène de version \(french) ; attendu : 1")
    case .truth:
      Self(
        "found truth version \(english), expected 1",
        "trouvé : vérité terrain de version \(french) ; attendu : 1")
    }
  }

  package static func notMapping(_ found: Part) -> Self {
    .found(found, "a mapping", "un dictionnaire")
  }

  package static func notList(_ found: Part) -> Self { .found(found, "a list", "une liste") }

  package static func notText(_ found: Part) -> Self { .found(found, "text", "du texte") }

  package static func notNumber(_ found: Part) -> Self { .found(found, "a number", "un nombre") }

  package static func notNumber(_ found: Part, from low: String, to high: String) -> Self {
    .found(found, "a number from \(low) to \(high)", "un nombre de \(low) à \(high)")
  }

  package static func notWhole(_ found: Part) -> Self {
    .found(found, "a whole number", "un nombre entier")
  }

  package static func notWhole(_ found: Part, atLeast least: Int) -> Self {
    .found(
      found, "a whole number of \(least) or more", "un nombre entier d'au moins \(least)")
  }

  package static func notBoolean(_ found: Part) -> Self {
    .found(found, "true or false", "true ou false")
  }

  package static func notTime(_ found: Part) -> Self {
    .found(
      found, "a time such as 12.48 or 00:00:12.480",
      "un instant tel que 12.48 ou 00:00:12.480")
  }

  package static func notDuration(_ found: Part) -> Self {
    .found(
      found, "a length of time such as 10 s, 500 ms, 2 min, 24 h or 5 d",
      "une durée telle que 10 s, 500 ms, 2 min, 24 h ou 5 d")
  }

  package static func negativeDuration(_ found: Part) -> Self {
    .found(found, "a length of time of 0 or more", "une durée d'au moins 0")
  }

  package static func notLength(_ found: Part) -> Self {
    .found(found, "a length such as 3 m", "une longueur telle que 3 m")
  }

  package static func notAngle(_ found: Part) -> Self {
    .found(found, "an angle such as 90°", "un angle tel que 90°")
  }

  package static func notInterval(_ found: Part) -> Self {
    .found(found, "[start, end] in seconds", "[début, fin] en secondes")
  }

  package static func notShare(_ found: Part) -> Self {
    .found(
      found, "a share from 0 to 1, such as 0.95 or 95 %",
      "une part de 0 à 1, telle que 0.95 ou 95 %")
  }

  package static func notPercentage(_ found: Part) -> Self {
    .found(
      found, "a share from 0 to 1, such as 0.95 or 95 %, with a point for decimals",
      "une part de 0 à 1, telle que 0.95 ou 95 %, avec un point devant les décimales")
  }

  package static func bareShare(_ found: Part, written: String, share: String) -> Self {
    let text = notShare(found)
    return Self(
      "\(text.english); for \(written) % write \(written) % or \(share)",
      "\(text.french) ; pour \(written) %, écrivez \(written) % ou \(share)")
  }

  // MARK: Text that is no document

  package static func bytesOverLimit(_ bytes: Int) -> Self {
    Self(
      "found \(bytes) bytes, expected 64 MiB at most",
      "trouvé : \(bytes) octets ; attendu : 64 Mio au plus")
  }

  package static func overLimit(mebibytes limit: Int) -> Self {
    Self("is over \(limit) MiB, expected less", "dépasse \(limit) Mio ; attendu : moins")
  }

  package static func nested(over limit: Int) -> Self {
    Self(
      "nested over \(limit) levels deep, expected a document that people can read",
      "plus de \(limit) niveaux imbriqués ; attendu : un document lisible par une personne")
  }

  package static let tooManyAliases = Self(
    "aliases expand to too many nodes; write them out",
    "les alias produisent trop de nœuds ; écrivez-les en toutes lettres")

  package static let danglingAlias = Self(
    "an alias that names no anchor", "un alias qui ne désigne aucune ancre")

  package static let emptyDocument = Self(
    "the file is empty, expected a document", "le fichier est vide ; attendu : un document")

  package static let keyNotText = Self(
    "a key must be plain text", "une clé doit être un texte simple")

  /// `said` is the scanner's own message.
  package static func notYAML(_ said: String) -> Self {
    Self("not YAML: \(said)", "ce n'est pas du YAML (« \(said) »)")
  }

  package static let notOneValue = Self(
    "found an empty text, expected one JSON value",
    "trouvé : un texte vide ; attendu : une valeur JSON")

  /// `why` is the parser's own message.
  package static func notJSON(_ shown: String, why: String) -> Self {
    Self(
      "found \"\(shown)\", expected one JSON value: \(why)",
      "trouvé : « \(shown) » ; attendu : une valeur JSON (« \(why) »)")
  }

  package static func notJSON(_ shown: String, nestedOver limit: Int) -> Self {
    let nested = nested(over: limit)
    return Self(
      "found \"\(shown)\", expected one JSON value: \(nested.english)",
      "trouvé : « \(shown) » ; attendu : une valeur JSON ; \(nested.french)")
  }

  /// What to do about a text of another encoding.
  public enum EncodingRemedy: Sendable {
    /// For files that people write for this program.
    case saveAsUTF8
    /// For logs, which a mapping file speaks of.
    case nameItInMapping
  }

  package static func notEncoded(
    _ encoding: String, isWide: Bool, byte: String?, _ remedy: EncodingRemedy
  ) -> Self {
    let advice: Part =
      switch remedy {
      case .saveAsUTF8: Part("save it as UTF-8", "enregistrez-le en UTF-8")
      case .nameItInMapping:
        Part(
          "say in a mapping file what it is, such as `encoding: windows-1252`",
          "indiquez l'encodage dans un fichier de correspondance, par exemple `encoding: windows-1252`"
        )
      }
    let english = (isWide ? " but UTF-16" : "") + (byte.map { " (byte 0x\($0))" } ?? "")
    let french = (isWide ? " mais en UTF-16" : "") + (byte.map { " (octet 0x\($0))" } ?? "")
    return Self(
      "is not \(encoding) text\(english); \(advice.english)",
      "le texte n'est pas en \(encoding)\(french) ; \(advice.french)")
  }

  package static let notUTF8 = Self("is not UTF-8 text", "le texte n'est pas en UTF-8")

  // MARK: Numbers in lists

  package static func ofRecord(_ number: Int, _ rest: Complaint) -> Self {
    Self("record \(number): \(rest.english)", "enregistrement \(number) : \(rest.french)")
  }

  package static func notNumbers(
    _ found: Part, record: Int, key: String, width: Int
  ) -> Self {
    let rest =
      width == 1
      ? notNumber(found)
      : .found(found, "a list of \(width) numbers", "une liste de \(width) nombres")
    return Self(
      "record \(record), \"\(key)\": \(rest.english)",
      "enregistrement \(record), « \(key) » : \(rest.french)")
  }
}
