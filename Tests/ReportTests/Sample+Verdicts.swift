import Claims
import Evaluation
import MediaTime
import Statistics

extension Sample {
  static func verdicts() throws -> [Verdict] {
    [
      try refuted(), try supported(), try inconclusive(), notTestable, noEvidence,
      try reference(), notMeasured, try published(),
    ]
  }

  /// Eight of 42 alarms right, as somebody published.
  static func published() throws -> Verdict {
    let right = try share(8, of: 42)
    var claim = Claim(
      id: "X9", system: "vendor-x", quote: "four out of five", source: "The Paper, 4 July 2019",
      requires: [Requirement(metric: .precision, limit: .atMost(0.5))])
    claim.title = "Four out of five were innocent"
    claim.saidBy = Speaker(.press, name: "The Paper")
    claim.readAs = "at most half of the matches are right"
    var finding = Verdict.Finding(
      requirement: claim.requires[0], estimate: .measured(right),
      interval: right.interval, bound: try right.upperBound(level),
      outcome: .supported, counts: MatchCounts(), exposure: .zero)
    finding.published = PublishedEvidence(
      .alarms(right: 8, wrong: 34), source: "https://www.example.org/report.pdf",
      by: "a university", retrieved: "2026-11-02", quote: "eight of 42 matches")
    var verdict = Verdict(
      claim: claim, outcome: .supported, because: .boundsMeet, findings: [finding])
    verdict.isOfPublished = true
    return verdict
  }

  static func refuted() throws -> Verdict {
    let estimate = try perDay(37, hours: 48)
    return Verdict(
      claim: Claim(
        id: "X1", system: "vendor-x", event: "abandoned-object",
        quote: "moins d'une fausse alerte par caméra et par jour",
        source: "https://example.org/brochure.pdf", retrieved: "2026-11-01",
        requires: [Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1))], gate: true,
        deployment: [KeyValue("place", "Gare centrale"), KeyValue("from", "2024-04-19")],
        reply: "The figures were obtained with an outdated version."),
      outcome: .refuted, because: .boundViolates,
      findings: [
        .init(
          requirement: Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1)),
          estimate: .measured(estimate), interval: estimate.interval,
          bound: try estimate.lowerBound(level), outcome: .refuted,
          counts: counts(hits: 2, unmatched: 36, misses: 1, duplicates: 1), exposure: hours(48))
      ],
      stability: .init(
        variants: [.init(matching: overlap, outcome: .refuted)], isStable: true),
      matching: window, exposure: hours(48), cameras: 3,
      slices: [
        SliceVerdict(
          slice: Slice(conditions: ["light": "day"]), outcome: .inconclusive, isTooFew: true,
          flips: false),
        SliceVerdict(
          slice: Slice(conditions: ["light": "night"]), outcome: .refuted, isTooFew: false,
          flips: false),
        SliceVerdict(
          slice: Slice(camera: "cam-03"), outcome: .supported, isTooFew: false, flips: true),
      ])
  }

  static func supported() throws -> Verdict {
    let found = try share(59, of: 60)
    return Verdict(
      claim: Claim(
        id: "X2", system: "vendor-x", event: "abandoned-object",
        requires: [Requirement(metric: .recall, limit: .atLeast(0.9))],
        conditions: ["light": "night"]),
      outcome: .supported, because: .boundsMeet,
      findings: [
        .init(
          requirement: Requirement(metric: .recall, limit: .atLeast(0.9)),
          estimate: .measured(found), interval: found.interval, bound: try found.lowerBound(level),
          outcome: .supported, counts: counts(hits: 59, unmatched: 0, misses: 1),
          exposure: hours(24))
      ],
      stability: .init(
        variants: [.init(matching: overlap, outcome: .inconclusive)], isStable: false),
      matching: window, exposure: hours(24), cameras: 1)
  }

  static func inconclusive() throws -> Verdict {
    let estimate = try perDay(0, hours: 2)
    return Verdict(
      claim: Claim(
        id: "X3", system: "vendor-x", event: "intrusion", quote: "less than one false alarm a day",
        source: "https://example.org/leaflet", retrieved: "2026-11-02",
        requires: [Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1))]),
      outcome: .inconclusive, because: .boundsStraddle,
      findings: [
        .init(
          requirement: Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1)),
          estimate: .measured(estimate), interval: estimate.interval,
          bound: try estimate.upperBound(level), outcome: .inconclusive,
          counts: counts(hits: 0, unmatched: 0, misses: 0), exposure: hours(2))
      ],
      needs: [.init(kind: .cameraHours, total: 71.9, present: 2, tolerated: 0)],
      matching: window, exposure: hours(2), cameras: 1)
  }

  static let notTestable = Verdict(
    claim: Claim(
      id: "X4", system: "vendor-x", quote: "95 % fewer false alarms",
      source: "https://example.org/news"),
    outcome: .notTestable, because: .nothingToTest)

  static let noEvidence = Verdict(
    claim: Claim(
      id: "X5", system: "vendor-x", quote: "a proven, reliable solution",
      source: "trade fair, stand 12",
      hasNoFigure: true),
    outcome: .noEvidence, because: .noFigure)

  static func reference() throws -> Verdict {
    let estimate = try perDay(3, hours: 24)
    return Verdict(
      claim: Claim(
        id: "X6", system: "open", event: "abandoned-object",
        quote: "1.6 false alarms per camera/day", source: "https://example.org/eagle",
        retrieved: "2026-11-03",
        requires: [Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1.6))]),
      outcome: .inconclusive, because: .referenceOnly,
      findings: [
        .init(
          requirement: Requirement(metric: .falseAlarmsPerCameraDay, limit: .atMost(1.6)),
          estimate: .measured(estimate), interval: estimate.interval,
          bound: try estimate.upperBound(level), outcome: .inconclusive,
          counts: counts(hits: 2, unmatched: 3, misses: 1), exposure: hours(24))
      ],
      needs: [.init(kind: .cameraHours, total: 44.9, present: 0, tolerated: 0)],
      isReferenceReproduction: true, matching: window, exposure: hours(24), cameras: 1)
  }

  static let notMeasured = Verdict(
    claim: Claim(
      id: "X7", system: "vendor-x", event: "intrusion",
      requires: [Requirement(metric: .precision, limit: .atLeast(0.9))]),
    outcome: .notTestable, because: .notMeasured(.precision, .noAlarms),
    findings: [
      .init(
        requirement: Requirement(metric: .precision, limit: .atLeast(0.9)),
        estimate: .notMeasured(.noAlarms), interval: nil, bound: nil, outcome: .notTestable,
        counts: counts(hits: 0, unmatched: 0, misses: 0), exposure: hours(2))
    ], matching: window, exposure: hours(2), cameras: 1)
}
