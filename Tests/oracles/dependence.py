"""The rule of docs/statistics.md for counts that depend on each other, written a second time with NumPy and SciPy.

Used by statistics.py. Nothing of it is taken from the Swift side: it follows the text.
"""
import numpy as np
from scipy import special, stats

LAGS, ALLOWANCE, MANY = 2, 0.65, 10


def residuals(amounts, sizes):
    return amounts - amounts.sum() / sizes.sum() * sizes


def together(e, lag):
    return float(e[lag:] @ e[:len(e) - lag]) if lag < len(e) else 0.0


def parts(model, cameras):
    """Variance of independent counts, what runs add, what cameras add, degrees of freedom."""
    amounts = np.concatenate([a for a, _ in cameras])
    sizes = np.concatenate([s for _, s in cameras])
    total, size = amounts.sum(), sizes.sum()
    value = total / size
    known = total if model == "poisson" else size * value * (1 - value)
    within = freedom = 0.0
    for a, s in cameras:
        if len(a) < 2:
            continue
        e = residuals(a, s)
        weights = [1.0] + [2 * (1 - lag / (LAGS + 1)) for lag in range(1, LAGS + 1)]
        within += len(a) / (len(a) - 1) * sum(w * together(e, lag) for lag, w in enumerate(weights))
        freedom += len(a) - 1
    freedom *= 1.5 / (LAGS + 1)
    fitted = size / (size - 1) if model == "binomial" and size > 1 else 1
    runs = max(0.0, max(0.0, within) - known * fitted)
    n, between, few = len(cameras), 0.0, 0.0
    if n >= MANY:
        a = np.array([x.sum() for x, _ in cameras])
        s = np.array([x.sum() for _, x in cameras])
        e = residuals(a, s)
        seen = (e @ e) * n / (n - 1)
        between = max(0.0, seen - max(1.0, stats.chi2.ppf(ALLOWANCE, n - 1) / (n - 1)) * (known + runs))
        if between > 0:
            if model == "poisson":
                kurtosis = 6 * between * n / total**2
            else:
                rho = min(0.999, max(1e-6, between / (n * (size / n)**2 * value * (1 - value))))
                p, q = value * (1 / rho - 1), (1 - value) * (1 / rho - 1)
                kurtosis = max(0.0, float(stats.beta.stats(p, q, moments="k")))
            few = 2 / (2 / (n - 1) + kurtosis / n)
    lost = (runs**2 / freedom if freedom else 0) + (between**2 / few if few else 0)
    variance = known + runs + between
    return known, runs, between, max(0.5, variance**2 / lost) if lost > 0 else np.inf


class Bounds:
    def __init__(self, model, cameras):
        self.model = model
        self.k = float(sum(a.sum() for a, _ in cameras))
        self.n = float(sum(s.sum() for _, s in cameras))
        self.known, self.runs, self.between, self.degrees = parts(model, cameras)
        self.variance = self.known + self.runs + self.between

    def divisor(self, tail):
        effect = max(1.0, self.variance / self.known) if self.known > 0 else 1.0
        if np.isinf(self.degrees):
            return effect
        return effect * max(1.0, (stats.t.isf(tail, self.degrees) / stats.norm.isf(tail))**2)

    def skewed(self, k, tail):
        return k * (k / self.divisor(tail)) / special.gammaincinv(k / self.divisor(tail), tail)

    def share_between(self):
        return self.between / self.variance if self.variance > 0 else 0.0

    def upper(self, tail):
        if self.model == "binomial":
            return self.upper_share(self.k, tail)
        d = self.divisor(tail)
        exact = d * stats.gamma.isf(tail, self.k / d + 1)
        if self.k > 0 and self.between > 0:
            exact += self.share_between() * max(0.0, self.skewed(self.k, tail) - exact)
        return exact / self.n

    def lower(self, tail):
        if self.model == "binomial":
            return 1 - self.upper_share(self.n - self.k, tail)
        d = self.divisor(tail)
        return d * stats.gamma.ppf(tail, self.k / d) / self.n if self.k > 0 else 0.0

    def upper_share(self, k, tail):
        if k >= self.n:
            return 1.0
        d = self.divisor(tail)
        exact = stats.beta.isf(tail, k / d + 1, (self.n - k) / d)
        lean = max(0.0, 1 - 2 * k / self.n) * self.share_between()
        if lean > 0 and k > 0:
            exact += lean * max(0.0, self.skewed(k, tail) / self.n - exact)
        return min(1.0, exact)


def ends(model, cameras, conf):
    """Two-sided lower and upper, one-sided lower and upper; a few cameras are asked each by itself."""
    whole = Bounds(model, cameras)
    alone = [Bounds(model, [camera]) for camera in cameras] if 1 < len(cameras) < MANY else []

    def lower(tail):
        return min([whole.lower(tail)] + [one.upper(tail / len(alone)) for one in alone])

    def upper(tail):
        return max([whole.upper(tail)] + [one.lower(tail / len(alone)) for one in alone])

    tail = (1 - conf) / 2
    return [lower(tail), upper(tail), lower(1 - conf), upper(1 - conf)]
