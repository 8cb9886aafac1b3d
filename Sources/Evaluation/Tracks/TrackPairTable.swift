/// The pairs of a truth track and a track of the system that ever overlap, numbered from 0.
struct TrackPairTable {
  /// For each overlap of the sequence, the number of its pair of tracks.
  let pairOfOverlap: [Int32]
  /// Truth track and system track of each pair.
  let pairs: [(truth: Int, system: Int)]
  /// Boxes of each truth track.
  let truthBoxes: [Int]
  /// Boxes of each track of the system.
  let systemBoxes: [Int]

  init(_ sequence: TrackSequence) {
    var truthBoxes = [Int](repeating: 0, count: sequence.truthTracks)
    var systemBoxes = [Int](repeating: 0, count: sequence.systemTracks)
    for track in sequence.truth { truthBoxes[track] += 1 }
    for track in sequence.system { systemBoxes[track] += 1 }
    var pairs: [(truth: Int, system: Int)] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(sequence.overlaps.count)
    // A square table while it is small, a dictionary beyond: memory must not grow with the square of a file.
    let width = sequence.systemTracks
    let cells = sequence.truthTracks * width
    var table = [Int32](repeating: -1, count: cells <= 1 << 24 ? cells : 0)
    var sparse: [Int: Int32] = [:]
    for frame in sequence.present {
      for overlap in sequence.overlaps[frame.overlaps] {
        let truth = sequence.truth[frame.truth.lowerBound + Int(overlap.row)]
        let system = sequence.system[frame.system.lowerBound + Int(overlap.column)]
        let cell = truth * width + system
        var number = table.isEmpty ? sparse[cell] ?? -1 : table[cell]
        if number < 0 {
          number = Int32(pairs.count)
          pairs.append((truth, system))
          if table.isEmpty { sparse[cell] = number } else { table[cell] = number }
        }
        numbers.append(number)
      }
    }
    pairOfOverlap = numbers
    self.pairs = pairs
    self.truthBoxes = truthBoxes
    self.systemBoxes = systemBoxes
  }
}
