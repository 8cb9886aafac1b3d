import Evaluation
package import Statistics

extension Verdict.Finding {
  /// The smallest error α at which the opposite bound violates the limit: small values speak against it.
  ///
  /// Found by halving on the bound itself, so that it agrees with the verdict however counts depend on each other. Not below 10⁻¹²; nil where nothing was measured.
  package func significance() throws(StatisticsError) -> Double? {
    // Of what operators left undecided the way that speaks least against the claim counts.
    var largest: Double?
    for way in eitherWay {
      largest = max(largest ?? 0, try significance(of: way))
    }
    if let largest { return largest }
    return try estimate.value.map { value throws(StatisticsError) in
      try significance(of: value)
    }
  }

  private func significance(of estimate: Estimate) throws(StatisticsError) -> Double {
    func violates(_ alpha: Double) throws(StatisticsError) -> Bool {
      let level = try ConfidenceLevel(1 - alpha)
      switch requirement.limit {
      case .atMost(let limit):
        return try estimate.lowerBound(level).map { $0.lower > limit } ?? false
      case .atLeast(let limit):
        return try estimate.upperBound(level).map { $0.upper < limit } ?? false
      }
    }
    var (kept, broken) = (1e-12, 1 - 1e-9)
    if try violates(kept) { return kept }
    guard try violates(broken) else { return 1 }
    // On a logarithmic scale: small errors are the ones that matter.
    for _ in 0..<60 {
      let middle = (kept * broken).squareRoot()
      if try violates(middle) { broken = middle } else { kept = middle }
    }
    return broken
  }
}

extension Verdict {
  /// The p against a claim whose requirements must all hold: the smallest of its m, times m.
  ///
  /// The same rule as the verdict's, which refutes each of m requirements at 1 − α/m. Nil where nothing
  /// could refute: no requirement was measured, or open stages stood in for the product.
  func significance() throws(StatisticsError) -> Double? {
    guard !isReferenceReproduction else { return nil }
    var smallest: Double?
    for finding in findings {
      guard let p = try finding.significance() else { continue }
      smallest = min(smallest ?? 1, p)
    }
    return smallest.map { min(1, $0 * Double(findings.count)) }
  }
}
