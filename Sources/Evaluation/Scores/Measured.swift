import Documents
package import Statistics
public import Phrasebook

/// A value, or the reason why there is none: absent is never zero.
public enum Measured<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing was measured, and why.
  case notMeasured(NotMeasured)
  /// What was measured.
  case measured(Value)

  /// The value, or nil where nothing was measured.
  public var value: Value? {
    if case .measured(let value) = self { value } else { nil }
  }

  /// Why there is no value, or nil where there is one.
  public var reason: NotMeasured? {
    if case .notMeasured(let reason) = self { reason } else { nil }
  }
}

/// Why a metric has no value.
public enum NotMeasured: String, Hashable, Sendable, CaseIterable {
  /// The system raised no alarm that was scored: a precision of 0 of 0.
  case noAlarms = "no-alarms"
  /// All scored alarms hit staged events, which say nothing of alarms in the field.
  case onlyStagedAlarms = "only-staged-alarms"
  /// Truth holds no event of this type: a recall of 0 of 0.
  case noEvents = "no-events"
  /// Neither alarms nor events: an F1 of 0 of 0.
  case noAlarmsNorEvents = "no-alarms-nor-events"
  /// No camera time was scored.
  case noExposure = "no-exposure"
  /// Every scored moment held an event, so that no alarm time could be false.
  case noNegativeTime = "no-negative-time"
  /// Alarms have no length, so that time in alarm means nothing.
  case noAlarmDurations = "no-alarm-durations"
  /// Truth counts no passages.
  case noPassages = "no-passages"
  /// No event was found, so that none has a latency.
  case noMatches = "no-matches"
  /// Truth counts nobody.
  case noCounts = "no-counts"
  /// Truth counts, but the system measured nothing near those times.
  case noMeasurements = "no-measurements"
  /// False alarms belong to no event, so that a slice of events has none.
  case notOfEvents = "not-of-events"
  /// Truth says nothing about attributes.
  case noAttributeTruth = "no-attribute-truth"
  /// Truth holds no scored box: a recall of 0 of 0.
  case noTruthBoxes = "no-truth-boxes"
  /// The system drew no scored box: a precision of 0 of 0.
  case noSystemBoxes = "no-system-boxes"
  /// Neither truth nor system has a box.
  case noBoxes = "no-boxes"
  /// No box was matched, so that there is nothing to take a mean of.
  case noMatchedBoxes = "no-matched-boxes"
  /// Truth holds nothing that is so: a recall of 0 of 0.
  case noPositives = "no-positives"
  /// Truth holds nothing that is not so: a false positive rate of 0 of 0.
  case noNegatives = "no-negatives"
  /// The system said of nothing that it is so: a precision of 0 of 0.
  case noClaims = "no-claims"
  /// Neither in truth nor said by the system.
  case noPositivesNorClaims = "no-positives-nor-claims"
  /// Operators judged what the system reported, and nobody what it did not.
  case missesUnknown = "misses-unknown"
  /// Nobody published a figure that says it.
  case notPublished = "not-published"
  /// A share was published, and not of how many.
  case shareWithoutBase = "share-without-base"
  /// A rate was published, and not how many alarms it comes from.
  case rateWithoutBase = "rate-without-base"
  /// Events of several types are judged together, for which the metric has no meaning yet.
  case severalTypes = "several-types"
  /// No arithmetic of ours gives the figure, or its interval.
  case notComputable = "not-computable"

  /// No image says how large it is.
  case noImageSizes = "no-image-sizes"
  /// Truth counts nobody at any counted time: an error has nothing to be a share of.
  case onlyEmptyCounts = "only-empty-counts"

  /// The reason as a clause for people.
  public func text(in language: Language) -> String {
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
    case (.shareWithoutBase, .french): "une proportion sans effectif : on ignore sur combien de cas"
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
    case (.onlyEmptyCounts, .english): "the truth counts nobody at any counted time"
    case (.onlyEmptyCounts, .french): "la vérité terrain ne compte personne à aucun instant"
    case (.noPositivesNorClaims, .english): "neither in the truth nor said by the system (0 of 0)"
    case (.noPositivesNorClaims, .french):
      "ni dans la vérité terrain ni dit par le système (0 sur 0)"
    }
  }
}

extension Measured {
  /// A value that costs itself, and nothing else, where no arithmetic of ours gives it.
  package static func computing(
    _ body: () throws(StatisticsError) -> Value
  ) throws(StatisticsError) -> Measured {
    do { return .measured(try body()) } catch {
      guard case .notComputable = error else { throw error }
      return .notMeasured(.notComputable)
    }
  }
}
