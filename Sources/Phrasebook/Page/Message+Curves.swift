extension Message {
  /// Words of the curves over a threshold on confidence.
  package enum Curves: PrintedPhrase {
    case intro
    case nothing
    case absent(String)
    case noPrecision
    case thinned(Int, of: Int)
    case tradeOffTitle
    case precisionTitle
    case tradeOffCaption(String)
    case precisionCaption(String)
    case describeTradeOff(misses: String, falseAlarms: String)
    case describePrecision(precision: String, recall: String)
    case missAxis
    case falseAlarmAxis
    case precisionAxis
    case recallAxis
    case asRun

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      let number = { (value: Int) in en.number(value) }
      return switch self {
      case .intro:
        "A system that says how sure it is of an alarm can be run with a threshold: the stricter, the fewer false alarms and the more misses. Each curve scores the same footage at every threshold that the alarms allow; the diamond is the system as it was run."
      case .nothing: "Nothing was scored that could have a curve."
      case .absent(let why): "No curve. \(why)"
      case .noPrecision:
        "No curve of precision: no alarm was false, and none found an event that was not staged."
      case .thinned(let kept, let all):
        "Shown and kept: \(number(kept)) of \(number(all)) thresholds, evenly spread."
      case .tradeOffTitle: "Misses against false alarms at every threshold"
      case .precisionTitle: "Precision against recall at every threshold"
      case .tradeOffCaption(let level):
        "Share of events missed, on a scale of normal deviates, over false alarms per camera-hour, on a logarithmic scale. Down and left is better. Band and bars: \(level) intervals, each for one threshold alone."
      case .precisionCaption(let level):
        "Share of alarms that are right over share of events found. Up and right is better. Band and bars: \(level) intervals, each for one threshold alone."
      case .describeTradeOff(let misses, let falseAlarms):
        "As it was run: \(misses) of events missed at \(falseAlarms) false alarms per camera-hour."
      case .describePrecision(let precision, let recall):
        "As it was run: precision \(precision) at recall \(recall)."
      case .missAxis: "Events missed"
      case .falseAlarmAxis: "False alarms per camera-hour (logarithmic)"
      case .precisionAxis: "Precision"
      case .recallAxis: "Recall"
      case .asRun: "as it was run"
      }
    }

    private var french: Prose {
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .intro:
        "Un système qui dit à quel point il est sûr d'une alarme peut être réglé par un seuil : plus il est sévère, moins il y a de fausses alertes et plus il y a d'événements manqués. Chaque courbe évalue les mêmes images à tous les seuils que permettent les alarmes ; le losange est le système tel qu'il a été utilisé."
      case .nothing: "Rien n'a été évalué qui puisse avoir une courbe."
      case .absent(let why): "Pas de courbe. \(why)"
      case .noPrecision:
        "Pas de courbe de précision : aucune alarme n'est fausse, et aucune n'a trouvé d'événement qui ne soit pas mis en scène."
      case .thinned(let kept, let all):
        "Montrés et conservés : \(number(kept)) seuils sur \(number(all)), également espacés."
      case .tradeOffTitle: "Événements manqués et fausses alertes à chaque seuil"
      case .precisionTitle: "Précision et rappel à chaque seuil"
      case .tradeOffCaption(let level):
        "Part des événements manqués, sur une échelle d'écarts normaux, selon les fausses alertes par heure-caméra, sur une échelle logarithmique. En bas à gauche, c'est mieux. Bande et barres : intervalles à \(level), chacun pour un seul seuil."
      case .precisionCaption(let level):
        "Part des alarmes qui sont justes selon la part des événements détectés. En haut à droite, c'est mieux. Bande et barres : intervalles à \(level), chacun pour un seul seuil."
      case .describeTradeOff(let misses, let falseAlarms):
        "Tel qu'il a été utilisé : \(misses) des événements manqués, pour \(falseAlarms) fausses alertes par heure-caméra."
      case .describePrecision(let precision, let recall):
        "Tel qu'il a été utilisé : précision \(precision), rappel \(recall)."
      case .missAxis: "Événements manqués"
      case .falseAlarmAxis: "Fausses alertes par heure-caméra (logarithmique)"
      case .precisionAxis: "Précision"
      case .recallAxis: "Rappel"
      case .asRun: "tel qu'utilisé"
      }
    }
  }
}
