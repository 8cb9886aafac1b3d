import Evaluation
import Glibc
import Observations
import Statistics

/// One row of the table: how worlds are drawn in which a claim is exactly at its limit.
struct Row: Sendable {
  let number: UInt64
  let claim: String
  let evidence: String
  let cameras: Int
  /// Whether the limit is these cameras' own long-run figure, and not that of all cameras like them.
  let isOwn: Bool
  let draw: @Sendable (inout Chance) -> World

  static let all: [Row] = {
    var rows: [Row] = []
    func add(
      _ claim: String, _ evidence: String, _ cameras: Int, isOwn: Bool = false,
      _ draw: @escaping @Sendable (inout Chance) -> World
    ) {
      rows.append(
        Row(
          number: UInt64(rows.count), claim: claim, evidence: evidence, cameras: cameras,
          isOwn: isOwn, draw: draw))
    }
    let rate = "false alarms an hour"
    for cameras in [1, 2, 5, 10, 20] {
      add(rate, "one by one, equal cameras", cameras) { .rates(cameras, &$0) }
    }
    for (cameras, hours) in [(1, 24.0), (1, 120), (2, 24), (5, 24), (10, 24)] {
      add(rate, "bursts of five within 300 s, \(Int(hours)) h a camera", cameras) {
        .rates(cameras, hours: hours, burst: 5, &$0)
      }
    }
    for cameras in [2, 5, 10, 20] {
      add(rate, "bursts, cameras that differ (gamma, shape 1)", cameras, isOwn: cameras < 10) {
        .rates(cameras, burst: 5, shape: 1, &$0)
      }
    }
    for cameras in [5, 10, 20] {
      add(rate, "one by one, cameras that differ (gamma, shape 1)", cameras, isOwn: cameras < 10) {
        .rates(cameras, hours: 10, shape: 1, &$0)
      }
    }
    for (metric, name) in [(Metric.recall, "recall of 80 %"), (.precision, "precision of 80 %")] {
      for cameras in [5, 10, 20] {
        add(name, "20 a camera, correlation .3 within cameras", cameras, isOwn: cameras < 10) {
          .shares(metric, cameras, correlation: 0.3, &$0)
        }
      }
      for count in [200, 400] {
        add(name, "\(count) in spells of ten that are all right or all wrong", 1) {
          .spells(metric, count, &$0)
        }
      }
    }
    for (metric, share, name) in [
      (Metric.latencyNinetieth, 0.9, "90th percentile of delays"),
      (.latencyMedian, 0.5, "median of delays"),
    ] {
      for cameras in [5, 20] {
        add(name, "20 a camera, half of the variance between cameras", cameras, isOwn: cameras < 10)
        { .delays(metric, share, cameras, &$0) }
      }
    }
    for cameras in [1, 5, 10, 20] {
      let differ = cameras > 1
      add(
        "share of time in alarm", differ ? "cameras that differ (gamma, shape 1)" : "24 h",
        cameras, isOwn: differ && cameras < 10
      ) { .timeShares(cameras, shape: differ ? 1 : nil, &$0) }
    }
    for (correlation, count) in [(0.0, 200), (0.9, 200), (0.9, 1000), (0.99, 200), (0.99, 1000)] {
      add("mean error of counts", "\(count) counts, autocorrelation \(correlation)", 1) {
        .counts(count, correlation, &$0)
      }
    }
    return rows
  }()
}

extension World {
  /// False alarms on cameras, one an hour, one by one or in bursts within 300 s.
  static func rates(
    _ cameras: Int, hours: Double = 24, burst: Double? = nil, shape: Double? = nil,
    truth: Double = 1, _ chance: inout Chance
  ) -> World {
    var own = 0.0
    var places: [Place] = []
    for _ in 0..<cameras {
      let rate = shape.map { truth * chance.gamma(shape: $0) / $0 } ?? truth
      own += rate / Double(cameras)
      places.append(Place(alarms: falseAlarms(rate, hours, burst, &chance)))
    }
    let limit = shape != nil && cameras < Dependence.fewestForPopulation ? own : 1
    return World(
      metric: .falseAlarmsPerCameraHour, limit: .atMost(limit), hours: hours, places: places)
  }

  static func falseAlarms(
    _ rate: Double, _ hours: Double, _ burst: Double?, _ chance: inout Chance
  ) -> [Alarm] {
    var starts: [Double] = []
    for _ in 0..<chance.poisson(rate * hours / (burst ?? 1)) {
      let start = chance.uniform() * hours * 3600
      for _ in 0..<(burst.map { chance.poisson($0) } ?? 1) {
        let within = burst == nil ? 0 : chance.uniform() * 300
        starts.append(min(hours * 3600 - 2, start + within))
      }
    }
    return starts.sorted().map { alarm($0) }
  }

