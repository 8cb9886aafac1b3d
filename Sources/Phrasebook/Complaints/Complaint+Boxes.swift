// Files of boxes, tracks and activities (COCO, MOTChallenge, NIST's ActEV).
extension Complaint {
  package static func notCoco(_ found: Part) -> Self {
    .found(found, "images, annotations and categories", "images, annotations et categories")
  }

  /// What COCO gives numbers to.
  package enum Numbered: String, Sendable {
    case annotation, category, image
  }

  package static func identifierTwice(_ kind: Numbered, _ identifier: String) -> Self {
    Self(
      "found \(kind.rawValue) id \(identifier) twice, expected each id once",
      "trouvé : deux fois l'id \(identifier) (\(kind.rawValue)) ; attendu : chaque id une seule fois"
    )
  }

  package static func inList(_ name: String, _ record: Int, _ rest: Complaint) -> Self {
    Self(
      "\(name), record \(record): \(rest.english)",
      "\(name), enregistrement \(record) : \(rest.french)")
  }

  package static func negativeArea(_ area: Double) -> Self {
    Self("found area \(area), expected 0 or more", "trouvé : area \(area) ; attendu : 0 ou plus")
  }

  package static func unknownImage(_ number: String, _ file: String) -> Self {
    Self(
      "image \(number) is not among the images of \(file)",
      "l'image \(number) n'est pas parmi celles de \(file)")
  }

  package static func unknownCategory(_ number: String, _ file: String) -> Self {
    Self(
      "category \(number) is not among the categories of \(file)",
      "la catégorie \(number) n'est pas parmi celles de \(file)")
  }

  package static func emptyBox(_ width: String, _ height: String) -> Self {
    Self(
      "found a box of \(width) × \(height) pixels, expected a width and height above 0",
      "trouvé : un rectangle de \(width) × \(height) pixels ; attendu : une largeur et une hauteur supérieures à 0"
    )
  }

  package static func notWhole(key: String, _ value: Double) -> Self {
    Self(
      "found \(key) \(value), expected a whole number",
      "trouvé : \(key) \(value) ; attendu : un nombre entier")
  }

  // MARK: MOTChallenge

  package static func frameTooLate(_ frame: Int) -> Self {
    Self(
      "found frame \(frame), expected less than 2³¹",
      "trouvé : image \(frame) ; attendu : moins de 2³¹")
  }

  package static func identityTwice(_ identity: Int, frame: Int, line: Int) -> Self {
    Self(
      "found id \(identity) again in frame \(frame) (line \(line)), expected each id once a frame",
      "trouvé : de nouveau l'id \(identity) dans l'image \(frame) (ligne \(line)) ; attendu : chaque id une fois par image"
    )
  }

  package static func notFrame(_ found: String, last: Int?) -> Self {
    Self(
      "found frame \(found), expected a whole number from 1\(last.map { " to \($0)" } ?? " on")",
      "trouvé : image \(found) ; attendu : un nombre entier à partir de 1\(last.map { " et jusqu’à \($0)" } ?? "")"
    )
  }

  package static func notIdentity(_ found: String) -> Self {
    Self(
      "found id \(found), expected a whole number",
      "trouvé : id \(found) ; attendu : un nombre entier")
  }

  package static func notTrackLine(_ shown: String) -> Self {
    .found(
      .quoted(shown), "frame,id,x,y,w,h,conf as numbers", "frame,id,x,y,w,h,conf en nombres")
  }

  // MARK: ActEV

  package static func inFile(_ name: String, _ why: Complaint) -> Self {
    Self("file \"\(name)\": \(why.english)", "fichier « \(name) » : \(why.french)")
  }

  package static func inSelected(_ why: Complaint) -> Self {
    Self("selected: \(why.english)", "selected : \(why.french)")
  }

  package static func inActivity(_ place: Int, _ identifier: String?, _ why: Complaint) -> Self {
    let name = identifier.map { " (activityID \($0))" } ?? ""
    return Self(
      "activity \(place)\(name): \(why.english)", "activité \(place)\(name) : \(why.french)")
  }

  package static let emptyFileIndex = Self(
    "is empty, expected at least one file with framerate and selected",
    "est vide ; attendu : au moins un fichier avec framerate et selected")

