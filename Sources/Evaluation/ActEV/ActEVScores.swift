public import Statistics

/// What a protocol makes of a task: every metric of NIST's result files under NIST's names.
public struct ActEVScores: Sendable {
  /// A metric; nil where NIST's scorer prints `None`.
  public struct Metric: Hashable, Sendable {
    /// NIST's name.
    public let name: String
    /// Its value.
    public let value: Double?
  }

  /// What becomes of activities without any reference instance.
  public enum WithoutReference: Hashable, Sendable {
    /// They are left out.
    case leftOut
    /// Their false alarms count; what needs a reference has no value.
    case counted
    /// They have the values that NIST's older results give them: all is missed.
    case scored
  }

  /// One activity's counts and metrics.
  public struct Activity: Sendable {
    /// The activity.
    public let name: String
    /// Correct detections.
    public let correct: Int
    /// Missed detections.
    public let missed: Int
    /// False alarms.
    public let falseAlarms: Int
    /// Metrics by name.
    public let metrics: [Metric]
    /// Misses among the reference instances, exact interval; nil without any.
    public let missRate: Interval?
    /// False alarms a minute, exact Poisson interval; nil without any exposure.
    public let falseAlarmRate: Interval?
    /// What became of each instance, in no promised order.
    public let rows: [ActEVRow]
  }

  /// Scored activities by name.
  public let activities: [Activity]
  /// Means over activities, and what is counted over all, by name.
  public let aggregate: [Metric]
  /// Scored video.
  public let minutes: Double

  private static let rejected = "n-mide_num_rejected"

  /// Scores a task; see `ActEVProtocol` for where the rules come from.
  ///
  /// - Parameters:
  ///   - task: What was annotated and what was reported.
  ///   - rule: The protocol.
  ///   - parameters: Its numbers, or what a file made of them.
  ///   - withoutReference: What becomes of activities without reference instances.
  ///   - thresholdLimit: At most so many thresholds, evenly spread; nil: all.
  ///   - level: The confidence of the intervals.
  /// - Throws: `StatisticsError` where an interval cannot be had.
  public init(
    _ task: ActEVTask, rule: ActEVProtocol, parameters: ActEVParameters,
    withoutReference: WithoutReference, thresholdLimit: Int? = nil, level: ConfidenceLevel
  ) throws(StatisticsError) {
    minutes = task.minutes
    let alignment = ActEVAlignment(
      task: task, rule: rule, parameters: parameters, second: task.files.first?.frameRate ?? 1)
    let cohorts = ActEVCohorts(task)
    let error = LocalisationError(task: task, parameters: parameters)
    var overall = LocalisationError.Mean()
    var activities: [Activity] = []
    for (place, name) in task.activities.enumerated().sorted(by: { $0.element < $1.element }) {
      let cohort = cohorts.of(activity: place)
      let system = cohort.flatMap(\.system)
      let reference = cohort.flatMap(\.reference)
      guard withoutReference != .leftOut || !reference.isEmpty else { continue }
      let rows = alignment.rows(of: cohort)
      var pairs = LocalisationError.Mean()
      for row in rows {
        guard let s = row.system, let r = row.reference else { continue }
        let value = error.of(task.system[s], task.reference[r])
        pairs.add(value)
        overall.add(value)
      }
      let points = ActEVSweep(task: task, rule: rule, parameters: parameters, minutes: minutes)
        .points(rows, limit: thresholdLimit)
      var metrics = [
        Metric(name: "n-mide", value: pairs.value),
        Metric(name: Self.rejected, value: Double(pairs.rejected)),
      ]
      metrics += Self.readings(points, rule, parameters)
      let precision = TemporalAveragePrecision.values(
        system: system.sorted().map { task.system[$0] },
        reference: reference.sorted().map { task.reference[$0] })
      metrics += zip(TemporalAveragePrecision.overlaps, precision).map {
        Metric(name: "AP@\(Self.twoPlaces($0))tIoU", value: $1)
      }
      if reference.isEmpty, withoutReference == .counted {
        metrics = metrics.map {
          Metric(name: $0.name, value: $0.name == Self.rejected ? $0.value : nil)
        }
      }
      let correct = rows.count { $0.kind == .correct }
      let falseAlarms = rows.count { $0.kind == .falseAlarm }
      let missed = rows.count - correct - falseAlarms
      activities.append(
        Activity(
          name: name, correct: correct, missed: missed, falseAlarms: falseAlarms,
          metrics: metrics.sorted { $0.name < $1.name },
          missRate: correct + missed == 0
            ? nil
            : try Proportion(successes: missed, trials: correct + missed).clopperPearson(level),
          falseAlarmRate: minutes > 0
            ? try PoissonRate(events: falseAlarms, exposure: minutes).garwood(level) : nil,
          rows: rows))
    }
    self.activities = activities
    aggregate = Self.aggregate(activities, overall)
  }

