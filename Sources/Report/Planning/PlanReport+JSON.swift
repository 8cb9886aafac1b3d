public import Documents
import Statistics

extension PlanReport {
  /// One document with all that was assumed.
  public var json: JSON {
    let assumptions = plan.assumptions
    var members: [JSON.Member] = [
      JSON.Member("plan", 1), JSON.Member("claim", claim),
      JSON.Member("confidence", .number(assumptions.level.share)),
      JSON.Member("design-effect", .number(assumptions.designEffect)),
    ]
    if case .clusters(let size, let correlation) = clustering {
      members += [
        JSON.Member("cluster-size", .number(size)),
        JSON.Member("correlation", .number(correlation)),
      ]
    }
    if let clusters = plan.clusters {
      members.append(
        JSON.Member(
          "simulated",
          [
            "cluster-" + sizeKey: .number(clusters.size),
            "rule": "wider of the exact bound and t over clusters",
          ]))
    }
    members += [
      JSON.Member(isRate ? "true-rate" : "true-share", .optional(truth)),
      JSON.Member("power", truth == nil ? .null : .number(assumptions.power)),
      JSON.Member("supporting", .array(plan.supporting.map { row($0, "tolerated") })),
      JSON.Member("refuting", .array(plan.refuting.map { row($0, failureKey) })),
      JSON.Member("required", required),
    ]
    if let supply, let offer = plan.offer {
      members.append(JSON.Member("available", available(supply, offer)))
    }
    return .object(members)
  }

  var isRate: Bool { if case .atMost = question { true } else { false } }

  private var claim: JSON {
    switch question {
    case .atMost(let limit, let unit):
      ["metric": "false-alarms", "at-most": .number(limit), "per": .string(unit.rawValue)]
    case .atLeast(let share, let of):
      ["metric": .string(of.rawValue), "at-least": .number(share)]
    }
  }

  private func row(_ row: EvidencePlan.Row, _ failures: String) -> JSON {
    .object([
      JSON.Member(failures, .integer(row.failures)), JSON.Member(sizeKey, .number(row.size)),
      JSON.Member("power", .optional(row.power)),
    ])
  }

  private var required: JSON {
    guard let required = plan.required, let supports = plan.truthKeepsClaim else { return .null }
    return .object([
      JSON.Member("verdict", .string(supports ? "supported" : "refuted")),
      JSON.Member(supports ? "tolerated" : failureKey, .integer(required.failures)),
      JSON.Member(sizeKey, .number(required.size)),
      JSON.Member("power", .optional(required.power)),
    ])
  }

  private func available(_ supply: Supply, _ offer: EvidencePlan.Offer) -> JSON {
    var members: [JSON.Member] = []
    if case .cameras(let cameras, let hours) = supply {
      members = [
        JSON.Member("cameras", .integer(cameras)), JSON.Member("hours-each", .number(hours)),
      ]
    }
    members += [
      JSON.Member(sizeKey, .optional(plan.assumptions.available)),
      JSON.Member("effective-" + sizeKey, .number(offer.effective)),
      JSON.Member("supported-up-to", offer.supporting.map { .integer($0.failures) } ?? .null),
      JSON.Member("power-to-support", .optional(offer.supporting?.power)),
      JSON.Member("refuted-from", offer.refuting.map { .integer($0.failures) } ?? .null),
      JSON.Member("power-to-refute", .optional(offer.refuting?.power)),
    ]
    return .object(members)
  }
}
