extension Message {
  /// Words of the tables of counts and rates.
  package enum Counts: PrintedPhrase {
    case intro(String)
    case nothing
    case corner
    case countsHead
    case ratesHead
    case scoredTime
    case events
    case found
    case missed
    case alarms
    case right
    case wrong
    case duplicates(areFalse: Bool)
    case dropped
    case notMeasured(String)
    case zeroUpTo(String, String)
    case noInterval
    case longerMayFollow
    case few(Int)
    case thisFootage(Int)
    case uncounted(Int, of: Int)

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.intro(let level), .english):
        "Beside each system stand detectors that know nothing: whoever claims to detect must do better. Intervals are two-sided, \(level); the method's name stands behind each."
      case (.intro(let level), .french):
        "À côté de chaque système figurent des détecteurs qui ne savent rien : qui prétend détecter doit faire mieux. Les intervalles sont bilatéraux, à \(level), suivis du nom de la méthode."
      case (.uncounted(let missing, let all), .english):
        "Of \(en.number(all)) times at which people were counted by hand, the system gives no count at \(en.number(missing)): the figures are about the others only."
      case (.uncounted(let missing, let all), .french):
        "Sur \(fr.number(all)) instant\(fr.form(all, "", "s")) compté\(fr.form(all, "", "s")) à la main, le système ne donne aucun nombre pour \(fr.number(missing)) : les chiffres ne portent que sur les autres."
      case (.nothing, .english): "Nothing was scored."
      case (.nothing, .french): "Rien n'a été évalué."
      case (.corner, .english): "Measure"
      case (.corner, .french): "Mesure"
      case (.countsHead, .english): "Counts"
      case (.countsHead, .french): "Décomptes"
      case (.ratesHead, .english): "Rates"
      case (.ratesHead, .french): "Taux"
      case (.scoredTime, .english): "Scored"
      case (.scoredTime, .french): "Évalué"
      case (.events, .english): "Events that happened"
      case (.events, .french): "Événements survenus"
      case (.found, .english): "– found"
      case (.found, .french): "– détectés"
      case (.missed, .english): "– missed"
      case (.missed, .french): "– manqués"
      case (.alarms, .english): "Alarms raised"
      case (.alarms, .french): "Alarmes émises"
      case (.right, .english): "– right"
      case (.right, .french): "– justes"
      case (.wrong, .english): "– false"
      case (.wrong, .french): "– fausses"
      case (.duplicates(areFalse: true), .english): "Duplicates (among the false)"
      case (.duplicates(areFalse: true), .french): "Doublons (parmi les fausses)"
      case (.duplicates(areFalse: false), .english): "Duplicates (not counted)"
      case (.duplicates(areFalse: false), .french): "Doublons (non comptés)"
      case (.dropped, .english): "Not scored: alarms / events"
      case (.dropped, .french): "Non évalués : alarmes / événements"
      case (.notMeasured(let why), .english): "not measured: \(why)"
      case (.notMeasured(let why), .french): "non mesuré : \(why)"
      case (.zeroUpTo(let upper, let method), .english):
        "none counted, at most \(upper) (\(method))"
      case (.zeroUpTo(let upper, let method), .french):
        "aucune constatée, au plus \(upper) (\(method))"
      case (.longerMayFollow, .english): "no interval: a longer one may always follow"
      case (.longerMayFollow, .french):
        "pas d'intervalle : un plus long reste toujours possible"
      case (.noInterval, .english): "too few for an interval"
      case (.noInterval, .french): "trop peu pour un intervalle"
      case (.few(let count), .english): "too few to generalise (\(String(count)))"
      case (.few(let count), .french): "trop peu pour généraliser (\(String(count)))"
      case (.thisFootage(let cameras), .english):
        "\(String(cameras)) \(en.form(cameras, "camera", "cameras")): these rates hold for these cameras under like conditions. From fewer than ten cameras nothing follows for others."
      case (.thisFootage(let cameras), .french):
        "\(String(cameras)) caméra\(fr.form(cameras, "", "s")) : ces taux valent pour ces caméras, dans des conditions semblables. Moins de dix caméras ne disent rien des autres."
      }
    }
  }
}
