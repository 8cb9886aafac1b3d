// Queries, what is searched with them, and ranked lists of answers.
extension Complaint {
  package static let emptyQuery = Self(
    "the query is empty, expected conditions such as class: person, upper: red",
    "la requête est vide ; attendu : des conditions telles que class: person, upper: red")

  package static func queryTooLong(_ count: Int, limit: Int) -> Self {
    Self(
      "the query has \(count) bytes, expected \(limit) at most",
      "la requête a \(count) octets ; attendu : \(limit) au plus")
  }

  package static func notCondition(_ found: some StringProtocol) -> Self {
    .found(.quoted(found), "key: value, such as upper: red", "clé: valeur, par exemple upper: red")
  }

  package static func conditionTwice(_ key: String) -> Self {
    Self(
      "\"\(key)\" stands twice, expected once; write several values as red|orange",
      "« \(key) » figure deux fois ; attendu : une seule ; plusieurs valeurs s'écrivent red|orange")
  }

  package static func notComparison(_ found: some StringProtocol, _ example: String) -> Self {
    .found(
      .quoted(found), "a comparison such as \(example), with >, >=, < or <=",
      "une comparaison telle que \(example), avec >, >=, < ou <=")
  }

  package static func notWay(_ found: some StringProtocol, nearest: String?, _ known: [String])
    -> Self
  {
    let hint = Part.hint(nearest)
    return Self(
      "unknown direction \"\(found)\"\(hint.english); known here: \(list(known)), or degrees clockwise from right such as 180°",
      "direction inconnue « \(found) »\(hint.french) ; mots possibles ici : \(list(known)), ou des degrés dans le sens horaire depuis la droite, par exemple 180°"
    )
  }

  package static func notHeightOfQuery(_ found: some StringProtocol) -> Self {
    .found(
      .quoted(found), "metres such as 1.8 m, or a share of the view's height such as 20 %",
      "des mètres tels que 1.8 m, ou une part de la hauteur de la vue telle que 20 %")
  }

  package static func notVotes(_ found: Part) -> Self {
    .found(
      found, "votes of 0 or more, and shares from 0 to 1 by colour",
      "des voix (votes) d'au moins 0, et des parts de 0 à 1 par couleur")
  }

  package static let portraitEndsBeforeItStarts = Self(
    "the portrait ends before it starts", "le portrait finit avant de commencer")

  package static func portraitTwice(_ track: Int) -> Self {
    Self(
      "track \(track) has a portrait twice, expected once",
      "la piste \(track) a deux fois un portrait ; attendu : un seul")
  }

  package static let queryAlone = Self(
    "`query` says whom attribute-fpr speaks of; require that, or remove it",
    "`query` dit de qui parle attribute-fpr ; exigez cette mesure, ou retirez-le")

  package static let clothesOfVehicle = Self(
    "a vehicle has no clothes; upper and lower go with class: person",
    "un véhicule n'a pas de vêtements ; upper et lower vont avec class: person")

  package static func objectTwiceInClip(_ identifier: String) -> Self {
    Self(
      "object id \"\(identifier)\" stands twice, expected once",
      "l'identifiant d'objet « \(identifier) » figure deux fois ; attendu : une seule")
  }

  // MARK: What is searched

  package static let noPortraits = Self(
    "holds no portraits of tracks and was not made to; replay with --stages 'attribute-filter:portraits=true', or give the audit file",
    "ne contient aucun portrait de piste et n'a pas été produit pour cela ; rejouez avec --stages 'attribute-filter:portraits=true', ou donnez le fichier d'audit"
  )

  package static func searchedTwice(clip: String, _ other: String) -> Self {
    Self(
      "clip \"\(clip)\" is in \(other) already, expected once",
      "la séquence « \(clip) » figure déjà dans \(other) ; attendu : une seule fois")
  }

