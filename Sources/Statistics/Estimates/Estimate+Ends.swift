/// One camera of a few, alone.
struct Apart: Hashable, Sendable {
  let amount: Double
  let size: Double
  let dependence: Dependence

  /// Each of two to nine cameras; none where there are more, which are a sample of others, or one.
  static func cameras(
    _ blocks: CameraBlocks, _ model: Dependence.Model
  ) throws(StatisticsError) -> [Apart] {
    let count = blocks.cameras.count
    guard count > 1, count < Dependence.fewestForPopulation, model == .poisson || model == .binomial
    else { return [] }
    var all: [Apart] = []
    for (index, total) in blocks.totals.enumerated() {
      all.append(
        Apart(
          amount: total.amount, size: total.size,
          dependence: try Dependence(blocks.camera(index), model)))
    }
    return all
  }

  /// What this camera's rate or share is at least.
  func lower(tail: Double) throws(StatisticsError) -> Double {
    dependence.model == .poisson
      ? try dependence.lowerEvents(amount, tail: tail) / size
      : try dependence.lowerShare(amount, of: size, tail: tail)
  }

  /// What this camera's rate or share is at most.
  func upper(tail: Double) throws(StatisticsError) -> Double {
    dependence.model == .poisson
      ? try dependence.upperEvents(amount, tail: tail) / size
      : try dependence.upperShare(amount, of: size, tail: tail)
  }
}

/// Both ends of an estimate's interval at any confidence.
struct Ends {
  private let basis: Estimate.Basis
  private let dependence: Dependence?
  private let apart: [Apart]

  init(
    _ basis: Estimate.Basis, _ dependence: Dependence?, _ apart: [Apart]
  ) {
    self.basis = basis
    self.dependence = dependence
    self.apart = apart
  }

  func interval(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .maximum: return nil
    case .weighted: return try basis.weightedInterval(level)
    case .quantile(let quantile): return try quantile.interval(level)
    default: break
    }
    let tail = level.alpha / 2
    guard let lower = try end(.lower, tail: tail), let upper = try end(.upper, tail: tail) else {
      return nil
    }
    let method = lower.method == .camerasApart ? lower.method : upper.method
    return basis.scaled(
      Interval(lower: lower.value, upper: upper.value, method: method, level: level))
  }

  func upperBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .maximum: return nil
    case .weighted: return try basis.weightedEnd(level, .upper)
    case .quantile(let quantile): return try quantile.upperBound(level)
    default:
      guard let end = try end(.upper, tail: level.alpha) else { return nil }
      return basis.scaled(
        Interval(
          lower: basis.least, upper: end.value, method: end.method, level: level, sides: .upper))
    }
  }

  func lowerBound(_ level: ConfidenceLevel) throws(StatisticsError) -> Interval? {
    switch basis {
    case .maximum(let values, let limit):
      return Estimate.Basis.observedMaximum(values, above: limit, level)
    case .weighted: return try basis.weightedEnd(level, .lower)
    case .quantile(let quantile): return try quantile.lowerBound(level)
    default:
      guard let end = try end(.lower, tail: level.alpha) else { return nil }
      return basis.scaled(
        Interval(
          lower: end.value, upper: basis.most, method: end.method, level: level, sides: .lower))
    }
  }

  private typealias End = (value: Double, method: IntervalMethod)

  /// One end of what was counted, before it gets the metric's unit.
  private func end(_ side: IntervalSides, tail: Double) throws(StatisticsError) -> End? {
    guard let pooled = try pooled(side, tail: tail) else { return nil }
    guard !apart.isEmpty else { return pooled }
    // What one camera alone is sure of, however many are asked (Bonferroni), all together must leave open.
    let each = tail / Double(apart.count)
    var furthest = pooled
    for camera in apart {
      if side == .upper {
        let least = try camera.lower(tail: each)
        if least > furthest.value { furthest = (least, .camerasApart) }
      } else {
        let most = try camera.upper(tail: each)
        if most < furthest.value { furthest = (most, .camerasApart) }
      }
    }
    return furthest
  }

  private func known(
    _ model: Dependence.Model, _ size: Double
  ) throws(StatisticsError) -> Dependence {
    if let dependence { return dependence }
    return try Dependence.none(model, size)
  }

  private func pooled(_ side: IntervalSides, tail: Double) throws(StatisticsError) -> End? {
    switch basis {
    case .rate(let rate, _):
      let known = try known(.poisson, Double(rate.events))
      let events = Double(rate.events)
      let end =
        side == .upper
        ? try known.upperEvents(events, tail: tail) : try known.lowerEvents(events, tail: tail)
      return (end / rate.exposure, known.isPlain ? .garwood : .effectiveGarwood)
    case .proportion(let share), .harmonic(let share):
      let known = try known(.binomial, Double(share.trials))
      let (hits, all) = (Double(share.successes), Double(share.trials))
      let end =
        side == .upper
        ? try known.upperShare(hits, of: all, tail: tail)
        : try known.lowerShare(hits, of: all, tail: tail)
      return (end, known.isPlain ? .clopperPearson : .effectiveClopperPearson)
    case .ratio(let ratio, let range): return try ofRatio(ratio, range, side, tail)
    case .rootRatio(let ratio):
      return try ofRatio(ratio, 0...(.infinity), side, tail).map {
        (Estimate.Basis.root($0.value), $0.method)
      }
    case .quantile, .maximum, .weighted: return nil
    }
  }

  private func ofRatio(
    _ ratio: ClusteredRatio, _ range: ClosedRange<Double>, _ side: IntervalSides, _ tail: Double
  ) throws(StatisticsError) -> End? {
    func held(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }
    if let share = try Estimate.Basis.extreme(ratio, range) {
      let known = try Dependence.none(.binomial, Double(share.trials))
      let (hits, all) = (Double(share.successes), Double(share.trials))
      let end =
        side == .upper
        ? try known.upperShare(hits, of: all, tail: tail)
        : try known.lowerShare(hits, of: all, tail: tail)
      return (end, .clopperPearson)
    }
    guard let dependence else {
      let level = try ConfidenceLevel(1 - tail)
      let bound =
        side == .upper
        ? try ratio.upperBound(level)?.upper : try ratio.lowerBound(level)?.lower
      return bound.map { (held($0), .studentT) }
    }
    let size = ratio.blocks.reduce(0) { $0 + $1.size }
    if range.lowerBound == 0 {
      guard let ends = try dependence.amountEnds(ratio.value * size, tail: tail) else { return nil }
      return (held((side == .upper ? ends.upper : ends.lower) / size), .gamma)
    }
    guard let half = try dependence.halfWidth(tail: tail) else { return nil }
    return (held(ratio.value + (side == .upper ? half : -half) / size), .studentT)
  }
}

extension Estimate.Basis {
  /// What the counted quantity cannot be below.
  fileprivate var least: Double {
    switch self {
    case .ratio(_, let range): range.lowerBound
    case .quantile: -.infinity
    default: 0
    }
  }

  /// What the counted quantity cannot be above.
  fileprivate var most: Double {
    switch self {
    case .proportion, .harmonic, .weighted: 1
    case .ratio(_, let range): range.upperBound
    default: .infinity
    }
  }
}
