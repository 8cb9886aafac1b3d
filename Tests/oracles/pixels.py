#!/usr/bin/env python3
"""Compares both CDnet 2014 protocols with a numpy implementation on random masks, laid out as the data set's.

    V/bin/pip install numpy pillow; V/bin/python Tests/oracles/pixels.py .build/release/contrechamp --cases 50
"""
import argparse, json, os, random, subprocess, sys, tempfile
import numpy as np
from PIL import Image

NAMES = ["Re", "Sp", "FPR", "FNR", "PWC", "Precision", "F-measure"]


def counts(truth, result, region, rule):
    if rule == "cdnet2014-cpp-v1":
        scored = (truth != 170) & ((region != 0) if region is not None else True)
        negative = truth != 255
    else:
        scored = np.ones_like(truth, bool)
        negative = truth <= 50
    said = result == 255
    return np.array([np.sum(scored & (truth == 255) & said), np.sum(scored & negative & said),
                     np.sum(scored & (truth == 255) & ~said), np.sum(scored & negative & ~said)], float)


def figures(c):
    tp, fp, fn, tn = c
    with np.errstate(all="ignore"):
        return np.array([tp / (tp + fn), tn / (tn + fp), fp / (fp + tn), fn / (tp + fn),
                         100 * (fn + fp) / c.sum(), tp / (tp + fp), 2 * tp / (2 * tp + fp + fn)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--cases", type=int, default=50)
    options = parser.parse_args()
    rng = np.random.default_rng(3)
    worst = 0.0
    for case in range(options.cases):
        with tempfile.TemporaryDirectory() as top:
            kept = {rule: [] for rule in ("cdnet2014-cpp-v1", "cdnet2014-matlab-v1")}
            for category in range(rng.integers(1, 4)):
                rows = {rule: [] for rule in kept}
                for video in range(rng.integers(1, 4)):
                    path = f"{top}/data/c{category}/v{video}"
                    out = f"{top}/results/c{category}/v{video}"
                    os.makedirs(path + "/groundtruth"); os.makedirs(out)
                    size = (int(rng.integers(3, 40)), int(rng.integers(3, 40)))
                    region = None
                    if rng.random() < 0.7:
                        region = np.where(rng.random(size) < 0.8, 255, 0).astype(np.uint8)
                        picture = Image.fromarray(region)
                        if rng.random() < 0.5:
                            picture = picture.convert("RGB")
                        picture.save(path + "/ROI.bmp")
                    sums = {rule: np.zeros(4) for rule in kept}
                    frames = int(rng.integers(1, 5))
                    first = int(rng.integers(1, frames + 1))
                    with open(path + "/temporalROI.txt", "w") as f:
                        f.write(f"{first} {frames}\n")
                    for frame in range(1, frames + 1):
                        truth = rng.choice([0, 50, 85, 170, 255], size=size, p=[.5, .1, .1, .1, .2]).astype(np.uint8)
                        result = np.where(rng.random(size) < np.where(truth == 255, .8, .1), 255, 0).astype(np.uint8)
                        Image.fromarray(truth).save(f"{path}/groundtruth/gt{frame:06}.png")
                        mode = Image.fromarray(result)
                        if rng.random() < 0.3:
                            mode = mode.convert(["1", "RGB", "P"][int(rng.integers(3))])
                        mode.save(f"{out}/bin{frame:06}.png")
                        if frame >= first:
                            for rule in kept:
                                sums[rule] += counts(truth, result, region, rule)
                    for rule in kept:
                        rows[rule].append(figures(sums[rule]))
                for rule in kept:
                    kept[rule].append(np.nanmean(np.array(rows[rule]), axis=0))
            for rule in kept:
                run = subprocess.run([options.tool, "evaluate", "--protocol", rule, "--reference", top + "/data",
                                      "--system", top + "/results", "--json"], capture_output=True, text=True)
                if run.returncode:
                    sys.exit(run.stderr)
                ours = json.loads(run.stdout)
                expected = np.nanmean(np.array(kept[rule]), axis=0)
                for name, value in zip(NAMES, expected):
                    gap = abs(ours[name] - value)
                    if not gap <= worst:
                        worst = gap
                    if not gap <= 1e-9:
                        print("DIFFERS", case, rule, name, ours[name], value)
    print(f"{options.cases} data sets under both protocols, worst difference {worst:.3g}")
    sys.exit(0 if worst <= 1e-9 else 1)


if __name__ == "__main__":
    main()
