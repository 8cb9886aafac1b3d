extension Message {
  /// Why an audit does not end with exit code 0: one line on the console.
  package enum Ending: PrintedPhrase {
    case head(code: Int32, first: String)
    case also
    case refuted([String])
    case undecided([String])
    case unjudged([String])
    case lost([String], of: Int)
    case nothingScored

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.head(let code, let first), .english): "exit code \(String(code)): \(first)"
      case (.head(let code, let first), .french): "code de sortie \(String(code)) : \(first)"
      case (.also, .english): "; also "
      case (.also, .french): " ; et aussi "
      case (.refuted(let claims), .english):
        "refuted, and gating: \(claims.joined(separator: ", "))"
      case (.refuted(let claims), .french):
        "\(fr.form(claims.count, "réfutée et décisive", "réfutées et décisives")) : \(claims.joined(separator: ", "))"
      case (.undecided(let claims), .english):
        "not decided, and gating: \(claims.joined(separator: ", "))"
      case (.undecided(let claims), .french):
        "\(fr.form(claims.count, "non tranchée, bien que décisive", "non tranchées, bien que décisives")) : \(claims.joined(separator: ", "))"
      case (.unjudged(let claims), .english):
        "could not be judged: \(claims.joined(separator: ", "))"
      case (.unjudged(let claims), .french):
        "\(fr.form(claims.count, "impossible à juger", "impossibles à juger")) : \(claims.joined(separator: ", "))"
      case (.lost(let clips, let all), .english):
        "\(String(clips.count)) of \(String(all)) clips lost: \(clips.joined(separator: ", "))"
      case (.lost(let clips, let all), .french):
        "\(String(clips.count)) séquence\(fr.form(clips.count, " perdue", "s perdues")) sur \(String(all)) : \(clips.joined(separator: ", "))"
      case (.nothingScored, .english): "nothing was scored"
      case (.nothingScored, .french): "rien n'a été évalué"
      }
    }
  }
}
