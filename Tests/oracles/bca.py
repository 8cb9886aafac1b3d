"""The bootstrap over cameras, drawn again from the same seed and judged by SciPy.

SplitMix64 written a second time: the same cameras are drawn as by `ClusterBootstrap`, so SciPy's BCa
(`scipy.stats.bootstrap`, given our bootstrap distribution) must give the same ends.
"""
import types

import numpy as np
from scipy import stats

STEP = np.uint64(0x9E3779B97F4A7C15)


def mixed(bits):
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))


def indices(seed, replicates, cameras):
    """Which cameras each replicate draws, [replicates, cameras]."""
    with np.errstate(over="ignore"):
        counter = np.arange(1, replicates + 1, dtype=np.uint64)
        state = mixed(mixed(np.uint64(seed)) ^ mixed(counter * STEP))
        draws = np.arange(1, cameras + 1, dtype=np.uint64)
        bits = mixed(state[:, None] + draws[None, :] * STEP)
        low, high = bits & np.uint64(0xFFFFFFFF), bits >> np.uint64(32)
        n = np.uint64(cameras)
        return ((high * n + ((low * n) >> np.uint64(32))) >> np.uint64(32)).astype(int)


def ratio(amounts, sizes, axis=-1):
    return amounts.sum(axis=axis) / sizes.sum(axis=axis)


def bca(counts, sizes, level, seed=1, replicates=10_000, side="two-sided"):
    """SciPy's BCa interval of Σ counts / Σ sizes on our resamples."""
    counts, sizes = np.asarray(counts, float), np.asarray(sizes, float)
    drawn = indices(seed, replicates, len(counts))
    values = ratio(counts[drawn], sizes[drawn])
    # The same cameras in another order are a tie, not a value that rounding has moved.
    measured = ratio(counts, sizes)
    values[np.abs(values - measured) <= 1e-12 * measured] = measured
    known = types.SimpleNamespace(bootstrap_distribution=values)
    found = stats.bootstrap(
        (counts, sizes), ratio, n_resamples=0, bootstrap_result=known, paired=True,
        vectorized=True, confidence_level=level, method="BCa", alternative=side)
    return found.confidence_interval
