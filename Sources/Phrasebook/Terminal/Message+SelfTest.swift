extension Message {
  /// What `bench --self-test` says.
  package enum SelfTest: PrintedPhrase {
    case headline(rounds: String, pairs: String, level: String, attained: String)
    case shuffled, inOrder
    case alarms(tolerance: String), undecided, deciding, quiet
    case tally(count: String, of: String)
    case busy(share: String, needed: String)
    case meaning
    case holds, broken

    package func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.headline(let rounds, let pairs, let level, let attained), .english):
        "The same program against itself: \(rounds) rounds, compared \(pairs) with \(pairs). At most \(level) of the intervals may miss; whole ranks make it \(attained)."
      case (.headline(let rounds, let pairs, let level, let attained), .french):
        "Le même programme face à lui-même : \(rounds) tours, comparés \(pairs) à \(pairs). Au plus \(level) des intervalles peuvent manquer ; les rangs entiers en font \(attained)."
      case (.shuffled, .english): "MISSES, SHUFFLED"
      case (.shuffled, .french): "MANQUÉS, MÉLANGÉS"
      case (.inOrder, .english): "MISSES, IN ORDER"
      case (.inOrder, .french): "MANQUÉS, DANS L'ORDRE"
      case (.alarms(let tolerance), .english): "FALSE ALARMS AT \(tolerance)"
      case (.alarms(let tolerance), .french): "FAUSSES ALERTES À \(tolerance)"
      case (.undecided, .english): "INCONCLUSIVE"
      case (.undecided, .french): "INDÉCIS"
      case (.deciding, .english): "DECIDES FROM"
      case (.deciding, .french): "TRANCHE DÈS"
      case (.quiet, .english): "QUIET FROM"
      case (.quiet, .french): "SILENCE DÈS"
      case (.tally(let count, let all), .english): "\(count) of \(all)"
      case (.tally(let count, let all), .french): "\(count) sur \(all)"
      case (.busy(let share, let needed), .english):
        "Frames a second are left out: a processor was to be had \(share) of the time, \(needed) is needed."
      case (.busy(let share, let needed), .french):
        "Les images par seconde sont omises : un processeur était disponible \(share) du temps, il en faut \(needed)."
      case (.meaning, .english):
        "Shuffled rounds show whether the rule keeps its level, rounds in order whether this machine lets it: a machine that drifts parts what is the same. False alarms and inconclusive: shuffled rounds, judged as a run with all these measures would be. Decides from: the tolerance at which 19 of 20 of these pass. Quiet from: the tolerance at which no rounds in order would have raised an alarm."
      case (.meaning, .french):
        "Les tours mélangés montrent si la règle tient son niveau, les tours dans l'ordre si cette machine le permet : une machine qui dérive sépare ce qui est pareil. Fausses alertes et indécis : tours mélangés, jugés comme le serait un essai de toutes ces mesures. Tranche dès : la tolérance à laquelle 19 sur 20 sont identiques. Silence dès : la tolérance à laquelle aucun tour dans l'ordre n'aurait donné l'alerte."
      case (.holds, .english): "self-test: the rule keeps its level here"
      case (.holds, .french): "autotest : la règle tient son niveau ici"
      case (.broken, .english):
        "self-test: intervals miss more often than their level allows; raise --tolerance above the last column, or use a quieter machine"
      case (.broken, .french):
        "autotest : les intervalles manquent plus souvent que leur niveau ne le permet ; portez --tolerance au-delà de la dernière colonne, ou prenez une machine plus calme"
      }
    }
  }
}
