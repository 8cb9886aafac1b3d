/// Higher-order tracking accuracy at 19 overlaps: sums over sequences.
///
/// Luiten et al. 2021, doi:10.1007/s11263-020-01375-2.
public struct HotaTally: Hashable, Sendable {
  /// The smallest overlaps 0.05, 0.10 … 0.95.
  public static let alphas = (0..<19).map { 0.05 + Double($0) * 0.05 }

  /// Truth boxes in all.
  public var truthBoxes = 0
  /// Boxes of the system in all.
  public var systemBoxes = 0
  /// Matched pairs at each overlap.
  public var matched = [Int](repeating: 0, count: 19)
  /// Sum of the overlaps of the matched pairs.
  var located = [Double](repeating: 0, count: 19)
  /// Sums over matched pairs of the association's Jaccard index, recall and precision.
  var associated = [Double](repeating: 0, count: 19)
  var associatedRecall = [Double](repeating: 0, count: 19)
  var associatedPrecision = [Double](repeating: 0, count: 19)

  /// Sums over sequences: each counts by its matched pairs.
  public init(sum tallies: [HotaTally] = []) {
    for tally in tallies {
      truthBoxes += tally.truthBoxes
      systemBoxes += tally.systemBoxes
      for alpha in 0..<19 {
        matched[alpha] += tally.matched[alpha]
        located[alpha] += tally.located[alpha]
        associated[alpha] += tally.associated[alpha]
        associatedRecall[alpha] += tally.associatedRecall[alpha]
        associatedPrecision[alpha] += tally.associatedPrecision[alpha]
      }
    }
  }

  /// Counts one sequence.
  public init(_ sequence: TrackSequence) {
    self.init(sequence, TrackPairTable(sequence))
  }

  init(_ sequence: TrackSequence, _ table: TrackPairTable) {
    truthBoxes = sequence.truth.count
    systemBoxes = sequence.system.count
    let alignment = Self.alignment(sequence, table)
    // Pairs of boxes are matched once for all overlaps, so a count at one is a sum of counts above it.
    var pairs = [Int](repeating: 0, count: table.pairs.count * 19)
    var assignment = FrameAssignment()
    for frame in sequence.present where !frame.truth.isEmpty && !frame.system.isEmpty {
      assignment.candidates.removeAll(keepingCapacity: true)
      for place in frame.overlaps {
        let overlap = sequence.overlaps[place]
        assignment.candidates.append(
          .init(
            row: Int(overlap.row), column: Int(overlap.column),
            cost: -(alignment[Int(table.pairOfOverlap[place])] * overlap.similarity),
            similarity: overlap.similarity))
      }
      assignment.solve(rows: frame.truth.count, columns: frame.system.count, otherwise: 0)
      for place in assignment.chosen {
        let similarity = assignment.candidates[place].similarity
        let pair = Int(table.pairOfOverlap[frame.overlaps.lowerBound + place])
        for (alpha, least) in Self.alphas.enumerated() {
          guard similarity >= least - .ulpOfOne else { break }
          matched[alpha] += 1
          located[alpha] += similarity
          pairs[pair * 19 + alpha] += 1
        }
      }
    }
    for (pair, tracks) in table.pairs.enumerated() {
      let truth = table.truthBoxes[tracks.truth]
      let system = table.systemBoxes[tracks.system]
      for alpha in 0..<19 {
        let count = pairs[pair * 19 + alpha]
        guard count > 0 else { break }
        let weight = Double(count)
        associated[alpha] += weight * (weight / Double(max(1, truth + system - count)))
        associatedRecall[alpha] += weight * (weight / Double(max(1, truth)))
        associatedPrecision[alpha] += weight * (weight / Double(max(1, system)))
      }
    }
  }

  /// How well two tracks go together over the whole sequence, before anything is matched.
  private static func alignment(_ sequence: TrackSequence, _ table: TrackPairTable) -> [Double] {
    var together = [Double](repeating: 0, count: table.pairs.count)
    var rowSum: [Double] = []
    var columnSum: [Double] = []
    for frame in sequence.present {
      rowSum.reset(to: 0, count: frame.truth.count)
      columnSum.reset(to: 0, count: frame.system.count)
      for overlap in sequence.overlaps[frame.overlaps] {
        rowSum[Int(overlap.row)] += overlap.similarity
        columnSum[Int(overlap.column)] += overlap.similarity
      }
      for place in frame.overlaps {
        let overlap = sequence.overlaps[place]
        let whole = columnSum[Int(overlap.column)] + rowSum[Int(overlap.row)] - overlap.similarity
        if whole > .ulpOfOne {
          together[Int(table.pairOfOverlap[place])] += overlap.similarity / whole
        }
      }
    }
    return zip(together, table.pairs).map { shared, pair in
      let boxes = table.truthBoxes[pair.truth] + table.systemBoxes[pair.system]
      return shared / (Double(boxes) - shared)
    }
  }
}
