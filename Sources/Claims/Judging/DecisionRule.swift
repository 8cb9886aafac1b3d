import Documents
import Evaluation
public import Statistics
public import Phrasebook

/// How verdicts are decided, with both risks, in words that can be quoted (ISO/IEC 17025:2017, 7.8.6).
public struct DecisionRule: Sendable {
  /// The largest simulated share of wrong verdicts each way, at 95 %, as `docs/statistics.md` has it.
  public enum MeasuredRisk {
    /// With ten cameras and more.
    public static let tenCamerasAndMore = 0.072
    /// With fewer, of claims about these cameras' own long-run rate.
    public static let fewerCameras = 0.075
  }

  /// The confidence of the audit's verdicts.
  public let level: ConfidenceLevel

  /// The rule at a confidence.
  public init(level: ConfidenceLevel) { self.level = level }

  /// The rule and its risks as one paragraph.
  public func text(in language: Language) -> String {
    let confidence = percent(level.share, language)
    let risk = percent(level.alpha, language)
    let many = percent(MeasuredRisk.tenCamerasAndMore, language)
    let few = percent(MeasuredRisk.fewerCameras, language)
    let simulated = percent(ConfidenceLevel.ninetyFive.share, language)
    return switch language {
    case .english:
      "Decision rule: a claim is called supported where the one-sided \(confidence) bound of each "
        + "measure that it states keeps the limit claimed; refuted where the opposite bound of one "
        + "of them does not (several share the error), or where every camera, or every part of one "
        + "condition, alone says so at its share of the error; and inconclusive otherwise. "
        + "Uncertainty counts against either verdict. There are two risks: that a claim which does "
        + "not hold is called supported, and that one which holds is called refuted. Each is at "
        + "most \(risk) for a claim if what was counted came as the rule assumes: in blocks of "
        + "time that are independent of each other, on cameras that are alike or many. In "
        + "simulations at \(simulated) of runs of alarms and of cameras that differ, each was at "
        + "most \(many) with ten cameras and more, and at most \(few) with fewer "
        + "(docs/statistics.md)."
    case .french:
      "Règle de décision : une affirmation est dite étayée par ces données si, pour chaque mesure "
        + "qu'elle énonce, la borne unilatérale à \(confidence) respecte la limite annoncée ; "
        + "réfutée si la borne opposée de l'une d'elles ne la respecte pas (plusieurs se partagent "
        + "l'erreur), ou si chaque caméra, ou chaque partie d'une même condition, le dit à elle "
        + "seule avec sa part de l'erreur ; non concluante sinon. L'incertitude compte contre l'un "
        + "et l'autre verdict. Il y a deux risques : dire étayée une affirmation qui ne tient pas, "
        + "dire réfutée une affirmation qui tient. Chacun est d'au plus \(risk) par affirmation si "
        + "les décomptes viennent comme la règle le suppose : par blocs de temps indépendants, sur "
        + "des caméras semblables ou nombreuses. Dans des simulations à \(simulated) d'alarmes en "
        + "rafales et de caméras différentes, chacun était d'au plus \(many) avec dix caméras et "
        + "plus, et d'au plus \(few) avec moins (docs/statistics.md)."
    }
  }

  private func percent(_ share: Double, _ language: Language) -> String {
    let percent = share * 100
    return language.percent(share, decimals: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
  }
}
