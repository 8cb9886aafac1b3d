// Files that are compared with each other: observations, masks, boxes, tracks, attributes, activities.
extension Complaint {
  package static let noBoxScored = Self(
    "holds no box that is scored", "ne contient aucun rectangle évalué")

  package static let noBoxScoredOfCoco = Self(
    "holds no box that is scored, expected one at least",
    "ne contient aucun rectangle évalué ; attendu : au moins un")

  package static let noDetection = Self(
    "holds no detection; replay with --detections to write boxes",
    "ne contient aucune détection ; rejouez avec --detections pour écrire les rectangles")

  package static func trackTwice(_ track: Int, at time: String) -> Self {
    Self(
      "found track \(track) twice in the frame at \(time), expected one box of a track",
      "trouvé : deux fois la piste \(track) dans l'image à \(time) ; attendu : un seul rectangle par piste"
    )
  }

  // MARK: evaluate

  package static let secondFileBesideLog = Self(
    "a second file beside a log, expected one log that names its cameras",
    "un second fichier à côté d'un journal ; attendu : un seul journal qui nomme ses caméras")

  package static func noFileEndsSo(_ ends: [String]) -> Self {
    Self(
      "holds no file whose name ends in \(ends.joined(separator: " or "))",
      "ne contient aucun fichier dont le nom finit par \(ends.joined(separator: " ou "))")
  }

  package static func notCovered(clip: String, event: String) -> Self {
    Self(
      "truth of clip \"\(clip)\" does not cover \"\(event)\": nobody says that nothing happened; annotate it and add it to `covers`",
      "la vérité terrain de la séquence « \(clip) » ne couvre pas « \(event) » : personne ne dit qu'il ne s'est rien passé ; annotez-la et ajoutez-le à `covers`"
    )
  }

  package static func truthTwice(clip: String) -> Self {
    Self(
      "clip \"\(clip)\" has truth twice, expected once",
      "la séquence « \(clip) » a deux fois une vérité terrain ; attendu : une seule")
  }

  package static let auditWithoutLog = Self(
    "evaluate made an audit without a log", "evaluate a produit un audit sans journal")

  package static func twoSystems(_ first: String, _ second: String) -> Self {
    Self(
      "hold two systems, \"\(first)\" and \"\(second)\": systems are never pooled, evaluate one at a time",
      "contiennent deux systèmes, « \(first) » et « \(second) » : des systèmes ne sont jamais regroupés, évaluez-en un à la fois"
    )
  }

  package static func observationsTwice(clip: String) -> Self {
    Self(
      "hold clip \"\(clip)\" twice, expected once",
      "contiennent deux fois la séquence « \(clip) » ; attendu : une seule")
  }

  package static func oneVideo(as first: String, and second: String, sha256: String) -> Self {
    Self(
      "hold one video as clips \"\(first)\" and \"\(second)\", SHA-256 \(sha256)…: its "
        + "events and hours would count twice; remove one of the two",
      "contiennent la même vidéo sous les noms « \(first) » et « \(second) », SHA-256 \(sha256)… : ses événements et ses heures compteraient deux fois ; retirez l'une des deux"
    )
  }

  package static func observationsWithoutTruth(clip: String, onlyTruth: String?) -> Self {
    onlyTruth.map {
      Self(
        "are of clip \"\(clip)\", this is truth for clip \"\($0)\"",
        "portent sur la séquence « \(clip) », la vérité terrain sur la séquence « \($0) »")
    }
      ?? Self(
        "are of clip \"\(clip)\", for which there is no truth",
        "portent sur la séquence « \(clip) », pour laquelle il n'y a pas de vérité terrain")
  }

  package static func nothingOf(clip: String) -> Self {
    Self(
      "hold nothing of clip \"\(clip)\"; a system that stayed silent has a header line",
      "ne contiennent rien de la séquence « \(clip) » ; un système resté muet a une ligne d'en-tête"
    )
  }

  // MARK: Masks

  package static let noMasks = Self(
    "holds no masks, expected groundtruth/ with PNG files, or folders with it",
    "ne contient aucun masque ; attendu : groundtruth/ avec des fichiers PNG, ou des dossiers qui en contiennent un"
  )

  package static let noMask = Self("holds no mask", "ne contient aucun masque")

  package static func secondMask(frame: Int, beside other: String) -> Self {
    Self(
      "is a second mask of frame \(frame) beside \(other)",
      "est un second masque de l'image \(frame), à côté de \(other)")
  }

  package static func noMask(frame: Int) -> Self {
    Self("holds no mask of frame \(frame)", "ne contient aucun masque de l'image \(frame)")
  }

  package static func noMaskOfResult(frame: Int) -> Self {
    Self(
      "holds no mask of frame \(frame), expected one for each frame of the truth",
      "ne contient aucun masque de l'image \(frame) ; attendu : un pour chaque image de la vérité terrain"
    )
  }

  package static func maskSize(
    _ found: (Int, Int), expected: (Int, Int), asIn truth: String
  ) -> Self {
    Self(
      "is of \(found.0) × \(found.1) pixels, expected \(expected.0) × \(expected.1) as in \(truth)",
      "mesure \(found.0) × \(found.1) pixels ; attendu : \(expected.0) × \(expected.1), comme dans \(truth)"
    )
  }

