import Claims
import Statistics

/// What was published of one system and event type that can be projected: false alarms over time, and events found.
struct PublishedBasis {
  let system: String
  let event: String?
  /// The rate first, then the share found where there is one.
  let figures: [PublishedEvidence]

  /// Whether the rate has no base, so that nothing bounds it.
  var isBare: Bool {
    if case .rate? = figures.first?.figure { true } else { false }
  }

  /// One a system and event type of which a rate over time was published, in the file's order.
  static func all(in result: AuditResult) -> [PublishedBasis] {
    result.systems.flatMap { system -> [PublishedBasis] in
      guard case .published(let figures) = system.system.source else { return [] }
      return figures.filter { $0.figure.perCameraHour != nil }.map { rate in
        let found = figures.first { $0.event == rate.event && $0.figure.isOfEvents }
        return PublishedBasis(
          system: system.system.id, event: rate.event,
          figures: [rate] + [found].compactMap(\.self))
      }
    }
  }

  /// The arithmetic of base rates on these figures; refuses what cannot be.
  func projection(_ level: ConfidenceLevel) throws(StatisticsError) -> Projection {
    let rate: Projection.Figure =
      if case .overTime(let count, let hours)? = figures.first?.figure {
        .rate(try PoissonRate(events: count, exposure: hours))
      } else {
        .stated(figures.first?.figure.perCameraHour ?? 0)
      }
    return try Projection(
      falseAlarms: rate, detection: try figures.last?.figure.detection(), base: .cameraHours,
      level: level)
  }
}

extension PublishedEvidence.Figure {
  /// False alarms an hour of one camera; nil for anything else.
  fileprivate var perCameraHour: Double? {
    switch self {
    case .overTime(let count, let hours): Double(count) / hours
    case .rate(let rate, .cameraHour): rate
    case .rate(let rate, .cameraDay): rate / 24
    default: nil
    }
  }

  fileprivate var isOfEvents: Bool {
    if case .events = self { true } else { false }
  }

  fileprivate func detection() throws(StatisticsError) -> Projection.Figure? {
    guard case .events(let found, let all) = self else { return nil }
    return .share(try Proportion(successes: found, trials: all))
  }
}
