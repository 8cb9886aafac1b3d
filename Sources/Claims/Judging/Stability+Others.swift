import Documents
import Evaluation
public import MediaTime
import Observations
public import Phrasebook

extension Verdict.Stability {
  /// What else than the rule of matching was changed.
  public enum Kind: Hashable, Sendable {
    /// The second annotators' truth instead of the first's; their names, where they are given.
    case secondTruth([String])
    /// Every alarm that operators left undecided taken as false.
    case undecidedAreFalse
    /// Every alarm that operators left undecided taken as right.
    case undecidedAreTrue
    /// Every missed event taken as alerted too late.
    case missesAreLate
    /// The system's clock taken as ahead by so much.
    case clockOffset(MediaDuration)
    /// Another tolerance between a true count and its measurement.
    case countTolerance(MediaDuration)

    /// A short word for programs.
    public var code: String {
      switch self {
      case .secondTruth: "second-truth"
      case .undecidedAreFalse: "undecided-are-false"
      case .undecidedAreTrue: "undecided-are-true"
      case .missesAreLate: "misses-are-late"
      case .clockOffset: "clock-offset"
      case .countTolerance: "count-tolerance"
      }
    }

    /// What was changed, in a few words.
    public func text(in language: Language) -> String {
      switch (self, language) {
      case (.secondTruth(let names), .english):
        names.isEmpty
          ? "the second annotator's truth" : "the truth of " + names.joined(separator: ", ")
      case (.secondTruth(let names), .french):
        names.isEmpty
          ? "la vérité terrain du second annotateur"
          : "la vérité terrain de " + names.joined(separator: ", ")
      case (.undecidedAreFalse, .english): "every undecided alarm false"
      case (.undecidedAreFalse, .french): "toutes les alarmes non tranchées fausses"
      case (.undecidedAreTrue, .english): "every undecided alarm right"
      case (.undecidedAreTrue, .french): "toutes les alarmes non tranchées justes"
      case (.missesAreLate, .english): "every missed event counted as alerted too late"
      case (.missesAreLate, .french): "tous les événements manqués comptés comme signalés trop tard"
      case (.clockOffset(let offset), .english):
        "the system's clock set back by \(language.seconds(offset))"
      case (.clockOffset(let offset), .french):
        "l'horloge du système retardée de \(language.seconds(offset))"
      case (.countTolerance(let tolerance), .english):
        "a tolerance of \(language.seconds(tolerance)) for counts"
      case (.countTolerance(let tolerance), .french):
        "une tolérance de \(language.seconds(tolerance)) pour les comptages"
      }
    }
  }

  /// Something else that was changed, and what the verdict is then.
  public struct Other: Hashable, Sendable {
    /// What was changed.
    public let kind: Kind
    /// The verdict then.
    public let outcome: Verdict.Outcome

    /// What was changed, and the verdict then.
    public init(kind: Kind, outcome: Verdict.Outcome) {
      self.kind = kind
      self.outcome = outcome
    }
  }
}

extension Verdict.Stability.Other {
  /// One member of `stability` in results.
  var json: JSON {
    var members: [JSON.Member] = [.init("changed", .string(kind.code))]
    switch kind {
    case .secondTruth(let names):
      members.append(.init("annotators", .array(names.map(JSON.string))))
    case .countTolerance(let tolerance):
      members.append(.init("tolerance", .seconds(tolerance.seconds)))
    case .clockOffset(let offset):
      members.append(.init("clock-offset", .seconds(offset.seconds)))
    case .undecidedAreFalse, .undecidedAreTrue, .missesAreLate: break
    }
    return .object(members + [.init("verdict", .string(outcome.rawValue))])
  }
}
