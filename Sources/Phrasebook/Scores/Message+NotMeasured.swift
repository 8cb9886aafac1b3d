extension Message {
  /// Why a metric has no value: a clause.
  package enum NotMeasured: CaseIterable, Phrase {
    case noAlarms, onlyStagedAlarms, noEvents, noAlarmsNorEvents, noExposure
    case noNegativeTime, noAlarmDurations, noPassages, noMatches, noCounts
    case noMeasurements, notOfEvents, noAttributeTruth, noTruthBoxes
    case noSystemBoxes, noBoxes, noMatchedBoxes, noPositives, noNegatives
    case noClaims, noPositivesNorClaims, missesUnknown, notPublished, resourcesNotStated
    case shareWithoutBase, rateWithoutBase, severalTypes, notComputable
    case noImageSizes, onlyEmptyCounts

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.noAlarms, .english): "no alarm was scored (0 of 0)"
      case (.noAlarms, .french): "aucune alarme évaluée (0 sur 0)"
      case (.onlyStagedAlarms, .english):
        "all alarms hit staged events, which say nothing of alarms in the field (0 of 0)"
      case (.onlyStagedAlarms, .french):
        "toutes les alarmes portent sur des événements mis en scène, qui ne disent rien des alarmes du terrain (0 sur 0)"
      case (.noEvents, .english): "the truth holds no such event (0 of 0)"
      case (.noEvents, .french): "la vérité terrain ne contient aucun tel événement (0 sur 0)"
      case (.noAlarmsNorEvents, .english): "neither alarms nor events (0 of 0)"
      case (.noAlarmsNorEvents, .french): "ni alarmes ni événements (0 sur 0)"
      case (.noExposure, .english): "no camera time was scored"
      case (.noExposure, .french): "aucun temps de caméra évalué"
      case (.noNegativeTime, .english): "every scored moment held an event"
      case (.noNegativeTime, .french): "chaque instant évalué contenait un événement"
      case (.noAlarmDurations, .english): "the alarms have no length"
      case (.noAlarmDurations, .french): "les alarmes n'ont pas de durée"
      case (.noPassages, .english): "the truth counts no passages"
      case (.noPassages, .french): "la vérité terrain ne compte pas les passages"
      case (.noMatches, .english): "no event was found, so none has a latency"
      case (.noMatches, .french): "aucun événement détecté, donc aucun délai"
      case (.noCounts, .english): "the truth counts nobody"
      case (.noCounts, .french): "la vérité terrain ne compte personne"
      case (.noMeasurements, .english): "the system measured nothing near the counted times"
      case (.noMeasurements, .french): "le système n'a rien mesuré aux instants comptés"
      case (.notOfEvents, .english): "false alarms belong to no event"
      case (.notOfEvents, .french): "une fausse alerte n'appartient à aucun événement"
      case (.missesUnknown, .english):
        "misses unknown: nobody looked for what the system did not report"
      case (.missesUnknown, .french):
        "omissions inconnues : personne n'a cherché ce que le système n'a pas signalé"
      case (.notPublished, .english): "no published figure says it"
      case (.notPublished, .french): "aucun chiffre publié ne le dit"
      case (.shareWithoutBase, .english):
        "a share without a base: nobody says of how many"
      case (.shareWithoutBase, .french):
        "une proportion sans effectif : on ignore sur combien de cas"
      case (.rateWithoutBase, .english):
        "a rate without a base: nobody says from how many alarms, or over how much"
      case (.rateWithoutBase, .french):
        "un taux sans effectif : on ignore combien d'alarmes, et sur quelle durée ou combien de passages"
      case (.severalTypes, .english): "not measured on events of several types together"
      case (.severalTypes, .french): "non mesuré sur des événements de plusieurs types réunis"
      case (.notComputable, .english):
        "it, or its interval, cannot be computed from these counts; please report them"
      case (.notComputable, .french):
        "le chiffre, ou son intervalle, ne peut pas être calculé à partir de ces effectifs ; merci de les signaler"
      case (.noAttributeTruth, .english): "the truth says nothing about attributes"
      case (.noAttributeTruth, .french): "la vérité terrain ne dit rien des attributs"
      case (.noTruthBoxes, .english): "the truth holds no scored box (0 of 0)"
      case (.noTruthBoxes, .french): "la vérité terrain ne contient aucun cadre évalué (0 sur 0)"
      case (.noSystemBoxes, .english): "the system drew no scored box (0 of 0)"
      case (.noSystemBoxes, .french): "le système n'a tracé aucun cadre évalué (0 sur 0)"
      case (.noBoxes, .english): "neither truth nor system has a box (0 of 0)"
      case (.noBoxes, .french): "ni la vérité terrain ni le système n'ont de cadre (0 sur 0)"
      case (.noMatchedBoxes, .english): "no box was matched"
      case (.noMatchedBoxes, .french): "aucun cadre n'a été apparié"
      case (.noPositives, .english): "the truth holds no positive (0 of 0)"
      case (.noPositives, .french): "la vérité terrain ne contient aucun positif (0 sur 0)"
      case (.noNegatives, .english): "the truth holds no negative (0 of 0)"
      case (.noNegatives, .french): "la vérité terrain ne contient aucun négatif (0 sur 0)"
      case (.noClaims, .english): "the system said it of nothing (0 of 0)"
      case (.noClaims, .french): "le système ne l'a dit de rien (0 sur 0)"
      case (.noImageSizes, .english): "no image says how large it is"
      case (.noImageSizes, .french): "aucune image n'indique sa taille"
      case (.resourcesNotStated, .english):
        "nobody states how fast the system is and how much memory it needs"
      case (.resourcesNotStated, .french):
        "personne ne dit à quelle vitesse va le système ni combien de mémoire il demande"
      case (.onlyEmptyCounts, .english): "the truth counts nobody at any counted time"
      case (.onlyEmptyCounts, .french): "la vérité terrain ne compte personne à aucun instant"
      case (.noPositivesNorClaims, .english): "neither in the truth nor said by the system (0 of 0)"
      case (.noPositivesNorClaims, .french):
        "ni dans la vérité terrain ni dit par le système (0 sur 0)"
      }
    }
  }

  /// Why a score has no curve: a sentence.
  package enum NoCurve: CaseIterable, Phrase {
    case noAlarms, noEvents, noExposure, noConfidence, oneConfidence

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.noAlarms, .english): "No alarm of this type was scored."
      case (.noAlarms, .french): "Aucune alarme de ce type n'a été évaluée."
      case (.noEvents, .english): "No event of this type was there to be missed."
      case (.noEvents, .french): "Aucun événement de ce type n'était là pour être manqué."
      case (.noExposure, .english): "No time was scored."
      case (.noExposure, .french): "Aucune durée n'a été évaluée."
      case (.noConfidence, .english):
        "Not every alarm says how sure the system was, so nobody can tell which ones a threshold would silence."
      case (.noConfidence, .french):
        "Les alarmes ne disent pas toutes à quel point le système était sûr : on ne peut pas savoir lesquelles un seuil ferait taire."
      case (.oneConfidence, .english):
        "All alarms carry the same confidence: a threshold would silence all of them or none."
      case (.oneConfidence, .french):
        "Toutes les alarmes portent la même confiance : un seuil les ferait taire toutes ou aucune."
      }
    }
  }
}
