import Phrasebook
import Documents
import Evaluation
import Statistics

extension Verdict.Finding {
  /// The one bound that decided, and what it says of the limit; nil where none did.
  func decided(_ words: VerdictWording) -> String? {
    guard outcome == .supported || outcome == .refuted, let bound else { return nil }
    let end: Double
    switch bound.sides {
    case .lower: end = bound.lower
    case .upper: end = bound.upper
    case .both: return nil
    }
    let metric = requirement.metric
    let value =
      words.value(end, of: metric) + (metric.unit == .rate ? unit(words.language) : "")
    let level = words.level(bound.level)
    let (isLower, isKept) = (bound.sides == .lower, outcome == .supported)
    switch words.language {
    case .english:
      return "\(isLower ? "At least" : "At most") \(value) at \(level) confidence: "
        + "the limit is \(isKept ? "kept" : "not kept")."
    case .french:
      return "\(isLower ? "Au moins" : "Au plus") \(value), avec une confiance de \(level) : "
        + (isKept ? "la limite est respectée." : "la limite n'est pas respectée.")
    }
  }
}
