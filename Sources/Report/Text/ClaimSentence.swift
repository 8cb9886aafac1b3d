import Claims
import Documents
import Evaluation
import MediaTime
import Statistics

/// What a card says of a claim, sentence by sentence: claimed, counted, decided, still needed.
struct ClaimSentence {
  let verdict: Verdict
  let language: Language

  private var figures: Figures { Figures(language: language) }

  /// All sentences in order, one paragraph.
  var text: String { sentences.joined(separator: " ") }

  /// Sentences in order, without the verdict's word.
  var sentences: [String] {
    var out: [String] = []
    for finding in verdict.findings {
      out.append(claimed(finding.requirement))
      out.append(counted(finding))
    }
    switch verdict.because {
    case .boundsMeet, .boundViolates, .boundsStraddle: out += decided
    case .referenceOnly: out.append(Message.Judgement.referenceOnly.text(in: language))
    case .nothingToTest: out.append(Message.Judgement.nothingToTest.text(in: language))
    case .noFigure: out.append(Message.Judgement.noFigure.text(in: language))
    case .notMeasured(let metric, let why):
      if verdict.findings.isEmpty {
        out += verdict.claim.requires.map(claimed)
      }
      let reason = Message.Judgement.notMeasured(
        metric: metric.text(in: language), why: Prose.typeset(why.text(in: language)))
      out.append(reason.text(in: language))
    }
    return out + verdict.needs.flatMap(needed)
  }

  /// The bound that the claim puts on a metric.
  func claimed(_ requirement: Requirement) -> String {
    Message.Claimed(
      isPublished: verdict.claim.quote != nil, isOfVendor: verdict.claim.quote != nil,
      metric: requirement.metric, limit: requirement.limit,
      figure: figures.limit(requirement.limit.value, of: requirement.metric)
    ).text(in: language)
  }

  /// What was counted for one requirement, and the rate that it makes.
  func counted(_ finding: Verdict.Finding) -> String {
    let metric = finding.requirement.metric
    guard let estimate = finding.estimate.value else {
      let why = finding.estimate.reason.map { Prose.typeset($0.text(in: language)) } ?? ""
      return Message.Judgement.notMeasured(metric: metric.text(in: language), why: why)
        .text(in: language)
    }
    let counts = finding.counts
    let exposure = figures.exposure(finding.exposure)
    let value = figures.estimate(
      estimate, of: metric, interval: finding.interval, inSentence: true)
    let message: Message.Counted =
      switch metric {
      case .falseAlarmsPerCameraHour, .falseAlarmsPerCameraDay:
        if counts.falseAlarms == 0, let bound = finding.bound, bound.sides == .upper {
          .noFalseAlarm(exposure: exposure, upTo: upTo(bound, metric))
        } else {
          .falseAlarms(counts.falseAlarms, exposure: exposure, rate: value)
        }
      case .falseAlarmsPerThousandPassages:
        .falseAlarmsByPassage(
          counts.falseAlarms, passages: passages(estimate), rate: value)
      case .precision: .rightAlarms(counts.hits, of: counts.alarms, share: value)
      case .falseDiscoveryRate:
        .falseShare(counts.falseAlarms, of: counts.alarms, share: value)
      case .recall: .foundEvents(counts.hits, of: counts.events, share: value)
      case .f1:
        .harmonic(
          hits: counts.hits, falseAlarms: counts.falseAlarms, misses: counts.misses, value: value)
      case .timeFalseAlarmRate: .timeShare(exposure: exposure, share: value)
      case .latencyMedian, .latencyNinetieth:
        .latency(found: counts.hits, metric: metric, value: value)
      case .countMAE, .countRMSE, .countBias, .attributeFPR:
        .other(metric: metric, value: value)
      }
    return message.text(in: language)
  }

  private func upTo(_ bound: Interval, _ metric: Metric) -> String {
    figures.value(bound.upper, of: metric) + Message.Counted.per(metric, language)
      + " (" + figures.level(bound.level) + ")"
  }

  private func passages(_ estimate: Estimate) -> String {
    guard case .rate(let rate, let factor) = estimate.basis else {
      return Message.Word.notMeasured.text(in: language)
    }
    // A rate per 1,000: whether the exposure is in passages or in thousands of them shows in the factor.
    return language.number(rate.exposure * 1000 / factor, decimals: 0)
  }

  /// What the deciding bounds say, finding by finding.
  private var decided: [String] {
    verdict.findings.compactMap { finding in
      // A count of none has said its bound already.
      let saysBound = finding.counts.falseAlarms == 0 && finding.requirement.metric.unit == .rate
      guard let bound = finding.bound else {
        return finding.estimate.value == nil
          ? nil : Message.Judgement.boundUnknown.text(in: language)
      }
      let text = sided(bound, finding.requirement.metric)
      let message: Message.Judgement
      switch finding.outcome {
      case .supported where verdict.outcome != .refuted: message = .boundMeets(text)
      case .refuted: message = .boundViolates(text)
      case .inconclusive where verdict.outcome == .inconclusive && !saysBound:
        message = .boundStraddles(text)
      default: return nil
      }
      return message.text(in: language)
    }
  }

  /// A one-sided bound as words: `at least 13.7 a day (one-sided 95 %)`.
  func sided(_ bound: Interval, _ metric: Metric) -> String {
    let unit = Message.Counted.per(metric, language)
    let level = figures.level(bound.level)
    return switch bound.sides {
    case .lower:
      Message.Judgement.atLeastOneSided(figures.value(bound.lower, of: metric) + unit, level: level)
        .text(in: language)
    case .upper:
      Message.Judgement.atMostOneSided(figures.value(bound.upper, of: metric) + unit, level: level)
        .text(in: language)
    case .both: figures.confidence(bound, of: metric)
    }
  }

  /// What would decide it, in the unit of its kind.
  func needed(_ need: Verdict.Need) -> [String] {
    let isHours = need.kind == .cameraHours
    func amount(_ value: Double) -> String {
      isHours ? figures.hours(value) : language.number(value.rounded(.up), decimals: 0)
    }
    let total = amount(need.total)
    let further = need.present > 0 ? amount(need.further) : nil
    let message: Message.Judgement =
      switch need.kind {
      case .cameraHours: .needsHours(total, further: further)
      case .passages: .needsPassages(total, further: further)
      case .events: .needsEvents(total, further: further)
      case .alarms: .needsAlarms(total, further: further)
      case .foundEvents: .needsFoundEvents(total, further: further)
      }
    var out = [message.text(in: language)]
    if need.tolerated > 0 {
      out.append(Message.Judgement.needsTolerating(need.tolerated).text(in: language))
    }
    return out
  }
}
