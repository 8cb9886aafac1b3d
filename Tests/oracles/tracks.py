#!/usr/bin/env python3
"""Compares `evaluate --protocol mot-challenge` with TrackEval and py-motmetrics on random and given files.

    python3 -m venv V && V/bin/pip install trackeval motmetrics 'numpy<2' 'pandas<2.3' 'scipy<1.14'
    V/bin/python Tests/oracles/tracks.py .build/release/contrechamp [TRUTH SYSTEM ...] --cases 200

Prints the worst difference; exit code 1 where any figure differs by more than 1e-9.
"""
import argparse, contextlib, io, json, os, random, subprocess, sys, tempfile
import numpy as np

TRACKEVAL = {
    "CLEAR": ["MOTA", "MOTP", "MODA", "sMOTA", "MOTAL", "CLR_Re", "CLR_Pr", "CLR_F1", "CLR_TP", "CLR_FP",
              "CLR_FN", "IDSW", "Frag", "MT", "PT", "ML", "MTR", "PTR", "MLR"],
    "Identity": ["IDF1", "IDP", "IDR", "IDTP", "IDFP", "IDFN"],
    "HOTA": ["HOTA", "DetA", "AssA", "DetRe", "DetPr", "AssRe", "AssPr", "LocA", "OWTA", "HOTA(0)", "LocA(0)",
             "HOTALocA(0)"],
}
OURS = {"CLEAR": "clear-trackeval-v1", "Identity": "identity-trackeval-v1", "HOTA": "hota-trackeval-v1"}
MOTMETRICS = ["mota", "motp", "precision", "recall", "idf1", "idp", "idr", "idtp", "idfp", "idfn", "num_frames",
              "num_matches", "num_switches", "num_false_positives", "num_misses", "num_detections", "num_objects",
              "num_predictions", "num_unique_objects", "mostly_tracked", "partially_tracked", "mostly_lost",
              "num_fragmentations"]


def case(rng, folder, name):
    """A sequence with walkers, jitter, lost boxes, swapped identities, ignored truth and false boxes."""
    frames, people = rng.randint(2, 40), rng.randint(1, 9)
    whole = rng.random() < 0.4  # whole pixels: ties and overlaps of exactly one half
    crowd = rng.choice([60, 200, 600])
    truth, system = [], []
    state = [[rng.uniform(0, crowd), rng.uniform(0, crowd), rng.uniform(20, 60), rng.uniform(40, 120),
              rng.uniform(-6, 6), rng.uniform(-3, 3)] for _ in range(people)]
    label = {p: p + 1 for p in range(people)}
    following = people + 1
    fmt = (lambda v: str(int(round(v)))) if whole else (lambda v: "%.3f" % v)
    for frame in range(1, frames + 1):
        if rng.random() < 0.15 and people > 1:
            a, b = rng.sample(range(people), 2)
            label[a], label[b] = label[b], label[a]
        if rng.random() < 0.1:
            label[rng.randrange(people)] = following
            following += 1
        for p, s in enumerate(state):
            s[0] += s[4]
            s[1] += s[5]
            if rng.random() < 0.88:
                confidence = 0 if rng.random() < 0.05 else 1
                truth.append((frame, p + 1, fmt(s[0]), fmt(s[1]), fmt(s[2]), fmt(s[3]), confidence, -1, -1, -1))
            if rng.random() < 0.85:
                j = rng.choice([1, 4, 12])
                system.append((frame, label[p], fmt(s[0] + rng.gauss(0, j)), fmt(s[1] + rng.gauss(0, j)),
                               fmt(max(5, s[2] + rng.gauss(0, j))), fmt(max(5, s[3] + rng.gauss(0, j))),
                               "%.2f" % rng.random(), -1, -1, -1))
        if rng.random() < 0.3:
            system.append((frame, following, fmt(rng.uniform(0, crowd)), fmt(rng.uniform(0, crowd)), "30", "70", "0.5",
                           -1, -1, -1))
            following += 1
    if not any(t[6] for t in truth):
        truth.append((1, 99, "5", "5", "20", "40", 1, -1, -1, -1))
    if rng.random() < 0.3:
        rng.shuffle(truth)
    if not system:
        system.append((1, 1, "5", "5", "20", "40", "0.5", -1, -1, -1))
    paths = []
    for kind, rows in (("truth", truth), ("system", system)):
        path = os.path.join(folder, f"{name}-{kind}.txt")
        with open(path, "w") as f:
            f.writelines(",".join(map(str, r)) + "\n" for r in rows)
        paths.append(path)
    return paths


