private import CSpecial

/// Distribution functions of Boost.Math, with a typed error where C has a code.
package enum Special {
  /// P(Z ≤ x) of a standard normal variable.
  package static func normalCDF(_ x: Double) throws(StatisticsError) -> Double {
    try value(cspecial_normal_cdf(x), "normal cdf", x)
  }

  /// The point below which a standard normal variable falls with probability `p`.
  package static func normalQuantile(_ p: Double) throws(StatisticsError) -> Double {
    try value(cspecial_normal_quantile(p), "normal quantile", p)
  }

  /// P(T ≤ x) of Student's t.
  package static func tCDF(degrees: Double, _ x: Double) throws(StatisticsError) -> Double {
    try value(cspecial_t_cdf(degrees, x), "t cdf", degrees, x)
  }

  /// The quantile of Student's t.
  package static func tQuantile(degrees: Double, _ p: Double) throws(StatisticsError) -> Double {
    try value(cspecial_t_quantile(degrees, p), "t quantile", degrees, p)
  }

  /// P(X > x) of a chi-squared variable.
  package static func chiSquaredTail(
    degrees: Double, _ x: Double
  ) throws(StatisticsError) -> Double {
    try value(cspecial_chi_squared_sf(degrees, x), "chi-squared tail", degrees, x)
  }

  /// The quantile of a chi-squared variable.
  package static func chiSquaredQuantile(
    degrees: Double, _ p: Double
  ) throws(StatisticsError) -> Double {
    try value(cspecial_chi_squared_quantile(degrees, p), "chi-squared quantile", degrees, p)
  }

  /// The quantile of a gamma variable of scale 1.
  package static func gammaQuantile(shape: Double, _ p: Double) throws(StatisticsError) -> Double {
    try value(cspecial_gamma_quantile(shape, p), "gamma quantile", shape, p)
  }

  /// P(X ≤ x) of a gamma variable of scale 1.
  package static func gammaCDF(shape: Double, _ x: Double) throws(StatisticsError) -> Double {
    try value(cspecial_gamma_cdf(shape, x), "gamma cdf", shape, x)
  }

  /// P(X > x) of a gamma variable of scale 1.
  package static func gammaTail(shape: Double, _ x: Double) throws(StatisticsError) -> Double {
    try value(cspecial_gamma_sf(shape, x), "gamma tail", shape, x)
  }

  /// P(X ≤ x) of a beta variable.
  package static func betaCDF(
    _ a: Double, _ b: Double, _ x: Double
  ) throws(StatisticsError) -> Double {
    try value(cspecial_beta_cdf(a, b, x), "beta cdf", a, b, x)
  }

  /// The quantile of a beta variable.
  package static func betaQuantile(
    _ a: Double, _ b: Double, _ p: Double
  ) throws(StatisticsError) -> Double {
    try value(cspecial_beta_quantile(a, b, p), "beta quantile", a, b, p)
  }

  /// P(X = k) of a Poisson variable.
  package static func poissonPDF(mean: Double, _ k: Double) throws(StatisticsError) -> Double {
    try value(cspecial_poisson_pdf(mean, k), "Poisson pdf", mean, k)
  }

  /// P(X ≤ k) of a Poisson variable.
  package static func poissonCDF(mean: Double, _ k: Double) throws(StatisticsError) -> Double {
    try value(cspecial_poisson_cdf(mean, k), "Poisson cdf", mean, k)
  }

  /// P(X > k) of a Poisson variable.
  package static func poissonTail(mean: Double, _ k: Double) throws(StatisticsError) -> Double {
    try value(cspecial_poisson_sf(mean, k), "Poisson tail", mean, k)
  }

  /// The smallest count whose Poisson cdf is at least `p`.
  package static func poissonQuantile(mean: Double, _ p: Double) throws(StatisticsError) -> Double {
    try value(cspecial_poisson_quantile(mean, p), "Poisson quantile", mean, p)
  }

  /// P(X = k) of a binomial variable.
  package static func binomialPDF(
    trials: Double, probability: Double, _ k: Double
  ) throws(StatisticsError) -> Double {
    try value(
      cspecial_binomial_pdf(trials, probability, k), "binomial pdf", trials, probability, k)
  }

  /// P(X > k) of a binomial variable.
  package static func binomialTail(
    trials: Double, probability: Double, _ k: Double
  ) throws(StatisticsError) -> Double {
    try value(
      cspecial_binomial_sf(trials, probability, k), "binomial tail", trials, probability, k)
  }

  /// P(X ≤ k) of a binomial variable.
  package static func binomialCDF(
    trials: Double, probability: Double, _ k: Double
  ) throws(StatisticsError) -> Double {
    try value(
      cspecial_binomial_cdf(trials, probability, k), "binomial cdf", trials, probability, k)
  }

  /// The smallest count whose binomial cdf is at least `p`.
  package static func binomialQuantile(
    trials: Double, probability: Double, _ p: Double
  ) throws(StatisticsError) -> Double {
    try value(
      cspecial_binomial_quantile(trials, probability, p), "binomial quantile", trials,
      probability, p)
  }

  private static func value(
    _ result: cspecial_result, _ function: String, _ arguments: Double...
  ) throws(StatisticsError) -> Double {
    guard result.code == 0 else {
      throw .notComputable(function: function, arguments: arguments, code: Int(result.code))
    }
    return result.value
  }
}
