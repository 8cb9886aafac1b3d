import Evaluation
import Observations
import Statistics

/// Event types that were judged together, and the clips on which that could not be done.
public struct JointCoverage: Hashable, Sendable {
  /// The types, in the order in which they were named.
  public let events: [String]
  /// Clips whose truth covers some of the types, not all: they count for none.
  public let leftOut: [String]

  /// Types and the clips that were left out.
  public init(events: [String], leftOut: [String] = []) {
    self.events = events
    self.leftOut = leftOut
  }
}

extension ClaimJudge {
  /// The event types that the claim speaks of; for `all` those that the system is scored on.
  var events: [String] {
    claim.joint == .all ? bench.events(of: system, on: clips) : claim.namedEvents
  }

  /// The scores that the requirements are held against.
  func scores(
    on clips: [ClipUnderScore], under rule: MatchingProtocol, _ evaluator: Evaluator
  ) throws(StatisticsError) -> ClaimScores {
    // Types keep their own rules unless the claim brings one, or another rule is being tried.
    let areOwn = claim.matching == nil && rule == audit.matching.standard
    return try ClaimScores(
      claim: claim, events: events, clips: clips, rule: rule,
      rules: { areOwn ? audit.matching.rule(for: $0) : rule }, evaluator: evaluator)
  }

  /// Which types were judged together, and which clips could not be.
  func coverage(on clips: [ClipUnderScore]) -> JointCoverage {
    let events = events
    let partly = clips.filter { clip in
      let covered = events.count(where: clip.truth.covers.contains)
      return covered > 0 && covered < events.count
    }
    return JointCoverage(events: events, leftOut: partly.map(\.clip))
  }
}
