import MediaTime
import Observations
public import Statistics

/// What is counted of one camera, in order of its scored time: the unit above blocks of time.
struct CameraTally {
  private let duplicatesAreFalse: Bool
  /// Scored hours of all clips, known before anything is counted.
  private(set) var hours = 0.0
  /// Hits, misses and false alarms.
  private(set) var marks: [Mark] = []
  /// Delays of alerts; those that the rule cuts off are infinite.
  private(set) var delays: [Delay] = []
  /// Event-free time and what of it was spent in alarm.
  var time: [CameraBlocks.Block] = []
  /// Passages by block of time.
  private(set) var passages = 0.0
  private var passagesByBlock = [Double](repeating: 0, count: CameraBlocks.perCamera)
  private var falseAmongPassages = [Double](repeating: 0, count: CameraBlocks.perCamera)
  /// Scored hours before each clip.
  private var offsets: [String: Double] = [:]

  /// A row at its place in the camera's scored time, in hours.
  struct Mark {
    enum Kind {
      case hit, miss, falseAlarm, stagedHit, stagedMiss

      /// Whether an event was found, staged or not.
      var isHit: Bool { self == .hit || self == .stagedHit }
      /// Whether it is no staged event: staging says nothing of alarms in the field.
      var isReal: Bool { self != .stagedHit && self != .stagedMiss }
      /// Whether an alarm is false or found a real event.
      var isRealAlarm: Bool { self == .hit || self == .falseAlarm }
    }
    let kind: Kind
    let position: Double
  }

  /// A delay at its place.
  struct Delay {
    let sample: LatencySample
    let position: Double
  }

  init(_ duplicatesAreFalse: Bool) { self.duplicatesAreFalse = duplicatesAreFalse }

  /// An empty tally of every camera, which knows the scored time of all clips that will be added.
  static func expecting(
    _ clips: [ClipUnderScore], duplicatesAreFalse: Bool
  ) -> [String: CameraTally] {
    var cameras: [String: CameraTally] = [:]
    for clip in clips where !clip.scored.isEmpty {
      cameras[clip.camera, default: CameraTally(duplicatesAreFalse)].expect(clip)
    }
    return cameras
  }

  /// Makes room for a clip that will be added.
  private mutating func expect(_ clip: ClipUnderScore) {
    offsets[clip.clip] = hours
    hours += clip.scored.duration.hours
  }

  /// Adds a clip's rows, which are kept in order of time; clips come in the order in which they were expected.
  mutating func add(
    _ clip: ClipUnderScore, _ rows: ArraySlice<MatchRow>, delay: (MatchRow) -> LatencySample?
  ) {
    let before = (marks: marks.count, delays: delays.count)
    for row in rows {
      let kind: Mark.Kind
      switch row.kind {
      case .hit: kind = row.truth?.staged == true ? .stagedHit : .hit
      case .miss: kind = row.truth?.staged == true ? .stagedMiss : .miss
      case .falseAlarm: kind = .falseAlarm
      case .duplicate where duplicatesAreFalse: kind = .falseAlarm
      case .duplicate, .dropped: continue
      }
      let place = position(row.interval.start, on: clip)
      marks.append(Mark(kind: kind, position: place))
      if let sample = delay(row) { delays.append(Delay(sample: sample, position: place)) }
    }
    marks.sort(from: before.marks) { $0.position }
    delays.sort(from: before.delays) { $0.position }
  }

  /// Into how many parts a clip's time is cut, so that the camera has about `CameraBlocks.perCamera`.
  func parts(of clip: ClipUnderScore) -> Int {
    guard hours > 0 else { return 1 }
    let share = clip.scored.duration.hours / hours * Double(CameraBlocks.perCamera)
    return max(1, Int(share.rounded()))
  }

  /// Adds passages that were counted over a scored stretch.
  mutating func addPassages(_ count: Double, _ stretch: MediaInterval, on clip: ClipUnderScore) {
    passages += count
    let first = block(position(stretch.start, on: clip))
    let last = max(first, block(position(stretch.end, on: clip)))
    for index in first...last { passagesByBlock[index] += count / Double(last - first + 1) }
  }

  /// Adds a false alarm in a stretch in which passages were counted.
  mutating func addFalseAmongPassages(_ row: MatchRow, on clip: ClipUnderScore) {
    falseAmongPassages[block(position(row.interval.start, on: clip))] += 1
  }

  /// False alarms over hours in blocks of equal time.
  var falseAlarms: [CameraBlocks.Block] {
    guard hours > 0 else { return [] }
    var amounts = [Double](repeating: 0, count: CameraBlocks.perCamera)
    for mark in marks where mark.kind == .falseAlarm { amounts[block(mark.position)] += 1 }
    let each = hours / Double(CameraBlocks.perCamera)
    return amounts.map { CameraBlocks.Block(amount: $0, size: each) }
  }

  /// False alarms over passages in the same blocks.
  var falseAlarmsOfPassages: [CameraBlocks.Block] {
    zip(falseAmongPassages, passagesByBlock).map { CameraBlocks.Block(amount: $0, size: $1) }
  }

  private func block(_ position: Double) -> Int {
    guard hours > 0 else { return 0 }
    let most = CameraBlocks.perCamera - 1
    return min(most, max(0, Int(position / hours * Double(CameraBlocks.perCamera))))
  }

  /// Scored hours of the camera before an instant of a clip.
  private func position(_ instant: MediaTime, on clip: ClipUnderScore) -> Double {
    var before = 0.0
    for part in clip.scored.intervals {
      guard part.start < instant else { break }
      before += (min(part.end, instant) - part.start).hours
    }
    return (offsets[clip.clip] ?? 0) + before
  }
}

extension Array {
  /// Sorts what was appended from a place on, where it is not in order; equal positions keep their order.
  fileprivate mutating func sort(from first: Int, by position: (Element) -> Double) {
    let added = self[first...]
    let isSorted = zip(added, added.dropFirst()).allSatisfy { position($0) <= position($1) }
    guard !isSorted else { return }
    replaceSubrange(first..., with: added.sorted { position($0) < position($1) })
  }
}

extension Evaluator {
  /// False alarms over camera time in blocks of equal time, camera by camera in the order of their names.
  public func falseAlarmBlocks(
    _ rows: [MatchRow], on clips: [ClipUnderScore], matching rule: MatchingProtocol
  ) -> [[CameraBlocks.Block]] {
    let rows = Dictionary(grouping: rows, by: \.clip)
    var cameras = CameraTally.expecting(
      clips, duplicatesAreFalse: rule.duplicates == .areFalse)
    for clip in clips where !clip.scored.isEmpty {
      cameras[clip.camera]?.add(clip, (rows[clip.clip] ?? [])[...]) { _ in nil }
    }
    return cameras.sorted { $0.key < $1.key }.map(\.value.falseAlarms)
  }
}
