import Documents
import Evaluation
import MediaTime
import Statistics
import Phrasebook

extension Verdict.Finding {
  /// What was claimed, and what was counted.
  func sentences(_ claim: Claim, isReference: Bool, _ language: Language) -> [String] {
    let words = VerdictWording(language: language)
    if let published { return [claimed(claim, words)] + sentences(on: published, words) }
    let cameras = estimate.value?.dependenceText(in: language)
    let why = hesitation?.text(in: language)
    // One bound decided: the two-sided interval beside it would say something else.
    let decided = isReference ? nil : decided(words)
    return [claimed(claim, words), counted(words, showsRange: decided == nil)]
      + [decided, cameras, why].compactMap { $0 }
      + staged(words) + undecidedSentences(words)
  }

  /// That hits on staged events are no evidence of how often alarms in the field are right.
  private func staged(_ words: VerdictWording) -> [String] {
    let metrics: [Metric] = [.precision, .falseDiscoveryRate, .f1, .fBeta]
    guard metrics.contains(requirement.metric), counts.stagedHits > 0 else { return [] }
    let amount = Double(counts.stagedHits)
    return [
      words.language == .english
        ? "\(words.count(amount, "alarm on a staged event is", "alarms on staged events are")) left out: "
          + "staging says nothing of how often alarms in the field are right."
        : "\(words.count(amount, "alarme sur un événement mis en scène n'est pas comptée", "alarmes sur des événements mis en scène ne sont pas comptées")) : "
          + "une mise en scène ne dit pas combien d'alarmes sont justes sur le terrain."
    ]
  }

  /// The requirement as a sentence, such as that at most 1 false alarm per camera-day was claimed.
  private func claimed(_ claim: Claim, _ words: VerdictWording) -> String {
    let language = words.language
    if let speaker = claim.saidBy {
      return speaker.says(in: language) + " " + limitText(words, opensSentence: false) + "."
    }
    return language == .english
      ? limitText(words, opensSentence: true) + " was claimed."
      : "Il est affirmé : " + limitText(words, opensSentence: false) + "."
  }

  private func limitText(_ words: VerdictWording, opensSentence: Bool) -> String {
    let limit = requirement.limit.value
    let metric = requirement.metric
    switch (metric.unit, words.language) {
    case (.rate, .english):
      let (atMost, atLeast) =
        opensSentence ? ("At most ", "At least ") : ("at most ", "at least ")
      let side = isAtMost ? atMost : atLeast
      return side + words.count(limit, "false alarm", "false alarms") + perUnit(words.language)
    case (.rate, .french):
      let side = isAtMost ? "au plus " : "au moins "
      return side + words.count(limit, "fausse alerte", "fausses alertes")
        + perUnit(words.language)
    case (_, .english):
      let side = isAtMost ? " of at most " : " of at least "
      let name = metric.text(in: .english)
      let article = Self.article(metric)
      return (opensSentence ? article : article.lowercased()) + name + side + limitValue(words)
    case (_, .french):
      let side = isAtMost ? " d'au plus " : " d'au moins "
      return Self.frenchArticle(metric) + metric.text(in: .french) + side + limitValue(words)
    }
  }

  private func limitValue(_ words: VerdictWording) -> String {
    let limit = requirement.limit.value
    switch (requirement.metric.unit, words.language) {
    case (.share, _): return words.plain(limit * 100) + "\u{202F}%"
    case (.seconds, _): return words.plain(limit) + "\u{202F}s"
    case (.persons, .english): return words.count(limit, "person", "persons")
    case (.persons, .french): return words.count(limit, "personne", "personnes")
    case (.score, _), (.rate, _): return words.plain(limit)
    }
  }

  private var isAtMost: Bool {
    if case .atMost = requirement.limit { true } else { false }
  }