  package static func maskSizeOfRegion(_ found: (Int, Int), expected: (Int, Int)) -> Self {
    Self(
      "is of \(found.0) × \(found.1) pixels, expected \(expected.0) × \(expected.1) as in the region of interest",
      "mesure \(found.0) × \(found.1) pixels ; attendu : \(expected.0) × \(expected.1), comme dans la région d'intérêt"
    )
  }

  package static func maskLabel(_ value: some CustomStringConvertible) -> Self {
    Self(
      "found label \(value), expected 0, 50, 85, 170 or 255",
      "trouvé : étiquette \(value) ; attendu : 0, 50, 85, 170 ou 255")
  }

  package static func maskValue(_ value: some CustomStringConvertible) -> Self {
    Self(
      "found value \(value), expected 0 or 255", "trouvé : valeur \(value) ; attendu : 0 ou 255")
  }

  package static func maskOfAnotherSize(than truth: String) -> Self {
    Self("is of another size than \(truth)", "n'a pas la même taille que \(truth)")
  }

  package static let noFrameRange = Self(
    "expected the first and the last frame, such as 470 1700",
    "attendu : la première et la dernière image, par exemple 470 1700")

  // MARK: Tracks and attributes

  package static func noSequenceLength(_ shown: some StringProtocol) -> Self {
    .found(.quoted(shown), "seqLength=NUMBER", "seqLength=NOMBRE")
  }

  package static let fileBesideFolder = Self(
    "is a file beside a folder, expected two files or two folders of sequences",
    "est un fichier à côté d'un dossier ; attendu : deux fichiers, ou deux dossiers de séquences")

  package static let noSequence = Self(
    "holds no sequence, expected NAME/gt/gt.txt or NAME.txt",
    "ne contient aucune séquence ; attendu : NOM/gt/gt.txt ou NOM.txt")

  package static let noTruthOfThatName = Self(
    "no ground truth is of that name", "aucune vérité terrain ne porte ce nom")

  package static let noAnswerFile = Self(
    "no such file; a tracker that says nothing of a sequence leaves an empty file",
    "fichier introuvable ; un programme de suivi qui ne dit rien d'une séquence laisse un fichier vide"
  )

  package static let noAttribute = Self(
    "holds no attribute of an object to score", "ne contient aucun attribut d'objet à évaluer")

  /// What tables of attributes have in common.
  package enum Row: Sendable {
    case attribute, object
  }

  package static func notInScores(_ row: Row, _ name: String, of truth: String) -> Self {
    switch row {
    case .attribute:
      Self(
        "attribute \"\(name)\" of \(truth) is not scored",
        "l'attribut « \(name) » de \(truth) n'a pas de note")
    case .object:
      Self(
        "object \"\(name)\" of \(truth) is not scored",
        "l'objet « \(name) » de \(truth) n'a pas de note")
    }
  }

  package static func notInTruth(_ row: Row, _ name: String, _ truth: String) -> Self {
    switch row {
    case .attribute:
      Self(
        "attribute \"\(name)\" is not in \(truth)", "l'attribut « \(name) » n'est pas dans \(truth)"
      )
    case .object:
      Self("object \"\(name)\" is not in \(truth)", "l'objet « \(name) » n'est pas dans \(truth)")
    }
  }

  // MARK: Activities

  package static let noReferenceLeft = Self(
    "no reference instance of an indexed activity is left to score; "
      + "--include-zero-ref-instances scores activities without any",
    "il ne reste aucune instance de référence d'une activité indexée à évaluer ; --include-zero-ref-instances évalue les activités qui n'en ont pas"
  )

  package static func extraneousFile(_ name: String, others: Int, _ index: String) -> Self {
    Self(
      "processed \"\(name)\"\(others > 0 ? " and \(others) more" : ""), which \(index) does not name; "
        + "--ignore-extraneous-files leaves such files out",
      "a traité « \(name) »\(others > 0 ? " et \(others) de plus" : ""), que \(index) ne nomme pas ; --ignore-extraneous-files laisse de tels fichiers de côté"
    )
  }

  package static func missingFile(_ name: String, others: Int, _ index: String) -> Self {
    Self(
      "did not process \"\(name)\"\(others > 0 ? " and \(others) more" : "") of \(index); expected all of "
        + "them in filesProcessed or processingReport; --ignore-missing-files leaves them out",
      "n'a pas traité « \(name) »\(others > 0 ? " et \(others) de plus" : "") de \(index) ; attendu : tous dans filesProcessed ou processingReport ; --ignore-missing-files les laisse de côté"
    )
  }

  package static func collar(_ found: Double) -> Self {
    Self(
      "nmide.ns_collar_size: found \(found), expected a whole number of frames",
      "nmide.ns_collar_size ; trouvé : \(found) ; attendu : un nombre entier d'images")
  }

  package static func instanceInUnknownFile(_ identifier: String, _ file: String, _ index: String)
    -> Self
  {
    Self(
      "activityID \(identifier) lies in \"\(file)\", which \(index) does not name; "
        + "--ignore-extraneous-files leaves it out",
      "activityID \(identifier) se trouve dans « \(file) », que \(index) ne nomme pas ; --ignore-extraneous-files le laisse de côté"
    )
  }
}
