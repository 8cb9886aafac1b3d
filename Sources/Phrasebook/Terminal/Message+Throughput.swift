extension Message {
  /// Tables and sentences of `bench`.
  package enum Throughput: PrintedPhrase {
    case clip, measure, now, baseline, change, outcome, part, elapsed, processor, processorThen
    case throughput, busiestThread, processorTime, decoding
    case clipLine(clip: String, frames: String, replay: String, decoding: String)
    case said(String)
    case unsteady(clip: String, count: String)
    case different(clip: String, now: String, baseline: String)
    case otherVersion(clip: String, tool: String)
    case machine(processor: String, cores: Int)
    case available(String)
    case busy(now: String, then: String, needed: String)
    case load(before: String, after: String)
    case otherMachine(String)
    case otherLibraries(String)
    case partsNote
    case partName(String)
    case summary(Outcome, tolerance: String, baseline: String)
    case name(Outcome)

    /// What `bench` ends with.
    package enum Outcome: CaseIterable, Sendable {
      case measured, pass, improved, inconclusive, regressed, different
    }

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      switch self {
      case .clip: "CLIP"
      case .measure: "MEASURE"
      case .now: "NOW"
      case .baseline: "BASELINE"
      case .change: "NOW ÷ BASELINE"
      case .outcome: "OUTCOME"
      case .part: "PART OF A REPLAY"
      case .elapsed: "ELAPSED, ms A FRAME"
      case .processor: "PROCESSOR, ms A FRAME"
      case .processorThen: "PROCESSOR, BASELINE"
      case .throughput: "frames a second, replay ÷ decoding alone"
      case .busiestThread: "processor time of the busier thread ÷ decoding alone"
      case .processorTime: "processor time, replay ÷ decoding alone"
      case .decoding: "processor time, decoding alone ÷ yardstick"
      case .clipLine(let clip, let frames, let replay, let decoding):
        "\(clip): \(frames) frames; replay \(replay) a second, decoding alone \(decoding) (medians)"
      case .said(let digest): "output \(digest), the same every time"
      case .unsteady(let clip, let count):
        "\(clip): replays of the same bytes gave \(count) different results: this is a defect, whatever the speed"
      case .different(let clip, let now, let baseline):
        "\(clip): results are not the baseline's (output \(now), then \(baseline)): faster or slower, it does not do the same"
      case .otherVersion(let clip, let tool):
        "\(clip): results are not those of \(tool); a new version may change them: look, then --save"
      case .machine(let processor, let cores):
        "\(processor), \(en.count(cores, "core", "cores"))"
      case .available(let share): "a processor was to be had \(share) of the time"
      case .busy(let now, let then, let needed):
        "Frames a second are not compared: a processor was to be had \(now) of the time now and \(then) then, \(needed) is needed. The busier thread's processor time tells the same without the waiting."
      case .load(let before, let after): "load \(before) before and \(after) after"
      case .otherMachine(let processor):
        "The baseline comes from another machine (\(processor)): the ratio to the yardstick is not compared."
      case .otherLibraries(let libraries): "The baseline was measured with \(libraries)."
      case .partsNote:
        "Decoding and the wait for a full queue are one thread's, the other parts the other's; waiting is no work."
      case .partName("queue-full"): "waiting: queue full"
      case .partName("queue-empty"): "waiting: queue empty"
      case .partName(let name): Prose(name)
      case .summary(let outcome, let tolerance, let baseline):
        switch outcome {
        case .measured: "measured: nothing to compare with; --save keeps it as a baseline"
        case .pass: "pass: the same as \(baseline) within \(tolerance)"
        case .improved:
          "improved: better than \(baseline) by more than \(tolerance); --save makes it the new baseline"
        case .inconclusive:
          "inconclusive: an interval reaches over the edge of ± \(tolerance); raise --pairs, or use a quieter machine"
        case .regressed: "regressed: worse than \(baseline) by more than \(tolerance)"
        case .different: "different: results that should be the same are not"
        }
      case .name(let outcome):
        switch outcome {
        case .measured: "measured"
        case .pass: "pass"
        case .improved: "improved"
        case .inconclusive: "inconclusive"
        case .regressed: "regressed"
        case .different: "different"
        }
      }
    }

    private var french: Prose {
      switch self {
      case .clip: "SÉQUENCE"
      case .measure: "MESURE"
      case .now: "MAINTENANT"
      case .baseline: "RÉFÉRENCE"
      case .change: "MAINTENANT ÷ RÉFÉRENCE"
      case .outcome: "RÉSULTAT"
      case .part: "PARTIE D'UN REJEU"
      case .elapsed: "ÉCOULÉ, ms PAR IMAGE"
      case .processor: "PROCESSEUR, ms PAR IMAGE"
      case .processorThen: "PROCESSEUR, RÉFÉRENCE"
      case .throughput: "images par seconde, rejeu ÷ décodage seul"
      case .busiestThread: "temps de processeur du fil le plus chargé ÷ décodage seul"
      case .processorTime: "temps de processeur, rejeu ÷ décodage seul"
      case .decoding: "temps de processeur, décodage seul ÷ étalon"
      case .clipLine(let clip, let frames, let replay, let decoding):
        "\(clip) : \(frames) images ; rejeu \(replay) par seconde, décodage seul \(decoding) (médianes)"
      case .said(let digest): "sortie \(digest), chaque fois la même"
      case .unsteady(let clip, let count):
        "\(clip) : les rejeux des mêmes octets ont donné \(count) résultats différents : c'est un défaut, quelle que soit la vitesse"
      case .different(let clip, let now, let baseline):
        "\(clip) : les résultats ne sont pas ceux de la référence (sortie \(now), alors \(baseline)) : plus vite ou non, ce n'est pas la même chose"
      case .otherVersion(let clip, let tool):
        "\(clip) : les résultats ne sont pas ceux de \(tool) ; une nouvelle version peut les changer : vérifiez, puis --save"
      case .machine(let processor, let cores):
        "\(processor), \(fr.count(cores, "cœur", "cœurs"))"
      case .available(let share): "un processeur disponible \(share) du temps"
      case .busy(let now, let then, let needed):
        "Les images par seconde ne sont pas comparées : un processeur était disponible \(now) du temps maintenant et \(then) alors, il en faut \(needed). Le temps de processeur du fil le plus chargé dit la même chose sans l'attente."
      case .load(let before, let after): "charge \(before) avant et \(after) après"
      case .otherMachine(let processor):
        "La référence vient d'une autre machine (\(processor)) : le rapport à l'étalon n'est pas comparé."
      case .otherLibraries(let libraries): "La référence a été mesurée avec \(libraries)."
      case .partsNote:
        "Le décodage et l'attente d'une file pleine occupent un fil, les autres parties l'autre ; attendre n'est pas travailler."
      case .partName("decoding"): "décodage"
      case .partName("queue-full"): "attente : file pleine"
      case .partName("queue-empty"): "attente : file vide"
      case .partName("primitives"): "calculs communs"
      case .partName("people"): "personnes"
      case .partName("vehicles"): "véhicules"
      case .partName("tracking"): "suivi"
      case .partName("background"): "fond"
      case .partName(let name):
        name.hasPrefix("stage ") ? "algorithme \(String(name.dropFirst(6)))" : Prose(name)
      case .summary(let outcome, let tolerance, let baseline):
        switch outcome {
        case .measured:
          "mesuré : rien à quoi comparer ; --save en fait une référence"
        case .pass: "identique : comme \(baseline), à \(tolerance) près"
        case .improved:
          "amélioré : mieux que \(baseline) de plus de \(tolerance) ; --save en fait la nouvelle référence"
        case .inconclusive:
          "indécis : un intervalle dépasse le bord de ± \(tolerance) ; augmentez --pairs, ou prenez une machine plus calme"
        case .regressed: "dégradé : moins bien que \(baseline) de plus de \(tolerance)"
        case .different: "différent : des résultats qui devraient être les mêmes ne le sont pas"
        }
      case .name(let outcome):
        switch outcome {
        case .measured: "mesuré"
        case .pass: "identique"
        case .improved: "amélioré"
        case .inconclusive: "indécis"
        case .regressed: "dégradé"
        case .different: "différent"
        }
      }
    }
  }
}
