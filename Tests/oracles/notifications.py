"""MIVIA's ONFIRE 2023 scores, computed from the contest's text (mivia.unisa.it/onfire2023) with SciPy, for random sets of clips.

    python3 -m venv V && V/bin/pip install scipy
    V/bin/python Tests/oracles/notifications.py          # Swift lines for Tests/EvaluationTests/NotificationGoldenTests.swift

A line is frames a second, gigabytes, then fire:notification of each clip in seconds ("-" is none), `=`, and precision, recall, mean delay,
its normalised form, their product with its bounds, and the fire detection score; "-" where 0 is divided by 0.
"""

import random

from scipy import stats

GUARD, LONGEST, RATE, MEMORY, CONFIDENCE = 5, 60, 10, 4, 0.95


def exact(k, n, alpha):
    """Clopper and Pearson's interval."""
    low = 0.0 if k == 0 else float(stats.beta.ppf(alpha / 2, k, n - k + 1))
    high = 1.0 if k == n else float(stats.beta.ppf(1 - alpha / 2, k + 1, n - k))
    return low, high


def worth(delay):
    return max(0, LONGEST - delay) / LONGEST


def score(clips, rate, memory):
    tp = fp = fn = 0
    delays = []
    for fire, said in clips:
        if said is None:
            fn += fire is not None
        elif fire is None or said < max(0, fire - GUARD):
            fp += 1
        else:
            tp += 1
            delays.append(abs(said - fire))
    p = tp / (tp + fp) if tp + fp else None
    r = tp / (tp + fn) if tp + fn else None
    d = sum(delays) / tp if tp else None
    if all(fire is None for fire, _ in clips):
        return p, r, d, None, None, None, None, None
    alpha = (1 - CONFIDENCE) / 3
    p_low, p_high = exact(tp, tp + fp, alpha) if tp + fp else (0, 1)
    r_low, r_high = exact(tp, tp + fn, alpha) if tp + fn else (0, 1)
    worst, best = 0, 1
    if tp > 1 and len(set(delays)) > 1:
        mean = stats.t.interval(1 - alpha, tp - 1, loc=d, scale=stats.sem(delays))
        worst, best = worth(max(0, mean[1])), worth(max(0, mean[0]))
    found = p * r * worth(d) if tp else 0
    divisor = (1 + max(0, RATE / rate - 1)) * (1 + max(0, memory / MEMORY - 1))
    return (p, r, d, worth(d) if tp else None, found, p_low * r_low * worst, p_high * r_high * best, found / divisor)


def main():
    chance = random.Random(20230911)
    for size in (1, 2, 3, 5, 8, 12, 20, 30, 40, 60):
        clips = []
        for _ in range(size):
            fire = chance.choice([None, chance.randrange(0, 80) / 2])
            said = chance.choice([None, chance.randrange(0, 200) / 4, None if fire is None else fire + chance.randrange(-28, 90) / 4])
            clips.append((fire, said if said is None or said >= 0 else 0.0))
        rate, memory = chance.choice([2.5, 10, 25]), chance.choice([1, 4, 6.5])
        text = " ".join(":".join("-" if v is None else repr(v) for v in clip) for clip in clips)
        values = " ".join("-" if v is None else repr(float(v)) for v in score(clips, rate, memory))
        print(f"{rate} {memory} {text} = {values}")


if __name__ == "__main__":
    main()