  package static let emptyActivityIndex = Self(
    "is empty, expected at least one activity", "est vide ; attendu : au moins une activité")

  package static let frameRateMissing = Self(
    "framerate is missing, expected frames a second, as in 29.97",
    "framerate est absent ; attendu : un nombre d'images par seconde, comme 29.97")

  package static func notFrameRate(_ found: Part) -> Self {
    Self(
      "framerate: found \(found.english), expected a number above 0",
      "framerate ; trouvé : \(found.french) ; attendu : un nombre supérieur à 0")
  }

  package static let selectedMissing = Self(
    "selected is missing, expected the scored frames, as in {\"1\": 1, \"900\": 0}",
    "selected est absent ; attendu : les images évaluées, comme {\"1\": 1, \"900\": 0}")

  package static func negativeFrame(_ frame: Int) -> Self {
    Self(
      "found frame \(frame), expected 0 or more", "trouvé : image \(frame) ; attendu : 0 ou plus")
  }

  package static func notActivities(_ found: Part) -> Self {
    .found(found, "activities", "activities")
  }

  package static func notInstance(_ found: Part) -> Self {
    .found(found, "an instance", "une instance")
  }

  package static let presenceConfMissing = Self(
    "presenceConf is missing, expected the system's confidence as a number",
    "presenceConf est absent ; attendu : la confiance du système, en nombre")

  package static func notPresenceConf(_ found: Part) -> Self {
    Self(
      "presenceConf: found \(found.english), expected a finite number",
      "presenceConf ; trouvé : \(found.french) ; attendu : un nombre fini")
  }

  package static func localizationFiles(_ count: Int) -> Self {
    Self(
      "localization names \(count) files, expected one",
      "localization nomme \(count) \(fr.form(count, "fichier", "fichiers")) ; attendu : un seul")
  }

  package static let noFileStatuses = Self(
    "processingReport has no fileStatuses, expected one status a file",
    "processingReport n'a pas de fileStatuses ; attendu : un état par fichier")

  package static func notParameter(_ key: String, _ found: Part) -> Self {
    Self(
      "\(key): found \(found.english), expected a number of 0 or more",
      "\(key) ; trouvé : \(found.french) ; attendu : un nombre de 0 ou plus")
  }

  package static func notParameters(_ key: String, _ found: Part) -> Self {
    Self(
      "\(key): found \(found.english), expected numbers above 0",
      "\(key) ; trouvé : \(found.french) ; attendu : des nombres supérieurs à 0")
  }

  package static func unknownParameter(_ key: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "unknown parameter \"\(key)\"\(hint.english); known here: \(list(known))",
      "paramètre inconnu « \(key) »\(hint.french) ; paramètres possibles ici : \(list(known))")
  }

  package static func notFrame(_ found: some StringProtocol, limit: Int) -> Self {
    Self(
      "found frame \"\(found)\", expected a whole number up to \(limit)",
      "trouvé : image « \(String(found)) » ; attendu : un nombre entier jusqu'à \(limit)")
  }

  package static func notSignal(_ found: Part, atFrame frame: Int) -> Self {
    Self(
      "at frame \(frame): found \(found.english), expected 0 or 1",
      "à l'image \(frame) ; trouvé : \(found.french) ; attendu : 0 ou 1")
  }

  package static func frameTwice(_ frame: Int) -> Self {
    Self(
      "frame \(frame) stands twice, expected once",
      "l'image \(frame) figure deux fois ; attendu : une seule")
  }

  package static func ends(atFrame end: Int, beforeStart start: Int) -> Self {
    Self(
      "ends at frame \(end), before it starts at \(start); expected start < end",
      "finit à l'image \(end), avant de commencer à \(start) ; attendu : début < fin")
  }

  package static func neverEnds(start: Int) -> Self {
    Self(
      "starts at frame \(start) and never ends; expected a later frame with 0",
      "commence à l'image \(start) et ne finit jamais ; attendu : une image ultérieure avec 0")
  }

  package static let neverOne = Self(
    "is never 1, expected at least one frame with 1 and a later one with 0",
    "n'est jamais 1 ; attendu : au moins une image avec 1 et une ultérieure avec 0")
}
