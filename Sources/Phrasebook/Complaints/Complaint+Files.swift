// What is wrong with a file before anybody reads what it says.
extension Complaint {
  /// What a name stands for that is no regular file.
  package enum FileKind: Sendable {
    case folder, pipe, socket, device
  }

  package static func notRegular(_ kind: FileKind) -> Self {
    switch kind {
    case .folder:
      Self(
        "is a folder, expected a regular file", "est un dossier ; attendu : un fichier ordinaire")
    case .pipe:
      Self("is a pipe, expected a regular file", "est un tube ; attendu : un fichier ordinaire")
    case .socket:
      Self(
        "is a socket, expected a regular file", "est une socket ; attendu : un fichier ordinaire")
    case .device:
      Self(
        "is a device, expected a regular file",
        "est un périphérique ; attendu : un fichier ordinaire")
    }
  }

  package static let noSuchFile = Self("no such file", "fichier introuvable")

  package static let noSuchFolder = Self("no such folder", "dossier introuvable")

  package static let unreadable = Self("cannot be read", "lecture impossible")

  package static let notEnoughMemory = Self(
    "not enough memory to read it", "mémoire insuffisante pour le lire")

  /// `said` is the system's own message.
  package static func refused(_ said: String) -> Self {
    Self(
      "cannot be read (\(said)); check its permissions",
      "lecture impossible (« \(said) ») ; vérifiez les droits d'accès")
  }

  package static func unreadableFolder(_ said: String) -> Self {
    Self("cannot be read: \(said)", "lecture impossible (« \(said) »)")
  }

  // MARK: Files that change while they are read

  package static let replaced = Self(
    "was replaced by another file while it was read; run again when nobody writes to it",
    "a été remplacé par un autre fichier pendant la lecture ; relancez quand plus personne n'y écrit"
  )

  package static func grew(from: Int, to: Int) -> Self {
    Self(
      "grew from \(from) to \(to) bytes while it was read: it is still being written; "
        + "run again when the recording is closed",
      "est passé de \(from) à \(to) octets pendant la lecture : on y écrit encore ; relancez quand l'enregistrement est terminé"
    )
  }

  package static func wasCut(from: Int, to: Int) -> Self {
    Self(
      "was cut from \(from) to \(to) bytes while it was read; restore it and run again",
      "est passé de \(from) à \(to) octets pendant la lecture : il a été tronqué ; rétablissez-le et relancez"
    )
  }

  package static let touched = Self(
    "was written to, or its attributes changed, while it was read; run again when nobody touches it",
    "a été modifié, ou ses attributs ont changé, pendant la lecture ; relancez quand plus personne n'y touche"
  )
}
