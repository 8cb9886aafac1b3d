// Video files, pictures and models.
extension Complaint {
  // `said` is what the C shim says: its own English words, often with libav's or the system's message behind them.

  /// The library's part of what the shim says; all of it where the library said nothing.
  private static func ending(of said: String) -> String {
    said.firstRange(of: ": ").map { String(said[$0.upperBound...]) } ?? said
  }

  package static func clipMissing(_ said: String) -> Self { Self(said, "fichier introuvable") }

  package static func clipUnreadable(_ said: String) -> Self {
    Self(said, "lecture impossible (« \(ending(of: said)) »)")
  }

  package static func clipEmpty(_ said: String) -> Self {
    Self(said, "le fichier est vide (0 octet)")
  }

  package static func clipNotVideo(_ said: String) -> Self {
    Self(said, "aucun conteneur vidéo lisible (« \(ending(of: said)) »)")
  }

  package static func clipTruncated(_ said: String) -> Self {
    Self(said, "c'est un mp4 sans son index (moov) : l'enregistrement a été coupé")
  }

  package static func clipWithoutVideo(_ said: String) -> Self { Self(said, "aucun flux vidéo") }

  package static func clipCodec(_ said: String) -> Self {
    Self(said, "le flux vidéo ne peut pas être décodé (« \(ending(of: said)) »)")
  }

  package static func clipTooLarge(_ said: String) -> Self {
    Self(said, "les images sont trop grandes (« \(said) »)")
  }

  package static func notMask(_ said: String) -> Self {
    Self(said, "ce n'est pas un masque gris de 8 bits, en PNG ou BMP, ou il est endommagé")
  }

  package static func outOfMemory(_ said: String) -> Self { Self(said, "mémoire insuffisante") }

  package static func unexpected(_ said: String) -> Self {
    Self(said, "échec inattendu (« \(said) »)")
  }

  package static let noFrames = Self(
    "no frame of it could be decoded", "aucune image n'a pu être décodée")

  package static func bytes(_ count: Int, forPicture width: Int, _ height: Int) -> Self {
    Self(
      "\(count) bytes for \(width) × \(height) pixels",
      "\(count) octets pour \(width) × \(height) pixels")
  }

  package static func of(_ path: String, _ why: Complaint, _ remedy: Complaint?) -> Self {
    Self(
      "\(path): \(why.english)\(remedy.map { "; \($0.english)" } ?? "")",
      "\(path) : \(why.french)\(remedy.map { "\u{202F}; \($0.french)" } ?? "")")
  }

  // MARK: What to do about it

  package static let checkName = Self(
    "check the name, which is relative to the file that gives it",
    "vérifiez le nom, qui est relatif au fichier qui le donne")

  package static let checkPermissions = Self(
    "check its permissions", "vérifiez les droits d'accès")

  package static let fetchAgain = Self(
    "fetch or export it again", "récupérez-le ou exportez-le de nouveau")

  package static let expectedContainers = Self(
    "expected mp4, mkv, avi, ts, ps, asf, flv, raw h264/hevc, mjpeg, dav or y4m",
    "attendu : mp4, mkv, avi, ts, ps, asf, flv, h264/hevc brut, mjpeg, dav ou y4m")

  package static let recover = Self(
    "recover it with the recorder's own tool or `untrunc`, or export it again",
    "réparez-le avec l'outil de l'enregistreur ou `untrunc`, ou exportez-le de nouveau")

  package static let probeIt = Self(
    "`contrechamp probe` shows what is in it", "`contrechamp probe` montre ce qu'il contient")

  package static let convert = Self(
    "convert a working copy with `ffmpeg -i IN -c:v libx264 -crf 16 OUT.mp4`",
    "convertissez une copie de travail avec `ffmpeg -i IN -c:v libx264 -crf 16 OUT.mp4`")

  package static let scaleDown = Self(
    "scale a working copy down, or raise the limit if you trust the file",
    "réduisez une copie de travail, ou relevez la limite si le fichier est digne de confiance")

