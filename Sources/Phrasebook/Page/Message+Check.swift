extension Message {
  /// Words of the section that lets others repeat the run.
  package enum Check: PrintedPhrase {
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
    case unreadFiles(Int)
    case command(String)
    case product(String)
    case stills(Int, onBackgrounds: Int, backgrounds: Int)
    case kept(what: String, path: String, files: Int?)
    case noDay
    case nothingKept
    case dropped(field: String, count: String)

    package func prose(in language: Language) -> Prose {
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
        "This program analysed no face, plate, gait or voice and identified nobody; it kept no frame of a video."
      case (.invariant, .french):
        "Ce programme n'a analysé ni visage, ni plaque, ni démarche, ni voix, et n'a identifié personne ; il n'a conservé aucune image des vidéos."
      case (.read(let count), .english):
        "\(en.number(count)) \(en.form(count, "file was", "files were")) read, and opened for reading only."
      case (.read(let count), .french):
        "\(fr.number(count)) fichier\(fr.form(count, " a été lu", "s ont été lus")), en lecture seule."
      case (.unreadFiles(let count), .english):
        "\(en.number(count)) \(en.form(count, "file that the audit names", "files that the audit names")) could not be read."
      case (.unreadFiles(let count), .french):
        "\(fr.number(count)) fichier\(fr.form(count, " cité par l'audit n'a pas pu être lu", "s cités par l'audit n'ont pas pu être lus"))."
      case (.command(let system), .english):
        "What the program of \(system) makes of the frames that it is given is not known here."
      case (.command(let system), .french):
        "Ce que le programme de \(system) fait des images qu'il reçoit n'est pas connu ici."
      case (.product(let system), .english):
        "What the product behind \(system) analysed and kept is not known here."
      case (.product(let system), .french):
        "Ce que le produit derrière \(system) a analysé et conservé n'est pas connu ici."
      case (.stills(let stills, let shown, let grounds), .english):
        "\(en.number(stills)) redacted \(en.form(stills, "still is", "stills are")) drawn in this page"
          + (stills == 0
            ? "."
            : ": \(en.number(shown)) over \(en.number(grounds)) learned \(en.form(grounds, "background", "backgrounds")), \(en.number(stills - shown)) over nothing.")
      case (.stills(let stills, let shown, let grounds), .french):
        "\(fr.number(stills)) image\(fr.form(stills, " caviardée est dessinée", "s caviardées sont dessinées")) dans cette page"
          + (stills == 0
            ? "."
            : " : \(fr.number(shown)) sur \(fr.number(grounds)) fond\(fr.form(grounds, " appris", "s appris")), \(fr.number(stills - shown)) sans fond.")
      case (.kept(let what, let path, let files), .english):
        "Kept: \(what) (\(path)\(files.map { ", \(en.number($0)) \(en.form($0, "file", "files"))" } ?? ""))."
      case (.kept(let what, let path, let files), .french):
        "Conservé : \(what) (\(path)\(files.map { ", \(fr.number($0)) fichier\(fr.form($0, "", "s"))" } ?? ""))."
      case (.noDay, .english):
        "No day was set on which any of this is deleted: it stays until somebody deletes it."
      case (.noDay, .french):
        "Aucune date de suppression n'a été fixée : tout cela reste jusqu'à ce que quelqu'un l'efface."
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
