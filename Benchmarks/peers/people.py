#!/usr/bin/env python3
"""How well people are found on one clip, beside OpenCV's stock gradient detector: the table of docs/people.md, row by row.

    V/bin/pip install opencv-python-headless numpy
    contrechamp replay CLIP --people hog --analysis-rate 8 --detections --out ours
    V/bin/python Benchmarks/peers/people.py CLIP --ours ours/CLIP.observations.jsonl --truth gt.txt
    V/bin/python Benchmarks/peers/people.py CLIP --ours ours/CLIP.observations.jsonl --witness theirs/CLIP.observations.jsonl

`--truth` is MOTChallenge's gt.txt (lines with confidence 0 are ignored regions); `--witness` are boxes of a network, those
from `--sure` on as truth and those below ignored. Stock is `detectMultiScale` as it comes, on the picture at 1.0 and at 1.5
times its size, its boxes cut to the person inside (.64 of the width, .82 of the height). Printed: average precision at IoU .5
(101 points) and the mean of counted less true persons, on the frames that ours were analysed at.

Of ours, boxes of tracks are scored, forecasts left out. Where the observations say that people are not judged, the count is
left out as well.
"""
import argparse
import json
import pathlib

import cv2
import numpy as np


def iou(a, b):
    left, top = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    shared = max(0, right - left) * max(0, bottom - top)
    return shared / (a[2] * a[3] + b[2] * b[3] - shared + 1e-9)


def precision(truth, found):
    """Of `truth[time] = (boxes, ignored)` and `found[time] = [(x, y, width, height, confidence)]`; None without truth."""
    wanted = sum(len(boxes) for boxes, _ in truth.values())
    rows = []
    for time, (boxes, ignored) in truth.items():
        free = set(range(len(boxes)))
        for box in sorted(found.get(time, []), key=lambda box: -box[4]):
            overlap, best = max(((iou(box, boxes[i]), i) for i in free), default=(0, -1))
            if overlap >= 0.5:
                free.remove(best)
                rows.append((box[4], 1))
            elif all(iou(box, other) < 0.5 for other in ignored):
                rows.append((box[4], 0))
    if not wanted:
        return None
    if not rows:
        return 0.0
    hits = np.cumsum([hit for _, hit in sorted(rows, key=lambda row: -row[0])])
    precisions, recalls = hits / np.arange(1, len(hits) + 1), hits / wanted
    return float(np.mean([max(precisions[recalls >= r], default=0) for r in np.linspace(0, 1, 101)]))


def observations(path, size):
    """Boxes in pixels by time, and the spans in which people are not judged."""
    boxes, spans = {}, []
    for line in pathlib.Path(path).read_text().splitlines()[1:]:
        record = json.loads(line)
        if "not-judged" in record:
            spans.append((record["not-judged"]["start"], record["not-judged"]["end"]))
        said = record.get("detection")
        if said and said["class"] == "person" and not said.get("forecast"):
            x, y, width, height = said["box"]
            boxes.setdefault(said["time"], []).append(
                (x * size[0], y * size[1], width * size[0], height * size[1], said.get("confidence", 1)))
    return boxes, spans


def motchallenge(path):
    frames = {}
    for line in pathlib.Path(path).read_text().splitlines():
        cells = line.split(",")
        kept, ignored = frames.setdefault(int(cells[0]), ([], []))
        (kept if float(cells[6]) else ignored).append(tuple(float(cell) for cell in cells[2:6]))
    return frames


def stock(picture, scale, detector):
    larger = cv2.resize(picture, None, fx=scale, fy=scale)
    if larger.shape[0] < 128 or larger.shape[1] < 64:
        return []
    boxes, weights = detector.detectMultiScale(larger)
    return [((x + 0.18 * w) / scale, (y + 0.08 * h) / scale, 0.64 * w / scale, 0.82 * h / scale, float(weight))
            for (x, y, w, h), weight in zip(boxes, np.ravel(weights))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clip")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--truth")
    parser.add_argument("--witness")
    parser.add_argument("--sure", type=float, default=0.4)
    parser.add_argument("--rate", type=float, default=8, help="analysed pictures a second")
    given = parser.parse_args()
    if bool(given.truth) == bool(given.witness):
        parser.error("give either --truth or --witness")

    video = cv2.VideoCapture(given.clip)
    if not video.isOpened():
        parser.error(f"{given.clip} cannot be read")
    size = video.get(cv2.CAP_PROP_FRAME_WIDTH), video.get(cv2.CAP_PROP_FRAME_HEIGHT)
    frames_a_second = video.get(cv2.CAP_PROP_FPS)
    ours, spans = observations(given.ours, size)
    marked = motchallenge(given.truth) if given.truth else None
    theirs = None if given.truth else observations(given.witness, size)[0]
    detector = cv2.HOGDescriptor()
    detector.setSVMDetector(cv2.HOGDescriptor_getDefaultPeopleDetector())

    truth, found, due, number = {}, {"ours": {}, "stock 1.0": {}, "stock 1.5": {}}, 0.0, 0
    while True:
        read, picture = video.read()
        if not read:
            break
        time, number = number / frames_a_second, number + 1
        if time < due - 1e-6:
            continue
        due = max(due + 1 / given.rate, time)
        if marked is not None:
            truth[number] = marked.get(number, ([], []))
        else:
            near = [box for at, boxes in theirs.items() if abs(at - time) < 1e-3 for box in boxes]
            truth[number] = ([b[:4] for b in near if b[4] >= given.sure], [b[:4] for b in near if b[4] < given.sure])
        found["ours"][number] = [box for at, boxes in ours.items() if abs(at - time) < 1e-3 for box in boxes]
        for scale in (1.0, 1.5):
            found[f"stock {scale}"][number] = stock(picture, scale, detector)
    judged = [n for n in truth if not any(a <= (n - 1) / frames_a_second < b for a, b in spans)]
    print(f"{len(truth)} frames, {np.mean([len(boxes) for boxes, _ in truth.values()]):.2f} persons a frame; "
          f"ours judges {len(judged)} of them")
    for name, boxes in found.items():
        value = precision(truth, boxes)
        counted = judged if name == "ours" else list(truth)
        bias = np.mean([len(boxes[n]) - len(truth[n][0]) for n in counted]) if counted else float("nan")
        print(f"{name:10} AP50 {'–' if value is None else f'{value:.3f}'}  count bias {bias:+.2f}")


if __name__ == "__main__":
    main()
