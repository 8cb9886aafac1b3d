// Systems, claims and published figures of an audit file.
extension Complaint {
  package static func sources(_ given: [String]) -> Self {
    Self(
      "found \(given.isEmpty ? "none" : given.joined(separator: " and ")) of stages, alarms, "
        + "command and published, expected one",
      "trouvé : \(given.isEmpty ? "aucune" : given.joined(separator: " et ")) des clés stages, alarms, command et published ; attendu : une"
    )
  }

  package static func keyOfAnotherSystem(
    _ key: String, with other: String, notWith kind: String
  ) -> Self {
    Self(
      "\"\(key)\" belongs to a system with `\(other)`, this one has `\(kind)`",
      "« \(key) » va avec un système à `\(other)`, celui-ci est à `\(kind)`")
  }

  package static func notStage(_ found: Part) -> Self {
    .found(found, "one stage with its options", "un seul algorithme avec ses options")
  }

  package static func stageTwice(_ name: String) -> Self {
    Self(
      "stage \"\(name)\" stands twice, expected once a system",
      "l'algorithme « \(name) » figure deux fois ; attendu : une fois par système")
  }

  package static let noStage = Self(
    "found no stage, expected at least one", "trouvé : aucun algorithme ; attendu : au moins un")

  package static let noProgram = Self(
    "found no word, expected a program to run",
    "trouvé : aucun mot ; attendu : un programme à lancer")

  package static func notPictureRate(_ found: Part) -> Self {
    .found(found, "pictures a second, above 0", "un nombre d'images par seconde supérieur à 0")
  }

  package static func modelNotNamed(_ key: String) -> Self {
    Self(
      "\(key): model needs a `model`: name an .onnx or .weights file",
      "\(key): model demande un `model` : nommez un fichier .onnx ou .weights")
  }

  package static let modelNotUsed = Self(
    "a model is used with people: model or vehicles: model only; add one of them, or remove the model",
    "un modèle ne sert qu'avec people: model ou vehicles: model ; ajoutez l'un des deux, ou retirez le modèle"
  )

