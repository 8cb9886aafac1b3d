#pragma once

// Boost.Math's distribution functions for Swift. Why a shim: Boost.Math is header-only C++17 whose
// functions throw, and a C++ exception that reaches Swift aborts the process. Every entry here
// catches everything and returns a value with a code; there is no state, no handle and no pointer,
// so every function may be called from any thread.

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What became of a call. `value` of a result is meaningful only beside `CSPECIAL_OK`.
enum {
  CSPECIAL_OK = 0,
  /// An argument is outside the function's domain (a probability outside [0, 1], a shape ≤ 0, NaN).
  CSPECIAL_DOMAIN = 1,
  /// The result cannot be represented (an infinite quantile, for example).
  CSPECIAL_OVERFLOW = 2,
  /// The iteration did not converge.
  CSPECIAL_NO_CONVERGENCE = 3,
  /// Anything else that was thrown.
  CSPECIAL_FAILED = 4,
};

/// A value and the code that says whether it may be used.
typedef struct {
  double value;
  int32_t code;
} cspecial_result;

// In all that follows `_pdf` is P(X = k), `_cdf` is P(X ≤ x), `_sf` is P(X > x) computed without cancellation, and
// `_quantile` is the inverse of `_cdf` at `p`. The result's code is CSPECIAL_OK or says what failed.

/// Standard normal.
cspecial_result cspecial_normal_cdf(double x);
cspecial_result cspecial_normal_quantile(double p);

/// Student's t with `degrees` > 0 degrees of freedom.
cspecial_result cspecial_t_cdf(double degrees, double x);
cspecial_result cspecial_t_quantile(double degrees, double p);

/// Chi-squared with `degrees` > 0 degrees of freedom.
cspecial_result cspecial_chi_squared_cdf(double degrees, double x);
cspecial_result cspecial_chi_squared_sf(double degrees, double x);
cspecial_result cspecial_chi_squared_quantile(double degrees, double p);

/// Gamma with `shape` > 0 and scale 1.
cspecial_result cspecial_gamma_cdf(double shape, double x);
cspecial_result cspecial_gamma_sf(double shape, double x);
cspecial_result cspecial_gamma_quantile(double shape, double p);

/// Beta with shapes `a` > 0 and `b` > 0.
cspecial_result cspecial_beta_cdf(double a, double b, double x);
cspecial_result cspecial_beta_sf(double a, double b, double x);
cspecial_result cspecial_beta_quantile(double a, double b, double p);

/// Poisson with `mean` > 0; the quantile is the smallest integer whose cdf is at least `p`.
cspecial_result cspecial_poisson_pdf(double mean, double k);
cspecial_result cspecial_poisson_cdf(double mean, double k);
cspecial_result cspecial_poisson_sf(double mean, double k);
cspecial_result cspecial_poisson_quantile(double mean, double p);

/// Binomial of `trials` with success probability `probability`; quantile as for Poisson.
cspecial_result cspecial_binomial_pdf(double trials, double probability, double k);
cspecial_result cspecial_binomial_cdf(double trials, double probability, double k);
cspecial_result cspecial_binomial_sf(double trials, double probability, double k);
cspecial_result cspecial_binomial_quantile(double trials, double probability, double p);

#ifdef __cplusplus
}
#endif
