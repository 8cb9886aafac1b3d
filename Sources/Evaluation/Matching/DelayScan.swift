import Foundation
public import MediaTime
import Observations
public import Statistics

/// Looks for the delay that most unmatched alarms have from missed events.
///
/// A scan statistic: of all bands of a few widths within five minutes the one that holds the most events,
/// against what alarms at the same rate would put there (binomial), times the number of bands
/// (Bonferroni). Whole hours are tried as well: a time zone is the commonest mistake.
struct DelayScan {
  /// Widths of the bands that are tried, in seconds.
  private static let widths = [5.0, 15, 30, 60, 120]
  private static let reach = Diagnosis.reach.secondsValue
  /// The chance at which a band is no accident.
  private static let error = 0.01
  /// The fewest events at the same distance that say anything.
  private static let fewest = 3

  /// A missed event, by its start, and the alarms of its clip.
  private struct Miss {
    let start: Double
    let zone: String?
    let clip: Int
  }

  private struct Band {
    let delays: [Double]
    let expected: Double
    let chance: Double
  }

  private var misses: [Miss] = []
  private var alarms: [[(start: Double, zone: String?)]] = []
  private var rates: [Double] = []
  private var events = 0

  init(_ rows: RowsByClip, on clips: [ClipUnderScore]) {
    for (index, clip) in clips.enumerated() {
      let rows = rows[clip.clip]
      var found: [(start: Double, zone: String?)] = []
      for row in rows {
        if row.kind == .hit || row.kind == .miss { events += 1 }
        if row.kind == .miss, let event = row.truth {
          misses.append(
            Miss(start: event.interval.start.secondsValue, zone: event.zone, clip: index))
        } else if row.kind == .falseAlarm, let alarm = row.alarm {
          found.append((alarm.interval.start.secondsValue, alarm.zone))
        }
      }
      alarms.append(found.sorted { $0.start < $1.start })
      let seconds = clip.scored.duration.secondsValue
      rates.append(seconds > 0 ? Double(found.count) / seconds : 0)
    }
  }

  func diagnosis(system: String, event: String) throws(StatisticsError) -> Diagnosis? {
    guard misses.count >= Self.fewest, misses.count * 2 >= events else { return nil }
    // Where alarms are everywhere, every delay is met: nothing can be told, and it would cost much.
    let usual = misses.reduce(0.0) { $0 + rates[$1.clip] } / Double(misses.count)
    guard usual * 2 * Self.reach <= 20 else { return nil }
    if let near = try best(hours: 0, bands: 1) {
      return diagnosis(near, 0, system, event)
    }
    var found: (hours: Int, band: Band)?
    let zones = Array(-14...14).filter { $0 != 0 }
    for hours in zones {
      guard let band = try best(hours: hours, bands: zones.count) else { continue }
      if found.map({ band.chance < $0.band.chance }) ?? true { found = (hours, band) }
    }
    return found.flatMap { diagnosis($0.band, $0.hours, system, event) }
  }

  private func diagnosis(
    _ band: Band, _ hours: Int, _ system: String, _ event: String
  ) -> Diagnosis? {
    guard let first = band.delays.first, let last = band.delays.last,
      let from = MediaDuration.approximately(first), let to = MediaDuration.approximately(last)
    else { return nil }
    let middle = Int(band.delays[band.delays.count / 2].rounded())
    return Diagnosis(
      system: system, event: event, from: from, to: to, offset: .seconds(middle), hours: hours,
      events: band.delays.count, scored: events, expected: band.expected)
  }

  /// The band that chance explains least, where it explains it badly and half of all events are in it.
  private func best(hours: Int, bands factor: Int) throws(StatisticsError) -> Band? {
    let delays = delays(around: Double(hours) * 3600)
    guard delays.count * 2 >= events, delays.count >= Self.fewest else { return nil }
    let tried = Self.widths.reduce(0) { $0 + Int(2 * Self.reach / $1) } * factor
    var best: Band?
    for width in Self.widths {
      guard let held = Self.fullest(delays, width), held.count >= Self.fewest,
        held.count * 2 >= events
      else { continue }
      let chances = misses.map { 1 - exp(-rates[$0.clip] * width) }
      let each = chances.reduce(0, +) / Double(chances.count)
      guard each > 0, each < 1 else { continue }
      let tail = try Special.binomialTail(
        trials: Double(misses.count), probability: each, Double(held.count - 1))
      let chance = tail * Double(tried)
      if chance < Self.error, best.map({ chance < $0.chance }) ?? true {
        best = Band(delays: held, expected: each * Double(misses.count), chance: chance)
      }
    }
    return best
  }

  /// Delays of the unmatched alarms near every missed event, each with its event, ascending.
  private func delays(around shift: Double) -> [(delay: Double, event: Int)] {
    var found: [(delay: Double, event: Int)] = []
    for (index, miss) in misses.enumerated() {
      let alarms = alarms[miss.clip]
      let from = miss.start + shift - Self.reach
      var next = alarms.partitioningIndex { $0.start >= from }
      while next < alarms.count, alarms[next].start <= from + 2 * Self.reach {
        let alarm = alarms[next]
        if alarm.zone == nil || miss.zone == nil || alarm.zone == miss.zone {
          found.append((alarm.start - miss.start, index))
        }
        next += 1
      }
    }
    return found.sorted { ($0.delay, $0.event) < ($1.delay, $1.event) }
  }

  /// One delay an event of the band of a width that holds the most events; ascending.
  private static func fullest(
    _ delays: [(delay: Double, event: Int)], _ width: Double
  ) -> [Double]? {
    var inside: [Int: Int] = [:]
    var (first, most) = (0, 0)
    var range = 0..<0
    for (last, item) in delays.enumerated() {
      inside[item.event, default: 0] += 1
      while item.delay - delays[first].delay > width {
        let left = delays[first].event
        inside[left] = inside[left].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
      if inside.count > most { (most, range) = (inside.count, first..<(last + 1)) }
    }
    var seen: Set<Int> = []
    return delays[range].compactMap { seen.insert($0.event).inserted ? $0.delay : nil }
  }
}

extension Evaluator {
  /// What is wrong with window or clocks, where most unmatched alarms stand at one distance from events.
  public func diagnosis(
    _ rows: RowsByClip, on clips: [ClipUnderScore], system: String, event: String
  ) throws(StatisticsError) -> Diagnosis? {
    let covering = clips.filter { $0.truth.covers.contains(event) && !$0.isJudgedByOperators }
    return try DelayScan(rows, on: covering).diagnosis(system: system, event: event)
  }
}

extension ClipUnderScore {
  /// The same clip with every alarm earlier: as with a clock that was ahead by so much.
  public func with(clockAheadBy offset: MediaDuration) -> ClipUnderScore {
    with(
      alarms: alarms.map { alarm in
        var moved = alarm
        moved.interval = alarm.interval - offset
        moved.alerted = alarm.alerted.map { $0 - offset }
        return moved
      })
  }
}
