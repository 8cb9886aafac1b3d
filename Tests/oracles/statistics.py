"""Compares every interval and test of Sources/Statistics with SciPy, statsmodels and krippendorff.

    pip install scipy statsmodels krippendorff
    swift build -c release --build-tests
    python Tests/oracles/statistics.py [cases per kind, 10000] [seed, 1] [kind]

    python Tests/oracles/statistics.py goldens > Tests/StatisticsTests/OracleGoldens.swift

Draws random cases, lets the Swift side answer them (`OracleExchange`), and prints the worst difference
of each: |ours − theirs| / max(1, |theirs|), which must stay below 1e-9.
"""
import gc
import itertools
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

# This file's own name must not hide the standard library's.
sys.path[0:1] = []

import krippendorff
import numpy as np
from scipy import special, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import (
    confint_poisson, confint_poisson_2indep, test_poisson_2indep, tost_poisson_2indep)

sys.path.append(str(pathlib.Path(__file__).parent))
import dependence

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOLERANCE = 1e-9
LEVELS = [0.8, 0.9, 0.95, 0.99, 0.999]
warnings.filterwarnings("ignore")
# multipletests collects garbage on every call, which is all that it would spend its time on.
gc.collect = lambda *_: 0


def level(rng):
    return float(rng.choice(LEVELS))


def wide(rng, most):
    """A whole number from 0 up, as often small as large."""
    return int(math.exp(rng.uniform(0, math.log(most + 1))) - 1 + rng.integers(0, 2))


def hours(rng):
    return float(rng.choice([1.0, 24.0, math.exp(rng.uniform(-2, 8))]))


def cameras(rng, shares=False):
    n = int(rng.integers(2, 31))
    if shares:
        sizes = rng.integers(1, rng.choice([6, 40, 400]) + 1, n)
        rate = rng.beta(2, 2, n) if rng.integers(0, 2) else rng.uniform()
        return rng.binomial(sizes, rate).tolist(), sizes.astype(float).tolist()
    sizes = np.full(n, 24.0) if rng.integers(0, 2) else rng.uniform(1, 100, n)
    rate = math.exp(rng.uniform(-3, 1)) * (rng.gamma(1, 1, n) if rng.integers(0, 2) else 1)
    return rng.poisson(sizes * rate).tolist(), sizes.tolist()


def listed(counts, sizes):
    return [len(counts), *counts, *sizes]


# Each kind: a maker of one case's numbers, and the oracle's answer to them.

def make_share(rng):
    n = max(1, wide(rng, 50_000))
    return [int(rng.integers(0, n + 1)) if rng.integers(0, 4) else wide(rng, n) % (n + 1), n, level(rng)]


def share(k, n, conf):
    lower = stats.beta.ppf(1 - conf, k, n - k + 1) if k else 0
    upper = stats.beta.ppf(conf, k + 1, n - k) if k < n else 1
    return [*proportion_confint(k, n, 1 - conf, "wilson"),
            *proportion_confint(k, n, 1 - conf, "beta"), lower, upper]


def make_rate(rng):
    k, t = wide(rng, 5_000), hours(rng)
    return [k, t, level(rng), max(k, 0.5) / t * math.exp(rng.normal(0, 0.7))]


def rate(k, t, conf, claimed):
    low, high = confint_poisson(k, t, method="exact-c", alpha=1 - conf)
    return [low if k else 0, high, stats.gamma.ppf(1 - conf, k) / t if k else 0,
            stats.gamma.ppf(conf, k + 1) / t, stats.poisson.sf(k - 1, claimed * t)]


def make_quantile(rng):
    # From 4 on: of fewer, a decile can attain a level exactly (1 − 0.1³), where rounding decides.
    n = int(rng.integers(4, 120))
    values = rng.exponential(3, n) if rng.integers(0, 2) else rng.integers(0, 9, n).astype(float)
    return [float(rng.choice([0.5, 0.9, 0.95, 0.1])), level(rng), n, *values.tolist()]


def quantile(share, conf, n, *values):
    ends = [stats.quantile_test(values, q=0, p=share, alternative=side).confidence_interval(conf)
            for side in ("two-sided", "greater", "less")]
    def known(value, missing):
        return missing if math.isnan(value) else value
    return [np.quantile(values, share), known(ends[0].low, -math.inf), known(ends[0].high, math.inf),
            known(ends[1].low, -math.inf), known(ends[2].high, math.inf)]


