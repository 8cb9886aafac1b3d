"""Writes this sample: an invented log of alarms that this tool never raises, and an invented truth. The same bytes each time.

Nobody was filmed, nothing was detected, no product is meant.
"""

import pathlib
import random

HERE = pathlib.Path(__file__).parent
HOURS, CAMERAS = 24, ["gate", "toll"]
# Type: camera, events of truth, found, false alarms, seconds that an event lasts.
KINDS = {
    "weapon": ("gate", 14, 11, 9, 12),
    "face-similarity": ("gate", 12, 7, 15, 4),
    "gender": ("gate", 30, 24, 6, 4),
    "emotion": ("gate", 10, 4, 13, 3),
    "seat-belt": ("toll", 60, 57, 3, 6),
    "phone": ("toll", 25, 18, 8, 6),
}


def clock(seconds):
    return f"{int(seconds) // 3600:02d}:{int(seconds) % 3600 // 60:02d}:{seconds % 60:06.3f}"


def main():
    chance = random.Random(20230828)
    (HERE / "truth").mkdir(exist_ok=True)
    rows, truths = [], {camera: [] for camera in CAMERAS}
    for kind, (camera, events, found, false, lasts) in KINDS.items():
        # A place in the day for each, so that none is near another of its kind.
        slots = chance.sample(range(HOURS * 60 // 10), events + false)
        times = [slot * 600 + chance.randrange(60, 500) for slot in slots]
        for number, time in enumerate(sorted(times[:events])):
            truths[camera].append((time, time + lasts, kind))
            if number < found:
                start = time + chance.randrange(0, 3000) / 1000
                rows.append((start, camera, kind, start + lasts, chance.randrange(50, 100)))
        for time in times[events:]:
            rows.append((time, camera, kind, time + lasts, chance.randrange(30, 90)))
    lines = ["camera,event,start,end,confidence"]
    for start, camera, kind, end, sure in sorted(rows):
        lines.append(f"{camera},{kind},{clock(start)},{clock(end)},0.{sure}")
    (HERE / "alarms.csv").write_text("\n".join(lines) + "\n")
    for camera in CAMERAS:
        kinds = [kind for kind, of in KINDS.items() if of[0] == camera]
        text = ["# Invented; written by generate.py.", "truth: 1", f"clip: {camera}", "annotators: [generator]"]
        text += [f"covers: [{', '.join(kinds)}]", "events:"]
        for start, end, kind in sorted(truths[camera]):
            text.append(f"  - {{event: {kind}, start: {clock(start)}, end: {clock(end)}}}")
        (HERE / "truth" / f"{camera}.yaml").write_text("\n".join(text) + "\n")


main()
