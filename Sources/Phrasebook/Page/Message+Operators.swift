extension Message {
  /// Words for operators' verdicts in a log that stand in for truth.
  package enum Operators: PrintedPhrase {
    case byOperators
    case undecided
    case unknown
    case note(decided: Int, undecided: Int)
    case range(metric: String, low: String, high: String)
    case method(clips: Int)
    case clip
    case strip(right: Int, wrong: Int, other: Int)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.byOperators, .english): "by operators' verdicts"
      case (.byOperators, .french): "selon les opérateurs"
      case (.undecided, .english): "– not decided by an operator"
      case (.undecided, .french): "– non tranchées par un opérateur"
      case (.unknown, .english): "unknown"
      case (.unknown, .french): "inconnu"
      case (.note(let decided, let undecided), .english):
        "Operators decided \(en.number(decided)) of \(en.number(decided + undecided)) alarms; only these are counted. What was missed is unknown: nobody looked for what the system did not report."
      case (.note(let decided, let undecided), .french):
        "Les opérateurs ont tranché \(fr.number(decided)) alarme\(fr.form(decided, "", "s")) sur \(fr.number(decided + undecided)) ; seules celles-ci sont comptées. Les omissions sont inconnues : personne n'a cherché ce que le système n'a pas signalé."
      case (.range(let metric, let low, let high), .english):
        "\(metric), if every undecided alarm was right: \(low); if every one was false: \(high)."
      case (.range(let metric, let low, let high), .french):
        "\(metric), si toutes les alarmes non tranchées étaient justes : \(low) ; si toutes étaient fausses : \(high)."
      case (.method(let clips), .english):
        "On \(en.number(clips)) \(en.form(clips, "clip", "clips")) the operators' verdicts in the log stand in for truth: they say which alarms were right, and nothing of what was missed. They are the user's own word, taken while at work."
      case (.method(let clips), .french):
        "Sur \(fr.number(clips)) séquence\(fr.form(clips, "", "s")), les verdicts des opérateurs dans le journal tiennent lieu de vérité terrain : ils disent quelles alarmes étaient justes, et rien de ce qui a été manqué. C'est la parole de l'utilisateur lui-même, recueillie en service."
      case (.clip, .english):
        "Nobody annotated this clip; the operators' verdicts in the log say which alarms were right. What was missed is unknown."
      case (.clip, .french):
        "Personne n'a annoté cette séquence ; les verdicts des opérateurs dans le journal disent quelles alarmes étaient justes. Ce qui a été manqué est inconnu."
      case (.strip(let right, let wrong, let other), .english):
        "\(en.number(right)) \(en.form(right, "alarm", "alarms")) right, \(en.number(wrong)) false, \(en.number(other)) undecided or not scored."
      case (.strip(let right, let wrong, let other), .french):
        "\(fr.number(right)) alarme\(fr.form(right, "", "s")) juste\(fr.form(right, "", "s")), \(fr.number(wrong)) fausse\(fr.form(wrong, "", "s")), \(fr.number(other)) non tranchée\(fr.form(other, "", "s")) ou non évaluée\(fr.form(other, "", "s"))."
      }
    }
  }
}
