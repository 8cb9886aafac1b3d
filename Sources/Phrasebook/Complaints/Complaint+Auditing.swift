// Runs of audits: what was given to them, and what cost a clip its results.
extension Complaint {
  package static let ownFilesUnusable = Self(
    "not replayed: its own files are unusable",
    "pas rejouée : ses propres fichiers sont inutilisables")

  package static let interruptedBeforeAnything = Self(
    "interrupted: nothing was judged or written; the same command starts again",
    "interrompu : rien n'a été jugé ni écrit ; la même commande recommence")

  package static func interrupted(after finished: Int, of all: Int) -> Self {
    Self(
      "interrupted: \(finished) of \(all) replays are finished and kept, nothing was judged; "
        + "the same command goes on from there",
      "interrompu : \(finished) \(fr.form(finished, "rejeu", "rejeux")) sur \(all) \(fr.form(finished, "est terminé et conservé", "sont terminés et conservés")), rien n'a été jugé ; la même commande reprend à partir de là"
    )
  }

  package static func sameVideo(
    _ clip: (id: String, line: Int?), as first: (id: String, line: Int?), sha256: String
  ) -> Self {
    func english(_ clip: (id: String, line: Int?)) -> String {
      clip.id + (clip.line.map { " (line \($0))" } ?? "")
    }
    func french(_ clip: (id: String, line: Int?)) -> String {
      clip.id + (clip.line.map { " (ligne \($0))" } ?? "")
    }
    return Self(
      "clip \(english(clip)) is the same video as clip \(english(first)), SHA-256 \(sha256)…: its "
        + "events and hours would count twice; remove one of the two",
      "la séquence \(french(clip)) est la même vidéo que la séquence \(french(first)), SHA-256 \(sha256)… : ses événements et ses heures compteraient deux fois ; retirez l'une des deux"
    )
  }

  package static func truthOfAnotherClip(_ found: String, expected: String) -> Self {
    Self(
      "this is truth for clip \"\(found)\", expected \"\(expected)\"",
      "c'est la vérité terrain de la séquence « \(found) » ; attendu : celle de « \(expected) »")
  }

