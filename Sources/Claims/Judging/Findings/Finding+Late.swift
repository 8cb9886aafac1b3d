import Phrasebook
import Documents
import Evaluation
import MediaTime
import Statistics

extension Verdict.Finding {
  /// Delays of which some are only known to exceed the rule's window, counts first.
  func lateText(_ estimate: Estimate, _ words: VerdictWording) -> String {
    let (count, limit): (Int, Double?)
    switch estimate.basis {
    case .quantile(let quantile): (count, limit) = (quantile.sorted.count, quantile.censoredAbove)
    case .maximum(let values, let above): (count, limit) = (values.count, above)
    default: return ""
    }
    let all = Double(count)
    let late = words.plain(Double(estimate.censored))
    let window = words.plain(limit ?? 0) + "\u{202F}s"
    let metric = requirement.metric.text(in: words.language)
    let range = words.interval(interval, around: estimate.value, of: requirement.metric)
    let value = words.value(estimate.value, of: requirement.metric)
    switch words.language {
    case .english:
      let figure =
        estimate.moreThan == nil ? "\(value)\(range)" : "more than \(window)"
      return "Of \(words.count(all, "event", "events")) that an alarm followed, \(late) "
        + (estimate.censored == 1 ? "was" : "were")
        + " alerted later than the \(window) of the rule: the \(metric) was \(figure)."
    case .french:
      let figure =
        estimate.moreThan == nil ? "de \(value)\(range)" : "de plus de \(window)"
      return
        "Sur \(words.count(all, "événement suivi", "événements suivis")) d'une alarme, \(late) "
        + (estimate.censored < 2 ? "a été signalé" : "ont été signalés")
        + " après les \(window) de la règle : \(metric) \(figure)."
    }
  }
}
