public import Documents
import Evaluation
import MediaTime
import Observation
import Statistics

extension AuditResult {
  /// What `audit.json` holds: equal results are equal bytes, and what is absent is null, never 0.
  public var json: JSON {
    [
      "audit": 1, "title": .string(audit.title), "confidence": .ninth(audit.confidence.share),
      "protocol": audit.matching.json,
      "verdicts": .array(verdicts.map { $0.json(multiplicity.test(of: $0.claim.id)) }),
      "multiplicity": multiplicity.json,
      "comparisons": .array(comparisons.map(\.json)),
      "agreement": .array(agreements.map(\.json)),
      "problems": .array(problems.map { .string($0.description) }),
      "scores": .array(scores.map { $0.json(tooFew: tooFew(in: $0)) }),
      "curves": .array(curves.map(\.json)), "rows": .array(rows.map(\.json)),
      "clips": .array(clips.map(\.json)), "systems": .array(systems.map(\.json)),
      "provenance": provenance.json, "privacy": privacy.json,
    ]
  }
}

extension MatchingRules {
  fileprivate var json: JSON {
    guard case .object(let members) = standard.json else { return standard.json }
    guard !perEvent.isEmpty else { return .object(members) }
    let others = perEvent.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    return .object(members + [.init("per-event", .object(others))])
  }
}

extension Verdict {
  /// One member of `verdicts` in results.
  func json(_ test: Multiplicity.Test?) -> JSON {
    let quoted: [JSON.Member] = [
      .init("quote", .optional(claim.quote)), .init("source", .optional(claim.source)),
      .init("retrieved", .optional(claim.retrieved)),
      .init("deployment", claim.deployment.json), .init("reply", .optional(claim.reply)),
    ]
    return .object(
      [
        .init("claim", .string(claim.id)), .init("system", .string(claim.system)),
        .init("event", .optional(claim.event)), .init("zone", .optional(claim.zone)),
        .init("when", .words(claim.conditions)), .init("verdict", .string(outcome.rawValue)),
        .init("because", .string(sentence(in: .english))),
        .init("code", .string(because.code)),
        .init("reference-reproduction", .bool(isReferenceReproduction)),
        .init("needs", .object(needs.map { .init($0.kind.rawValue, .ninth($0.total)) })),
        .init("evidence", .array(findings.map(\.json))),
        .init("protocol", matching?.json ?? .null), .init("stable", .bool(stability.isStable)),
        .init("stability", .array(stability.variants.map(\.json) + stability.others.map(\.json))),
        .init("slices", .array(slices.map(\.json))), .init("refutation", test?.json ?? .null),
        .init("exposure-hours", .ninth(exposure.hours)), .init("cameras", .integer(cameras)),
        .init("gate", .bool(claim.gate)),
      ] + quoted)
  }
}

extension Verdict.Finding {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("metric", .string(requirement.metric.rawValue))]
    switch requirement.limit {
    case .atMost(let limit): members.append(.init("at-most", .number(limit)))
    case .atLeast(let limit): members.append(.init("at-least", .number(limit)))
    }
    members.append(.init("value", .optional(estimate.value.map(\.value))))
    if let reason = estimate.reason {
      members.append(.init("reason", .string(reason.text(in: .english))))
    }
    members += interval?.members ?? [.init("interval", nil), .init("method", nil)]
    members += [
      .init("bound", bound?.json ?? .null), .init("outcome", .string(outcome.rawValue)),
      .init("exposure-hours", .ninth(exposure.hours)),
    ]
    return .object(members)
  }
}

extension Interval {
  /// The one end that decided, with its method and level.
  fileprivate var json: JSON {
    [
      "side": .string(sides.rawValue), "value": .ninth(sides == .lower ? lower : upper),
      "method": .string(method.rawValue), "level": .ninth(level.share),
    ]
  }
}

extension Verdict.Stability.Variant {
  fileprivate var json: JSON {
    ["protocol": matching.json, "verdict": .string(outcome.rawValue)]
  }
}

extension ClipResult {
  fileprivate var json: JSON {
    [
      "id": .string(clip.id), "camera": .string(clip.camera),
      "conditions": .words(clip.conditions),
      "duration": duration.map { .seconds($0.seconds) } ?? .null, "sha256": .optional(sha256),
      "truth": .optional(
        clip.usesOperatorVerdicts ? "operator-verdicts" : truth.map { _ in "annotators" }),
      "annotators": .array((truth?.annotators ?? []).map(JSON.string)),
      "covers": .array((truth?.covers ?? []).map(JSON.string)),
      "observed": .array(observed.map(\.json)),
    ]
  }
}

extension ObservedClip {
  fileprivate var json: JSON {
    [
      "system": .string(system), "failure": .optional(failure), "scored": .intervals(scored),
      "excluded": .array(
        excluded.map {
          [
            "start": .seconds($0.interval.start.seconds),
            "end": .seconds($0.interval.end.seconds),
            "reason": .string($0.reason.text(in: .english)),
          ]
        }),
      "damage": damage.json, "alarms": .integer(alarms.count),
    ]
  }
}

extension SystemResult {
  fileprivate var json: JSON {
    let kind =
      switch system.source {
      case .stages: "stages"
      case .alarms: "alarms"
      case .command: "command"
      }
    return [
      "id": .string(system.id), "kind": .string(kind), "version": .optional(version),
      "configuration": configuration.json,
    ]
  }
}
