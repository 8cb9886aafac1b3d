import Claims
import Documents
import Evaluation
import Phrasebook

extension Message {
  /// Words for what became of the records of a log.
  enum Account {
    case title
    case records(system: String, Int)
    case unopened(system: String, logs: Int)
    case part(RecordClass, Int)
    case named(String, [String])

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.title, .english): "What became of every record"
      case (.title, .french): "Ce qu'est devenu chaque enregistrement"
      case (.records(let system, let count), .english):
        "\(system): \(Language.english.number(count)) \(count == 1 ? "record" : "records") in the log"
      case (.records(let system, let count), .french):
        "\(system) : \(Language.french.number(count)) enregistrement\(count < 2 ? "" : "s") dans le journal"
      case (.unopened(let system, let logs), .english):
        "\(system): \(Language.english.number(logs)) \(logs == 1 ? "log" : "logs") could not be opened"
      case (.unopened(let system, let logs), .french):
        "\(system) : \(Language.french.number(logs)) \(logs < 2 ? "journal n'a pas pu être ouvert" : "journaux n'ont pas pu être ouverts")"
      case (.part(let kind, let count), .english): Self.english(kind, count)
      case (.part(let kind, let count), .french): Self.french(kind, count)
      case (.named(let text, let names), _):
        "\(text) (\(names.joined(separator: ", ")))"
      }
    }

    private static func english(_ kind: RecordClass, _ count: Int) -> Prose {
      let number = Language.english.number(count)
      return switch kind {
      case .scored: "\(number) scored"
      case .outsideTime: "\(number) outside the time or the view that is scored"
      case .notScored: "\(number) of clips or types that are not scored"
      case .undecided: "\(number) not decided by an operator"
      case .unmappedType: "\(number) of event types that are left out"
      case .unknownCamera: "\(number) of cameras that are left out"
      case .duplicate: "\(number) exact \(count == 1 ? "repeat" : "repeats") of a record"
      case .unreadable: "\(number) of a log that could not be read"
      }
    }

    private static func french(_ kind: RecordClass, _ count: Int) -> Prose {
      let number = Language.french.number(count)
      let s = count < 2 ? "" : "s"
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
