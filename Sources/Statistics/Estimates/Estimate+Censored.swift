extension Estimate {
  /// What the value is only known to exceed, where it is a delay that a rule cuts off; nil where it is known.
  public var moreThan: Double? {
    guard value == .infinity else { return nil }
    return switch basis {
    case .quantile(let quantile): quantile.censoredAbove
    case .maximum(_, let limit): limit
    default: nil
    }
  }

  /// How many of the values are only known to exceed a limit.
  public var censored: Int {
    switch basis {
    case .quantile(let quantile): quantile.sorted.count { $0 == .infinity }
    case .maximum(let values, _): values.count { $0 == .infinity }
    default: 0
    }
  }
}