  package static let nothingToScore = Self(
    "export it again; nothing of it can be scored",
    "exportez-le de nouveau ; rien n'en peut être évalué")

  package static let writeGrey = Self(
    "write masks as grey PNG of 8 bits", "écrivez les masques en PNG gris de 8 bits")

  // MARK: Pictures

  package static func impossibleSize(_ what: Part) -> Self {
    Self(
      "\(what.english): a picture of impossible size; `contrechamp probe` shows what the clip declares",
      "\(what.french) : une image de taille impossible ; `contrechamp probe` montre ce que la séquence déclare"
    )
  }

  package static func outOfMemory(_ what: Part) -> Self {
    Self(
      "\(what.english): out of memory; use a lower analysis rate or a smaller clip",
      "\(what.french) : mémoire insuffisante ; choisissez une cadence d'analyse plus basse ou une séquence plus petite"
    )
  }

  /// `said` is OpenCV's own message.
  package static func openCVRefused(_ what: Part, _ said: String) -> Self {
    Self(
      "\(what.english): OpenCV refused: \(said)", "\(what.french) : refus d'OpenCV (« \(said) »)")
  }

  package static func unreadableNetwork(_ path: String, _ said: String) -> Self {
    Self(
      "\(path): not a network that can be read (\(said)); "
        + "give a Darknet .weights with its .cfg beside it, or an .onnx file",
      "\(path) : ce n'est pas un réseau lisible (« \(said) ») ; donnez un fichier .weights de Darknet avec son .cfg à côté, ou un fichier .onnx"
    )
  }

  // MARK: Stages, sources and models

  package static func unknownStage(_ name: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no stage is called \"\(name)\"\(hint.english); expected one of \(known)",
      "aucun algorithme ne s'appelle « \(name) »\(hint.french) ; attendu : l'un de \(list(known))")
  }

  package static func unknownPeopleSource(_ name: String, nearest: String?) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no source of people is called \"\(name)\"\(hint.english); expected blobs, hog or model",
      "aucune source de personnes ne s'appelle « \(name) »\(hint.french) ; attendu : blobs, hog ou model"
    )
  }

  package static func unknownVehicleSource(_ name: String, nearest: String?) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no source of vehicles is called \"\(name)\"\(hint.english); expected none, blobs or model",
      "aucune source de véhicules ne s'appelle « \(name) »\(hint.french) ; attendu : none, blobs ou model"
    )
  }

  package static func modelMissing(_ path: String) -> Self {
    Self(
      "\(path): no such model file; give the path of an .onnx or .weights file",
      "\(path) : fichier de modèle introuvable ; donnez le chemin d'un fichier .onnx ou .weights")
  }

  package static func modelOfUnknownKind(_ path: String) -> Self {
    Self(
      "\(path): a model of unknown kind; expected .onnx, or Darknet's .weights with its .cfg beside it",
      "\(path) : un modèle de nature inconnue ; attendu : .onnx, ou .weights de Darknet avec son .cfg à côté"
    )
  }

  package static func configurationMissing(_ path: String, expected: String) -> Self {
    Self(
      "\(path): Darknet weights need their configuration; expected it at \(expected)",
      "\(path) : des poids de Darknet demandent leur configuration ; attendue ici : \(expected)")
  }

  package static func modelUnusable(_ path: String, _ why: Complaint) -> Self {
    Self(
      "\(path): not a network that can be run (\(why.english)); try another file or `--people hog`; "
        + "for what OpenCV cannot run, docs/people.md has a script and `command:` has onnxruntime",
      "\(path) : ce réseau ne peut pas être exécuté (« \(why.french) ») ; essayez un autre fichier ou `--people hog` ; pour ce qu'OpenCV ne sait pas exécuter, docs/fr/people.md a un script et `command:` a onnxruntime"
    )
  }

  /// In a library's own words.
  package static func inWords(of library: String) -> Self { Self(library, "\(library)") }

  // MARK: Options of stages

  package static func outsideRange(_ found: Part, _ low: String, _ high: String) -> Self {
    .found(found, "\(low) to \(high)", "de \(low) à \(high)")
  }

  package static func attendedBeyond(_ attended: Double, _ beyond: Double) -> Self {
    Self(
      "found \(attended) m, expected no more than owner-beyond (\(beyond) m)",
      "trouvé : \(attended) m ; attendu : au plus owner-beyond (\(beyond) m)")
  }

  package static func zoneWithoutFlow(_ zone: String) -> Self {
    Self(
      "zone \"\(zone)\" allows no way, expected `flow:` in the scene or among the options",
      "la zone « \(zone) » n'autorise aucun sens ; attendu : `flow:` dans la scène ou parmi les options"
    )
  }

  package static let metresWithoutGround = Self(
    "metres need a ground plane, expected `ground-plane:` in the scene",
    "des mètres demandent un plan du sol ; attendu : `ground-plane:` dans la scène")

  package static let dwellsReversed = Self(
    "max-dwell is less than min-dwell", "max-dwell est inférieur à min-dwell")

  package static let toleranceAlone = Self(
    "direction-tolerance needs a direction", "direction-tolerance demande une direction")

  package static let rangeReversed = Self(
    "the greatest value is less than the least",
    "la plus grande valeur est inférieure à la plus petite")

  package static func notShareOfHeight(_ found: Part) -> Self {
    .found(
      found, "a share of the view's height such as 0.2; metres need a ground-plane in the scene",
      "une part de la hauteur de la vue telle que 0.2 ; des mètres demandent un ground-plane dans la scène"
    )
  }

  package static func notSpeed(_ found: Part) -> Self {
    .found(found, "a speed such as 1.5 m/s", "une vitesse telle que 1.5 m/s")
  }

  package static func areaUnknown(zone: String?) -> Self {
    Self(
      "\(zone.map { "zone \"\($0)\"" } ?? "the whole view") has no known area in square "
        + "metres, expected a scene with `ground-plane:` and the zone wholly on the ground",
      "\(zone.map { "la zone «\u{A0}\($0)\u{A0}»" } ?? "la vue entière") n'a pas de surface connue en mètres carrés ; attendu : une scène avec `ground-plane:` et une zone entièrement au sol"
    )
  }
}

