#!/usr/bin/env python3
"""How long `contrechamp evaluate` takes beside pycocotools, hotcoco, TrackEval and py-motmetrics: whole processes.

    V/bin/pip install pycocotools hotcoco trackeval motmetrics 'numpy<2' 'pandas<2.3' 'scipy<1.14'
    V/bin/python Benchmarks/peers/peers.py .build/release/contrechamp [--runs 5]

Every tool reads the same files; runs alternate, and the median of each is printed with its ratio to ours.
"""
import argparse, json, os, random, statistics, subprocess, sys, tempfile, time

PYCOCOTOOLS = """
import sys
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
gt = COCO(sys.argv[1]); e = COCOeval(gt, gt.loadRes(sys.argv[2]), "bbox")
e.evaluate(); e.accumulate(); e.summarize()
print("AP", e.stats[0])
"""
HOTCOCO = PYCOCOTOOLS.replace("from pycocotools.coco import COCO\nfrom pycocotools.cocoeval import COCOeval",
                              "from hotcoco import COCO, COCOeval")
MOTMETRICS = """
import sys, warnings; warnings.simplefilter("ignore")
import motmetrics as mm
a = mm.utils.compare_to_groundtruth(mm.io.loadtxt(sys.argv[1], fmt="mot15-2D", min_confidence=1),
                                    mm.io.loadtxt(sys.argv[2], fmt="mot15-2D"), "iou", distth=0.5)
print(mm.metrics.create().compute(a, metrics=mm.metrics.motchallenge_metrics))
"""
TRACKEVAL = """
import sys, os
sys.path.insert(0, os.path.dirname(sys.argv[3]))
from tracks import trackeval_figures
print(trackeval_figures([(sys.argv[1], sys.argv[2])]))
"""


def coco(folder, images=5000, truth=36000, answers=200000, kinds=80, seed=5):
    rng = random.Random(seed)
    annotations, results = [], []
    for n in range(truth):
        w, h = rng.uniform(8, 220), rng.uniform(8, 220)
        annotations.append({"id": n + 1, "image_id": rng.randint(1, images), "category_id": min(kinds, int(rng.expovariate(0.06)) + 1),
                            "bbox": [round(rng.uniform(0, 420), 2), round(rng.uniform(0, 260), 2), round(w, 2), round(h, 2)],
                            "area": round(w * h * 0.6, 2), "iscrowd": int(rng.random() < 0.01)})
    for n in range(answers):
        if rng.random() < 0.5:
            a = rng.choice(annotations)
            j = rng.choice([0.02, 0.08, 0.2])
            x, y, w, h = a["bbox"]
            box, image, kind = [x + rng.gauss(0, j) * w, y + rng.gauss(0, j) * h, max(2, w * (1 + rng.gauss(0, j))),
                                max(2, h * (1 + rng.gauss(0, j)))], a["image_id"], a["category_id"]
        else:
            box = [rng.uniform(0, 500), rng.uniform(0, 400), rng.uniform(5, 250), rng.uniform(5, 250)]
            image, kind = rng.randint(1, images), min(kinds, int(rng.expovariate(0.06)) + 1)
        results.append({"image_id": image, "category_id": kind, "bbox": [round(v, 3) for v in box],
                        "score": round(rng.random(), 5)})
    gt, dt = os.path.join(folder, "gt.json"), os.path.join(folder, "dt.json")
    with open(gt, "w") as f:
        json.dump({"images": [{"id": i + 1, "width": 640, "height": 480} for i in range(images)], "annotations": annotations,
                   "categories": [{"id": k + 1, "name": str(k)} for k in range(kinds)]}, f)
    with open(dt, "w") as f:
        json.dump(results, f)
    return gt, dt


def mot(folder, frames=6000, people=40, seed=5):
    rng = random.Random(seed)
    state = [[rng.uniform(0, 1800), rng.uniform(0, 900), rng.uniform(30, 70), rng.uniform(80, 180), rng.uniform(-3, 3),
              rng.uniform(-1, 1)] for _ in range(people)]
    label = list(range(1, people + 1))
    following = people + 1
    gt, dt = os.path.join(folder, "gt.txt"), os.path.join(folder, "tracker.txt")
    with open(gt, "w") as g, open(dt, "w") as d:
        for frame in range(1, frames + 1):
            for p, s in enumerate(state):
                s[0], s[1] = (s[0] + s[4]) % 1800, (s[1] + s[5]) % 900
                if rng.random() < 0.005:
                    label[p], following = following, following + 1
                g.write(f"{frame},{p + 1},{s[0]:.2f},{s[1]:.2f},{s[2]:.2f},{s[3]:.2f},1,-1,-1,-1\n")
                if rng.random() < 0.9:
                    d.write(f"{frame},{label[p]},{s[0] + rng.gauss(0, 4):.2f},{s[1] + rng.gauss(0, 4):.2f},"
                            f"{s[2]:.2f},{s[3]:.2f},{rng.random():.3f},-1,-1,-1\n")
    return gt, dt


def race(name, runs, commands):
    print(name)
    times = {tool: [] for tool in commands}
    for _ in range(runs):
        for tool, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            times[tool].append(time.perf_counter() - start)
            if done.returncode:
                sys.exit(f"{tool}: {done.stderr}")
    ours = statistics.median(times["contrechamp"])
    for tool, all in times.items():
        median = statistics.median(all)
        print(f"  {tool:14} {median:8.3f} s (min {min(all):.3f})   {median / ours:7.1f} x ours")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", help="folder for the files, so that they are made once")
    options = parser.parse_args()
    oracles = os.path.abspath(os.path.join(os.path.dirname(__file__), "../../Tests/oracles/tracks.py"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        names = [os.path.join(folder, n) for n in ("gt.json", "dt.json", "gt.txt", "tracker.txt")]
        if not all(os.path.exists(n) for n in names):
            coco(folder); mot(folder)
        python = [sys.executable, "-c"]
        ours = [options.tool, "evaluate", "--json", "--protocol"]
        race("boxes: 5,000 images, 36,000 truth boxes, 200,000 detections", options.runs, {
            "contrechamp": ours + ["coco", "--reference", names[0], "--system", names[1]],
            "hotcoco": python + [HOTCOCO, names[0], names[1]],
            "pycocotools": python + [PYCOCOTOOLS, names[0], names[1]]})
        race("tracks: 6,000 frames, 40 people", options.runs, {
            "contrechamp": ours + ["mot-challenge", "--reference", names[2], "--system", names[3]],
            "TrackEval": python + [TRACKEVAL, names[2], names[3], oracles],
            "py-motmetrics": python + [MOTMETRICS, names[2], names[3]]})


main()
