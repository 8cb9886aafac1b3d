import Documents
import Evaluation
import Statistics
public import Phrasebook

extension Verdict.Finding {
  /// The published figure as a sentence, with the interval that it was published without.
  func sentences(
    on evidence: PublishedEvidence, _ words: VerdictWording
  ) -> [String] {
    let isEnglish = words.language == .english
    let lead = evidence.lead(in: words.language)
    guard let estimate = estimate.value else {
      let why =
        self.estimate.reason == .shareWithoutBase
        ? isEnglish
          ? "Of how many is not published: a share without a base bounds nothing."
          : "Le nombre de cas n'a pas été publié : une proportion sans effectif ne permet aucune borne."
        : isEnglish
          ? "From how many alarms is not published: a rate without a base bounds nothing."
          : "Le nombre d'alarmes n'a pas été publié : un taux sans effectif ne permet aucune borne."
      return [lead + evidence.figure.text(requirement.metric, words) + ".", why]
    }
    let metric = requirement.metric
    let colon = isEnglish ? ": " : " : "
    let decided = decided(words)
    let range =
      decided == nil ? words.interval(interval, around: estimate.value, of: metric) : ""
    var sentences = [
      lead + evidence.figure.text(metric, words) + colon + words.value(estimate.value, of: metric)
        + unit(words.language) + range + "."
    ]
    if let decided { sentences.append(decided) }
    if let rounding = rounding(of: evidence.figure, estimate.successes, words) {
      sentences.append(rounding)
    }
    return sentences
  }

  /// Which counts a rounded share allows, and which of them the verdict takes.
  private func rounding(
    of figure: PublishedEvidence.Figure, _ taken: Int?, _ words: VerdictWording
  ) -> String? {
    guard case .share(let share, let quality, of: let all?) = figure,
      let counts = share.counts(of: all), counts.count > 1, let taken
    else { return nil }
    let isOther =
      quality != .found && (quality == .wrong) != (requirement.metric == .falseDiscoveryRate)
    let number = { (count: Int) in words.language.number(count) }
    let used = number(isOther ? all - taken : taken)
    let (low, high) = (number(counts.lowerBound), number(counts.upperBound))
    return words.language == .english
      ? "Rounded as it is, the share may be any count from \(low) to \(high); taken is \(used), "
        + "the least favourable to the verdict, which holds at both ends or is none."
      : "Arrondie, cette proportion peut correspondre à tout décompte de \(low) à \(high) ; on retient "
        + "\(used), le moins favorable au verdict, qui doit tenir aux deux extrémités."
  }
}

extension PublishedEvidence {
  /// Who published it, and where: the opening of a sentence.
  func lead(in language: Language) -> String {
    switch language {
    case .english: "Published\(by.map { " by \($0)" } ?? "") (\(shortSource)): "
    case .french: "Publié\(by.map { " par \($0)" } ?? "") (\(shortSource)) : "
    }
  }

  /// The figure itself in words, without the interval.
  public func text(in language: Language) -> String {
    let metric: Metric =
      switch figure {
      case .share(_, .wrong, _): .falseDiscoveryRate
      default: .precision
      }
    return figure.text(metric, VerdictWording(language: language))
  }