  private func perUnit(_ language: Language) -> String {
    switch (requirement.metric, language) {
    case (.falseAlarmsPerCameraDay, .english): " per camera-day"
    case (.falseAlarmsPerCameraDay, .french): " par caméra et par jour"
    case (.falseAlarmsPerThousandPassages, .english): " per 1,000 passages"
    case (.falseAlarmsPerThousandPassages, .french): " pour 1\u{202F}000 passages"
    case (_, .english): " per camera-hour"
    case (_, .french): " par heure-caméra"
    }
  }

  private static func article(_ metric: Metric) -> String {
    metric == .f1 || metric == .fBeta ? "An " : "A "
  }

  private static func frenchArticle(_ metric: Metric) -> String {
    switch metric {
    case .recall, .f1, .fBeta, .latencyMedian, .latencyNinetieth, .latencyMax, .countBias,
      .attributeFPR:
      "un "
    default: "une "
    }
  }

  /// The evidence as a sentence, counts first.
  private func counted(_ words: VerdictWording, showsRange: Bool) -> String {
    guard let estimate = estimate.value else { return unmeasured(words) }
    let metric = requirement.metric
    let range =
      showsRange ? words.interval(interval, around: estimate.value, of: metric) : ""
    let value = words.value(estimate.value, of: metric)
    let isEnglish = words.language == .english
    switch estimate.basis {
    case .rate(let rate, let factor):
      return rateText(rate, factor, value, range, words)
    case .proportion(let share):
      let (part, whole) = (Double(share.successes), Double(share.trials))
      switch metric {
      case .recall where isEnglish:
        return "Of \(words.count(whole, "event", "events")) \(words.plain(part)) "
          + (part == 1 ? "was" : "were") + " found: \(value)\(range)."
      case .recall:
        return "Sur \(words.count(whole, "événement", "événements")), \(words.plain(part)) "
          + (part < 2 ? "a été détecté" : "ont été détectés") + " : \(value)\(range)."
      case .falseDiscoveryRate where isEnglish:
        return "Of \(words.count(whole, "alarm", "alarms")) \(words.plain(part)) "
          + (part == 1 ? "was" : "were") + " false: \(value)\(range)."
      case .falseDiscoveryRate:
        return "Sur \(words.count(whole, "alarme", "alarmes")), \(words.plain(part)) "
          + (part < 2 ? "était fausse" : "étaient fausses") + " : \(value)\(range)."
      case _ where isEnglish:
        return "Of \(words.count(whole, "alarm", "alarms")) \(words.plain(part)) "
          + (part == 1 ? "was" : "were") + " right: \(value)\(range)."
      default:
        return "Sur \(words.count(whole, "alarme", "alarmes")), \(words.plain(part)) "
          + (part < 2 ? "était juste" : "étaient justes") + " : \(value)\(range)."
      }
    case _ where estimate.censored > 0:
      return lateText(estimate, words)
    case .maximum(let values, _):
      let found = Double(values.count)
      return isEnglish
        ? "Of \(words.count(found, "event", "events")) found, the slowest was alerted after \(value); "
          + "a longer delay may always follow."
        : "Sur \(words.count(found, "événement détecté", "événements détectés")), le plus lent a été "
          + "signalé après \(value) ; un délai plus long reste toujours possible."
    case .harmonic, .weighted:
      let name = metric == .fBeta ? "F" : "F1"
      let (hits, wrong, missed) = (counts.realHits, counts.falseAlarms, counts.realMisses)
      return isEnglish
        ? "\(words.count(Double(hits), "hit", "hits")), "
          + "\(words.count(Double(wrong), "false alarm", "false alarms")) and "
          + "\(words.count(Double(missed), "miss", "misses")): \(name) \(value)\(range)."
        : "\(words.count(Double(hits), "détection juste", "détections justes")), "
          + "\(words.count(Double(wrong), "fausse alerte", "fausses alertes")) et "
          + "\(words.count(Double(missed), "omission", "omissions")) : \(name) de \(value)\(range)."
    case .quantile(let quantile):
      let share = words.plain(quantile.share * 100) + "\u{202F}%"
      let found = Double(quantile.sorted.count)
      return isEnglish
        ? "Of \(words.count(found, "event", "events")) found, \(share) were alerted within "
          + "\(value)\(range)."
        : "Sur \(words.count(found, "événement détecté", "événements détectés")), \(share) ont été "
          + "signalés en \(value) au plus\(range)."
    case .ratio, .rootRatio:
      return ratioText(value, range, words)
    }
  }

