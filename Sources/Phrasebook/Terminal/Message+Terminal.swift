extension Message {
  /// Heads and notes of the terminal's tables.
  package enum Terminal: CaseIterable, PrintedPhrase {
    case verdict, claim, system, measured, limit, rests, event, events, found, missed, falseAlarms
    case recall, precision, perDay, reference, gate, error, unstable

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.verdict, .english): "VERDICT"
      case (.verdict, .french): "VERDICT"
      case (.claim, .english): "CLAIM"
      case (.claim, .french): "AFFIRMATION"
      case (.system, .english): "SYSTEM"
      case (.system, .french): "SYSTÈME"
      case (.measured, .english): "MEASURED"
      case (.measured, .french): "MESURÉ"
      case (.limit, .english): "LIMIT"
      case (.limit, .french): "LIMITE"
      case (.rests, .english): "SCORED"
      case (.rests, .french): "ÉVALUÉ"
      case (.event, .english): "EVENT"
      case (.event, .french): "ÉVÉNEMENT"
      case (.events, .english): "EVENTS"
      case (.events, .french): "SURVENUS"
      case (.found, .english): "FOUND"
      case (.found, .french): "DÉTECTÉS"
      case (.missed, .english): "MISSED"
      case (.missed, .french): "MANQUÉS"
      case (.falseAlarms, .english): "FALSE"
      case (.falseAlarms, .french): "FAUSSES"
      case (.recall, .english): "RECALL"
      case (.recall, .french): "RAPPEL"
      case (.precision, .english): "PRECISION"
      case (.precision, .french): "PRÉCISION"
      case (.perDay, .english): "FALSE ALARMS A CAMERA-DAY"
      case (.perDay, .french): "FAUSSES ALERTES PAR CAMÉRA ET PAR JOUR"
      case (.reference, .english):
        "* reference reproduction: open stages stand in for the product; the vendor's claim is neither supported nor refuted."
      case (.reference, .french):
        "* reproduction de référence : des algorithmes ouverts tiennent lieu du produit ; l'affirmation de l'éditeur n'est ni étayée ni réfutée."
      case (.unstable, .english): "~ unstable: another rule, truth or clock changes the verdict."
      case (.unstable, .french):
        "~ instable : une autre règle, vérité terrain ou horloge change le verdict."
      case (.error, .english): "Not judged"
      case (.error, .french): "Non jugée"
      case (.gate, .english): "! decides the exit code."
      case (.gate, .french): "! décide du code de sortie."
      }
    }
  }
}
