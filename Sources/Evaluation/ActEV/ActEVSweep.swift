/// A system as it would have been with a threshold on its confidence.
struct ActEVPoint: Hashable, Sendable {
  let threshold: Double
  let correct: Int
  let falseAlarms: Int
  /// False alarms a minute of scored video.
  let rate: Double
  /// Share of misses among the reference instances; nil where there are none.
  let missRate: Double?
  /// The same with misses and instances added, so that few references do not make it jump.
  let weightedMissRate: Double?
  /// Mean localisation error of the pairs so far; nil where there is none.
  let localisation: Double?
  /// Share of time without reference that is spent in alarm; nil where it is not counted or there is no such time.
  let falseTime: Double?
}

/// Lowers the threshold over one activity's matched instances, from the most confident to the least.
///
/// The match is made once with all instances, as NIST's scorer has it: a threshold only leaves instances out.
struct ActEVSweep {
  let task: ActEVTask
  let rule: ActEVProtocol
  let parameters: ActEVParameters
  let minutes: Double

  /// One point for every confidence that occurs, highest first, or as many as `limit` evenly spread.
  func points(_ rows: [ActEVRow], limit: Int?) -> [ActEVPoint] {
    let alarms = rows.compactMap { row in row.system.map { (row: row, system: task.system[$0]) } }
      .enumerated()
      .sorted {
        ($0.element.system.confidence, $0.offset) > ($1.element.system.confidence, $1.offset)
      }
      .map(\.element)
    let references = rows.count { $0.reference != nil }
    let thresholds = Self.spread(Self.distinct(alarms.map(\.system.confidence)), limit)
    var time = rule.timeCounting == .none ? nil : FalseTimeByFile(rows, of: task, rule: rule)
    var localisation = LocalisationError.Mean()
    let error = LocalisationError(task: task, parameters: parameters)
    var (correct, falseAlarms, next) = (0, 0, 0)
    return thresholds.map { threshold in
      while next < alarms.count, alarms[next].system.confidence >= threshold {
        let alarm = alarms[next]
        next += 1
        time?.add(alarm.system)
        if let reference = alarm.row.reference {
          correct += 1
          localisation.add(error.of(alarm.system, task.reference[reference]))
        } else {
          falseAlarms += 1
        }
      }
      let misses = Double(references - correct)
      return ActEVPoint(
        threshold: threshold, correct: correct, falseAlarms: falseAlarms,
        rate: Double(falseAlarms) / minutes,
        missRate: references == 0 ? nil : misses / Double(references),
        weightedMissRate: references == 0
          ? nil
          : (misses + parameters.addedMisses) / (Double(references) + parameters.addedInstances),
        localisation: localisation.value, falseTime: time?.share)
    }
  }

  private static func distinct(_ descending: [Double]) -> [Double] {
    var out: [Double] = []
    for value in descending where value != out.last { out.append(value) }
    return out
  }

  private static func spread(_ values: [Double], _ limit: Int?) -> [Double] {
    guard let limit, limit > 0, values.count > limit else { return values }
    guard limit > 1 else { return Array(values.prefix(1)) }
    let step = Double(values.count - 1) / Double(limit - 1)
    return (0..<limit).map { values[Int((Double($0) * step).rounded(.toNearestOrEven))] }
  }
}

/// False alarm time over the files of an index.
private struct FalseTimeByFile {
  private var files: [Int: FalseAlarmTime] = [:]
  private let exposure: Int
  private var frames = 0

  init(_ rows: [ActEVRow], of task: ActEVTask, rule: ActEVProtocol) {
    var references: [Int: [FrameSignal]] = [:]
    var systems: [Int: [FrameSignal]] = [:]
    for row in rows {
      if let place = row.reference {
        references[task.reference[place].file, default: []].append(task.reference[place].signal)
      }
      if let place = row.system {
        systems[task.system[place].file, default: []].append(task.system[place].signal)
      }
    }
    var exposure = 0
    for (place, file) in task.files.enumerated() {
      let here = references[place] ?? []
      guard !here.isEmpty || systems[place] != nil else {
        exposure += file.selected.area
        continue
      }
      let time = FalseAlarmTime(
        rule.timeCounting, references: here, systems: systems[place] ?? [],
        frames: file.selected.area)
      exposure += time.exposure
      files[place] = time
    }
    self.exposure = exposure
  }

  mutating func add(_ instance: ActEVInstance) {
    frames += files[instance.file]?.add(instance.signal) ?? 0
  }

  var share: Double? { exposure == 0 ? nil : Double(frames) / Double(exposure) }
}
