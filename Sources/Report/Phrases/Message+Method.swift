import Documents
import Evaluation

extension Message {
  /// Words of the method's section.
  enum Method {
    case rulesTitle
    case confidence(String)
    case truthTitle
    case annotated(Int, of: Int, events: Int)
    case annotators([String])
    case agreement(twice: Int)
    case staged(Int)
    case systemsTitle
    case stages(String)
    case alarmLog(String)
    case command
    case untestedTitle
    case allTested
    case noTruth(String)
    case failed(clip: String, system: String, why: String)
    case claim(String, String)
    case noEvents(event: String, system: String)
    case limitsTitle

    func text(in language: Language) -> String {
      switch language {
      case .english: english.text
      case .french: french.text
      }
    }

    private var english: Prose {
      let number = { (value: Int) in Language.english.number(value) }
      return switch self {
      case .rulesTitle: "When an alarm counts as right"
      case .confidence(let level):
        "A claim is supported where the one-sided \(level) bound meets it, refuted where the opposite bound violates it, and inconclusive otherwise. Bounds are exact (Clopper–Pearson for shares, Garwood for rates)."
      case .truthTitle: "What really happened, and who says so"
      case .annotated(let count, let all, let events):
        "\(number(count)) of \(number(all)) \(all == 1 ? "clip" : "clips") annotated, with \(number(events)) \(events == 1 ? "event" : "events")."
      case .annotators(let names):
        names.isEmpty
          ? "The truth files do not say who annotated."
          : "Annotated by: \(names.joined(separator: ", "))."
      case .agreement(let twice):
        twice == 0
          ? "No clip names two annotators: how well two people would agree was not measured."
          : "\(number(twice)) \(twice == 1 ? "clip names" : "clips name") two annotators or more; how well they agreed was not measured."
      case .staged(let count):
        "\(number(count)) \(count == 1 ? "event was" : "events were") staged; they are also scored apart."
      case .systemsTitle: "What raised the alarms"
      case .stages(let names):
        "Built-in open stages: \(names). An open reference, not a vendor's product"
      case .alarmLog(let format): "The system's own alarm log (\(format))"
      case .command: "An external program, run on the clips"
      case .untestedTitle: "What could not be tested"
      case .allTested: "Every clip could be read and every claim could be tested."
      case .noTruth(let clip): "\(clip): nobody annotated it, so nothing on it is scored."
      case .failed(let clip, let system, let why): "\(clip), \(system): \(why)"
      case .claim(let claim, let outcome): "Claim \(claim): \(outcome)."
      case .noEvents(let event, let system):
        "\(system), \(event): no such event happened on this footage, so misses could not show."
      case .limitsTitle: "Limits of the method"
      }
    }

    private var french: Prose {
      let number = { (value: Int) in Language.french.number(value) }
      return switch self {
      case .rulesTitle: "Quand une alarme compte comme juste"
      case .confidence(let level):
        "Une affirmation est confirmée si la borne unilatérale à \(level) la respecte, réfutée si la borne opposée la contredit, et non concluante sinon. Les bornes sont exactes (Clopper–Pearson pour les proportions, Garwood pour les fréquences)."
      case .truthTitle: "Ce qui s'est réellement passé, et qui le dit"
      case .annotated(let count, let all, let events):
        "\(number(count)) séquence\(count < 2 ? "" : "s") sur \(number(all)) annotée\(count < 2 ? "" : "s"), avec \(number(events)) événement\(events < 2 ? "" : "s")."
      case .annotators(let names):
        names.isEmpty
          ? "Les fichiers de vérité ne disent pas qui a annoté."
          : "Annotation : \(names.joined(separator: ", "))."
      case .agreement(let twice):
        twice == 0
          ? "Aucune séquence ne nomme deux annotateurs : l'accord entre deux personnes n'a pas été mesuré."
          : "\(number(twice)) séquence\(twice < 2 ? " nomme" : "s nomment") au moins deux annotateurs ; leur accord n'a pas été mesuré."
      case .staged(let count):
        "\(number(count)) événement\(count < 2 ? " a été mis" : "s ont été mis") en scène ; \(count < 2 ? "il est aussi évalué" : "ils sont aussi évalués") à part."
      case .systemsTitle: "D'où viennent les alarmes"
      case .stages(let names):
        "Algorithmes ouverts intégrés : \(names). Une référence ouverte, pas le produit d'un éditeur"
      case .alarmLog(let format): "Le journal d'alarmes du système lui-même (\(format))"
      case .command: "Un programme externe, exécuté sur les séquences"
      case .untestedTitle: "Ce qui n'a pas pu être testé"
      case .allTested: "Toutes les séquences ont pu être lues et toutes les affirmations testées."
      case .noTruth(let clip): "\(clip) : personne ne l'a annotée, rien n'y est donc évalué."
      case .failed(let clip, let system, let why): "\(clip), \(system) : \(why)"
      case .claim(let claim, let outcome): "Affirmation \(claim) : \(outcome)."
      case .noEvents(let event, let system):
        "\(system), \(event) : aucun événement de ce type sur ces images, les oublis ne pouvaient donc pas apparaître."
      case .limitsTitle: "Limites de la méthode"
      }
    }
  }

  /// What the method cannot see, always printed.
  enum Limit: CaseIterable {
    case footage, cameras, poisson, truth, reference, scale

    func text(in language: Language) -> String { prose(in: language).text }

    private func prose(in language: Language) -> Prose {
      switch (self, language) {
      case (.footage, .english):
        "The figures speak of the clips that were tested, in their light, weather and crowds; performance in the laboratory is not performance in the street."
      case (.footage, .french):
        "Les chiffres valent pour les séquences testées, avec leur lumière, leur météo et leur affluence ; des performances de laboratoire ne sont pas celles de la rue."
      case (.cameras, .english):
        "Cameras differ. The intervals count events as if all cameras had one common rate, and are too narrow where they have not."
      case (.cameras, .french):
        "Les caméras diffèrent. Les intervalles supposent un taux commun à toutes et sont trop étroits si ce n'est pas le cas."
      case (.poisson, .english):
        "False alarms often come in bursts (rain, one awkward reflection); the intervals assume that they come independently."
      case (.poisson, .french):
        "Les fausses alertes viennent souvent par rafales (pluie, reflet gênant) ; les intervalles les supposent indépendantes."
      case (.truth, .english):
        "Annotators err too: an event that they overlooked turns a right alarm into a false one here."
      case (.truth, .french):
        "Les annotateurs aussi se trompent : un événement qui leur a échappé change ici une alarme juste en fausse alerte."
      case (.reference, .english):
        "The open stages show what published methods can do; a product may be better or worse. Systems are never pooled."
      case (.reference, .french):
        "Les algorithmes ouverts montrent ce que permettent des méthodes publiées ; un produit peut faire mieux ou moins bien. Les systèmes ne sont jamais additionnés."
      case (.scale, .english):
        "Several claims are judged one by one: at 95 %, up to one verdict in twenty may be wrong by chance alone."
      case (.scale, .french):
        "Chaque affirmation est jugée séparément : à 95 %, jusqu'à un verdict sur vingt peut être faux par le seul hasard."
      }
    }
  }
}