  package static let auditBesideOthers = Self(
    "an audit file is searched alone; give either one audit file or observation files",
    "un fichier d'audit se cherche seul ; donnez soit un fichier d'audit, soit des fichiers d'observations"
  )

  package static let noSystemToSearch = Self(
    "holds no system of built-in stages with a video to search; give observation files with portraits",
    "ne contient aucun système d'étapes intégrées avec une vidéo à chercher ; donnez des fichiers d'observations avec portraits"
  )

  package static func unknownPlace(
    _ key: String, _ name: String, nearest: String?, _ known: [String]
  ) -> Self {
    let hint = Part.hint(nearest)
    let (none, aucune) = known.isEmpty ? ("none", "aucun") : (list(known), list(known))
    return Self(
      "\(key): \"\(name)\" is not in what is searched\(hint.english); known here: \(none)",
      "\(key) : « \(name) » n'est pas dans ce qui est cherché\(hint.french) ; noms possibles ici : \(aucune)"
    )
  }

  package static let topAtLeastOne = Self(
    "--top must be 1 or more.", "--top doit être d'au moins 1.")

  package static let oneFormat = Self(
    "Give either --json or --csv.", "Donnez soit --json, soit --csv.")

  package static let leastIsShare = Self(
    "--least must lie above 0 and at most at 1.", "--least doit être supérieur à 0 et d'au plus 1."
  )

  package static func filtersOnlyAudits(_ option: String) -> Self {
    Self(
      "\(option) goes with an audit file.", "\(option) va avec un fichier d'audit.")
  }

  // MARK: Ranked lists

  package static let noQueryOfList = Self(
    "has no column query and no query was given; add the column, or --query 'upper: red'",
    "n'a pas de colonne query et aucune requête n'a été donnée ; ajoutez la colonne, ou --query 'upper: red'"
  )

  package static let notRankedList = Self(
    "is no list of contrechamp find --json, expected \"find\": 1",
    "n'est pas une liste de contrechamp find --json ; attendu : « find » : 1")

  package static func tooManyAnswers(limit: Int) -> Self {
    Self("holds more than \(limit) answers", "contient plus de \(limit) réponses")
  }

  package static func answerCells(_ found: Int, expected: Int) -> Self {
    Self(
      "found \(found) cells, expected \(expected) as in the header",
      "trouvé : \(found) \(fr.form(found, "cellule", "cellules")) ; attendu : \(expected), comme dans l'en-tête"
    )
  }

  package static let answerWithoutTime = Self(
    "the answer has neither object nor start, expected one of them",
    "la réponse n'a ni object ni start ; attendu : l'un des deux")

  package static func rankTwice(_ rank: Int) -> Self {
    Self(
      "rank \(rank) stands twice for one query, expected once",
      "le rang \(rank) figure deux fois pour une requête ; attendu : une seule")
  }

  package static let noObjects = Self(
    "states no objects; expected objects: with every person who passed, and their attributes",
    "n'indique pas d'objets ; attendu : objects: avec toutes les personnes qui sont passées, et leurs attributs"
  )

  package static let noAnswers = Self(
    "holds no query; one without an answer is a line with the query alone",
    "ne contient aucune requête ; une requête sans réponse est une ligne qui n'a que la requête")

  package static func objectNotInTruth(
    _ name: String, clip: String, _ truth: String, nearest: String?
  ) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "names object \"\(name)\" of clip \"\(clip)\", which \(truth) does not have\(hint.english)",
      "nomme l'objet « \(name) » de la séquence « \(clip) », que \(truth) n'a pas\(hint.french)")
  }

  package static let badCutoffs = Self(
    "expected whole numbers from 1 with commas between, at most 20 of them, such as 1,5,10",
    "attendu : des nombres entiers à partir de 1 séparés par des virgules, 20 au plus, par exemple 1,5,10"
  )

  package static let badOverlap = Self(
    "expected a share above 0 and up to 1", "attendu : une part supérieure à 0, et de 1 au plus"
  )
}
