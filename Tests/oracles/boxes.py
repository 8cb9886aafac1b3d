#!/usr/bin/env python3
"""Compares `evaluate --protocol coco` with pycocotools on random sets of boxes.

    V/bin/pip install pycocotools; V/bin/python Tests/oracles/boxes.py .build/release/contrechamp --cases 200

Prints the worst difference of the twelve figures, in all and for each category; exit code 1 above 1e-9.
"""
import argparse, contextlib, io, json, os, random, subprocess, sys, tempfile
import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

NAMES = ["AP", "AP50", "AP75", "APsmall", "APmedium", "APlarge", "AR1", "AR10", "AR100", "ARsmall", "ARmedium",
         "ARlarge"]


def make(rng, images, categories, truth_each, answers_each, spread=True):
    """Ground truth and results: jittered copies, doubles, false boxes, crowds, ties of confidence, all sizes."""
    ids = rng.sample(range(1, images * 7 + 2), images)
    kinds = sorted(rng.sample(range(1, categories * 3 + 1), categories))
    rng.shuffle(ids)
    annotations, results = [], []
    for image in ids:
        here = []
        for _ in range(rng.randint(0, 2 * truth_each)):
            size = rng.choice([12, 40, 80, 200]) if spread else 60
            box = [round(rng.uniform(0, 500), 2), round(rng.uniform(0, 400), 2),
                   round(rng.uniform(size / 2, size * 1.5), 2), round(rng.uniform(size / 2, size * 1.5), 2)]
            kind = rng.choice(kinds)
            here.append((kind, box))
            annotations.append({
                "id": len(annotations) + 1, "image_id": image, "category_id": kind, "bbox": box,
                "area": round(box[2] * box[3] * rng.uniform(0.5, 1), 3), "iscrowd": int(rng.random() < 0.06)})
        for _ in range(rng.randint(0, 2 * answers_each)):
            score = rng.choice([round(rng.random(), 1), rng.random()])
            if here and rng.random() < 0.6:
                kind, box = rng.choice(here)
                j = rng.choice([0.0, 0.03, 0.1, 0.25])
                box = [box[0] + rng.gauss(0, j) * box[2], box[1] + rng.gauss(0, j) * box[3],
                       max(1.0, box[2] * (1 + rng.gauss(0, j))), max(1.0, box[3] * (1 + rng.gauss(0, j)))]
                if rng.random() < 0.1:
                    kind = rng.choice(kinds)
            else:
                kind = rng.choice(kinds)
                box = [rng.uniform(0, 500), rng.uniform(0, 400), rng.uniform(5, 250), rng.uniform(5, 250)]
            if rng.random() < 0.5:
                box = [round(v, 1) for v in box]
            results.append({"image_id": image, "category_id": kind, "bbox": box, "score": score})
    if not any(not a["iscrowd"] for a in annotations):
        annotations.append({"id": len(annotations) + 1, "image_id": ids[0], "category_id": kinds[0],
                            "bbox": [1, 1, 50, 50], "area": 2500, "iscrowd": 0})
    if not results:
        results.append({"image_id": ids[0], "category_id": kinds[0], "bbox": [1, 1, 50, 49], "score": 0.5})
    truth = {"images": [{"id": i, "width": 640, "height": 480} for i in ids], "annotations": annotations,
             "categories": [{"id": k, "name": f"kind {k}"} for k in kinds]}
    return truth, results


def pycocotools(truth, results):
    with contextlib.redirect_stdout(io.StringIO()):
        gt = COCO()
        gt.dataset = truth
        gt.createIndex()
        dt = gt.loadRes(results)
        run = COCOeval(gt, dt, "bbox")
        run.evaluate(); run.accumulate(); run.summarize()
    each = {}
    for k, kind in enumerate(run.params.catIds):
        row = []
        for name in NAMES:
            area = {"small": 1, "medium": 2, "large": 3}.get(name[2:], 0)
            top = {"AR1": 0, "AR10": 1}.get(name, 2)
            if name.startswith("AP"):
                part = run.eval["precision"][:, :, k, area, top]
                part = part[{"AP50": slice(0, 1), "AP75": slice(5, 6)}.get(name, slice(None))]
            else:
                part = run.eval["recall"][:, k, area, top]
            part = part[part > -1]
            row.append(part.mean() if part.size else -1)
        each[kind] = row
    return list(run.stats), each


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    worst = (0.0, "nothing")
    with tempfile.TemporaryDirectory() as folder:
        a, b = os.path.join(folder, "gt.json"), os.path.join(folder, "dt.json")
        for case in range(options.cases):
            truth, results = make(rng, rng.randint(1, 25), rng.randint(1, 6), rng.randint(1, 8),
                                  rng.choice([2, 10, 40, 150]), rng.random() < 0.8)
            with open(a, "w") as f:
                json.dump(truth, f)
            with open(b, "w") as f:
                json.dump(results, f)
            run = subprocess.run([options.tool, "evaluate", "--protocol", "coco", "--reference", a, "--system", b,
                                  "--json"], capture_output=True, text=True)
            if run.returncode:
                sys.exit(run.stderr)
            ours = json.loads(run.stdout)
            total, each = pycocotools(truth, results)
            pairs = [(n, ours[n], v) for n, v in zip(NAMES, total)]
            for category in ours["categories"]:
                pairs += [(f"category {category['id']} {n}", category[n], v)
                          for n, v in zip(NAMES, each[category["id"]])]
            for name, found, expected in pairs:
                gap = abs((-1 if found is None else found) - expected)
                if not gap <= worst[0]:
                    worst = (gap, f"case {case} {name}: {found} v {expected}")
                if not gap <= 1e-9:
                    print("DIFFERS", case, name, found, expected)
    print(f"{options.cases} cases, worst difference {worst[0]:.3g} ({worst[1]})")
    sys.exit(0 if worst[0] <= 1e-9 else 1)


if __name__ == "__main__":
    main()