def make_ratio(rng):
    return [level(rng), *listed(*cameras(rng))]


def ratio(conf, n, *rest):
    k, t = np.array(rest[:n], float), np.array(rest[n:])
    value = k.sum() / t.sum()
    spread = ((k - value * t) ** 2).sum()
    if spread <= 0:
        return [value] + [None] * 4
    if (t == t[0]).all():
        ends = [stats.ttest_1samp(k / t, 0, alternative=side).confidence_interval(conf)
                for side in ("two-sided", "greater", "less")]
        return [value, ends[0].low, ends[0].high, ends[1].low, ends[2].high]
    error = math.sqrt(n / (n - 1) * spread) / t.sum()
    half, one = stats.t.ppf(0.5 + conf / 2, n - 1), stats.t.ppf(conf, n - 1)
    return [value, value - half * error, value + half * error, value - one * error,
            value + one * error]


def make_compare(rng):
    return [wide(rng, 60), hours(rng), wide(rng, 60), hours(rng), level(rng)]


def compare(a, s, b, t, conf):
    if a + b == 0:
        return [1, 1, 1] + [None] * 4
    low = stats.beta.ppf((1 - conf) / 2, a, b + 1) if a else 0
    high = stats.beta.ppf((1 + conf) / 2, a + 1, b) if b else 1
    exact = [low / (1 - low) * t / s, high / (1 - high) * t / s if high < 1 else math.inf]
    def p(method):
        return test_poisson_2indep(a, s, b, t, method=method).pvalue
    return [p("etest"), stats.binomtest(a, a + b, s / (s + t)).pvalue, p("score"), *exact,
            *score_ends(a, s, b, t, conf)]


def score_ends(a, s, b, t, conf):
    """statsmodels' root search, polished: its brentq stops at 1e-8 or so."""
    z = stats.norm.ppf((1 + conf) / 2)
    def polished(start):
        x = start * s / t
        for _ in range(60):
            f = (a - b * x) ** 2 - z * z * (a + b) * x
            step = f / (-2 * b * (a - b * x) - z * z * (a + b))
            x -= step
            if abs(step) <= 1e-16 * abs(x):
                break
        return x * t / s
    if a and b:
        return [polished(v) for v in confint_poisson_2indep(
            a, s, b, t, method="score", compare="ratio", alpha=1 - conf)]
    # One zero: the quadratic is linear, or has a root at 0.
    return [a * t / s / (z * z), math.inf] if a else [0, z * z * t / s / b]


def make_holm(rng):
    n = int(rng.integers(1, 20))
    return [n, *(rng.uniform(0, 1, n) ** rng.choice([1, 4])).tolist()]


def holm(n, *values):
    return multipletests(values, method="holm")[1]


def make_mcnemar(rng):
    return [wide(rng, 300), wide(rng, 300)]


def test_mcnemar(b, c):
    if b + c == 0:
        return [1, 1, 1, 0]
    table = [[7, b], [c, 5]]
    yates = mcnemar(table, exact=False, correction=True)
    return [min(1, mcnemar(table, exact=True).pvalue), yates.pvalue,
            mcnemar(table, exact=False, correction=False).pvalue, yates.statistic]


def make_kappa(rng):
    n = int(rng.integers(2, 6))
    table = rng.poisson(rng.choice([1, 8]), (n, n)) + np.diag(rng.poisson(rng.choice([1, 30]), n))
    table[0, 1] += table.sum() == 0
    return [level(rng), n, *table.ravel().tolist()]


def kappa(conf, n, *cells):
    table = np.array(cells).reshape(n, n)
    rows, columns = table.sum(1) / table.sum(), table.sum(0) / table.sum()
    if rows @ columns >= 1:
        return [None] * 4
    found = cohens_kappa(table)
    # What rounding leaves of a variance of 0 is not compared by its root.
    noise = found.var_kappa * table.sum() * (1 - rows @ columns) ** 2 <= 1e-15
    error = 0 if noise else math.sqrt(found.var_kappa)
    half = stats.norm.ppf((1 + conf) / 2) * error
    return [found.kappa, error, found.kappa - half, found.kappa + half]


