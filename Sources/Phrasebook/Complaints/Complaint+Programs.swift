// External programs and what they say.
extension Complaint {
  package static func noProgram(_ name: String, in folder: String) -> Self {
    Self(
      "\(name): no such program in \(folder)", "\(name) : programme introuvable dans \(folder)")
  }

  package static func noProgram(_ name: String, inOrAlongPath folder: String) -> Self {
    Self(
      "\(name): no such program in \(folder) or along PATH; check `command:`",
      "\(name) : programme introuvable dans \(folder) et le long de PATH ; vérifiez `command:`")
  }

  package static func opensWholeDisk(_ name: String, to program: String) -> Self {
    Self(
      "\(name): would open the whole disk to \(program); name what it needs in `reads:`",
      "\(name) : ouvrirait tout le disque à \(program) ; nommez ce dont il a besoin dans `reads:`")
  }

  package static func standsInReads(_ why: Complaint) -> Self {
    Self("\(why.english); it stands in `reads:`", "\(why.french) ; c'est une entrée de `reads:`")
  }

  package static func changedWhileRunning(_ name: String, _ program: String) -> Self {
    Self(
      "\(name): was changed while \(program) ran; run again when nobody writes to it",
      "\(name) : a été modifié pendant l'exécution de \(program) ; relancez quand plus personne n'y écrit"
    )
  }

  package static func pictureChangesSize(_ width: Int, _ height: Int, at seconds: Double) -> Self {
    Self(
      "the picture's size changes to \(width) × \(height) at \(seconds) s, which y4m cannot say; "
        + "use `frames: pgm`",
      "la taille de l'image devient \(width) × \(height) à \(seconds) s, ce que y4m ne sait pas dire ; employez `frames: pgm`"
    )
  }

  /// How a program ended: minus the signal, or its exit code; what it said last; and what that may be due to.
  package static func programEnded(
    _ name: String, code: Int32, said: String, hint: Complaint?
  ) -> Self {
    Self(
      "\(name): \(code < 0 ? "was ended by signal \(-code)" : "ended with exit code \(code)")"
        + "\(said.isEmpty ? "" : ": \(said)")\(hint.map { "; \($0.english)" } ?? "")",
      "\(name) : \(code < 0 ? "arrêté par le signal \(-code)" : "terminé avec le code de sortie \(code)")\(said.isEmpty ? "" : " («\u{A0}\(said)\u{A0}»)")\(hint.map { "\u{202F}; \($0.french)" } ?? "")"
    )
  }

  package static func stoppedReading(_ name: String, said: String) -> Self {
    Self(
      "\(name): stopped reading before the clip ended\(said.isEmpty ? "" : ": \(said)"); "
        + "it must read every frame",
      "\(name) : a cessé de lire avant la fin de la séquence\(said.isEmpty ? "" : " («\u{A0}\(said)\u{A0}»)") ; il doit lire chaque image"
    )
  }

  package static func wroteTooMuch(_ name: String, mebibytes: Int) -> Self {
    Self(
      "\(name): wrote more than \(mebibytes) MiB of observations",
      "\(name) : a écrit plus de \(mebibytes) Mio d'observations")
  }

  package static func keeperEnded(_ name: String) -> Self {
    Self("\(name): its keeper has ended", "\(name) : son gardien s'est arrêté")
  }

  package static func usedTooMuchMemory(_ name: String, gibibytes: Int64) -> Self {
    Self(
      "\(name): used more than \(gibibytes) GiB of memory",
      "\(name) : a utilisé plus de \(gibibytes) Gio de mémoire")
  }

  package static func hadTooManyThreads(_ name: String, most: Int) -> Self {
    Self(
      "\(name): had more than \(most) threads", "\(name) : a eu plus de \(most) fils d'exécution")
  }

  // MARK: What a failure may be due to

  package static func folderNotReadable(_ folder: String) -> Self {
    Self(
      "\(folder) is a folder: where it has to be read, add it to `reads`",
      "\(folder) est un dossier : s'il doit être lu, ajoutez-le à `reads`")
  }

  package static func onlyShim(_ program: String) -> Self {
    Self(
      "\(program) only starts another program: name the one that `pyenv which` prints",
      "\(program) ne fait que lancer un autre programme : nommez celui qu'affiche `pyenv which`")
  }

  package static func interpreter(_ path: String, needs missing: [String]) -> Self {
    Self(
      "its interpreter is \(path): add \(missing.joined(separator: " and ")) to `reads`",
      "son interpréteur est \(path) : ajoutez \(missing.joined(separator: " et ")) à `reads`")
  }

  // MARK: What they say

  package static func outsideClip(from start: Double, to end: Double, length: Double) -> Self {
    Self(
      "found \(start) to \(end) s, expected times within the clip's \(length) s",
      "trouvé : de \(start) à \(end) s ; attendu : des instants dans les \(length) s de la séquence"
    )
  }

  package static func oneAlarmTooMany(most: Int, seconds: Double) -> Self {
    Self(
      "is one alarm more than the \(most) that a program may say of a clip of \(seconds) s",
      "c'est une alarme de plus que les \(most) qu'un programme peut donner pour une séquence de \(seconds) s"
    )
  }

  package static func wordTooLong(_ characters: Int, most: Int) -> Self {
    Self(
      "found a word of \(characters) characters, expected at most \(most)",
      "trouvé : un mot de \(characters) caractères ; attendu : au plus \(most)")
  }

  package static let wordNotPrintable = Self(
    "found a word with characters that cannot be printed",
    "trouvé : un mot avec des caractères non imprimables")

  package static func tooManyWords(bytes: Int, seconds: Double) -> Self {
    Self(
      "is beyond the \(bytes) bytes of different words that a program may say of a clip of "
        + "\(seconds) s; leave out ids",
      "dépasse les \(bytes) octets de mots différents qu'un programme peut dire d'une séquence de \(seconds) s ; laissez de côté les identifiants"
    )
  }
}
