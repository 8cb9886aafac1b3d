extension Message {
  /// How verdicts are decided, with both risks, in words that can be quoted (ISO/IEC 17025:2017, 7.8.6).
  package struct DecisionRule: Phrase {
    private let confidence: Double
    private let risk: Double
    private let many: Double
    private let few: Double
    private let simulated: Double

    /// Shares of 1: the confidence, the error that it leaves on each side, and what simulations at one
    /// confidence found with many cameras and with few.
    package init(
      confidence: Double, risk: Double, withMany many: Double, withFew few: Double,
      simulatedAt simulated: Double
    ) {
      self.confidence = confidence
      self.risk = risk
      self.many = many
      self.few = few
      self.simulated = simulated
    }

    package func text(in language: Language) -> String {
      switch language {
      case .english:
        "Decision rule: a claim is called supported where the one-sided \(en.level(confidence)) bound of each "
          + "measure that it states keeps the limit claimed; refuted where the opposite bound of one "
          + "of them does not (several share the error), or where every camera, or every part of one "
          + "condition, alone says so at its share of the error; and inconclusive otherwise. "
          + "Uncertainty counts against either verdict. There are two risks: that a claim which does "
          + "not hold is called supported, and that one which holds is called refuted. Each is at "
          + "most \(en.level(risk)) for a claim if what was counted came as the rule assumes: in blocks of "
          + "time that are independent of each other, on cameras that are alike or many. In "
          + "simulations at \(en.level(simulated)) of runs of alarms and of cameras that differ, each was at "
          + "most \(en.level(many)) with ten cameras and more, and at most \(en.level(few)) with fewer "
          + "(docs/statistics.md)."
      case .french:
        "Règle de décision : une affirmation est dite étayée par ces données si, pour chaque mesure "
          + "qu'elle énonce, la borne unilatérale à \(fr.level(confidence)) respecte la limite annoncée ; "
          + "réfutée si la borne opposée de l'une d'elles ne la respecte pas (plusieurs se partagent "
          + "l'erreur), ou si chaque caméra, ou chaque partie d'une même condition, le dit à elle "
          + "seule avec sa part de l'erreur ; non concluante sinon. L'incertitude compte contre l'un "
          + "et l'autre verdict. Il y a deux risques : dire étayée une affirmation qui ne tient pas, "
          + "dire réfutée une affirmation qui tient. Chacun est d'au plus \(fr.level(risk)) par affirmation si "
          + "les décomptes viennent comme la règle le suppose : par blocs de temps indépendants, sur "
          + "des caméras semblables ou nombreuses. Dans des simulations à \(fr.level(simulated)) d'alarmes en "
          + "rafales et de caméras différentes, chacun était d'au plus \(fr.level(many)) avec dix caméras et "
          + "plus, et d'au plus \(fr.level(few)) avec moins (docs/statistics.md)."
      }
    }
  }

  /// Who answers for an audit: a sentence.
  package enum Assurance: CaseIterable, Phrase {
    case byItself, thirdParty, reproduced, notStated

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.byItself, .english):
        "Responsible: whoever makes, sells or uses the system audits it here (assurance: self)."
      case (.byItself, .french):
        "Responsabilité : qui fabrique, vend ou emploie le système l'audite ici (assurance: self)."
      case (.thirdParty, .english):
        "Responsible: a third party, which neither makes, sells nor uses the system (assurance: third-party)."
      case (.thirdParty, .french):
        "Responsabilité : un tiers, qui ne fabrique, ne vend ni n'emploie le système (assurance: third-party)."
      case (.reproduced, .english):
        "Responsible: somebody else, who repeated an audit made before (assurance: reproduced)."
      case (.reproduced, .french):
        "Responsabilité : quelqu'un d'autre, qui a refait un audit déjà mené (assurance: reproduced)."
      case (.notStated, .english): "Who is responsible for this audit is not stated."
      case (.notStated, .french): "Qui répond de cet audit n'est pas indiqué."
      }
    }
  }
}
