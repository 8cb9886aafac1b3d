package import MediaTime
package import Scene

/// Follows people from frame to frame by their boxes alone.
///
/// Two passes by confidence as in ByteTrack (Zhang et al. 2022, doi 10.1007/978-3-031-20047-2_1): sure boxes are matched
/// with the tracks first, then unsure ones with the tracks that are left, so that somebody half hidden is not lost.
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
      match(&free, with: &sure, of: candidates, at: time, overlap: settings.sureOverlap)
      match(&free, with: &unsure, of: candidates, at: time, overlap: settings.unsureOverlap)
    }
    for index in sure where candidates[index].confidence >= settings.beginning {
      states.append(TrackState(candidates[index], at: time, settings: settings))
    }
    states.removeAll { state in
      let unseen = state.secondsUnseen(at: time)
      return unseen > (state.isConfirmed ? settings.patience : settings.tentativePatience)
    }
    for index in states.indices
    where !states[index].isConfirmed && states[index].sightings >= settings.confirmations {
      states[index].number = nextNumber
      nextNumber += 1
    }
    return states.filter(\.isConfirmed).map { $0.published(at: time, in: size) }
      .sorted { $0.number < $1.number }
  }

  /// Matches optimally by overlap and strikes what it matched from both lists.
  private mutating func match(
    _ free: inout [Int], with boxes: inout [Int], of candidates: [Candidate], at time: MediaTime,
    overlap: Double
  ) {
    guard !free.isEmpty, !boxes.isEmpty else { return }
    let seen = boxes.map { candidates[$0].box }
    var pairs: [Assignment.Pair] = []
    for (row, track) in free.enumerated() {
      let forecast = states[track].box
      for (column, box) in seen.enumerated() where forecast.touches(box) {
        let shared = forecast.iou(box)
        guard shared >= overlap else { continue }
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