  package static func unknownClip(_ clip: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "unknown clip \"\(clip)\"\(hint.english); clips: \(list(known))",
      "séquence inconnue « \(clip) »\(hint.french) ; séquences : \(list(known))")
  }

  package static let noLog = Self(
    "found no log, expected a file for at least one clip",
    "trouvé : aucun journal ; attendu : un fichier pour au moins une séquence")

  package static func keyOfAnotherProtocol(_ key: String, _ name: String) -> Self {
    Self(
      "\(name) has no \"\(key)\"; remove it, or name the protocol that has it",
      "\(name) n'a pas de « \(key) » ; retirez-le, ou nommez le protocole qui en a un")
  }

  // MARK: Claims

  package static func unknownSystem(_ system: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "unknown system \"\(system)\"\(hint.english); systems: \(list(known))",
      "système inconnu « \(system) »\(hint.french) ; systèmes : \(list(known))")
  }

  package static let figureOfNone = Self(
    "figure: none says that no figure was published; remove one of the two",
    "figure: none dit qu'aucun chiffre n'a été publié ; retirez l'un des deux")

  package static func eventMissing(metric: String) -> Self {
    Self(
      "\(metric) is measured on events: add `event`",
      "\(metric) se mesure sur des événements : ajoutez `event`")
  }

  package static let emptyClaim = Self(
    "a claim needs a `quote`, or something that it `requires` (with figure: none a `title` will do)",
    "une affirmation demande une citation (`quote`), ou une exigence (`requires`) ; avec figure: none un `title` suffit"
  )

  package static func eventInList(_ name: String) -> Self {
    Self(
      "\"\(name)\" in a list, expected each event type once, or `event: all`",
      "« \(name) » dans une liste ; attendu : chaque type d'événement une fois, ou `event: all`")
  }

  package static let noEventType = Self(
    "found no event type, expected one, a list of them, or all",
    "trouvé : aucun type d'événement ; attendu : un seul, une liste, ou all")

  package static let neverAddedUp = Self(
    "published figures are never added up; name one event type, or none",
    "des chiffres publiés ne s'additionnent jamais ; nommez un seul type d'événement, ou aucun")

  package static func figuresHaveNoClips(_ key: String) -> Self {
    Self(
      "`\(key)` chooses among clips, and published figures have none; remove it, or say it in `read-as`",
      "`\(key)` choisit parmi des séquences, et des chiffres publiés n'en ont pas ; retirez-le, ou dites-le dans `read-as`"
    )
  }

  package static func noLimit(_ metric: String) -> Self {
    Self(
      "\(metric) has no limit, expected at-most or at-least",
      "\(metric) n'a pas de limite ; attendu : at-most ou at-least")
  }

  package static let noRequirement = Self(
    "found no requirement, expected a metric with at-most or at-least",
    "trouvé : aucune exigence ; attendu : une mesure avec at-most ou at-least")

  package static func notRate(_ found: Part) -> Self {
    .found(found, "a rate of 0 or more", "une fréquence de 0 ou plus")
  }

  // MARK: Published figures

  package static func secondFigure(about event: String?, firstInLine line: Int?) -> Self {
    Self(
      "a second figure of the same kind\(event.map { " about \($0)" } ?? "") (the first"
        + "\(line.map { " is in line \($0)" } ?? "")): published figures are never pooled; "
        + "give each an `event`, or make two systems",
      "un second chiffre de même nature\(event.map { " sur \($0)" } ?? "")\(line.map { " (le premier est à la ligne \($0))" } ?? "") : des chiffres publiés ne sont jamais regroupés ; donnez à chacun un `event`, ou faites-en deux systèmes"
    )
  }

  package static let noFigure = Self(
    "found no figure, expected one, or `published: none`",
    "trouvé : aucun chiffre ; attendu : un chiffre, ou `published: none`")

  package static let unknownFigure = Self(
    "found no figure that is known; expected {right, false}, {found, events}, {false-alarms, hours} "
      + "(or days, with cameras), {false-alarms, passages}, {share, what} with or without of, or "
      + "{rate, per}",
    "aucun chiffre de forme connue ; attendu : {right, false}, {found, events}, {false-alarms, hours} (ou days, avec cameras), {false-alarms, passages}, {share, what} avec ou sans `of`, ou {rate, per}"
  )

  package static func keyOfAnotherFigure(_ key: String, _ keys: [String]) -> Self {
    Self(
      "\"\(key)\" does not go with \(list(keys)); write it as another figure of the list",
      "« \(key) » ne va pas avec \(list(keys)) ; écrivez-le comme un autre chiffre de la liste")
  }

  package static let sourceMissing = Self(
    "a published figure needs its `source`: where it was published",
    "un chiffre publié demande sa `source` : où il a été publié")

  package static let noAlarms = Self(
    "found 0 right and 0 false, expected at least one alarm",
    "trouvé : 0 juste et 0 fausse ; attendu : au moins une alarme")

  package static func moreThanAll(_ found: Int, of all: Int) -> Self {
    Self(
      "found \(found) of \(all) events, expected no more than all",
      "trouvé : \(found) événements sur \(all) ; attendu : au plus la totalité")
  }

  package static let falseAlarmsWithoutTime = Self(
    "false alarms need the time in which they were counted: `hours` or `days`, and `cameras` "
      + "where there were several; without it write {rate: 1.6, per: camera-day}",
    "des fausses alertes demandent la durée pendant laquelle elles ont été comptées : `hours` ou `days`, et `cameras` s'il y en avait plusieurs ; sans elle, écrivez {rate: 1.6, per: camera-day}"
  )

  package static func notTimeAboveZero(_ found: Part) -> Self {
    .found(found, "a time above 0", "une durée supérieure à 0")
  }

  package static func notStatedShare(_ found: Part) -> Self {
    .found(found, "a share such as 62 % or 0.62", "une part telle que 62 % ou 0.62")
  }

  package static func noCountRounds(of all: Int, to share: Part) -> Self {
    Self(
      "no count of \(all) is \(share.english) when rounded; correct one of the two, or leave out `of`",
      "aucun nombre sur \(all) ne donne \(share.french) une fois arrondi ; corrigez l'un des deux, ou retirez `of`"
    )
  }
}