  private func rateText(
    _ rate: PoissonRate, _ factor: Double, _ value: String, _ range: String,
    _ words: VerdictWording
  ) -> String {
    let isEnglish = words.language == .english
    let isOfPassages = requirement.metric == .falseAlarmsPerThousandPassages
    let base =
      isOfPassages
      ? words.count(rate.exposure.rounded(), "passage", "passages") : words.hours(exposure.hours)
    if rate.events == 0, outcome == .inconclusive, let bound, bound.upper.isFinite {
      let upper = words.value(bound.upper, of: requirement.metric)
      return isEnglish
        ? "0 false alarms \(isOfPassages ? "over" : "in") \(base) is compatible with up to \(upper)\(unit(words.language))."
        : "0 fausse alerte \(isOfPassages ? "sur" : "en") \(base) reste compatible avec jusqu'à \(upper)"
          + "\(unit(words.language))."
    }
    let opening =
      switch (isOfPassages, words.language) {
      case (true, .english): "Over"
      case (true, .french): "Sur"
      case (false, .english): "In"
      case (false, .french): "En"
      }
    let second = counts.duplicatesAreFalse ? counts.duplicates : 0
    let duplicates =
      second == 0 || isOfPassages
      ? ""
      : isEnglish
        ? " (\(words.count(Double(second), "of them a second alarm", "of them second alarms")) on one event)"
        : " (dont \(words.count(Double(second), "alarme répétée", "alarmes répétées")) sur un même événement)"
    return isEnglish
      ? "\(opening) \(base) we counted \(rate.events)\(duplicates): \(value)"
        + "\(unit(words.language))\(range)."
      : "\(opening) \(base) nous en avons compté \(rate.events)\(duplicates), soit \(value)"
        + "\(unit(words.language))\(range)."
  }

  func unit(_ language: Language) -> String {
    guard requirement.metric.unit == .rate else { return "" }
    return switch (requirement.metric, language) {
    case (.falseAlarmsPerCameraDay, .english): " a day"
    case (.falseAlarmsPerCameraDay, .french): " par jour"
    case (.falseAlarmsPerThousandPassages, .english): " per 1,000"
    case (.falseAlarmsPerThousandPassages, .french): " pour 1\u{202F}000"
    case (_, .english): " an hour"
    case (_, .french): " par heure"
    }
  }

  private func ratioText(_ value: String, _ range: String, _ words: VerdictWording) -> String {
    let times = Double(measuredTimes)
    switch (requirement.metric, words.language) {
    case (.timeFalseAlarmRate, .english):
      return "In \(words.hours(exposure.hours)), \(value)\(range) of the time without an event was "
        + "spent in alarm."
    case (.timeFalseAlarmRate, .french):
      return "En \(words.hours(exposure.hours)), \(value)\(range) du temps sans événement a été "
        + "passé en alarme."
    case (let metric, .english):
      return "Over \(words.count(times, "counted time", "counted times")) the "
        + "\(metric.text(in: .english)) was \(value) persons\(range)."
    case (let metric, .french):
      return "Sur \(words.count(times, "instant compté", "instants comptés")) : "
        + "\(metric.text(in: .french)) de \(value) personne(s)\(range)."
    }
  }

  private func unmeasured(_ words: VerdictWording) -> String {
    let reason = estimate.reason?.text(in: words.language) ?? ""
    return words.language == .english
      ? "It could not be measured: \(reason)." : "Non mesurable : \(reason)."
  }
}
