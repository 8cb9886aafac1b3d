extension Message {
  /// Words of the tables by condition.
  package enum Conditions: PrintedPhrase {
    case intro
    case nothing
    case headSlice
    case headCounts
    case everything
    case staged
    case notStaged
    case counts(found: Int, events: Int, falseAlarms: Int, exposure: String)
    case found(Int, events: Int)
    case flipsTitle
    case noFlips
    case noOtherRules
    case decided(Int, falseAlarms: Int, exposure: String)
    case tooFew(claim: String, slices: [String])
    case tooFewToSay(String)
    case rule
    case alone(
      claim: String, verdict: String, isDecided: Bool, other: String, slices: [String])
    case flip(claim: String, from: String, to: String, rule: String)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro, .english):
        "An average hides where a system fails. Parts hold less evidence than the whole: compare their intervals, not their values."
      case (.intro, .french):
        "Une moyenne cache les cas où un système échoue. Chaque partie contient moins de données que l'ensemble : comparez les intervalles, pas les valeurs."
      case (.nothing, .english):
        "Only one condition was filmed, or none was stated: nothing can be said about others."
      case (.nothing, .french):
        "Une seule condition a été filmée, ou aucune n'est indiquée : on ne peut rien dire des autres."
      case (.headSlice, .english): "Condition"
      case (.headSlice, .french): "Condition"
      case (.headCounts, .english): "Counts"
      case (.headCounts, .french): "Décomptes"
      case (.everything, .english): "everything"
      case (.everything, .french): "ensemble"
      case (.staged, .english): "staged events"
      case (.staged, .french): "événements mis en scène"
      case (.notStaged, .english): "real events"
      case (.notStaged, .french): "événements réels"
      case (.counts(let found, let events, let wrong, let exposure), .english):
        "\(en.number(found)) of \(en.number(events)) found; \(en.number(wrong)) false in \(exposure)"
      case (.counts(let found, let events, let wrong, let exposure), .french):
        "\(fr.number(found)) sur \(fr.number(events)) détecté\(fr.form(found, "", "s")) ; \(fr.number(wrong)) fausse\(fr.form(wrong, "", "s")) en \(exposure)"
      case (.found(let found, let events), .english):
        "\(en.number(found)) of \(en.number(events)) found"
      case (.found(let found, let events), .french):
        "\(fr.number(found)) sur \(fr.number(events)) détecté\(fr.form(found, "", "s"))"
      case (.decided(let decided, let wrong, let exposure), .english):
        "\(en.number(wrong)) of \(en.number(decided)) decided alarms false in \(exposure)"
      case (.decided(let decided, let wrong, let exposure), .french):
        "\(fr.number(wrong)) fausse\(fr.form(wrong, "", "s")) sur \(fr.number(decided)) alarme\(fr.form(decided, "", "s")) tranchée\(fr.form(decided, "", "s")) en \(exposure)"
      case (.flipsTitle, .english): "Where a verdict would flip"
      case (.flipsTitle, .french): "Quand un verdict changerait"
      case (.noOtherRules, .english): "No other rule was tried."
      case (.noOtherRules, .french): "Aucune autre règle n'a été essayée."
      case (.noFlips, .english):
        "No verdict changes under the other rules and tolerances that were tried."
      case (.noFlips, .french):
        "Aucun verdict ne change avec les autres règles et tolérances essayées."
      case (.alone(let claim, let verdict, let isDecided, let other, let slices), .english):
        "\(claim): \(verdict) on all the evidence, but \(other) on each of these parts alone: \(slices.joined(separator: "; ")). They decide against \(isDecided ? "the whole" : "other parts") by more than chance among so many parts would."
      case (.alone(let claim, let verdict, let isDecided, let other, let slices), .french):
        "\(claim) : \(verdict) sur l'ensemble, mais \(other) sur chacune de ces parties prise seule : \(slices.joined(separator: "\u{202F}; ")). Elles contredisent \(isDecided ? "l'ensemble" : "d'autres parties") plus que ne le ferait le hasard parmi tant de parties."
      case (.tooFew(let claim, let slices), .english):
        "\(claim): too few to say on each of these parts alone: \(slices.joined(separator: "; ")). Even a faultless record there would not support the claim."
      case (.tooFew(let claim, let slices), .french):
        "\(claim) : trop peu pour conclure sur chacune de ces parties prise seule : \(slices.joined(separator: "\u{202F}; ")). Même un parcours sans faute n'y étayerait pas l'affirmation."
      case (.tooFewToSay(let figure), .english): "too few to say: \(figure)"
      case (.tooFewToSay(let figure), .french): "trop peu pour conclure : \(figure)"
      case (.rule, .english):
        "“Too few to say”: fewer than ten events or alarms (ten of ten prove no more than 69 %), or so little time that even no false alarm at all would not tell the rate from the one claimed or, where none is claimed, from the system's own."
      case (.rule, .french):
        "« Trop peu pour conclure » : moins de dix événements ou alarmes (dix sur dix ne prouvent pas plus de 69 %), ou si peu de temps que même l'absence de toute fausse alerte ne distinguerait pas la fréquence de celle annoncée ou, à défaut, de celle du système lui-même."
      case (.flip(let claim, let from, let to, let rule), .english):
        "\(claim): \(from) becomes \(to) with \(rule)."
      case (.flip(let claim, let from, let to, let rule), .french):
        "\(claim) : \(from) devient \(to) avec \(rule)."
      }
    }
  }
}