  /// Events or alarms of which 80 % are right, as often on every camera as a beta variable says.
  static func shares(
    _ metric: Metric, _ cameras: Int, count: Int = 20, correlation: Double, truth: Double = 0.8,
    _ chance: inout Chance
  ) -> World {
    var own = 0.0
    var places: [Place] = []
    for _ in 0..<cameras {
      var share = truth
      if correlation > 0 {
        let whole = 1 / correlation - 1
        share = chance.beta(truth * whole, (1 - truth) * whole)
      }
      own += share / Double(cameras)
      places.append(place(metric, (0..<count).map { _ in chance.uniform() < share }))
    }
    let isOwn = correlation > 0 && cameras < Dependence.fewestForPopulation
    return World(
      metric: metric, limit: .atLeast(isOwn ? own : 0.8), hours: 24, places: places)
  }

  /// One camera on which ten in a row are all right or all wrong.
  static func spells(_ metric: Metric, _ count: Int, _ chance: inout Chance) -> World {
    let offset = Int(chance.uniform() * 10)
    var right: [Bool] = []
    while right.count < count + offset {
      let spell = chance.uniform() < 0.8
      right += Array(repeating: spell, count: 10)
    }
    return World(
      metric: metric, limit: .atLeast(0.8), hours: 24,
      places: [place(metric, Array(right[offset..<(offset + count)]))])
  }

  /// For recall all happened and some were alerted; for precision all were alerted and some happened.
  private static func place(_ metric: Metric, _ right: [Bool]) -> Place {
    let step = 86_000 / Double(right.count)
    let all = right.indices.map { Double($0) * step + 10 }
    let some = zip(all, right).filter(\.1).map(\.0)
    return metric == .recall
      ? Place(alarms: some.map { alarm($0 + 1) }, events: all.map { happened($0) })
      : Place(alarms: all.map { alarm($0 + 1) }, events: some.map { happened($0) })
  }

  /// Delays whose logarithms vary as much between cameras as within.
  static func delays(
    _ metric: Metric, _ share: Double, _ cameras: Int, _ chance: inout Chance
  ) -> World {
    let spread = 0.5
    let effects = (0..<cameras).map { _ in chance.normal() }
    let places = effects.map { effect in
      let delays = (0..<20).map { _ in min(600, 20 * exp(spread * (effect + chance.normal()))) }
      return Place(
        alarms: delays.enumerated().map { alarm(Double($0) * 4000 + 10 + $1) },
        events: delays.indices.map { happened(Double($0) * 4000 + 10, lasting: 700) })
    }
    var (low, high) = (-6.0, 6.0)
    let isOwn = cameras < Dependence.fewestForPopulation
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let below =
        isOwn
        ? effects.reduce(0) { $0 + normalCDF(middle - $1) / Double(cameras) }
        : normalCDF(middle / 2.0.squareRoot())
      if below < share { low = middle } else { high = middle }
    }
    return World(
      metric: metric, limit: .atMost(20 * exp(spread * low)), hours: 24, places: places,
      matching: .alarmWindow(.init(window: .seconds(700))))
  }

  private static func normalCDF(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// Alarms of a minute on average, one an hour, at times when nothing happens.
  static func timeShares(_ cameras: Int, shape: Double?, _ chance: inout Chance) -> World {
    var own = 0.0
    var places: [Place] = []
    for _ in 0..<cameras {
      let rate = shape.map { chance.gamma(shape: $0) / $0 } ?? 1
      own += (1 - exp(-rate / 60)) / Double(cameras)
      places.append(
        Place(
          alarms: falseAlarms(rate, 24, nil, &chance).map { start in
            var alarm = start
            alarm.interval =
              World.alarm(
                start.interval.start.seconds.doubleValue, lasting: -60 * log(chance.uniform())
              ).interval
            return alarm
          }))
    }
    let all = shape.map { 1 - pow(1 + 1 / (60 * $0), -$0) } ?? 1 - exp(-1 / 60.0)
    let isOwn = shape != nil && cameras < Dependence.fewestForPopulation
    return World(
      metric: .timeFalseAlarmRate, limit: .atMost(isOwn ? own : all), hours: 24, places: places)
  }

  /// Twenty people, counted with an error of two that is nearly the one before.
  static func counts(_ count: Int, _ correlation: Double, _ chance: inout Chance) -> World {
    var error = chance.normal()
    var place = Place()
    for index in 0..<count {
      let time = time(Double(index) * 10)
      place.counts.append(TruthCount(time: time, count: 20))
      place.measurements.append(
        Measurement(quantity: "count", time: time, value: 20 + 2 * error))
      error =
        correlation * error + (1 - correlation * correlation).squareRoot() * chance.normal()
    }
    return World(
      metric: .countMAE, limit: .atMost(2 * (2 / Double.pi).squareRoot()),
      hours: Double(count) / 360 + 1, places: [place])
  }
}
