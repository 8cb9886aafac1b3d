package import MediaTime
package import Scene

/// Follows people from frame to frame by their boxes alone.
///
/// Two passes by confidence as in ByteTrack (Zhang et al. 2022, doi 10.1007/978-3-031-20047-2_1): sure boxes are matched
/// with the tracks first, then unsure ones with the tracks that are left, so that somebody half hidden is not lost. What
/// somebody looks like is never compared.
package struct Tracker {
  private let size: PixelSize
  private let settings: TrackerSettings
  private var states: [TrackState] = []
  private var latest: MediaTime?
  private var nextNumber = 1

  /// A tracker that follows nobody yet.
  package init(size: PixelSize, settings: TrackerSettings = TrackerSettings()) {
    self.size = size
    self.settings = settings
  }

  /// Where all tracks, confirmed or not, are expected at a time that is not before the latest frame.
  package func forecasts(at time: MediaTime) -> [PixelBox] {
    let seconds = latest.map { (time - $0).secondsValue } ?? 0
    return states.map { state in
      var moved = state
      moved.advance(by: seconds, settings: settings)
      return moved.box
    }
  }

  /// Takes in a frame's boxes; answers with the confirmed tracks by number.
  package mutating func follow(_ candidates: [Candidate], at time: MediaTime) -> [Track] {
    let seconds = latest.map { (time - $0).secondsValue } ?? 0
    latest = time
    for index in states.indices { states[index].advance(by: seconds, settings: settings) }
    var sure = candidates.indices.filter { candidates[$0].confidence >= settings.sure }
    var unsure = candidates.indices.filter {
      (settings.unsure..<settings.sure).contains(candidates[$0].confidence)
    }
    for isConfirmed in [true, false] {
      var free = states.indices.filter { states[$0].isConfirmed == isConfirmed }
      let reach = isConfirmed ? settings.reach : settings.tentativeReach
      match(
        &free, with: &sure, of: candidates, at: time, overlap: settings.sureOverlap, reach: reach)
      free.removeAll { !states[$0].isBelieved(at: time, settings: settings) }
      match(
        &free, with: &unsure, of: candidates, at: time, overlap: settings.unsureOverlap,
        reach: reach)
    }
    let free = sure + unsure
    // Mostly everybody has a box and every box somebody.
    if !free.isEmpty || states.contains(where: { $0.lastSeen != time }) {
      let seen = states.filter { $0.isConfirmed && $0.lastSeen == time }.map(\.box)
      begin(free, of: candidates, beside: seen, at: time)
      hide(behind: seen, at: time)
    }
    states.removeAll { $0.isOver(at: time, settings: settings) }
    for index in states.indices
    where !states[index].isConfirmed && states[index].isProven(settings) {
      states[index].number = nextNumber
      nextNumber += 1
    }
    return states.filter(\.isConfirmed).map { $0.published(at: time, in: size, settings: settings) }
      .sorted { $0.number < $1.number }
  }

  /// Begins tracks with boxes that no track took; one in the box of somebody who is seen, a part of that person more
  /// often than somebody else, has to leave half the doubt.
  private mutating func begin(
    _ free: [Int], of candidates: [Candidate], beside seen: [PixelBox], at time: MediaTime
  ) {
    for index in free where candidates[index].confidence >= settings.doubtful {
      let box = candidates[index].box
      let isInside = seen.contains { $0.overlap(box) >= settings.inside * box.area }
      guard !isInside || candidates[index].confidence >= (1 + settings.beginning) / 2 else {
        continue
      }
      states.append(TrackState(candidates[index], at: time, settings: settings))
    }
  }

  /// Finds out which tracks are perhaps not seen because somebody who is seen stands before them.
  private mutating func hide(behind seen: [PixelBox], at time: MediaTime) {
    for index in states.indices where states[index].isConfirmed && states[index].lastSeen != time {
      let box = states[index].box
      states[index].isHidden = seen.contains { $0.overlap(box) >= settings.covered * box.area }
    }
  }

  /// Whether two boxes are about as large.
  private func isLike(_ a: PixelBox, _ b: PixelBox) -> Bool {
    a.area <= settings.sizeRatio * b.area && b.area <= settings.sizeRatio * a.area
  }

  /// Matches optimally by overlap and strikes what it matched from both lists.
  private mutating func match(
    _ free: inout [Int], with boxes: inout [Int], of candidates: [Candidate], at time: MediaTime,
    overlap: Double, reach: Double
  ) {
    guard !free.isEmpty, !boxes.isEmpty else { return }
    let seen = boxes.map { candidates[$0].box.grown(by: reach) }
    var pairs: [Assignment.Pair] = []
    for (row, track) in free.enumerated() {
      let forecast = states[track].box.grown(by: reach)
      for (column, box) in seen.enumerated() where forecast.touches(box) {
        let shared = forecast.iou(box)
        guard shared >= overlap, isLike(box, forecast) else { continue }
        pairs.append(Assignment.Pair(row: row, column: column, cost: 1 - shared))
      }
    }
    var isMatched = [Bool](repeating: false, count: boxes.count)
    var left: [Int] = []
    let columns = Assignment.solve(pairs, rows: free.count, columns: boxes.count)
    for (track, column) in zip(free, columns) {
      guard let column else {
        left.append(track)
        continue
      }
      states[track].see(candidates[boxes[column]], at: time, settings: settings)
      isMatched[column] = true
    }
    boxes = zip(boxes, isMatched).compactMap { $1 ? nil : $0 }
    free = left
  }
}
