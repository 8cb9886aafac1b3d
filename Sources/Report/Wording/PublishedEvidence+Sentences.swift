package import Claims
import Evaluation
package import Phrasebook
import Statistics

extension Verdict.Finding {
  /// The published figure, with the interval that it was published without.
  func sentences(on evidence: PublishedEvidence, _ words: VerdictWording) -> [any Phrase] {
    let metric = requirement.metric
    let figure = evidence.figure.words(of: metric, in: words.language)
    guard let estimate = estimate.value else {
      let why: Message.Evidenced =
        estimate.reason == .shareWithoutBase ? .shareWithoutBase : .rateWithoutBase
      return [
        Message.Evidenced.without(figure, by: evidence.by, source: evidence.shortSource), why,
      ]
    }
    let decided = decided(words)
    let range =
      decided == nil ? words.interval(interval, around: estimate.value, of: metric) : ""
    let value = words.value(estimate.value, of: metric) + words.unit(of: metric) + range
    let said: [(any Phrase)?] = [
      Message.Evidenced.figure(
        figure, by: evidence.by, source: evidence.shortSource, value: value),
      decided, rounding(of: evidence.figure, estimate.successes),
    ]
    return said.compactMap(\.self)
  }

  /// Which counts a rounded share allows, and which of them the verdict takes.
  private func rounding(
    of figure: PublishedEvidence.Figure, _ taken: Int?
  ) -> Message.Evidenced? {
    guard case .share(let share, let quality, of: let all?) = figure,
      let counts = share.counts(of: all), counts.count > 1, let taken
    else { return nil }
    let isOther =
      quality != .found && (quality == .wrong) != (requirement.metric == .falseDiscoveryRate)
    return .rounded(
      counts.lowerBound, counts.upperBound, taken: isOther ? all - taken : taken)
  }
}

extension PublishedEvidence {
  /// The figure itself in words, without the interval.
  package func text(in language: Language) -> String {
    let metric: Metric =
      switch figure {
      case .share(_, .wrong, _): .falseDiscoveryRate
      default: .precision
      }
    return figure.words(of: metric, in: language).text(in: language)
  }

  /// The site of a web address; the whole source where it is none.
  fileprivate var shortSource: String {
    let lower = source.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return source }
    let host = source.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

extension PublishedEvidence.Figure {
  /// What was published, in the order that the metric asks for.
  fileprivate func words(
    of metric: Metric, in language: Language
  ) -> Message.PublishedFigure {
    switch self {
    case .alarms(let right, let wrong):
      .alarms(right: right, wrong: wrong, wrongFirst: metric == .falseDiscoveryRate)
    case .events(let found, let all): .events(found: found, of: all)
    case .overTime(let count, let hours): .falseAlarms(count, .hours(hours))
    case .overPassages(let count, let passages): .falseAlarms(count, .passages(Double(passages)))
    case .share(let share, let quality, let all):
      .share(share.text(in: language), quality.words, of: all)
    case .rate(let rate, let unit): .rate(rate, unit.words)
    }
  }
}

extension PublishedEvidence.Quality {
  fileprivate var words: Message.PublishedFigure.Quality {
    switch self {
    case .wrong: .wrong
    case .right: .right
    case .found: .found
    }
  }
}

extension PublishedEvidence.Unit {
  fileprivate var words: Message.Per {
    switch self {
    case .cameraHour: .cameraHour
    case .cameraDay: .cameraDay
    case .thousandPassages: .thousandPassages
    }
  }
}

extension StatedShare {
  /// As a percentage with the digits that were printed.
  fileprivate func text(in language: Language) -> String {
    var decimals = 0
    var rest = scale
    while rest > 100 {
      rest /= 10
      decimals += 1
    }
    return language.percent(value, decimals: decimals)
  }
}

extension Verdict {
  /// What stands beside the verdict's word: that it reproduces, or that nobody here counted.
  func badge(in language: Language) -> String? {
    if isReferenceReproduction { return Message.Page.reference.text(in: language) }
    return isOfPublished ? Message.Published.badge.text(in: language) : nil
  }

  /// That nobody here counted, and what the interval takes for granted; nothing for other verdicts.
  var publishedNotes: [Message.Evidenced] {
    guard isOfPublished, findings.contains(where: { $0.published != nil }) else { return [] }
    guard findings.contains(where: { $0.interval != nil }) else { return [.nobodyCounted] }
    return [.nobodyCounted, .takenAsIndependent]
      + (outcome == .supported ? [.onlyIfIndependent] : [])
  }
}

extension AuditResult {
  /// Every published figure of the audit, in the file's order.
  var publishedFigures: [PublishedEvidence] {
    systems.flatMap { system -> [PublishedEvidence] in
      if case .published(let figures) = system.system.source { figures } else { [] }
    }
  }
}
