extension ClearTally {
  /// TrackEval's matching: each frame is solved as a whole, and a pair of the frame before weighs 1,000.
  ///
  /// "The frame before" is the last one in which both truth and system have a box. A switch is counted against the last
  /// match of a truth track, however long ago. Mostly tracked is above 0.8 of a track's life, mostly lost below 0.2. A
  /// fragment is any later beginning of a stretch of matches.
  mutating func countAsTrackEval(_ sequence: TrackSequence, iou: Double) {
    var assignment = FrameAssignment()
    let tracks = sequence.truthTracks
    var life = [Int](repeating: 0, count: tracks)
    var held = [Int](repeating: 0, count: tracks)
    var beginnings = [Int](repeating: 0, count: tracks)
    var last = [Int](repeating: -1, count: tracks)
    var before = [Int](repeating: -1, count: tracks)
    var holding: [Int] = []
    for frame in sequence.present {
      for track in sequence.truth[frame.truth] { life[track] += 1 }
      guard !frame.truth.isEmpty, !frame.system.isEmpty else {
        falseBoxes += frame.system.count
        missed += frame.truth.count
        continue
      }
      assignment.candidates.removeAll(keepingCapacity: true)
      for overlap in sequence.overlaps[frame.overlaps]
      where overlap.similarity >= iou - .ulpOfOne {
        let (row, column) = (Int(overlap.row), Int(overlap.column))
        let continues =
          before[sequence.truth[frame.truth.lowerBound + row]]
          == sequence.system[frame.system.lowerBound + column]
        assignment.candidates.append(
          .init(
            row: row, column: column, cost: -((continues ? 1000 : 0) + overlap.similarity),
            similarity: overlap.similarity))
      }
      assignment.solve(rows: frame.truth.count, columns: frame.system.count, otherwise: 0)
      let pairs = assignment.chosen.map { place in
        let pair = assignment.candidates[place]
        return (
          truth: sequence.truth[frame.truth.lowerBound + pair.row],
          system: sequence.system[frame.system.lowerBound + pair.column], pair.similarity
        )
      }
      for (truth, system, similarity) in pairs {
        if last[truth] >= 0, last[truth] != system { switches += 1 }
        last[truth] = system
        held[truth] += 1
        if before[truth] < 0 { beginnings[truth] += 1 }
        overlap += similarity
        distance += 1 - similarity
      }
      for track in holding { before[track] = -1 }
      holding.removeAll(keepingCapacity: true)
      for (truth, system, _) in pairs {
        before[truth] = system
        holding.append(truth)
      }
      matched += pairs.count
      missed += frame.truth.count - pairs.count
      falseBoxes += frame.system.count - pairs.count
    }
    for track in 0..<tracks {
      let share = Double(held[track]) / Double(life[track])
      if share > 0.8 {
        mostlyTracked += 1
      } else if share >= 0.2 {
        partlyTracked += 1
      } else {
        mostlyLost += 1
      }
      fragments += max(0, beginnings[track] - 1)
    }
  }
}
