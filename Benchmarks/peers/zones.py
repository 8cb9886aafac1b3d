#!/usr/bin/env python3
"""Crossings of a line and stays in a zone by `supervision`'s tools and by ours, on the very same tracks.

    V/bin/pip install supervision
    V/bin/python Benchmarks/peers/zones.py .build/release/contrechamp CLIP --line .0,.6,1,.6 --vehicles blobs --class vehicle
    V/bin/python Benchmarks/peers/zones.py .build/release/contrechamp CLIP --zone .3,.3,.7,.3,.7,.9,.3,.9 --people hog

Places are fractions of the view. The clip is replayed once with our tracks; what differs is only the rule: LineZone triggers
when the bottom centre changes sides (its `minimum_crossing_threshold` is given as 1 and as 3 frames), PolygonZone counts who
is inside at a frame. Ours: `line-count` with its hysteresis in seconds, `object-count`. The last row is a trivial rule: a
track's first and last place lie on different sides.
"""
import argparse, json, pathlib, statistics, subprocess, tempfile

import numpy as np
import supervision as sv

SIZE = 10_000


def scene(args):
    if args.line:
        x1, y1, x2, y2 = args.line
        return f"scene: 1\nlines: {{peer: {{from: [{x1}, {y1}], to: [{x2}, {y2}]}}}}\n"
    corners = ", ".join(f"[{x}, {y}]" for x, y in zip(args.zone[::2], args.zone[1::2]))
    return f"scene: 1\nzones: {{peer: {{polygon: [{corners}]}}}}\n"


def replay(args, folder):
    path = pathlib.Path(folder) / "scene.yaml"
    path.write_text(scene(args))
    stage = f"line-count:class={args.kind}" if args.line else f"object-count:class={args.kind}:every=0 s"
    command = [args.tool, "replay", args.clip, "--stages", stage, "--scene", path, "--detections", "--out", folder,
               "--people", args.people, "--vehicles", args.vehicles]
    if args.model:
        command += ["--model", args.model]
    subprocess.run(command, check=True, capture_output=True)
    lines = next(pathlib.Path(folder).glob("*.observations.jsonl")).read_text().splitlines()[1:]
    return [json.loads(line) for line in lines]


def frames(records, kind):
    """Boxes and numbers of tracks by time, forecasts left out."""
    found = {}
    for record in records:
        detection = record.get("detection")
        if detection and detection["class"] == kind and not detection.get("forecast"):
            found.setdefault(detection["time"], []).append(detection)
    return [(time, found[time]) for time in sorted(found)]


def detections(boxes):
    corners = [[x * SIZE, y * SIZE, (x + w) * SIZE, (y + h) * SIZE] for x, y, w, h in (b["box"] for b in boxes)]
    return sv.Detections(xyxy=np.array(corners), tracker_id=np.array([b["track"] for b in boxes]),
                         class_id=np.zeros(len(boxes), int))


def line_table(args, records):
    a, b = (sv.Point(int(x * SIZE), int(y * SIZE)) for x, y in (args.line[:2], args.line[2:]))
    ours = {}
    for record in records:
        measured = record.get("measurement")
        if measured and measured["quantity"].startswith("crossings"):
            ours[measured["quantity"]] = max(measured["value"], ours.get(measured["quantity"], 0))
    print("ours (line-count):", ours)
    for threshold in (1, 3):
        zone = sv.LineZone(a, b, triggering_anchors=[sv.Position.BOTTOM_CENTER], minimum_crossing_threshold=threshold)
        for _, boxes in frames(records, args.kind):
            zone.trigger(detections(boxes))
        print(f"supervision {sv.__version__}, {threshold} frames: in {zone.in_count}, out {zone.out_count}")
    (x1, y1, x2, y2), ends = args.line, {}
    for _, boxes in frames(records, args.kind):
        for box in boxes:
            x, y, w, h = box["box"]
            side = (x2 - x1) * (y + h - y1) - (y2 - y1) * (x + w / 2 - x1) > 0
            ends.setdefault(box["track"], [side, side])[1] = side
    print("trivial: over", sum(s != e and e for s, e in ends.values()), "back",
          sum(s != e and not e for s, e in ends.values()))


def zone_table(args, records):
    polygon = np.array([[x * SIZE, y * SIZE] for x, y in zip(args.zone[::2], args.zone[1::2])], int)
    zone = sv.PolygonZone(polygon, triggering_anchors=[sv.Position.BOTTOM_CENTER])
    theirs = {time: int(zone.trigger(detections(boxes)).sum()) for time, boxes in frames(records, args.kind)}
    ours = {r["measurement"]["time"]: r["measurement"]["value"] for r in records
            if "measurement" in r and r["measurement"].get("zone") == "peer"}
    common = sorted(set(theirs) & set(ours))
    differences = [abs(theirs[t] - ours[t]) for t in common]
    print(f"frames {len(common)}, mean ours {statistics.mean(ours[t] for t in common):.2f}, supervision "
          f"{statistics.mean(theirs[t] for t in common):.2f}, equal on {sum(d == 0 for d in differences) / len(common):.1%}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    numbers = lambda text: [float(part) for part in text.split(",")]
    parser.add_argument("tool")
    parser.add_argument("clip")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--line", type=numbers)
    place.add_argument("--zone", type=numbers)
    parser.add_argument("--people", default="hog")
    parser.add_argument("--vehicles", default="none")
    parser.add_argument("--model")
    parser.add_argument("--class", dest="kind", default="person")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        records = replay(args, folder)
    (line_table if args.line else zone_table)(args, records)


if __name__ == "__main__":
    main()
