extension ClearTally {
  /// py-motmetrics' matching: pairs that held last time are kept first, the rest is solved at the smallest distance.
  ///
  /// A pair is remembered until its truth track goes over to another, however long it was not seen. Mostly tracked is
  /// from 0.8 of a track's life on, mostly lost below 0.2. A fragment is a miss right after a match, between a track's
  /// first and last match.
  mutating func countAsMotMetrics(_ sequence: TrackSequence, iou: Double) {
    var assignment = FrameAssignment()
    let tracks = sequence.truthTracks
    var partner = [Int](repeating: -1, count: tracks)
    var life = [Int](repeating: 0, count: tracks)
    var held = [Int](repeating: 0, count: tracks)
    var losses = [Int](repeating: 0, count: tracks)
    var isLost = [Bool](repeating: false, count: tracks)
    var doneRow: [Bool] = []
    var doneColumn: [Bool] = []
    for frame in sequence.present {
      let (rows, columns) = (frame.truth.count, frame.system.count)
      doneRow.reset(to: false, count: rows)
      doneColumn.reset(to: false, count: columns)
      let near = sequence.overlaps[frame.overlaps].filter { !(1 - $0.similarity > iou) }
      func hold(_ truth: Int, _ similarity: Double) {
        held[truth] += 1
        // A loss counts once the track is found again: misses after the last match are none.
        if isLost[truth] {
          losses[truth] += 1
          isLost[truth] = false
        }
        matched += 1
        overlap += similarity
        distance += 1 - similarity
      }
      for pair in near {
        let (row, column) = (Int(pair.row), Int(pair.column))
        let truth = sequence.truth[frame.truth.lowerBound + row]
        guard !doneColumn[column],
          partner[truth] == sequence.system[frame.system.lowerBound + column]
        else { continue }
        doneRow[row] = true
        doneColumn[column] = true
        hold(truth, pair.similarity)
      }
      assignment.candidates.removeAll(keepingCapacity: true)
      var dearest = 0.0
      for pair in near where !doneRow[Int(pair.row)] && !doneColumn[Int(pair.column)] {
        let cost = 1 - pair.similarity
        dearest = max(dearest, cost)
        assignment.candidates.append(
          .init(
            row: Int(pair.row), column: Int(pair.column), cost: cost, similarity: pair.similarity))
      }
      // So dear that no pair beyond the limit is ever taken for a saving elsewhere.
      let filler = 2 * Double(min(rows, columns)) * (dearest + 1) + 1
      assignment.solve(rows: rows, columns: columns, otherwise: filler)
      for place in assignment.chosen {
        let pair = assignment.candidates[place]
        let truth = sequence.truth[frame.truth.lowerBound + pair.row]
        let system = sequence.system[frame.system.lowerBound + pair.column]
        if partner[truth] >= 0, partner[truth] != system { switches += 1 }
        partner[truth] = system
        doneRow[pair.row] = true
        doneColumn[pair.column] = true
        hold(truth, pair.similarity)
      }
      for (row, track) in sequence.truth[frame.truth].enumerated() {
        life[track] += 1
        guard !doneRow[row] else { continue }
        missed += 1
        if held[track] > 0 { isLost[track] = true }
      }
      falseBoxes += doneColumn.count { !$0 }
    }
    for track in 0..<tracks {
      let share = Double(held[track]) / Double(life[track])
      if share >= 0.8 {
        mostlyTracked += 1
      } else if share >= 0.2 {
        partlyTracked += 1
      } else {
        mostlyLost += 1
      }
      fragments += losses[track]
    }
  }
}
