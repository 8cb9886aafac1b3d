extension Message {
  /// Words of the projection to more cameras and rarer events.
  package enum Meaning: PrintedPhrase {
    case intro
    case caveat
    case nothing
    case basis(falseAlarms: Int, exposure: String, found: Int, events: Int)
    case perDayCaption(String)
    case headCameras
    case headPerDay
    case cameras(Int)
    case noEvents
    case shareCaption(String)
    case headOften
    case headShare
    case headWords
    case figure(String)
    case zeroOfZero
    case noneUpTo(String)
    case basisOfAlarms(falseAlarms: Int, exposure: String)
    case missesUnknown
    case notKnown
    case nothingToSay
    case noneTrue
    case trueAbout(String)
    case trueAtLeast(String)
    case trueAtMost(String)
    case trueBetween(String, String)
    case oneIn(String)
    case inHundred(Int)

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
        "False alarms come in with every hour and every camera; true alarms only when something happens. The rarer the event, the smaller the share of alarms that is worth looking at, however good the detection."
      case .caveat:
        "The tables below assume that all cameras behave like those on this footage. They are arithmetic, not a forecast."
      case .nothing: "Nothing was scored that could be projected."
      case .basis(let wrong, let exposure, let found, let events):
        "Counted: \(number(wrong)) false \(en.form(wrong, "alarm", "alarms")) in \(exposure); \(number(found)) of \(number(events)) \(en.form(events, "event", "events")) found."
      case .perDayCaption(let level): "False alarms a day (\(level) interval)"
      case .headCameras: "Cameras"
      case .headPerDay: "False alarms a day"
      case .cameras(let count): "\(en.count(count, "camera", "cameras"))"
      case .noEvents:
        "The share of alarms that would be true cannot be given: no event of this type was there to be found, so how many are found is not measured."
      case .shareCaption(let level): "Share of alarms that are true (interval of at least \(level))"
      case .headOften: "If one camera sees such an event"
      case .headShare: "True alarms"
      case .headWords: "In other words"
      case .figure(let level):
        "●\u{A0}share of alarms that are true; bars: interval of at least \(level), from the uncertainty of both rates at once."
      case .zeroOfZero: "not known (no alarm would come)"
      case .noneUpTo(let upper): "none counted, at most \(upper)"
      case .basisOfAlarms(let wrong, let exposure):
        "Counted: \(number(wrong)) false \(en.form(wrong, "alarm", "alarms")) in \(exposure), by operators' verdicts. What was missed is unknown."
      case .missesUnknown:
        "The share of alarms that would be true cannot be given: how many events were missed is unknown, for nobody looked for them."
      case .notKnown: "Not known: these counts allow from almost none to all."
      case .nothingToSay: "–"
      case .noneTrue: "no alarm is true"
      case .trueAbout(let share): "true: about \(share) alarms"
      case .trueAtLeast(let share): "true: at least \(share) alarms"
      case .trueAtMost(let share): "true: at most \(share) alarms"
      case .trueBetween(let low, let high): "true: from \(low) to \(high) alarms"
      case .oneIn(let count): "1 in \(count)"
      case .inHundred(let count): "\(number(count)) in 100"
      }
    }

    private var french: Prose {
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .intro:
        "Les fausses alertes s'accumulent à chaque heure et sur chaque caméra ; les vraies n'arrivent que s'il se passe quelque chose. Plus l'événement est rare, plus la part des alarmes qui méritent un regard est faible, si bonne que soit la détection."
      case .caveat:
        "Les tableaux ci-dessous supposent que toutes les caméras se comportent comme celles de ces images. C'est un calcul, pas une prévision."
      case .nothing: "Rien n'a été évalué qui puisse être extrapolé."
      case .basis(let wrong, let exposure, let found, let events):
        "Décompte : \(number(wrong)) fausse\(fr.form(wrong, "", "s")) alerte\(fr.form(wrong, "", "s")) en \(exposure) ; \(number(found)) événement\(fr.form(found, "", "s")) détecté\(fr.form(found, "", "s")) sur \(number(events))."
      case .perDayCaption(let level): "Fausses alertes par jour (intervalle à \(level))"
      case .headCameras: "Caméras"
      case .headPerDay: "Fausses alertes par jour"
      case .cameras(let count): "\(fr.count(count, "caméra", "caméras"))"
      case .noEvents:
        "La part d'alarmes justes ne peut pas être donnée : ces images ne contenaient aucun événement de ce type, la part détectée n'est donc pas mesurée."
      case .shareCaption(let level):
        "Part des alarmes qui sont justes (intervalle à \(level) au moins)"
      case .headOften: "Si une caméra voit un tel événement"
      case .headShare: "Alarmes justes"
      case .headWords: "Autrement dit"
      case .figure(let level):
        "●\u{A0}part des alarmes qui sont justes ; barres : intervalle à \(level) au moins, qui tient compte de l'incertitude des deux taux à la fois."
      case .zeroOfZero: "inconnue (aucune alarme ne viendrait)"
      case .noneUpTo(let upper): "aucune constatée, au plus \(upper)"
      case .basisOfAlarms(let wrong, let exposure):
        "Décompte : \(number(wrong)) fausse\(fr.form(wrong, "", "s")) alerte\(fr.form(wrong, "", "s")) en \(exposure), selon les opérateurs. Ce qui a été manqué est inconnu."
      case .missesUnknown:
        "La part d'alarmes justes ne peut pas être donnée : on ignore combien d'événements ont été manqués, car personne ne les a cherchés."
      case .notKnown: "Inconnu : ces décomptes permettent de presque aucune à toutes."
      case .nothingToSay: "–"
      case .noneTrue: "aucune alarme n'est juste"
      case .trueAbout(let share): "justes : environ \(share)"
      case .trueAtLeast(let share): "justes : au moins \(share)"
      case .trueAtMost(let share): "justes : au plus \(share)"
      case .trueBetween(let low, let high): "justes : de \(low) à \(high)"
      case .oneIn(let count): "1 alarme sur \(count)"
      case .inHundred(let count): "\(number(count)) alarme\(fr.form(count, "", "s")) sur 100"
      }
    }
  }

  /// How often one camera sees a true event, from frequent to rare.
  package enum Often: CaseIterable, Phrase {
    case hour, day, month, year, decade

    /// Events per camera-hour; a month is 30 days, a year 365.
    package var perHour: Double {
      switch self {
      case .hour: 1
      case .day: 1 / 24
      case .month: 1 / 720
      case .year: 1 / 8760
      case .decade: 1 / 87600
      }
    }

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.hour, .english): "once an hour"
      case (.hour, .french): "une fois par heure"
      case (.day, .english): "once a day"
      case (.day, .french): "une fois par jour"
      case (.month, .english): "once a month"
      case (.month, .french): "une fois par mois"
      case (.year, .english): "once a year"
      case (.year, .french): "une fois par an"
      case (.decade, .english): "once in ten years"
      case (.decade, .french): "une fois en dix ans"
      }
    }

    /// A few letters, for under a drawing.
    package func label(in language: Language) -> String {
      switch (self, language) {
      case (.hour, .english): "hourly"
      case (.hour, .french): "1/heure"
      case (.day, .english): "daily"
      case (.day, .french): "1/jour"
      case (.month, .english): "monthly"
      case (.month, .french): "1/mois"
      case (.year, .english): "yearly"
      case (.year, .french): "1/an"
      case (.decade, .english): "1 in 10 y"
      case (.decade, .french): "1/10 ans"
      }
    }
  }
}
