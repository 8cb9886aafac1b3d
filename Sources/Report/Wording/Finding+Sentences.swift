import Claims
import Evaluation
import MediaTime
import Phrasebook
import Statistics

extension Verdict.Finding {
  /// What was claimed, and what was counted.
  func sentences(_ claim: Claim, isReference: Bool, _ language: Language) -> [String] {
    let words = VerdictWording(language: language)
    let claimed = claimed(claim, words).text(in: language)
    if let published {
      return [claimed] + sentences(on: published, words).map { $0.text(in: language) }
    }
    // One bound decided: the two-sided interval beside it would say something else.
    let decided = isReference ? nil : decided(words)
    let cameras = estimate.value?.dependenceText(in: language)
    return [claimed, counted(words, showsRange: decided == nil).text(in: language)]
      + [decided?.text(in: language), cameras, why?.text(in: language)].compactMap(\.self)
      + (staged + undecided(words)).map { $0.text(in: language) }
  }

  /// Why the requirement stays undecided; nil where another sentence has said it.
  private var why: Message.Finding? {
    switch hesitation {
    case .camerasDiffer(let cameras)?: .camerasDiffer(cameras)
    case .runs?: .runs
    case .alike?, nil: nil
    }
  }

  /// That hits on staged events are no evidence of how often alarms in the field are right.
  private var staged: [Message.Finding] {
    let metrics: [Metric] = [.precision, .falseDiscoveryRate, .f1, .fBeta]
    guard metrics.contains(requirement.metric), counts.stagedHits > 0 else { return [] }
    return [.stagedLeftOut(Double(counts.stagedHits))]
  }

  /// What the alarms that no operator decided do to the figure.
  private func undecided(_ words: VerdictWording) -> [Message.Finding] {
    guard counts.undecided > 0, let right = eitherWay.first, let wrong = eitherWay.last else {
      return []
    }
    let ends = [right, wrong].map { words.value($0.value, of: requirement.metric) }
    return [
      .undecided(Double(counts.undecided), ifRight: ends[0], ifWrong: ends[1]),
      outcome == .inconclusive ? .mustHoldEitherWay : .holdsEitherWay,
    ]
  }

  private func claimed(_ claim: Claim, _ words: VerdictWording) -> Message.Claimed {
    guard let speaker = claim.saidBy else { return .byNobody(limit(words)) }
    return .by(speaker.kind.words, name: speaker.name, limit(words))
  }

  private func limit(_ words: VerdictWording) -> Message.Requirement {
    let limit = requirement.limit.value
    let metric = requirement.metric
    let isAtMost = if case .atMost = requirement.limit { true } else { false }
    return switch metric.unit {
    case .rate: .rate(limit, metric.per, isAtMost: isAtMost)
    case .persons: .persons(limit, metric.words, isAtMost: isAtMost)
    case .share:
      .figure(words.language.plain(limit * 100) + "\u{202F}%", metric.words, isAtMost: isAtMost)
    case .seconds:
      .figure(words.language.plain(limit) + "\u{202F}s", metric.words, isAtMost: isAtMost)
    case .score: .figure(words.language.plain(limit), metric.words, isAtMost: isAtMost)
    }
  }

  /// The one bound that decided, and what it says of the limit; nil where none did.
  func decided(_ words: VerdictWording) -> Message.Finding? {
    guard outcome == .supported || outcome == .refuted, let bound else { return nil }
    let end: Double
    switch bound.sides {
    case .lower: end = bound.lower
    case .upper: end = bound.upper
    case .both: return nil
    }
    let metric = requirement.metric
    return .bound(
      words.value(end, of: metric) + words.unit(of: metric),
      level: words.language.level(bound.level.share), isLower: bound.sides == .lower,
      isKept: outcome == .supported)
  }

  /// The evidence, counts first.
  private func counted(_ words: VerdictWording, showsRange: Bool) -> Message.Finding {
    let estimate: Estimate
    switch self.estimate {
    case .notMeasured(let reason): return .unmeasured(reason.words)
    case .measured(let found): estimate = found
    }
    let metric = requirement.metric
    let range =
      showsRange ? words.interval(interval, around: estimate.value, of: metric) : ""
    let value = words.value(estimate.value, of: metric)
    switch estimate.basis {
    case .rate(let rate, _): return counted(rate, value + words.unit(of: metric) + range, words)
    case .proportion(let share):
      let (part, whole) = (Double(share.successes), Double(share.trials))
      return switch metric {
      case .recall: .found(part, of: whole, figure: value + range)
      case .falseDiscoveryRate: .wrong(part, of: whole, figure: value + range)
      case .attributeFPR: .saidOfOthers(part, of: whole, figure: value + range)
      default: .right(part, of: whole, figure: value + range)
      }
    case _ where estimate.censored > 0: return late(estimate, words)
    case .maximum(let values, _): return .slowest(value, of: Double(values.count))
    case .harmonic, .weighted:
      return .harmonic(
        metric == .fBeta ? "F" : "F1", hits: Double(counts.realHits),
        wrong: Double(counts.falseAlarms), missed: Double(counts.realMisses),
        figure: value + range)
    case .quantile(let quantile):
      return .within(
        value, range: range, share: words.language.plain(quantile.share * 100) + "\u{202F}%",
        of: Double(quantile.sorted.count))
    case .ratio, .rootRatio:
      return metric == .timeFalseAlarmRate
        ? .timeInAlarm(.hours(exposure.hours), figure: value + range)
        : .persons(Double(measuredTimes), metric.words, value: value, range: range)
    }
  }

  private func counted(
    _ rate: PoissonRate, _ figure: String, _ words: VerdictWording
  ) -> Message.Finding {
    let metric = requirement.metric
    let isOfPassages = metric == .falseAlarmsPerThousandPassages
    let watched: Message.Watched =
      isOfPassages ? .passages(rate.exposure.rounded()) : .hours(exposure.hours)
    if rate.events == 0, outcome == .inconclusive, let bound, bound.upper.isFinite {
      return .compatible(
        watched, upTo: words.value(bound.upper, of: metric) + words.unit(of: metric))
    }
    return .rate(
      watched, count: rate.events,
      second: counts.duplicatesAreFalse && !isOfPassages ? counts.duplicates : 0, figure: figure)
  }

  /// Delays of which some are only known to exceed the rule's window.
  private func late(_ estimate: Estimate, _ words: VerdictWording) -> Message.Finding {
    let (count, limit): (Int, Double?) =
      switch estimate.basis {
      case .quantile(let quantile): (quantile.sorted.count, quantile.censoredAbove)
      case .maximum(let values, let above): (values.count, above)
      default: (0, nil)
      }
    let metric = requirement.metric
    let window = words.language.plain(limit ?? 0) + "\u{202F}s"
    guard estimate.moreThan == nil else {
      return .mostlyLate(
        Double(estimate.censored), window: window, of: Double(count), metric.words)
    }
    return .late(
      Double(estimate.censored), window: window, of: Double(count), metric.words,
      figure: words.value(estimate.value, of: metric)
        + words.interval(interval, around: estimate.value, of: metric))
  }
}
