extension HotaTally {
  /// A figure at each of the 19 overlaps.
  public enum Figure: String, Sendable, CaseIterable {
    /// Root of detection times association accuracy.
    case hota = "HOTA"
    /// Detection accuracy: matches among all boxes of truth and system.
    case detection = "DetA"
    /// Association accuracy.
    case association = "AssA"
    /// Share of truth boxes that are matched.
    case detectionRecall = "DetRe"
    /// Share of the system's boxes that are matched.
    case detectionPrecision = "DetPr"
    /// Recall of the association.
    case associationRecall = "AssRe"
    /// Precision of the association.
    case associationPrecision = "AssPr"
    /// Mean overlap of the matched pairs.
    case localisation = "LocA"
    /// Root of detection recall times association accuracy, for truth that is not complete.
    case open = "OWTA"
  }

  /// The figure at one of the overlaps, with TrackEval's values where nothing is matched: localisation 1, others 0.
  public func value(_ figure: Figure, at alpha: Int) -> Double {
    let hits = Double(matched[alpha])
    func share(_ whole: Int) -> Double { hits / Double(max(1, whole)) }
    let union = truthBoxes + systemBoxes - matched[alpha]
    return switch figure {
    case .detection: share(union)
    case .detectionRecall: share(truthBoxes)
    case .detectionPrecision: share(systemBoxes)
    case .association: associated[alpha] / max(1, hits)
    case .associationRecall: associatedRecall[alpha] / max(1, hits)
    case .associationPrecision: associatedPrecision[alpha] / max(1, hits)
    case .localisation: max(1e-10, located[alpha]) / max(1e-10, hits)
    case .hota: (value(.detection, at: alpha) * value(.association, at: alpha)).squareRoot()
    case .open: (value(.detectionRecall, at: alpha) * value(.association, at: alpha)).squareRoot()
    }
  }

  /// The mean of a figure over the 19 overlaps; absent where there is nothing that it is a share of.
  public func mean(_ figure: Figure) -> Measured<Double> {
    if let reason = reason(against: figure) { return .notMeasured(reason) }
    let values = (0..<19).map { value(figure, at: $0) }
    return .measured(values.reduce(0, +) / 19)
  }

  /// The figure at the smallest overlap, 0.05.
  public func atZero(_ figure: Figure) -> Measured<Double> {
    reason(against: figure).map { .notMeasured($0) } ?? .measured(value(figure, at: 0))
  }

  private func reason(against figure: Figure) -> NotMeasured? {
    switch figure {
    case .detectionPrecision: systemBoxes == 0 ? .noSystemBoxes : nil
    case .association, .associationRecall, .associationPrecision, .localisation:
      matched[0] == 0 ? .noMatchedBoxes : nil
    default: truthBoxes == 0 ? .noTruthBoxes : nil
    }
  }
}