def make_alpha(rng):
    units, raters = int(rng.integers(1, 25)), int(rng.integers(2, 6))
    data = rng.integers(0, int(rng.integers(2, 6)), (units, raters)).astype(float)
    agreed = rng.uniform(size=units) < 0.6
    data[agreed] = data[agreed, :1]
    data[rng.uniform(size=data.shape) < rng.choice([0, 0.3])] = np.nan
    return [int(rng.integers(0, 2)), units, raters, *data.ravel().tolist()]


def alpha(metric, units, raters, *cells):
    data = np.array(cells).reshape(units, raters)
    paired = data[(~np.isnan(data)).sum(1) > 1]
    known = paired[~np.isnan(paired)]
    if len(known) == 0 or (known == known[0]).all():
        return [None]
    return [krippendorff.alpha(
        reliability_data=data.T, level_of_measurement="interval" if metric else "nominal")]


def make_blocks(rng):
    """Runs and differing cameras: 0 for events over time, 1 for shares of trials."""
    model, n = int(rng.integers(0, 2)), int(rng.choice([1, 2, 5, 9, 10, 20]))
    numbers = [model, level(rng), n]
    spread = rng.gamma(1, 1, n) if rng.integers(0, 2) else np.ones(n)
    for camera in range(n):
        m = int(rng.integers(1, 13))
        if model == 0:
            sizes = np.full(m, 1.0)
            runs = rng.poisson(rng.uniform(0.2, 2), m)
            amounts = rng.poisson(spread[camera] * 3 * runs)
        else:
            sizes = rng.integers(1, 6, m)
            amounts = rng.binomial(sizes, rng.beta(4, 1 + spread[camera], m))
        numbers += [m, *amounts.tolist(), *sizes.astype(float).tolist()]
    return numbers


def blocks(model, conf, n, *rest):
    rest, cameras = list(rest), []
    for _ in range(n):
        m = rest.pop(0)
        cameras.append((np.array(rest[:m], float), np.array(rest[m:2 * m], float)))
        del rest[:2 * m]
    return dependence.ends("binomial" if model else "poisson", cameras, conf)


def make_margin(rng):
    return [wide(rng, 300), hours(rng), wide(rng, 300), hours(rng), 1 + rng.uniform(0.05, 2)]


def margin(a, s, b, t, factor):
    if a + b == 0:
        return [0.5, 0.5]
    both = tost_poisson_2indep(a, s, b, t, 1 / factor, factor, method="score")
    one = test_poisson_2indep(a, s, b, t, value=factor, method="score", alternative="smaller")
    return [both.pvalue, one.pvalue]


def make_plan_rate(rng):
    return [math.exp(rng.uniform(-5, 3)), wide(rng, 200), level(rng)]


def plan_rate(limit, tolerated, conf):
    return [stats.chi2.ppf(conf, 2 * tolerated + 2) / 2 / limit,
            stats.gamma.ppf(1 - conf, tolerated + 1) / limit]


def make_plan_share(rng):
    return [float(rng.choice([0.5, 0.8, 0.9, 0.95, 0.99, rng.uniform(0.1, 0.99)])),
            int(rng.integers(0, 12)), level(rng)]


def plan_share(share, misses, conf):
    n = np.arange(misses + 1, 4_000)
    enough = stats.binom.cdf(misses, n, 1 - share) <= 1 - conf
    return [n[enough][0]]


def make_project(rng):
    n = int(rng.integers(1, 200))
    return [wide(rng, 500), hours(rng), int(rng.integers(0, n + 1)), n, level(rng),
            int(rng.integers(1, 5_000)), 10 ** rng.uniform(-5, 1)]


def project(k, t, found, n, conf, count, often):
    def garwood(level):
        tail = (1 - level) / 2
        return (stats.gamma.ppf(tail, k) / t if k else 0, stats.gamma.ppf(1 - tail, k + 1) / t)
    low, high = garwood(conf)
    wrong, right = garwood(1 - (1 - conf) / 2), proportion_confint(found, n, (1 - conf) / 2, "beta")
    def share(pd, far):
        return often * pd / (often * pd + far) if often * pd + far > 0 else None
    lower, upper = share(right[0], wrong[1]), share(right[1], wrong[0])
    return [24 * count * k / t, 24 * count * low, 24 * count * high, share(found / n, k / t),
            0 if lower is None else lower, 1 if upper is None else upper]


