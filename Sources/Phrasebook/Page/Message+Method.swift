extension Message {
  /// Words of the method's section.
  package enum Method: PrintedPhrase {
    case rulesTitle
    case oneLook
    case manyLooks
    case decisionTitle
    case bounds([String])
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

    package func prose(in language: Language) -> Prose {
      switch language {
      case .english: english
      case .french: french
      }
    }

    private var english: Prose {
      let number = { (value: Int) in en.number(value) }
      return switch self {
      case .rulesTitle: "When an alarm counts as right"
      case .oneLook:
        "The error holds for one look at all the evidence. Whoever looks again and again while it grows, and stops when it pleases, errs oftener (`inference: anytime` is for that)."
      case .manyLooks:
        "The evidence may grow and be looked at as often as one likes: the error holds for all looks together (confidence sequences; Howard et al. 2021, doi:10.1214/20-AOS1991). Counts that depend on each other are divided by what that costs, which is an estimate: with few alarms in bursts the risk may be larger."
      case .decisionTitle: "How verdicts are decided"
      case .bounds(let names): "Bounds on this page: \(names.joined(separator: "; "))."
      case .truthTitle: "What really happened, and who says so"
      case .annotated(let count, let all, let events):
        "\(number(count)) of \(number(all)) \(en.form(all, "clip", "clips")) annotated, with \(number(events)) \(en.form(events, "event", "events"))."
      case .annotators(let names):
        names.isEmpty
          ? "The truth files do not say who annotated."
          : "Annotated by: \(names.joined(separator: ", "))."
      case .agreement(let twice):
        twice == 0
          ? "No clip names two annotators: how well two people would agree was not measured."
          : "\(number(twice)) \(en.form(twice, "clip names", "clips name")) two annotators or more; how well they agreed was not measured."
      case .staged(let count):
        "\(number(count)) \(en.form(count, "event was", "events were")) staged; they are also scored apart."
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
      let number = { (value: Int) in fr.number(value) }
      return switch self {
      case .rulesTitle: "Quand une alarme compte comme juste"
      case .oneLook:
        "Le risque d'erreur vaut pour un seul examen de toutes les données. Qui les examine encore et encore pendant qu'elles s'accumulent, et s'arrête quand cela l'arrange, se trompe plus souvent (`inference: anytime` est fait pour cela)."
      case .manyLooks:
        "Les données peuvent s'accumuler et être examinées aussi souvent qu'on veut : le risque d'erreur vaut pour tous les examens ensemble (suites de confiance ; Howard et al. 2021, doi:10.1214/20-AOS1991). Des comptages qui dépendent les uns des autres sont divisés par ce que cela coûte, qui est une estimation : avec peu d'alarmes par rafales, le risque peut être plus grand."
      case .decisionTitle: "Comment les verdicts sont décidés"
      case .bounds(let names): "Bornes sur cette page : \(names.joined(separator: "\u{202F}; "))."
      case .truthTitle: "Ce qui s'est réellement passé, et qui le dit"
      case .annotated(let count, let all, let events):
        "\(number(count)) séquence\(fr.form(count, "", "s")) sur \(number(all)) annotée\(fr.form(count, "", "s")), avec \(number(events)) événement\(fr.form(events, "", "s"))."
      case .annotators(let names):
        names.isEmpty
          ? "Les fichiers de vérité ne disent pas qui a annoté."
          : "Annotation : \(names.joined(separator: ", "))."
      case .agreement(let twice):
        twice == 0
          ? "Aucune séquence ne nomme deux annotateurs : l'accord entre deux personnes n'a pas été mesuré."
          : "\(number(twice)) séquence\(fr.form(twice, " nomme", "s nomment")) au moins deux annotateurs ; leur accord n'a pas été mesuré."
      case .staged(let count):
        "\(number(count)) événement\(fr.form(count, " a été mis", "s ont été mis")) en scène ; \(fr.form(count, "il est aussi évalué", "ils sont aussi évalués")) à part."
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

  /// What the method cannot see.
  package enum Limit: CaseIterable, Sendable {
    case footage, cameras, bursts, truth, reference, risk

    /// `risk` is the error that the audit's confidence leaves on each side.
    package func text(risk: String, in language: Language) -> String { prose(risk, language).text }

    private func prose(_ risk: String, _ language: Language) -> Prose {
      switch (self, language) {
      case (.footage, .english):
        "The figures speak of the clips that were tested, in their light, weather and crowds; performance in the laboratory is not performance in the street."
      case (.footage, .french):
        "Les chiffres valent pour les séquences testées, avec leur lumière, leur météo et leur affluence ; des performances de laboratoire ne sont pas celles de la rue."
      case (.cameras, .english):
        "Cameras differ. The intervals are wider by as much as these cameras differ; what others would show, fewer than ten cannot tell."
      case (.cameras, .french):
        "Les caméras diffèrent. Les intervalles s'élargissent d'autant que celles-ci diffèrent ; moins de dix caméras ne disent rien de ce que montreraient les autres."
      case (.bursts, .english):
        "False alarms often come in bursts (rain, one awkward reflection); the intervals take this from blocks of time within each camera, and cannot know of bursts that last longer or did not happen here."
      case (.bursts, .french):
        "Les fausses alertes viennent souvent par rafales (pluie, reflet gênant) ; les intervalles en tiennent compte par blocs de temps pour chaque caméra, mais ignorent les rafales plus longues ou qui ne se sont pas produites ici."
      case (.truth, .english):
        "Annotators err too: an event that they overlooked turns a right alarm into a false one here."
      case (.truth, .french):
        "Les annotateurs aussi se trompent : un événement qui leur a échappé change ici une alarme juste en fausse alerte."
      case (.reference, .english):
        "The open stages show what published methods can do; a product may be better or worse. Systems are never pooled."
      case (.reference, .french):
        "Les algorithmes ouverts montrent ce que permettent des méthodes publiées ; un produit peut faire mieux ou moins bien. Les systèmes ne sont jamais additionnés."
      case (.risk, .english):
        "Each claim's verdict is wrong with a probability of at most \(risk) on each side if what was counted came as the rule assumes, in independent blocks, on like cameras. That is not the share of verdicts that are wrong, which depends on how many of the claims hold."
      case (.risk, .french):
        "Le verdict sur chaque affirmation est faux avec une probabilité d'au plus \(risk) de chaque côté si les décomptes viennent comme la règle le suppose, par blocs indépendants, sur des caméras semblables. Ce n'est pas la part des verdicts faux, qui dépend du nombre d'affirmations qui tiennent."
      }
    }
  }
}