  package static func zoneNotInScene(_ zone: String, nearest: String?, _ known: [String]) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "zone \"\(zone)\" is not in the scene\(hint.english); the scene has: \(list(known))",
      "la zone « \(zone) » n'est pas dans la scène\(hint.french) ; la scène contient : \(list(known))"
    )
  }

  // MARK: Observations that were given

  package static func observationsOfClip(_ found: String, expected: String) -> Self {
    Self(
      "holds observations of clip \"\(found)\", expected those of \"\(expected)\"; give each clip its own",
      "contient des observations de la séquence « \(found) » ; attendu : celles de « \(expected) » ; donnez à chaque séquence les siennes"
    )
  }

  package static func observationsBySystem(_ found: String, expected: String) -> Self {
    Self(
      "holds observations by system \"\(found)\", expected those by \"\(expected)\"; name the system as "
        + "its observations do, or give its own",
      "contient des observations du système « \(found) » ; attendu : celles de « \(expected) » ; nommez le système comme le font ses observations, ou donnez les siennes"
    )
  }

  package static func observationsOfVideo(_ found: String, clip: String, expected: String) -> Self {
    Self(
      "holds observations of a video with SHA-256 \(found)…, expected those of clip \"\(clip)\", "
        + "\(expected)…; replay this video, or give the other one",
      "contient des observations d'une vidéo de SHA-256 \(found)… ; attendu : celles de la séquence « \(clip) », \(expected)… ; rejouez cette vidéo, ou donnez l'autre"
    )
  }

  package static let writtenByAnother = Self(
    "is not what this run has written: something else writes there; choose another --out",
    "n'est pas ce que cette exécution a écrit : un autre programme y écrit ; choisissez un autre --out"
  )

  package static func givenTwice(to first: String, and second: String) -> Self {
    Self(
      "is given to clips \(first) and \(second), so its alarms would count "
        + "twice; give each clip observations of its own",
      "est donné aux séquences \(first) et \(second) : ses alarmes compteraient deux fois ; donnez à chaque séquence ses propres observations"
    )
  }

  // MARK: Logs

  package static func ignoredButKnown(event: String) -> Self {
    Self(
      "event type \"\(event)\" is to be ignored, but truth covers it or a claim speaks of it; "
        + "remove it from `ignore`",
      "le type d'événement « \(event) » est à ignorer, mais la vérité terrain le couvre ou une affirmation en parle ; retirez-le de `ignore`"
    )
  }

  package static func cameraNotInLog(
    _ cameras: [String], nearest: String?, named: [String]
  ) -> Self {
    let hint = Part.hint(nearest)
    return Self(
      "no record names camera \(list(cameras))\(hint.english); the log has: \(list(named))",
      "aucun enregistrement ne nomme la caméra \(list(cameras))\(hint.french) ; le journal contient : \(list(named))"
    )
  }

  /// What of a log nobody knows, and where it would have to be named.
  package enum Stranger: Sendable {
    case camera, eventInMapping, eventWithoutMapping
  }

  package static func unknownInLog(
    _ kind: Stranger, _ word: String, nearest: String?, known: [String], records: [Int],
    others: [String]
  ) -> Self {
    let hint = Part.hint(nearest)
    let (what, list): (Part, String) =
      kind == .camera
      ? (Part("camera", "caméra inconnue"), "cameras")
      : (Part("event type", "type d'événement inconnu"), "event-types")
    let remedy: Part =
      switch kind {
      case .camera:
        Part("name it as `camera:` of a clip", "nommez-la comme `camera:` d'une séquence")
      case .eventInMapping:
        Part(
          "add it under `events:` of the mapping", "ajoutez-le sous `events:` de la correspondance")
      case .eventWithoutMapping:
        Part(
          "map it under `events:` of a mapping file",
          "faites-le correspondre sous `events:` d'un fichier de correspondance")
      }
    let last = records.last ?? 0
    let loss: Part =
      records.count == 1
      ? Part("this record alone would vanish", "cet enregistrement seul disparaîtrait")
      : Part(
        "\(records.count) records, up to \(last), would vanish",
        "\(records.count) enregistrements, jusqu'au \(last), disparaîtraient")
    let also: Part =
      others.isEmpty
      ? Part("", "")
      : Part("; likewise: \(Complaint.list(others))", " ; de même : \(Complaint.list(others))")
    return Self(
      "\(what.english) \"\(word)\" is not known\(hint.english); known: \(Complaint.list(known)); "
        + "\(loss.english); \(remedy.english), or list it under `ignore: {\(list): [\"\(word)\"]}`\(also.english)",
      "\(what.french) : « \(word) »\(hint.french) ; connus : \(Complaint.list(known)) ; \(loss.french) ; \(remedy.french), ou inscrivez « \(word) » sous `ignore: {\(list): [\"\(word)\"]}`\(also.french)"
    )
  }

  package static func givenToClips(_ first: String, _ second: String) -> Self {
    Self(
      "counts its time from the start of a clip, but the log is given to clips \(first) and \(second) of "
        + "one camera; give times with a date, or a log of its own to each clip",
      "compte son temps depuis le début d'une séquence, mais le journal est donné aux séquences \(first) et \(second) d'une même caméra ; donnez des instants datés, ou un journal à chaque séquence"
    )
  }

  package static func givenToCameras(_ first: String, _ second: String) -> Self {
    Self(
      "names no camera, but the log is given to clips of cameras \(first) and \(second); add a column "
        + "`camera` (or its name under `columns:` of a mapping), or give one log a camera",
      "ne nomme aucune caméra, mais le journal est donné à des séquences des caméras \(first) et \(second) ; ajoutez une colonne `camera` (ou son nom sous `columns:` d'une correspondance), ou donnez un journal par caméra"
    )
  }

  package static func sameRecords(as other: String) -> Self {
    Self(
      "holds the same records as \(other), with times since a clip began: they would count twice; "
        + "remove one of the two",
      "contient les mêmes enregistrements que \(other), avec des instants comptés depuis le début d'une séquence : ils compteraient deux fois ; retirez l'un des deux"
    )
  }

  package static func logWithoutLength(clip: String) -> Self {
    Self(
      "clip \(clip) has neither video nor `duration:`; a log alone does not say how long it covers",
      "la séquence \(clip) n'a ni vidéo ni `duration:` ; un journal seul ne dit pas quelle durée il couvre"
    )
  }

  package static func logWithoutStart(clip: String) -> Self {
    Self(
      "has wall-clock time, but clip \(clip) has no `starts-at:`; add it to the audit",
      "donne l'heure du jour, mais la séquence \(clip) n'a pas de `starts-at:` ; ajoutez-le à l'audit"
    )
  }

  // MARK: Registrations

  package static func noRegistration(audit: String) -> Self {
    Self(
      "found no registration (registration: 1, sha256, content); `contrechamp register \(audit)` writes one",
      "aucun enregistrement préalable (registration: 1, sha256, content) ; `contrechamp register \(audit)` en écrit un"
    )
  }

  package static let registrationChanged = Self(
    "its content does not have the SHA-256 it states: it was changed after it was written; restore the file as it was registered",
    "son contenu n'a pas le SHA-256 qu'il annonce : il a été modifié après coup ; rétablissez le fichier tel qu'il a été enregistré"
  )

  package static func registrationOfAnother(_ found: String, expected: String) -> Self {
    Self(
      "found the registration of \"\(found)\", expected that of \"\(expected)\"; name the audit's own, or restore the title",
      "trouvé : l'enregistrement préalable de « \(found) » ; attendu : celui de « \(expected) » ; nommez celui de cet audit, ou rétablissez le titre"
    )
  }

  package static let alreadyRegistered = Self(
    "is there already: what was registered stays; give another name with --out",
    "existe déjà : ce qui a été enregistré demeure ; donnez un autre nom avec --out")
}
