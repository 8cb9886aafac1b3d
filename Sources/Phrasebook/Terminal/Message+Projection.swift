extension Message {
  /// Words of a projection to more cameras and rarer events.
  package enum Project: PrintedPhrase {
    case counted(count: String, hours: String)
    case statedRate(String)
    case countedPassages(count: String, of: String)
    case statedShare(String)
    case found(String, of: String)
    case statedDetection(String)
    case perDayOf(passages: String, String)
    case cameras
    case falseAlarms(level: String?)
    case often
    case share(level: String?)
    case shareTitle(level: String?)
    case unbounded
    case noDetection
    case perCameraHour(String)
    case oneIn(String, isPassages: Bool)
    case axis(isPassages: Bool)
    case zeroOfZero

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .counted(let count, let hours): "False alarms: \(count) in \(hours) camera-hours"
      case .statedRate(let rate): "False alarms: \(rate) per camera-hour, as stated"
      case .countedPassages(let count, let all): "False positives: \(count) of \(all) passages"
      case .statedShare(let share): "False positives: \(share) of passages, as stated"
      case .found(let found, let all): "Events found: \(found) of \(all)"
      case .statedDetection(let share): "Events found: \(share), as stated"
      case .perDayOf(let passages, let alarms):
        "False alarms a day, of \(passages) passages: \(alarms)"
      case .cameras: "cameras"
      case .falseAlarms(let level): "false alarms a day" + (level.map { " (\($0))" } ?? "")
      case .often: "events"
      case .share(let level): "alarms that are right" + (level.map { " (\($0))" } ?? "")
      case .shareTitle(let level):
        "How many alarms are right, by how often there is an event"
          + (level.map { " (\($0))" } ?? "")
      case .unbounded: "Stated without counts: no interval can be given."
      case .noDetection: "Without a detection rate, no share of right alarms."
      case .perCameraHour(let count): "\(count) per camera-hour"
      case .oneIn(let number, false): "1 in \(number) camera-hours"
      case .oneIn(let number, true): "1 in \(number) passages"
      case .axis(false): "Share of alarms that are right; events per camera-hour"
      case .axis(true): "Share of alarms that are right; events per passage"
      case .zeroOfZero: "no alarms at all"
      }
    }

    private var french: Prose {
      switch self {
      case .counted(let count, let hours): "Fausses alertes : \(count) en \(hours) heures-caméra"
      case .statedRate(let rate): "Fausses alertes : \(rate) par heure-caméra, selon la source"
      case .countedPassages(let count, let all): "Faux positifs : \(count) sur \(all) passages"
      case .statedShare(let share): "Faux positifs : \(share) des passages, selon la source"
      case .found(let found, let all): "Événements trouvés : \(found) sur \(all)"
      case .statedDetection(let share): "Événements trouvés : \(share), selon la source"
      case .perDayOf(let passages, let alarms):
        "Fausses alertes par jour, sur \(passages) passages : \(alarms)"
      case .cameras: "caméras"
      case .falseAlarms(let level): "fausses alertes par jour" + (level.map { " (\($0))" } ?? "")
      case .often: "événements"
      case .share(let level): "alertes justes" + (level.map { " (\($0))" } ?? "")
      case .shareTitle(let level):
        "Part des alertes justes, selon la fréquence des événements"
          + (level.map { " (\($0))" } ?? "")
      case .unbounded: "Chiffres sans effectifs : aucun intervalle ne peut être donné."
      case .noDetection: "Sans taux de détection, pas de part d'alertes justes."
      case .perCameraHour(let count): "\(count) par heure-caméra"
      case .oneIn(let number, false): "1 pour \(number) heures-caméra"
      case .oneIn(let number, true): "1 pour \(number) passages"
      case .axis(false): "Part des alertes qui sont justes ; événements par heure-caméra"
      case .axis(true): "Part des alertes qui sont justes ; événements par passage"
      case .zeroOfZero: "aucune alerte"
      }
    }
  }
}
