package import Claims
package import Phrasebook

extension Verdict.Need {
  /// What would be needed, as a sentence.
  package func sentence(isReference: Bool, in language: Language) -> String {
    let evidence = Message.Evidence(kind.words, total)
    let need: Message.Need =
      isProjected
      ? .projected(evidence, ofProduct: isReference)
      : .further(
        evidence, without: kind.words, isFirst: tolerated == 0, ofProduct: isReference)
    return need.text(in: language)
  }
}

extension Verdict.Need.Kind {
  fileprivate var words: Message.Evidence.Kind {
    switch self {
    case .cameraHours: .cameraHours
    case .passages: .passages
    case .events: .events
    case .alarms: .alarms
    case .foundEvents: .foundEvents
    case .decisions: .decisions
    case .countedTimes: .countedTimes
    case .objects: .objects
    }
  }
}