// What was being done to pictures.
extension Complaint.Part {
  package static let absorbing = Self(
    "absorbing into the background", "absorption dans l'arrière-plan")
  package static let analysingFrame = Self("analysing a frame", "analyse d'une image")
  package static let cleaningMask = Self("cleaning a mask", "nettoyage d'un masque")
  package static let emptyOutput = Self("empty", "vide")
  package static let labellingMask = Self("labelling a mask", "étiquetage d'un masque")
  package static let learningBackground = Self(
    "learning the background", "apprentissage de l'arrière-plan")
  package static let learningOpenCVsMixture = Self(
    "learning OpenCV's mixture", "apprentissage du mélange d'OpenCV")
  package static let lookingForPeople = Self("looking for people", "recherche de personnes")
  package static let measuringMotion = Self("measuring motion", "mesure du mouvement")
  package static let openCVsMixture = Self("OpenCV's mixture", "mélange d'OpenCV")
  package static let peopleDetector = Self("the people detector", "détecteur de personnes")
  package static let readingColour = Self("reading colour", "lecture des couleurs")
  package static let shrinkingMask = Self("shrinking a mask", "réduction d'un masque")
  package static let shrinkingPicture = Self("shrinking a picture", "réduction d'une image")
  package static let watchingStillness = Self(
    "watching what stands still", "suivi de ce qui reste immobile")
  package static let yardstick = Self("the yardstick", "calcul étalon")

  package static func background(_ width: Int, _ height: Int) -> Self {
    Self("a background of \(width)×\(height)", "arrière-plan de \(width)×\(height)")
  }

  package static func stillness(_ width: Int, _ height: Int) -> Self {
    Self("a stillness model of \(width)×\(height)", "modèle d'immobilité de \(width)×\(height)")
  }

  package static func running(_ path: String) -> Self {
    Self("running \(path)", "exécution de \(path)")
  }
}
