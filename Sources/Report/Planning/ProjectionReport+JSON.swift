public import Documents
public import Statistics

extension ProjectionReport {
  /// One document with all that was assumed.
  public func json() throws(StatisticsError) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("project", 1),
      JSON.Member("confidence", .number(projection.level.share)),
      JSON.Member(
        isOfPassages ? "false-positives" : "false-alarms",
        figure(projection.falseAlarms, per: isOfPassages ? "passage" : "camera-hour")),
      JSON.Member("detection", projection.detection.map { figure($0, per: "event") } ?? .null),
    ]
    if case .passages(let perDay) = projection.base {
      members.append(JSON.Member("passages-per-day", .number(perDay)))
    }
    var days: [JSON] = []
    if isOfPassages {
      days.append(.object(value(try projection.falseAlarmsPerDay())))
    }
    for count in cameras {
      days.append(
        .object(
          [JSON.Member("cameras", .integer(count))]
            + value(try projection.falseAlarmsPerDay(cameras: count))))
    }
    members.append(JSON.Member("false-alarms-per-day", .array(days)))
    let key = isOfPassages ? "events-per-passage" : "events-per-camera-hour"
    members.append(
      JSON.Member(
        "true-share",
        .array(
          try trueShares().map { entry in
            .object([JSON.Member(key, .number(entry.prevalence))] + value(entry.share))
          })))
    return .object(members)
  }

  private func figure(_ figure: Projection.Figure, per unit: String) -> JSON {
    switch figure {
    case .rate(let rate):
      [
        "value": .number(rate.value), "per": .string(unit), "count": .integer(rate.events),
        "camera-hours": .number(rate.exposure), "method": "garwood",
      ]
    case .share(let share):
      [
        "value": .number(share.value), "per": .string(unit), "count": .integer(share.successes),
        "of": .integer(share.trials), "method": "clopper-pearson",
      ]
    case .stated(let value): ["value": .number(value), "per": .string(unit), "method": nil]
    }
  }

  private func value(_ value: Projection.Value) -> [JSON.Member] {
    [
      JSON.Member("value", .optional(value.value)),
      JSON.Member(
        "interval", value.isBounded ? [.number(value.lower), .number(value.upper)] : .null),
    ]
  }
}
