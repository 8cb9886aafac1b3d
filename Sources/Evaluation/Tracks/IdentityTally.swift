/// What the identity measures count: sums over sequences.
///
/// Truth tracks and the system's tracks are paired one to one over the whole sequence so that the most boxes agree
/// (Ristani et al. 2016, doi:10.1007/978-3-319-48881-3_2).
public struct IdentityTally: Hashable, Sendable {
  /// Boxes on which paired tracks agree (IDTP).
  public var agreed = 0
  /// Other boxes of truth (IDFN).
  public var missed = 0
  /// Other boxes of the system (IDFP).
  public var falseBoxes = 0

  /// Sums over sequences.
  public init(sum tallies: [IdentityTally] = []) {
    for tally in tallies {
      agreed += tally.agreed
      missed += tally.missed
      falseBoxes += tally.falseBoxes
    }
  }

  /// Counts one sequence at a smallest overlap.
  public init(_ sequence: TrackSequence, convention: TrackConvention, iou: Double = 0.5) {
    self.init(sequence, TrackPairTable(sequence), convention: convention, iou: iou)
  }

  init(
    _ sequence: TrackSequence, _ table: TrackPairTable, convention: TrackConvention, iou: Double
  ) {
    var together = [Int](repeating: 0, count: table.pairs.count)
    for (overlap, pair) in zip(sequence.overlaps, table.pairOfOverlap) {
      let agrees =
        switch convention {
        case .trackEval: overlap.similarity >= iou
        case .motMetrics: !(1 - overlap.similarity > iou)
        }
      if agrees { together[Int(pair)] += 1 }
    }
    agreed = Self.most(together, table)
    missed = sequence.truth.count - agreed
    falseBoxes = sequence.system.count - agreed
  }

  /// The largest total over one-to-one pairs of tracks, in each set of tracks that have to do with each other.
  private static func most(_ together: [Int], _ table: TrackPairTable) -> Int {
    let tracks = table.truthBoxes.count
    var sets = DisjointSets(count: tracks + table.systemBoxes.count)
    let counted = together.indices.filter { together[$0] > 0 }
    for pair in counted {
      sets.join(table.pairs[pair].truth, tracks + table.pairs[pair].system)
    }
    var groups: [Int: [Int]] = [:]
    for pair in counted { groups[sets.root(of: table.pairs[pair].truth), default: []].append(pair) }
    var solver = LinearAssignment()
    var total = 0
    for group in groups.keys.sorted() {
      let pairs = groups[group] ?? []
      let rows = Set(pairs.map { table.pairs[$0].truth }).sorted()
      let columns = Set(pairs.map { table.pairs[$0].system }).sorted()
      let rowOf = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
      let columnOf = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
      var costs = [Double](repeating: 0, count: rows.count * columns.count)
      for pair in pairs {
        let row = rowOf[table.pairs[pair].truth] ?? 0
        let column = columnOf[table.pairs[pair].system] ?? 0
        costs[row * columns.count + column] = -Double(together[pair])
      }
      solver.solve(costs, rows: rows.count, columns: columns.count)
      for (row, column) in solver.columnOfRow.enumerated() where column >= 0 {
        total += Int(-costs[row * columns.count + column])
      }
    }
    return total
  }

  /// Share of truth boxes on which paired tracks agree.
  public var recall: Measured<Double> {
    agreed + missed > 0
      ? .measured(Double(agreed) / Double(agreed + missed)) : .notMeasured(.noTruthBoxes)
  }
  /// Share of the system's boxes on which paired tracks agree.
  public var precision: Measured<Double> {
    agreed + falseBoxes > 0
      ? .measured(Double(agreed) / Double(agreed + falseBoxes)) : .notMeasured(.noSystemBoxes)
  }
  /// Harmonic mean of the two (IDF1).
  public var f1: Measured<Double> {
    let boxes = 2 * agreed + missed + falseBoxes
    return boxes > 0
      ? .measured(2 * Double(agreed) / Double(boxes)) : .notMeasured(.noBoxes)
  }
}
