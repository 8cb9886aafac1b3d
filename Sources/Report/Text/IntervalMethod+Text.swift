import Documents
import Statistics
import Phrasebook

extension IntervalMethod {
  /// What people call the rule that gave an interval.
  func text(in language: Language) -> String {
    switch self {
    case .wilson: "Wilson"
    case .clopperPearson: "Clopper–Pearson"
    case .garwood: "Garwood"
    case .orderStatistics: Message.Counts.orderStatistics.text(in: language)
    case .studentT: "t"
    case .bonferroni: "Bonferroni"
    case .observed: Message.Counts.observed.text(in: language)
    case .conditional: Message.Counts.conditional.text(in: language)
    case .score: "score"
    case .normal: "normal"
    case .rankSum: Message.Counts.rankSum.text(in: language)
    case .effectiveClopperPearson: Self.effective("Clopper–Pearson", language)
    case .effectiveGarwood: Self.effective("Garwood", language)
    case .effectiveOrderStatistics:
      Self.effective(Message.Counts.orderStatistics.text(in: language), language)
    case .effectiveConditional:
      Self.effective(Message.Counts.conditional.text(in: language), language)
    case .gamma: "gamma"
    case .camerasApart: Message.Counts.camerasApart.text(in: language)
    case .gammaMixture, .betaMixture, .burstSequence, .bettingSequence:
      Message.Counts.confidenceSequence.text(in: language)
    }
  }

  private static func effective(_ method: String, _ language: Language) -> String {
    Message.Counts.effective(method).text(in: language)
  }
}