  /// The site of a web address; the whole source where it is none.
  private var shortSource: String {
    let lower = source.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return source }
    let host = source.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

extension PublishedEvidence.Figure {
  /// What was published, in the order that the metric asks for.
  func text(_ metric: Metric, _ words: VerdictWording) -> String {
    let isEnglish = words.language == .english
    func number(_ count: Int) -> String { words.language.number(count) }
    func wrong(_ count: Int) -> String {
      isEnglish
        ? words.count(Double(count), "false alarm", "false alarms")
        : words.count(Double(count), "fausse alerte", "fausses alertes")
    }
    func alarms(_ count: Int) -> String {
      isEnglish
        ? words.count(Double(count), "alarm", "alarms")
        : words.count(Double(count), "alarme", "alarmes")
    }
    func events(_ count: Int) -> String {
      isEnglish
        ? words.count(Double(count), "event", "events")
        : words.count(Double(count), "événement", "événements")
    }
    switch self {
    case .alarms(let right, let wrong):
      let all = alarms(right + wrong)
      let (isRight, isWrong) =
        isEnglish
        ? ("\(number(right)) right", "\(number(wrong)) false")
        : (
          "\(number(right)) juste\(right < 2 ? "" : "s")",
          "\(number(wrong)) fausse\(wrong < 2 ? "" : "s")"
        )
      let parts =
        metric == .falseDiscoveryRate ? "\(isWrong), \(isRight)" : "\(isRight), \(isWrong)"
      return parts + (isEnglish ? " of " : " sur ") + all
    case .events(let found, let all):
      return isEnglish
        ? "\(number(found)) found of \(events(all))"
        : "\(number(found)) détecté\(found < 2 ? "" : "s") sur \(events(all))"
    case .overTime(let count, let hours):
      return wrong(count) + (isEnglish ? " in " : " en ") + words.hours(hours)
    case .overPassages(let count, let passages):
      return wrong(count) + (isEnglish ? " over " : " sur ")
        + words.count(Double(passages), "passage", "passages")
    case .share(let share, let quality, let all):
      let what =
        switch (quality, isEnglish) {
        case (.found, true): all.map(events) ?? "events"
        case (.found, false): all.map(events) ?? "événements"
        case (_, true): all.map(alarms) ?? "alarms"
        case (_, false): all.map(alarms) ?? "alarmes"
        }
      guard !isEnglish else {
        return "\(share.text(in: .english)) of \(what) \(quality.word(.english))"
      }
      let part = share.text(in: .french)
      return all == nil
        ? "\(part) \(quality.bare)" : "\(part) \(quality.word(.french)) sur \(what)"
    case .rate(let rate, let unit):
      let amount =
        isEnglish
        ? words.count(rate, "false alarm", "false alarms")
        : words.count(rate, "fausse alerte", "fausses alertes")
      return amount + unit.word(words.language)
    }
  }
}

extension PublishedEvidence.Quality {
  /// What a share without a base is of, in French.
  fileprivate var bare: String {
    switch self {
    case .wrong: "de fausses alertes"
    case .right: "d'alarmes justes"
    case .found: "d'événements détectés"
    }
  }

  fileprivate func word(_ language: Language) -> String {
    switch (self, language) {
    case (.wrong, .english): "false"
    case (.wrong, .french): "de fausses"
    case (.right, .english): "right"
    case (.right, .french): "de justes"
    case (.found, .english): "found"
    case (.found, .french): "de détectés"
    }
  }
}

extension PublishedEvidence.Unit {
  fileprivate func word(_ language: Language) -> String {
    switch (self, language) {
    case (.cameraHour, .english): " per camera-hour"
    case (.cameraHour, .french): " par heure-caméra"
    case (.cameraDay, .english): " per camera-day"
    case (.cameraDay, .french): " par caméra et par jour"
    case (.thousandPassages, .english): " per 1,000 passages"
    case (.thousandPassages, .french): " pour 1\u{202F}000 passages"
    }
  }
}

extension Verdict {
  /// That nobody here counted, and what the interval takes for granted; nothing for other verdicts.
  func publishedNotes(in language: Language) -> [String] {
    guard isOfPublished else { return [] }
    let isEnglish = language == .english
    guard findings.contains(where: { $0.published != nil }) else { return [] }
    var notes = [isEnglish ? "Nobody here counted." : "Rien n'a été compté ici."]
    guard findings.contains(where: { $0.interval != nil }) else { return notes }
    notes.append(
      isEnglish
        ? "The interval takes the counted cases as independent; whether they are was not published."
        : "L'intervalle suppose indépendants les cas comptés ; rien de publié ne dit s'ils le sont."
    )
    if outcome == .supported {
      notes.append(
        isEnglish
          ? "Supported, then, only as far as the published counts are right and independent."
          : "Le verdict favorable ne vaut donc que si les décomptes publiés sont justes et indépendants."
      )
    }
    return notes
  }
}
