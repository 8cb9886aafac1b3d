import Evaluation
import MediaTime
import Phrasebook
import Statistics

extension ClaimJudge {
  /// Judges the claim on figures that somebody published: bounds and needs as for what was counted here.
  func verdict(onPublished figures: [PublishedEvidence]) throws(ClaimsError) -> Verdict {
    do {
      var findings: [Verdict.Finding] = []
      for requirement in claim.requires { findings.append(try finding(requirement, on: figures)) }
      var verdict = Verdict(
        claim: claim, outcome: findings.outcome, because: findings.because, findings: findings,
        needs: findings.outcome.isDecided
          ? [] : try needs(findings, isReference: false) { publishedScore($0, [:]) })
      verdict.isOfPublished = true
      return verdict
    } catch let error as ClaimsError {
      throw error
    } catch {
      throw .notComputable(place, reason: Complaint(of: error))
    }
  }

  /// What the figures say of one requirement; where rounding leaves room, at both ends.
  private func finding(
    _ requirement: Requirement, on figures: [PublishedEvidence]
  ) throws -> Verdict.Finding {
    let refuting = try ConfidenceLevel(1 - level.alpha / Double(claim.requires.count))
    let metric = requirement.metric
    func judged(_ measured: Measured<Estimate>) throws -> Verdict.Finding {
      try Verdict.Finding(
        requirement, in: publishedScore(metric, [metric: measured]), level: level,
        refuting: refuting)
    }
    guard let figure = try figure(for: metric, among: figures) else {
      return try judged(.notMeasured(.notPublished))
    }
    var finding: Verdict.Finding
    switch try figure.figure.estimates(of: metric, level) {
    case .notMeasured(let reason): finding = try judged(.notMeasured(reason))
    case .measured(let estimates):
      var ends: [Verdict.Finding] = []
      for estimate in estimates { ends.append(try judged(.measured(estimate))) }
      finding = try leastFavourable(of: ends) ?? judged(.notMeasured(.notPublished))
    }
    finding.published = figure
    return finding
  }

  /// Of what rounding allows, the end that speaks least for the verdict; two that disagree decide nothing.
  private func leastFavourable(of ends: [Verdict.Finding]) -> Verdict.Finding? {
    func value(_ finding: Verdict.Finding) -> Double { finding.estimate.value?.value ?? 0 }
    guard let low = ends.min(by: { value($0) < value($1) }),
      let high = ends.max(by: { value($0) < value($1) })
    else { return nil }
    let (worse, better) =
      if case .atMost = low.requirement.limit { (high, low) } else { (low, high) }
    if better.outcome == .refuted, worse.outcome == .refuted { return better }
    if worse.outcome == better.outcome || worse.outcome == .inconclusive { return worse }
    if better.outcome == .inconclusive { return better }
    // One end supports what the other refutes.
    return Verdict.Finding(
      requirement: worse.requirement, estimate: worse.estimate, interval: worse.interval,
      bound: nil, outcome: .inconclusive, counts: worse.counts, exposure: worse.exposure)
  }

  /// The one figure that speaks of a metric and the claim's events; nil where none does.
  private func figure(
    for metric: Metric, among figures: [PublishedEvidence]
  ) throws(ClaimsError) -> PublishedEvidence? {
    let speaking = figures.filter { $0.figure.metrics.contains(metric) }
    guard let event = claim.event else {
      guard speaking.count <= 1 else {
        throw .notComputable(
          place,
          reason: .figuresSpeak(of: metric.rawValue, count: speaking.count))
      }
      return speaking.first
    }
    return speaking.first { $0.event == event } ?? speaking.first { $0.event == nil }
  }

  /// A score of nothing but what was published; no camera time was scored here.
  private func publishedScore(
    _ metric: Metric, _ metrics: [Metric: Measured<Estimate>]
  ) -> Score {
    Score(
      subject: .system(claim.system), event: claim.event, slice: .all,
      matching: audit.matching.standard, counts: MatchCounts(), exposure: .zero, clips: 0,
      cameras: 0, metrics: metrics)
  }
}
