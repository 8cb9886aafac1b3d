/// What the CLEAR measures count: sums over sequences.
///
/// Bernardin & Stiefelhagen 2008, doi:10.1155/2008/246309.
public struct ClearTally: Hashable, Sendable {
  /// Whose rules it was counted by.
  public let convention: TrackConvention
  /// Truth boxes with a box of the system, those where the track changed included.
  public var matched = 0
  /// Boxes of the system without truth.
  public var falseBoxes = 0
  /// Truth boxes without a box of the system.
  public var missed = 0
  /// Times when a truth track went over to another track of the system.
  public var switches = 0
  /// Times when a truth track was lost and found again.
  public var fragments = 0
  /// Truth tracks matched nearly all their life.
  public var mostlyTracked = 0
  /// Truth tracks between the other two.
  public var partlyTracked = 0
  /// Truth tracks matched nearly never.
  public var mostlyLost = 0
  /// Sum of the overlaps of matched pairs.
  public var overlap = 0.0
  /// Sum of 1 − overlap of matched pairs.
  public var distance = 0.0

  /// Truth boxes.
  public var truthBoxes: Int { matched + missed }
  /// Boxes of the system.
  public var systemBoxes: Int { matched + falseBoxes }
  /// Truth tracks.
  public var truthTracks: Int { mostlyTracked + partlyTracked + mostlyLost }

  /// Counts one sequence at a smallest overlap.
  public init(_ sequence: TrackSequence, convention: TrackConvention, iou: Double = 0.5) {
    self.init(convention: convention)
    switch convention {
    case .trackEval: countAsTrackEval(sequence, iou: iou)
    case .motMetrics: countAsMotMetrics(sequence, iou: iou)
    }
  }

  init(convention: TrackConvention) {
    self.convention = convention
  }

  /// Sums over sequences, as both tools combine them.
  public init(sum tallies: [ClearTally], convention: TrackConvention) {
    self.init(convention: convention)
    for tally in tallies {
      matched += tally.matched
      falseBoxes += tally.falseBoxes
      missed += tally.missed
      switches += tally.switches
      fragments += tally.fragments
      mostlyTracked += tally.mostlyTracked
      partlyTracked += tally.partlyTracked
      mostlyLost += tally.mostlyLost
      overlap += tally.overlap
      distance += tally.distance
    }
  }

  /// Accuracy: 1 − (misses + false boxes + switches) / truth boxes; may be negative.
  public var accuracy: Measured<Double> {
    share(Double(matched - falseBoxes - switches), of: truthBoxes)
  }
  /// Accuracy without switches.
  public var detectionAccuracy: Measured<Double> {
    share(Double(matched - falseBoxes), of: truthBoxes)
  }
  /// Accuracy with each match weighed by its overlap.
  public var softAccuracy: Measured<Double> {
    share(overlap - Double(falseBoxes) - Double(switches), of: truthBoxes)
  }
  /// Mean overlap of matched pairs: TrackEval's MOTP, the larger the better.
  public var meanOverlap: Measured<Double> {
    matched > 0 ? .measured(overlap / Double(matched)) : .notMeasured(.noMatchedBoxes)
  }
  /// Mean of 1 − overlap of matched pairs: py-motmetrics' MOTP, the smaller the better.
  public var meanDistance: Measured<Double> {
    matched > 0 ? .measured(distance / Double(matched)) : .notMeasured(.noMatchedBoxes)
  }
  /// Share of truth boxes that were matched.
  public var recall: Measured<Double> { share(Double(matched), of: truthBoxes) }
  /// Share of the system's boxes that were matched.
  public var precision: Measured<Double> {
    systemBoxes > 0
      ? .measured(Double(matched) / Double(systemBoxes)) : .notMeasured(.noSystemBoxes)
  }

  package func share(_ amount: Double, of whole: Int) -> Measured<Double> {
    whole > 0 ? .measured(amount / Double(whole)) : .notMeasured(.noTruthBoxes)
  }
}
