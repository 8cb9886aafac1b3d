#include "CSpecial.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {

namespace bm = boost::math;

// Boost's default rounds lower quantiles down and upper ones up; a quantile must have one meaning
// (the smallest integer whose cdf reaches p), whatever p is.
using whole = bm::policies::policy<
    bm::policies::discrete_quantile<bm::policies::integer_round_up>>;

using normal = bm::normal_distribution<double>;
using student = bm::students_t_distribution<double>;
using chi_squared = bm::chi_squared_distribution<double>;
using gamma_unit = bm::gamma_distribution<double>;
using beta = bm::beta_distribution<double>;
using poisson = bm::poisson_distribution<double, whole>;
using binomial = bm::binomial_distribution<double, whole>;

template <typename Body>
cspecial_result guarded(Body body) noexcept {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  try {
    const double value = body();
    if (std::isnan(value)) { return {nan, CSPECIAL_DOMAIN}; }
    if (std::isinf(value)) { return {nan, CSPECIAL_OVERFLOW}; }
    return {value, CSPECIAL_OK};
  } catch (const std::domain_error &) {
    return {nan, CSPECIAL_DOMAIN};
  } catch (const std::overflow_error &) {
    return {nan, CSPECIAL_OVERFLOW};
  } catch (const bm::evaluation_error &) {
    return {nan, CSPECIAL_NO_CONVERGENCE};
  } catch (...) {
    return {nan, CSPECIAL_FAILED};
  }
}

template <typename Make>
cspecial_result cdf_of(Make make, double x) noexcept {
  return guarded([&] { return bm::cdf(make(), x); });
}

template <typename Make>
cspecial_result sf_of(Make make, double x) noexcept {
  return guarded([&] { return bm::cdf(bm::complement(make(), x)); });
}

// So far below its mean a gamma variable is with a probability that no double can hold (Chernoff: (e·1e-5)^100), and
// Boost's way to it goes through a gamma function that is too large.
bool is_out_of_reach(double shape, double x) { return shape >= 100 && x >= 0 && x < shape * 1e-5; }

template <typename Make>
cspecial_result quantile_of(Make make, double p) noexcept {
  return guarded([&] { return bm::quantile(make(), p); });
}

// Each maker runs inside `guarded`: constructing a distribution with a bad shape throws too.
auto of_normal() { return [] { return normal(); }; }
auto of_student(double degrees) { return [=] { return student(degrees); }; }
auto of_chi_squared(double degrees) { return [=] { return chi_squared(degrees); }; }
auto of_gamma(double shape) { return [=] { return gamma_unit(shape, 1.0); }; }
auto of_beta(double a, double b) { return [=] { return beta(a, b); }; }
auto of_poisson(double mean) { return [=] { return poisson(mean); }; }
auto of_binomial(double trials, double probability) {
  return [=] { return binomial(trials, probability); };
}

}  // namespace

extern "C" {

cspecial_result cspecial_normal_cdf(double x) { return cdf_of(of_normal(), x); }
cspecial_result cspecial_normal_quantile(double p) { return quantile_of(of_normal(), p); }

cspecial_result cspecial_t_cdf(double degrees, double x) { return cdf_of(of_student(degrees), x); }
cspecial_result cspecial_t_quantile(double degrees, double p) {
  return quantile_of(of_student(degrees), p);
}

cspecial_result cspecial_chi_squared_cdf(double degrees, double x) {
  if (is_out_of_reach(degrees / 2, x / 2)) { return {0, CSPECIAL_OK}; }
  return cdf_of(of_chi_squared(degrees), x);
}
cspecial_result cspecial_chi_squared_sf(double degrees, double x) {
  if (is_out_of_reach(degrees / 2, x / 2)) { return {1, CSPECIAL_OK}; }
  return sf_of(of_chi_squared(degrees), x);
}
cspecial_result cspecial_chi_squared_quantile(double degrees, double p) {
  return quantile_of(of_chi_squared(degrees), p);
}

cspecial_result cspecial_gamma_cdf(double shape, double x) {
  if (is_out_of_reach(shape, x)) { return {0, CSPECIAL_OK}; }
  return cdf_of(of_gamma(shape), x);
}
cspecial_result cspecial_gamma_sf(double shape, double x) {
  if (is_out_of_reach(shape, x)) { return {1, CSPECIAL_OK}; }
  return sf_of(of_gamma(shape), x);
}
cspecial_result cspecial_gamma_quantile(double shape, double p) {
  return quantile_of(of_gamma(shape), p);
}

cspecial_result cspecial_beta_cdf(double a, double b, double x) { return cdf_of(of_beta(a, b), x); }
cspecial_result cspecial_beta_sf(double a, double b, double x) { return sf_of(of_beta(a, b), x); }
cspecial_result cspecial_beta_quantile(double a, double b, double p) {
  return quantile_of(of_beta(a, b), p);
}

cspecial_result cspecial_poisson_pdf(double mean, double k) {
  return guarded([=] { return bm::pdf(of_poisson(mean)(), k); });
}
cspecial_result cspecial_poisson_cdf(double mean, double k) { return cdf_of(of_poisson(mean), k); }
cspecial_result cspecial_poisson_sf(double mean, double k) { return sf_of(of_poisson(mean), k); }
cspecial_result cspecial_poisson_quantile(double mean, double p) {
  return quantile_of(of_poisson(mean), p);
}

cspecial_result cspecial_binomial_pdf(double trials, double probability, double k) {
  return guarded([=] { return bm::pdf(of_binomial(trials, probability)(), k); });
}
cspecial_result cspecial_binomial_cdf(double trials, double probability, double k) {
  return cdf_of(of_binomial(trials, probability), k);
}
cspecial_result cspecial_binomial_sf(double trials, double probability, double k) {
  return sf_of(of_binomial(trials, probability), k);
}
cspecial_result cspecial_binomial_quantile(double trials, double probability, double p) {
  return quantile_of(of_binomial(trials, probability), p);
}

}  // extern "C"