  /// Everything that is read off the curves.
  private static func readings(
    _ points: [ActEVPoint], _ rule: ActEVProtocol, _ parameters: ActEVParameters
  ) -> [Metric] {
    let rates = points.map { Optional($0.rate) }
    let misses = points.map(\.missRate)
    let weighted = points.map(\.weightedMissRate)
    var metrics =
      read("p_miss", rates, misses, "rfa", parameters.missRates, missing: 1)
      + read("w_p_miss", rates, weighted, "rfa", parameters.missRates, missing: 1)
      + read(
        "n-mide", rates, points.map(\.localisation), "rfa", parameters.localisationRates,
        missing: nil)
      + areas(rates, misses, "rfa")
    guard rule.timeCounting != .none else { return metrics }
    let shares = points.map(\.falseTime)
    metrics += read("p_miss", shares, misses, "tfa", parameters.falseTimeShares, missing: 1)
    if rule.readsWeightedMissOverTime {
      metrics += read("w_p_miss", shares, weighted, "tfa", parameters.falseTimeShares, missing: 1)
    }
    return metrics + areas(shares, misses, "tfa")
  }

  private static func read(
    _ name: String, _ x: [Double?], _ y: [Double?], _ unit: String, _ places: [Double],
    missing: Double?
  ) -> [Metric] {
    let places = places.sorted()
    return zip(places, ErrorCurve(x: x, y: y).values(at: places, missing: missing)).map {
      Metric(name: "\(name)@\(number($0))\(unit)", value: $1)
    }
  }

  private static func areas(_ x: [Double?], _ y: [Double?], _ unit: String) -> [Metric] {
    let curve = ErrorCurve(x: x, y: y)
    return ActEVProtocol.areaRates.flatMap { place -> [Metric] in
      let area = curve.area(to: place)
      return [
        Metric(name: "AUDC@\(number(place))\(unit)", value: area),
        Metric(name: "nAUDC@\(number(place))\(unit)", value: area.map { $0 / place }),
      ]
    }
  }

  private static func aggregate(
    _ activities: [Activity], _ overall: LocalisationError.Mean
  ) -> [Metric] {
    var order: [String] = []
    var values: [String: [Double]] = [:]
    for metric in activities.flatMap(\.metrics) {
      if values[metric.name] == nil {
        order.append(metric.name)
        values[metric.name] = []
      }
      if let value = metric.value { values[metric.name, default: []].append(value) }
    }
    var metrics = order.map { name in
      let known = values[name] ?? []
      let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      return Metric(name: (name.hasPrefix("AP@") ? "m" : "mean-") + name, value: mean)
    }
    metrics.append(Metric(name: "n-mide", value: overall.value))
    metrics.append(Metric(name: rejected, value: Double(overall.rejected)))
    return metrics.sorted { $0.name < $1.name }
  }

  /// A rate as NIST's scorer writes it into a metric's name: whole ones without a point.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func twoPlaces(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
