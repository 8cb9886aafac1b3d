// Observations, truth and scenes.
extension Complaint {
  package static func clips(inOneFile count: Int) -> Self {
    Self(
      "holds \(count) clips, expected one header line",
      "contient \(count) \(fr.form(count, "séquence", "séquences")) ; attendu : une seule ligne d'en-tête"
    )
  }

  package static func alarmTwice(_ identifier: String) -> Self {
    Self(
      "alarm id \"\(identifier)\" stands twice, expected once",
      "l'identifiant d'alarme « \(identifier) » figure deux fois ; attendu : une seule")
  }

  package static let emptyWithoutHeader = Self(
    "the file is empty, expected a header line",
    "le fichier est vide ; attendu : une ligne d'en-tête")

  package static func cutOff(records: Int, of stated: String, clip: String) -> Self {
    Self(
      "holds \(records) of the \(stated) records that its header states for clip \"\(clip)\": "
        + "it was cut off or changed; copy it again, or have it written again",
      "contient \(records) des \(stated) enregistrements que l'en-tête annonce pour la séquence « \(clip) » : le fichier a été tronqué ou modifié ; copiez-le ou produisez-le de nouveau"
    )
  }

  package static func noObservation(_ found: Part) -> Self {
    .found(
      found, "one of alarm, measurement, detection, portrait, not-judged",
      "alarm, measurement, detection, portrait ou not-judged")
  }

  package static let alarmEndsBeforeItStarts = Self(
    "the alarm ends before it starts", "l'alarme finit avant de commencer")

  package static let spanEndsBeforeItStarts = Self(
    "the span ends before it starts", "l'intervalle finit avant de commencer")

  package static let eventsBesideClass = Self(
    "found both class and events, expected one of them: what is not judged",
    "trouvé : class et events ; attendu : l'un des deux, ce qui n'est pas jugé")

  package static let noEventNamed = Self(
    "found an empty list, expected the types of event that are not judged",
    "trouvé : une liste vide ; attendu : les types d'événement qui ne sont pas jugés")

  package static func notObjectClass(_ found: Part) -> Self {
    .found(found, "person or vehicle", "person ou vehicle")
  }

  package static func notBox(_ found: Part) -> Self {
    .found(found, "[x, y, width, height]", "[x, y, largeur, hauteur]")
  }

  package static func boxOutsideView(_ box: String, mayStateSize: Bool = false) -> Self {
    let (more, rest): (String, French) =
      mayStateSize
      ? (
        ", or give the truth's `size: [width, height]` in pixels",
        ", ou indiquez dans la vérité terrain `size: [largeur, hauteur]` en pixels"
      ) : ("", "")
    return Self(
      "found box \(box), expected fractions of the view's width and height from 0 to 1; "
        + "divide pixels by the picture's size\(more)",
      "trouvé : rectangle \(box) ; attendu : des fractions de la largeur et de la hauteur de la vue, de 0 à 1 ; divisez les pixels par la taille de l'image\(rest)"
    )
  }

  package static func boxOutsidePicture(_ box: String) -> Self {
    Self(
      "found \(box), which lies outside the picture",
      "trouvé : \(box), ce qui est en dehors de l'image")
  }

  // MARK: Truth

  package static func eventNotCovered(_ event: String, nearest: String?) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "event \"\(event)\" is not in `covers`\(hint.english); only event types annotated completely "
        + "can be scored: add it there",
      "l'événement « \(event) » ne figure pas dans `covers`\(hint.french) ; seuls les types annotés entièrement peuvent être évalués : ajoutez-le"
    )
  }

  package static let emptyTruth = Self(
    "the file is empty, expected truth", "le fichier est vide ; attendu : une vérité terrain")

  package static let zoneAndLine = Self(
    "found both zone and line, expected one",
    "trouvé : zone et line à la fois ; attendu : une seule")

  package static func ends(at end: String, beforeStart start: String) -> Self {
    Self(
      "ends at \(end), before it starts at \(start)",
      "finit à \(end), avant de commencer à \(start)")
  }

  package static func negativeCount(_ found: Int) -> Self {
    .found(.plain(found), "0 or more", "0 ou plus")
  }

  // MARK: Scenes

  package static func lineWithoutLength(_ name: String) -> Self {
    Self(
      "line \"\(name)\" starts where it ends", "la ligne « \(name) » commence là où elle finit")
  }

  package static func zoneAndLine(_ name: String) -> Self {
    Self(
      "\"\(name)\" names both a zone and a line, expected one",
      "« \(name) » désigne à la fois une zone et une ligne ; attendu : l'une des deux")
  }

  package static func groundPlaces(image: Int, metres: Int) -> Self {
    Self(
      "found \(image) image places and \(metres) in metres, expected 4 of each",
      "trouvé : \(image) points de l'image et \(metres) en mètres ; attendu : 4 de chaque")
  }

  package static let noQuadrilateral = Self(
    "three of the four places lie on one line, expected a quadrilateral",
    "trois des quatre points sont alignés ; attendu : un quadrilatère")

  package static func notSize(_ found: Part) -> Self {
    .found(found, "[width, height] in pixels", "[largeur, hauteur] en pixels")
  }

  package static func placeOutsideView(_ place: String, size: (width: Int, height: Int)?) -> Self {
    let limits =
      size.map {
        Part(
          "0–\($0.width) and 0–\($0.height) pixels", "0–\($0.width) et 0–\($0.height) pixels")
      }
      ?? Part(
        "0–1 and 0–1 (fractions; give `size:` for pixels)",
        "0–1 et 0–1 (des fractions ; indiquez `size:` pour des pixels)")
    return Self(
      "\(place) lies outside the view, expected \(limits.english)",
      "\(place) est en dehors de la vue ; attendu : \(limits.french)")
  }

  package static func corners(_ count: Int) -> Self {
    Self(
      "found \(count) corners, expected at least three that enclose an area",
      "trouvé : \(count) \(fr.form(count, "sommet", "sommets")) ; attendu : au moins trois, qui délimitent une surface"
    )
  }

  package static func notPlace(_ found: Part) -> Self { .found(found, "[x, y]", "[x, y]") }

  package static func sceneOfAnotherSize(
    _ scene: (width: Int, height: Int), video: (width: Int, height: Int), named name: String
  ) -> Self {
    Self(
      "the scene's size is \(scene.width)x\(scene.height), but \(name) has "
        + "\(video.width)x\(video.height) pixels; write places in pixels of the video with "
        + "`size: [\(video.width), \(video.height)]`, or in fractions without `size`",
      "la scène est de \(scene.width)x\(scene.height), mais \(name) a \(video.width)x\(video.height) pixels ; écrivez les points en pixels de la vidéo avec `size: [\(video.width), \(video.height)]`, ou en fractions sans `size`"
    )
  }
}
