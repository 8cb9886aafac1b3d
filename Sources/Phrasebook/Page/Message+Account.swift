extension Message {
  /// Words for what became of the records of a log.
  package enum Account: PrintedPhrase {
    case title
    case records(system: String, Int)
    case unopened(system: String, logs: Int)
    case part(Record, Int)
    case named(String, [String])

    /// What becomes of a record.
    package enum Record: CaseIterable, Sendable {
      case scored, outsideTime, notScored, undecided, unmappedType, unknownCamera, duplicate
      case unreadable
    }

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.title, .english): "What became of every record"
      case (.title, .french): "Ce qu'est devenu chaque enregistrement"
      case (.records(let system, let count), .english):
        "\(system): \(en.number(count)) \(en.form(count, "record", "records")) in the log"
      case (.records(let system, let count), .french):
        "\(system) : \(fr.number(count)) enregistrement\(fr.form(count, "", "s")) dans le journal"
      case (.unopened(let system, let logs), .english):
        "\(system): \(en.number(logs)) \(en.form(logs, "log", "logs")) could not be opened"
      case (.unopened(let system, let logs), .french):
        "\(system) : \(fr.number(logs)) \(fr.form(logs, "journal n'a pas pu être ouvert", "journaux n'ont pas pu être ouverts"))"
      case (.part(let kind, let count), .english): Self.english(kind, count)
      case (.part(let kind, let count), .french): Self.french(kind, count)
      case (.named(let text, let names), _):
        "\(text) (\(names.joined(separator: ", ")))"
      }
    }

    private static func english(_ kind: Record, _ count: Int) -> Prose {
      let number = en.number(count)
      return switch kind {
      case .scored: "\(number) scored"
      case .outsideTime: "\(number) outside the time or the view that is scored"
      case .notScored: "\(number) of clips or types that are not scored"
      case .undecided: "\(number) not decided by an operator"
      case .unmappedType: "\(number) of event types that are left out"
      case .unknownCamera: "\(number) of cameras that are left out"
      case .duplicate: "\(number) exact \(en.form(count, "repeat", "repeats")) of a record"
      case .unreadable: "\(number) of a log that could not be read"
      }
    }

    private static func french(_ kind: Record, _ count: Int) -> Prose {
      let number = fr.number(count)
      let s = fr.form(count, "", "s")
      return switch kind {
      case .scored: "\(number) évalué\(s)"
      case .outsideTime: "\(number) hors du temps ou de la vue évalués"
      case .notScored: "\(number) de séquences ou de types non évalués"
      case .undecided: "\(number) non tranché\(s) par un opérateur"
      case .unmappedType: "\(number) de types d'événement écartés"
      case .unknownCamera: "\(number) de caméras écartées"
      case .duplicate: "\(number) répétition\(s) exacte\(s) d'un enregistrement"
      case .unreadable: "\(number) d'un journal illisible"
      }
    }
  }
}
