package import Phrasebook
package import Statistics

extension IntervalMethod: Worded {
  package var words: Message.IntervalName {
    switch self {
    case .wilson: .wilson
    case .clopperPearson: .clopperPearson
    case .garwood: .garwood
    case .orderStatistics: .orderStatistics
    case .bonferroni: .bonferroni
    case .observed: .observed
    case .studentT: .studentT
    case .conditional: .conditional
    case .score: .score
    case .normal: .normal
    case .rankSum: .rankSum
    case .effectiveClopperPearson: .effectiveClopperPearson
    case .effectiveGarwood: .effectiveGarwood
    case .effectiveOrderStatistics: .effectiveOrderStatistics
    case .effectiveConditional: .effectiveConditional
    case .gamma: .gamma
    case .camerasApart: .camerasApart
    case .gammaMixture, .betaMixture, .burstSequence, .bettingSequence: .confidenceSequence
    }
  }
}
