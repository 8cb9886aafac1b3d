import Documents
import Evaluation

extension Message {
  /// Words of the section that lets others repeat the run.
  enum Check {
    case intro
    case commandTitle
    case factsTitle
    case inputsTitle
    case headRole
    case headPath
    case headBytes
    case unread
    case seed
    case date
    case noDate
    case privacyTitle
    case invariant
    case read(Int)
    case stills(Int)
    case kept(what: String, path: String, until: String?)
    case nothingKept
    case dropped(field: String, count: String)

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro, .english):
        "Whoever has the same files gets the same bytes: compare the hashes, then run the command."
      case (.intro, .french):
        "Avec les mêmes fichiers, on obtient les mêmes octets : comparez les empreintes, puis lancez la commande."
      case (.commandTitle, .english): "The command"
      case (.commandTitle, .french): "La commande"
      case (.factsTitle, .english): "Versions, arguments, seed"
      case (.factsTitle, .french): "Versions, arguments, graine"
      case (.inputsTitle, .english): "Files that were read"
      case (.inputsTitle, .french): "Fichiers lus"
      case (.headRole, .english): "Role"
      case (.headRole, .french): "Rôle"
      case (.headPath, .english): "File"
      case (.headPath, .french): "Fichier"
      case (.headBytes, .english): "Bytes"
      case (.headBytes, .french): "Octets"
      case (.unread, .english): "could not be read"
      case (.unread, .french): "illisible"
      case (.seed, .english): "seed"
      case (.seed, .french): "graine"
      case (.date, .english): "date of the run"
      case (.date, .french): "date de l'exécution"
      case (.noDate, .english): "not recorded"
      case (.noDate, .french): "non enregistrée"
      case (.privacyTitle, .english): "Privacy manifest"
      case (.privacyTitle, .french): "Manifeste de confidentialité"
      case (.invariant, .english):
        "No face, plate, gait or voice was analysed, nobody was identified, and no picture of a person was kept."
      case (.invariant, .french):
        "Aucun visage, aucune plaque, démarche ou voix n'a été analysé, personne n'a été identifié, aucune image d'une personne n'a été conservée."
      case (.read(let count), .english):
        "\(Language.english.number(count)) \(count == 1 ? "file was" : "files were") read, none was changed."
      case (.read(let count), .french):
        "\(Language.french.number(count)) fichier\(count < 2 ? " a été lu" : "s ont été lus"), aucun n'a été modifié."
      case (.stills(let count), .english):
        "\(Language.english.number(count)) redacted \(count == 1 ? "still was" : "stills were") drawn."
      case (.stills(let count), .french):
        "\(Language.french.number(count)) image\(count < 2 ? " caviardée a été dessinée" : "s caviardées ont été dessinées")."
      case (.kept(let what, let path, let until), .english):
        "Kept: \(what) (\(path))\(until.map { ", to be deleted after " + $0 } ?? "")."
      case (.kept(let what, let path, let until), .french):
        "Conservé : \(what) (\(path))\(until.map { ", à supprimer après le " + $0 } ?? "")."
      case (.nothingKept, .english): "Nothing was kept."
      case (.nothingKept, .french): "Rien n'a été conservé."
      case (.dropped(let field, let count), .english):
        "Dropped on reading a log: \(field) (\(count))."
      case (.dropped(let field, let count), .french):
        "Écarté à la lecture d'un journal : \(field) (\(count))."
      }
    }
  }
}
