extension DispersionTest.Cells {
  /// X² at which a way of sharing counts as extreme; ties that rounding has parted belong together.
  private var threshold: Double { statistic(counts) * (1 - 1e-9) }

  /// How many ways there are to share the total among the cameras; nil where more than `most`.
  func outcomes(atMost most: Int) -> Int? {
    guard total <= 500, counts.count <= 50 else { return nil }
    // Ways for the cameras so far, by how much is still to be shared.
    var ways = [Int](repeating: 0, count: total + 1)
    ways[total] = 1
    for index in counts.indices {
      var next = [Int](repeating: 0, count: total + 1)
      for (left, number) in ways.enumerated() where number > 0 {
        let last = index == counts.count - 1
        let least = last ? left : 0
        guard least <= min(left, self.most(index)) else { continue }
        for count in least...min(left, self.most(index)) {
          next[left - count] += number
          if next[left - count] > most { return nil }
        }
      }
      ways = next
    }
    return ways[0]
  }

  /// The probability, given the total, of a way of sharing at least as uneven as the one observed.
  ///
  /// Multinomial for counts, multivariate hypergeometric for shares: conditioning on the total leaves
  /// no unknown rate (Potthoff & Whittinghill 1966, doi:10.1093/biomet/53.1-2.183).
  func enumerated() -> Double {
    let weights = counts.indices.map(weights)
    let limit = threshold
    var (extreme, all) = (0.0, 0.0)
    func share(_ index: Int, left: Int, weight: Double, statistic: Double) {
      if index == counts.count - 1 {
        guard left < weights[index].count else { return }
        let final = weight * weights[index][left]
        all += final
        if statistic + term(index, left) >= limit { extreme += final }
        return
      }
      for count in 0...min(left, weights[index].count - 1) {
        share(
          index + 1, left: left - count, weight: weight * weights[index][count],
          statistic: statistic + term(index, count))
      }
    }
    share(0, left: total, weight: 1, statistic: 0)
    return min(1, extreme / all)
  }

  /// Relative probabilities of 0, 1, 2 … in one camera; 1 at the likeliest, so that products stay in range.
  private func weights(_ index: Int) -> [Double] {
    let most = most(index)
    let odds = expected[index] / max(sizes[index] - expected[index], .leastNormalMagnitude)
    func ratio(_ count: Int) -> Double {
      model == .binomial
        ? (sizes[index] - Double(count)) / Double(count + 1) * odds
        : expected[index] / Double(count + 1)
    }
    let mode = min(most, Int(expected[index]))
    var weights = [Double](repeating: 1, count: most + 1)
    for count in mode..<most { weights[count + 1] = weights[count] * ratio(count) }
    for count in stride(from: mode, to: 0, by: -1) {
      weights[count - 1] = weights[count] / ratio(count - 1)
    }
    return weights
  }

  /// The share of random ways that are at least as uneven, the observed one counted among them.
  ///
  /// (extreme + 1) / (draws + 1) keeps its level whatever the number of draws (Davison & Hinkley 1997,
  /// *Bootstrap Methods and their Application*, §4.2, doi:10.1017/CBO9780511802843).
  func drawn(_ resampling: Resampling) -> Double {
    let limit = threshold
    let bounds = sizes.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    let extreme = resampling.map(cost: resampling.replicates * total) { generator in
      statistic(shared(bounds, &generator)) >= limit
    }
    let count = extreme.count { $0 }
    return Double(count + 1) / Double(resampling.replicates + 1)
  }

  /// Each event falls on a camera with a probability proportional to its size – to what is left of it, for shares.
  private func shared(_ bounds: [Double], _ generator: inout SeededGenerator) -> [Int] {
    var shared = [Int](repeating: 0, count: counts.count)
    let whole = bounds[bounds.count - 1]
    var left = total
    while left > 0 {
      let point = generator.unit() * whole
      var (low, high) = (0, counts.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if point < bounds[middle + 1] { high = middle } else { low = middle + 1 }
      }
      // A trial that was drawn before cannot be drawn again.
      if model == .binomial, generator.unit() * sizes[low] < Double(shared[low]) { continue }
      shared[low] += 1
      left -= 1
    }
    return shared
  }
}
