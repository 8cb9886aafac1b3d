#!/usr/bin/env python3
"""Compares `compare --protocol retrieval-v1` with trec_eval (pytrec_eval) and scikit-learn on random ranked lists.

    V/bin/pip install pytrec_eval-terrier scikit-learn
    V/bin/python Tests/oracles/retrieval.py .build/release/contrechamp --cases 200
    V/bin/python Tests/oracles/retrieval.py goldens > Tests/EvaluationTests/Retrieval/RetrievalGoldens.swift

Answers name objects, so that nothing but ranks is compared. scikit-learn has an average precision of its own where every
object is listed and no two are of one score: then all three must agree. Prints the worst difference; exit code 1 above 1e-9.
"""
import argparse, csv, json, os, random, subprocess, sys, tempfile
import numpy as np
import pytrec_eval
from sklearn.metrics import average_precision_score

CUTOFFS = (1, 5, 10, 20)


def make(rng):
    """How many objects there are, which of them are what is asked for, and which are listed in which order."""
    count = rng.randint(2, 60)
    relevant = {n for n in range(count) if rng.random() < rng.choice([0.05, 0.3, 0.8])}
    order = list(range(count))
    rng.shuffle(order)
    if rng.random() < 0.5:
        order.sort(key=lambda n: (n not in relevant) + rng.random() * 1.5)
    return count, relevant, order[:rng.choice([count, rng.randint(1, count)])]


def name(number):
    return f"p{number:03}"


def trec(count, relevant, order):
    """trec_eval's figures; it sorts by score, so that scores fall with the rank."""
    judged = {"q": {name(n): int(n in relevant) for n in range(count)}}
    run = {"q": {name(n): float(len(order) - place) for place, n in enumerate(order)}}
    ranks = ",".join(map(str, CUTOFFS))
    measures = {"map", f"P.{ranks}", f"recall.{ranks}"}
    found = pytrec_eval.RelevanceEvaluator(judged, measures).evaluate(run)["q"]
    figures = {"average-precision": found["map"]}
    for k in CUTOFFS:
        figures[f"precision-at-{k}"] = found[f"P_{k}"]
        figures[f"recall-at-{k}"] = found[f"recall_{k}"]
    if len(order) == count:
        truth = np.array([n in relevant for n in order], dtype=int)
        scores = -np.arange(count, dtype=float)
        theirs = average_precision_score(truth, scores)
        assert abs(theirs - figures["average-precision"]) < 1e-12, (theirs, figures)
    return figures


def ours(program, cases):
    """Figures of the program, one query a case, each in a clip of its own."""
    with tempfile.TemporaryDirectory() as folder:
        truth, answers = os.path.join(folder, "truth.jsonl"), os.path.join(folder, "answers.csv")
        with open(truth, "w") as out:
            for index, (count, relevant, _) in enumerate(cases):
                objects = [{"id": name(n), "start": 0, "end": 10,
                            "attributes": {"upper": "red" if n in relevant else "blue"}} for n in range(count)]
                out.write(json.dumps({"truth": 1, "clip": f"c{index}", "covers": [], "objects": objects}) + "\n")
        with open(answers, "w", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["query", "rank", "clip", "object"])
            for index, (_, _, order) in enumerate(cases):
                for place, n in enumerate(order):
                    rows.writerow([f"upper: red, clip: c{index}", place + 1, f"c{index}", name(n)])
        done = subprocess.run([program, "compare", "--protocol", "retrieval-v1", "--reference", truth, "--system", answers],
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return json.loads(done.stdout)["by-query"]


def figure(value):
    return value["value"] if isinstance(value, dict) else value


def compare(program, count, seed):
    rng, worst = random.Random(seed), 0.0
    cases = [case for case in (make(rng) for _ in range(2 * count)) if case[1]][:count]
    for case, found in zip(cases, ours(program, cases)):
        for key, theirs in trec(*case).items():
            worst = max(worst, abs(figure(found[key]) - theirs))
    print(f"{len(cases)} lists, worst difference {worst:.2e}")
    return worst > 1e-9


def goldens():
    rng = random.Random(7)
    cases = [case for case in (make(rng) for _ in range(80)) if case[1]][:30]
    print("""/// Random ranked lists scored with trec_eval (pytrec_eval-terrier 0.5.11) and scikit-learn 1.9.1.
///
/// Written by `python Tests/oracles/retrieval.py goldens`; a line is the list (`+` is what was asked for, `-` is not),
/// how many there are to find, `=`, the average precision, and precision and recall at 1, 5, 10 and 20.
let retrievalGoldens = \"\"\"""")
    for count, relevant, order in cases:
        figures = trec(count, relevant, order)
        row = "".join("+" if n in relevant else "-" for n in order)
        values = [figures["average-precision"]] + [figures[f"{kind}-at-{k}"] for kind in ("precision", "recall") for k in CUTOFFS]
        print(f"  {row} {len(relevant)} = " + " ".join(repr(float(v)) for v in values))
    print('  """')


if __name__ == "__main__":
    if sys.argv[1:] == ["goldens"]:
        goldens()
    else:
        options = argparse.ArgumentParser()
        options.add_argument("program")
        options.add_argument("--cases", type=int, default=200)
        options.add_argument("--seed", type=int, default=1)
        chosen = options.parse_args()
        sys.exit(compare(chosen.program, chosen.cases, chosen.seed))
