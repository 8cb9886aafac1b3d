public import Claims
public import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import Phrasebook

extension AuditResult {
  /// What `audit.json` holds: equal results are equal bytes, and what is absent is null, never 0.
  public var json: JSON {
    [
      "audit": 1, "title": .string(audit.title), "confidence": .ninth(audit.confidence.share),
      "inference": .string(audit.inference.rawValue), "protocol": audit.matching.json,
      "registration": registration?.json(hours: footageHours) ?? .null,
      "assurance": .string(audit.assurance?.rawValue ?? "not-stated"),
      "decision-rule": .string(DecisionRule(level: audit.confidence).text(in: .english)),
      "verdicts": .array(verdicts.map { $0.json(multiplicity.test(of: $0.claim.id)) }),
      "diagnoses": .array(diagnoses.map(\.json)),
      "multiplicity": multiplicity.json,
      "comparisons": .array(comparisons.map(\.json)),
      "agreement": .array(agreements.map(\.json)), "logs": .array(logs.map(\.json)),
      "problems": problemsJSON,
      "scores": .array(scores.map { $0.json(tooFew: tooFew(in: $0)) }),
      "curves": .array(curves.map(\.json)), "rows": .array(rows.map(\.json)),
      "clips": .array(clips.map(\.json)), "systems": .array(systems.map(\.json)),
      "provenance": provenance.json, "privacy": privacy.json,
    ]
  }
}

extension AuditResult {
  /// The member `problems` of results: claims that could not be judged, then clips that were lost.
  fileprivate var problemsJSON: JSON {
    .array(
      problems.map { problem in
        ["claim": .string(problem.place.claim), "reason": .string(problem.description)]
      }
        + lost.map { loss in
          [
            "clip": .string(loss.clip), "system": .optional(loss.system),
            "reason": .string(loss.reason.text(in: .english)),
          ]
        })
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
    let asked: [JSON.Member] = claim.query.map { [JSON.Member("query", .string($0.text))] } ?? []
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
        .init("diagnosis", diagnosis?.json ?? .null),
        .init("stability", .array(stability.variants.map(\.json) + stability.others.map(\.json))),
        .init("slices", .array(slices.map(\.json))), .init("refutation", test?.json ?? .null),
        .init("exposure-hours", .ninth(exposure.hours)), .init("cameras", .integer(cameras)),
        .init("gate", .bool(claim.gate)), .init("published", .bool(isOfPublished)),
        .init("events-together", joint?.json ?? .null), .init("title", .optional(claim.title)),
        .init(
          "said-by",
          claim.saidBy.map { ["kind": .string($0.kind.rawValue), "name": .optional($0.name)] }
            ?? .null), .init("read-as", .optional(claim.readAs)),
      ] + asked + quoted)
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
    if let right = eitherWay.first, let wrong = eitherWay.last {
      members.append(
        .init(
          "undecided",
          ["all-right": .ninth(right.value), "all-false": .ninth(wrong.value)]))
    }
    members += [
      .init("bound", bound?.json ?? .null), .init("outcome", .string(outcome.rawValue)),
      .init("exposure-hours", .ninth(exposure.hours)),
    ]
    if let published { members.append(.init("published", published.json)) }
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

extension Verdict.Stability.Other {
  /// One member of `stability` in results.
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("changed", .string(kind.code))]
    switch kind {
    case .secondTruth(let names):
      members.append(.init("annotators", .array(names.map(JSON.string))))
    case .countTolerance(let tolerance):
      members.append(.init("tolerance", .seconds(tolerance.seconds)))
    case .clockOffset(let offset):
      members.append(.init("clock-offset", .seconds(offset.seconds)))
    case .undecidedAreFalse, .undecidedAreTrue, .missesAreLate: break
    }
    return .object(members + [.init("verdict", .string(outcome.rawValue))])
  }
}

extension Verdict.Stability.Variant {
  fileprivate var json: JSON {
    ["protocol": matching.json, "verdict": .string(outcome.rawValue)]
  }
}

extension JointCoverage {
  fileprivate var json: JSON {
    [
      "events": .array(events.map(JSON.string)), "left-out": .array(leftOut.map(JSON.string)),
    ]
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
      "system": .string(system), "failure": .optional(failure?.text(in: .english)),
      "scored": .intervals(scored),
      "excluded": .array(
        excluded.map {
          [
            "start": .seconds($0.interval.start.seconds),
            "end": .seconds($0.interval.end.seconds),
            "reason": .string($0.reason.text(in: .english)),
          ]
        }),
      "damage": damage.json, "alarms": .integer(alarms.count),
      "not-judged": .array(notJudged.map(\.json)),
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
      case .published: "published"
      }
    var members: [JSON.Member] = [
      .init("id", .string(system.id)), .init("kind", .string(kind)),
      .init("version", .optional(version)), .init("configuration", configuration.json),
      .init("people", people?.json ?? .null),
    ]
    if case .published(let figures) = system.source {
      members.append(.init("published", .array(figures.map(\.json))))
    }
    return .object(members)
  }
}