KINDS = {
    "share": ("Wilson, Clopper–Pearson, one-sided bounds", make_share, share),
    "rate": ("Garwood, one-sided bounds, p of a claimed rate", make_rate, rate),
    "quantile": ("quantile and its order-statistics bounds", make_quantile, quantile),
    "ratio": ("t over cameras, two-sided and one-sided", make_ratio, ratio),
    "compare": ("E-test, conditional and score tests and ratio intervals", make_compare, compare),
    "holm": ("Holm", make_holm, holm),
    "mcnemar": ("McNemar, exact and chi-squared", make_mcnemar, test_mcnemar),
    "kappa": ("Cohen's kappa, error, interval", make_kappa, kappa),
    "alpha": ("Krippendorff's alpha, nominal and interval", make_alpha, alpha),
    "blocks": ("rates and shares in runs and on cameras that differ", make_blocks, blocks),
    "margin": ("equivalence and non-inferiority of rates", make_margin, margin),
    "plan-rate": ("exposure that supports or refutes", make_plan_rate, plan_rate),
    "plan-share": ("trials that support", make_plan_share, plan_share),
    "project": ("projection to cameras and prevalence", make_project, project),
}


def differences(ours, theirs):
    """Zero for the same nil or infinity, infinite for a nil on one side only."""
    for word, theirs in zip(ours, theirs):
        a = None if word == "none" else float(word)
        if a is None or theirs is None:
            yield 0 if a is None and theirs is None else math.inf
        elif math.isinf(a) or math.isinf(theirs):
            yield 0 if a == theirs else math.inf
        else:
            yield abs(a - theirs) / max(1, abs(theirs))


GOLDENS = """/// Random cases with the answers of SciPy, statsmodels and krippendorff.
///
/// Written by `python Tests/oracles/statistics.py goldens`; a line is a kind and its numbers, `=`, and
/// the oracle's answers.
enum OracleGoldens {
  static let lines = \"\"\"
%s
    \"\"\"
}"""


def goldens(count=6):
    rng = np.random.default_rng(20)
    lines = []
    for kind, (_, make, oracle) in KINDS.items():
        kept = 0
        while kept < count:
            numbers = make(rng)
            case = line(kind, numbers)
            # Long cases belong into the full run.
            if len(case) > 300:
                continue
            kept += 1
            answers = (("none" if a is None else repr(float(a))) for a in oracle(*numbers))
            lines.append(f"    {case} = {' '.join(answers)}")
    print(GOLDENS % "\n".join(lines))


def line(kind, numbers):
    return " ".join([kind, *(repr(n) if isinstance(n, float) else str(int(n)) for n in numbers)])


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rng = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    asked_for = sys.argv[3:] or list(KINDS)
    cases = {kind: [KINDS[kind][1](rng) for _ in range(count)] for kind in asked_for}
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = pathlib.Path(folder, "cases"), pathlib.Path(folder, "answers")
        with asked.open("w") as file:
            for kind, of_kind in cases.items():
                for numbers in of_kind:
                    print(line(kind, numbers), file=file)
        subprocess.run(
            ["swift", "test", "-c", "release", "--skip-build", "--filter", "OracleExchange"],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "ORACLE_CASES": str(asked), "ORACLE_ANSWERS": str(answered)})
        answers = iter(answered.read_text().splitlines())
    failed = False
    print("| what | cases | worst difference |\n|---|---|---|")
    for kind in asked_for:
        title, _, oracle = KINDS[kind]
        worst, of = 0, None
        for numbers in cases[kind]:
            ours = next(answers).split()
            found = max(differences(ours, oracle(*numbers)))
            if found >= worst:
                worst, of = found, numbers
        print(f"| {title} | {count} | {worst:.1e} |", flush=True)
        if worst >= TOLERANCE:
            failed = True
            print(f"  {kind} {of}", file=sys.stderr)
    sys.exit(failed)


if sys.argv[1:] == ["goldens"]:
    goldens()
else:
    main()