def trackeval_figures(pairs):
    """TrackEval's own MOT15 reader and metrics, one sequence or several combined."""
    import trackeval
    with tempfile.TemporaryDirectory() as top, contextlib.redirect_stdout(io.StringIO()):
        lengths = {}
        for index, (truth, system) in enumerate(pairs):
            name = f"s{index}"
            os.makedirs(f"{top}/gt/{name}/gt")
            os.makedirs(f"{top}/tr/t/data", exist_ok=True)
            os.symlink(os.path.abspath(truth), f"{top}/gt/{name}/gt/gt.txt")
            os.symlink(os.path.abspath(system), f"{top}/tr/t/data/{name}.txt")
            last = 1
            for path in (truth, system):
                with open(path) as f:
                    last = max([last] + [int(float(line.split(",")[0])) for line in f if line.strip()])
            lengths[name] = last
            # TrackEval wants the eighth column and tracker classes of at most 1; −1 there is fine.
        data = trackeval.datasets.MotChallenge2DBox({
            "GT_FOLDER": f"{top}/gt", "TRACKERS_FOLDER": f"{top}/tr", "BENCHMARK": "MOT15", "SKIP_SPLIT_FOL": True,
            "SEQ_INFO": lengths, "TRACKERS_TO_EVAL": ["t"], "PRINT_CONFIG": False})
        out = {}
        for metric in (trackeval.metrics.CLEAR({"PRINT_CONFIG": False}),
                       trackeval.metrics.Identity({"PRINT_CONFIG": False}), trackeval.metrics.HOTA()):
            each = {s: metric.eval_sequence(data.get_preprocessed_seq_data(data.get_raw_seq_data("t", s), "pedestrian"))
                    for s in lengths}
            total = metric.combine_sequences(each)
            out[metric.get_name()] = {k: float(np.mean(total[k])) for k in TRACKEVAL[metric.get_name()]}
    return out


def motmetrics_figures(pairs):
    import motmetrics as mm
    accumulators = [mm.utils.compare_to_groundtruth(
        mm.io.loadtxt(t, fmt="mot15-2D", min_confidence=1), mm.io.loadtxt(s, fmt="mot15-2D"), "iou", distth=0.5)
        for t, s in pairs]
    table = mm.metrics.create().compute_many(accumulators, names=[str(i) for i in range(len(pairs))],
                                             metrics=MOTMETRICS, generate_overall=True)
    return {k: float(table.loc["OVERALL", k]) for k in MOTMETRICS}


def compare(tool, pairs, reference, system):
    run = subprocess.run([tool, "evaluate", "--protocol", "mot-challenge", "--reference", reference, "--system", system,
                          "--json"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{reference} {system}: {run.stderr}")
    ours = json.loads(run.stdout)
    worst = (0.0, "")

    def note(found, expected, name):
        nonlocal worst
        if found is None:
            # Absent with us, 0 (or 1 for a mean of nothing) or NaN with them.
            found = expected if np.isnan(expected) or expected in (0.0, 1.0) else float("nan")
        if np.isnan(expected) and found is not None and np.isnan(found):
            return
        gap = abs(found - expected)
        if not gap <= worst[0]:
            worst = (gap, f"{name}: {found} v {expected} on {reference}")

    for group, figures in trackeval_figures(pairs).items():
        for name, value in figures.items():
            note(ours[OURS[group]][name], value, f"TrackEval {name}")
    for name, value in motmetrics_figures(pairs).items():
        note(ours["clear-motmetrics-v1"][name], value, f"py-motmetrics {name}")
    return worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    worst = (0.0, "nothing")
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        jobs = [([pair], *pair) for pair in zip(options.files[::2], options.files[1::2])]
        for number in range(options.cases):
            if number % 10 == 9:  # several sequences combined
                top = os.path.join(folder, f"set{number}")
                os.makedirs(top + "/gt")
                os.makedirs(top + "/sy")
                pairs = []
                for part in range(rng.randint(2, 4)):
                    truth, system = case(rng, top, f"p{part}")
                    os.rename(truth, f"{top}/gt/p{part}.txt")
                    os.rename(system, f"{top}/sy/p{part}.txt")
                    pairs.append((f"{top}/gt/p{part}.txt", f"{top}/sy/p{part}.txt"))
                jobs.append((pairs, top + "/gt", top + "/sy"))
            else:
                pair = case(rng, folder, f"c{number}")
                jobs.append(([tuple(pair)], *pair))
        for pairs, truth, system in jobs:
            found = compare(options.tool, pairs, truth, system)
            done += 1
            if not found[0] <= 1e-9:
                print("DIFFERS", found)
                keep = f"/tmp/differs-{done}"
                os.makedirs(keep, exist_ok=True)
                for a, b in pairs:
                    for p in (a, b):
                        with open(p) as f, open(os.path.join(keep, os.path.basename(p)), "w") as g:
                            g.write(f.read())
            if not found[0] <= worst[0]:
                worst = found
    print(f"{done} comparisons, worst difference {worst[0]:.3g} ({worst[1]})")
    sys.exit(0 if worst[0] <= 1e-9 else 1)


if __name__ == "__main__":
    main()
