public import Documents
import MediaTime
import Observations
public import Phrasebook

extension Diagnosis {
  /// What was seen, and what to set, in one sentence for people.
  public func text(in language: Language) -> String {
    switch language {
    case .english:
      "Look at the clocks first: of \(language.number(scored)) \(scored == 1 ? "event" : "events") "
        + "\(language.number(events)) have an alarm that found nothing and starts "
        + "\(distance(language)) (by chance \(language.number(expected, decimals: 1)) would): "
        + remedy(language)
    case .french:
      "Vérifiez d'abord les horloges : sur \(language.number(scored)) événement\(scored < 2 ? "" : "s"), "
        + "\(language.number(events)) ont une alarme sans correspondance qui commence "
        + "\(distance(language)) (par hasard : \(language.number(expected, decimals: 1))) ; "
        + remedy(language)
    }
  }

  /// `15–70 s after the event's start`.
  private func distance(_ language: Language) -> String {
    let isBefore = to < .zero
    let ends = isBefore ? (.zero - to, .zero - from) : (from, to)
    let (low, high) = (seconds(ends.0, language), seconds(ends.1, language))
    let range = low == high ? low : low + "–" + high
    if from < .zero, to > .zero {
      let early = seconds(.zero - from, language)
      return language == .english
        ? "between \(early)\u{202F}s before and \(high)\u{202F}s after the event's start"
        : "entre \(early)\u{202F}s avant et \(high)\u{202F}s après le début de l'événement"
    }
    return switch (isBefore, language) {
    case (false, .english): "\(range)\u{202F}s after the event's start"
    case (true, .english): "\(range)\u{202F}s before the event's start"
    case (false, .french): "\(range)\u{202F}s après le début de l'événement"
    case (true, .french): "\(range)\u{202F}s avant le début de l'événement"
    }
  }

  private func remedy(_ language: Language) -> String {
    let shift = "clock-offset: \(Int(offset.secondsValue.rounded())) s"
    if hours != 0 {
      let apart = abs(hours)
      return language == .english
        ? "the clocks seem \(apart) h apart (a time zone?); set `\(shift)` if that is so."
        : "les horloges semblent différer de \(apart) h (fuseau horaire ?) ; si c'est le cas, indiquez `\(shift)`."
    }
    let isLate = from >= .zero
    let reach = Int((isLate ? to : .zero - from).secondsValue.rounded(.up))
    let wider = isLate ? "window: \(reach) s" : "lead: \(reach) s"
    return language == .english
      ? "set `\(wider)` if alarms may come that \(isLate ? "late" : "early"), or `\(shift)` if a clock is wrong."
      : "indiquez `\(wider)` si les alarmes peuvent venir si \(isLate ? "tard" : "tôt"), ou `\(shift)` si une horloge est fausse."
  }

  private func seconds(_ duration: MediaDuration, _ language: Language) -> String {
    language.number(duration.secondsValue, decimals: 0)
  }

  /// One member of `diagnoses` in results.
  public var json: JSON {
    [
      "system": .string(system), "event": .string(event),
      "from": .seconds(from.seconds), "to": .seconds(to.seconds),
      "offset": .seconds(offset.seconds), "hours": .integer(hours),
      "events": .integer(events), "scored": .integer(scored), "expected": .ninth(expected),
      "text": .string(text(in: .english)),
    ]
  }

  /// The rule with a window that reaches the alarms; nil where a window cannot.
  public func widened(_ rule: MatchingProtocol) -> MatchingProtocol? {
    guard case .alarmWindow(var parameters) = rule, hours == 0 else { return nil }
    func whole(_ duration: MediaDuration) -> MediaDuration {
      .seconds(Int(duration.secondsValue.rounded(.up)))
    }
    parameters.lead = max(parameters.lead, whole(.zero - from))
    parameters.window = max(parameters.window, whole(to))
    return .alarmWindow(parameters)
  }
}
