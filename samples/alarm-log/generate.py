#!/usr/bin/env python3
"""Writes the logs and truth/ of this sample: invented alarms and invented truth, always the same ones.

Only random.Random.random() is used, which Python keeps stable over versions.
"""
import datetime
import math
import pathlib
import random

SEED = 20240312
HERE = pathlib.Path(__file__).resolve().parent
CLOCK_AHEAD = 7.5  # seconds by which the system's clock is ahead of the truth's
EVENTS = ["abandoned-object", "intrusion", "density"]
NAMES = {"abandoned-object": "Objet délaissé", "intrusion": "Intrusion", "density": "Densité"}
LENGTH = {"day": 16 * 3600, "night": 8 * 3600}
START = {  # local time
    "day": datetime.datetime(2024, 3, 12, 6),
    "night": datetime.datetime(2024, 3, 12, 22),
}

# Per camera and part of the day, for each event type: events in truth, how many of them are missed, false alarms.
PLAN = {
    ("C01", "hall", "day"): ((4, 0, 2), (5, 0, 0), (4, 1, 0)),
    ("C01", "hall", "night"): ((1, 0, 1), (2, 0, 0), (0, 0, 0)),
    ("C02", "ticket-office", "day"): ((5, 1, 2), (6, 1, 0), (3, 0, 1)),
    ("C02", "ticket-office", "night"): ((1, 0, 1), (2, 0, 0), (0, 0, 0)),
    ("C03", "platform-a", "day"): ((4, 1, 3), (16, 0, 0), (3, 1, 0)),
    ("C03", "platform-a", "night"): ((1, 1, 2), (4, 0, 0), (0, 0, 0)),
    ("C04", "platform-b", "day"): ((3, 0, 5), (14, 1, 0), (3, 0, 1)),
    ("C04", "platform-b", "night"): ((1, 1, 4), (4, 1, 0), (0, 0, 0)),
    ("C05", "forecourt", "day"): ((5, 1, 6), (8, 0, 1), (1, 1, 0)),
    ("C05", "forecourt", "night"): ((1, 0, 8), (3, 0, 0), (0, 0, 0)),
}
PASSAGES = {"C01": (11240, 310), "C02": (6480, 40), "C03": (8120, 260), "C04": (7930, 275), "C05": (9650, 520)}
NO_SCORE = {
    "platform-a-day": [(9 * 3600, 10 * 3600, "lens being cleaned")],
    "forecourt-night": [(3 * 3600, 3 * 3600 + 1500, "no picture")],
}
ZONES = {"hall": "staff door", "ticket-office": "counter", "platform-a": "track 1", "platform-b": "track 2",
         "forecourt": "taxi lane"}


class Die:
    """Numbers between two bounds, from the one stable source."""

    def __init__(self, seed):
        self.source = random.Random(seed)

    def between(self, low, high):
        return low + (high - low) * self.source.random()

    def chance(self, share):
        return self.source.random() < share

    def places(self, count, length, taken, room):
        """Moments that keep their distance from each other, from the ends and from what is taken."""
        found = []
        while len(found) < count:
            moment = round(self.between(600, length - 1500), 1)
            if all(abs(moment - other) > room for other in found + taken):
                found.append(moment)
        return sorted(found)


def clock(seconds):
    whole, tenths = divmod(round(seconds * 10), 10)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{tenths}"


def lasting(die, event):
    low, high = {"abandoned-object": (90, 900), "intrusion": (4, 60), "density": (240, 720)}[event]
    return round(die.between(low, high), 1)


def verdict(die, is_true):
    if is_true:
        return "Confirmée" if die.chance(0.9) else "Sans suite"
    if die.chance(0.75):
        return "Fausse"
    return "Confirmée" if die.chance(0.2) else "Sans suite"


def clip(die, camera, place, light, plan):
    name = f"{place}-{light}"
    length = LENGTH[light]
    unscored = NO_SCORE.get(name, [])
    taken = [moment for start, end, _ in unscored for moment in range(start - 900, end + 900, 300)]
    truth, alarms = [], []

    def alarm(event, start, end, confidence, word):
        zone = ZONES[place] if event == "intrusion" else ""
        alarms.append((start, end, NAMES[event], zone, confidence, word))

    for event, (events, missed, false) in zip(EVENTS, plan):
        moments = die.places(events + false, length, taken, 1200 if event == "density" else 300)
        order = sorted(range(events + false), key=lambda index: die.source.random())
        for rank, index in enumerate(order):
            start, lasts = moments[index], lasting(die, event)
            if event == "density":
                late, over = die.between(20, 60), die.between(-30, 30)
            else:
                late, over = 0.3 + 5.7 * die.source.random() ** 2, die.between(1, 5)
            if rank < events:
                staged = event == "abandoned-object" and light == "day" and rank % 3 == 2
                truth.append((start, start + lasts, event, staged))
                if rank < missed:
                    continue
                alarm(event, start + late, start + lasts + over, die.between(0.55, 0.98), verdict(die, True))
                # The same object again, while it still lies there.
                if event == "abandoned-object" and lasts > 400 and die.chance(0.5):
                    again = start + die.between(150, 300)
                    alarm(event, again, again + 30, die.between(0.5, 0.8), "Sans suite")
            else:
                alarm(event, start, start + lasts / 2, die.between(0.5, 0.9), verdict(die, False))
    for start, end, why in unscored:
        middle = (start + end) / 2
        if why == "no picture":
            alarms.append((start + 2, end, "Perte vidéo", "", None, ""))
        else:
            for shift in (-600, 0, 400):
                alarm("abandoned-object", middle + shift, middle + shift + 45, die.between(0.5, 0.8), "Fausse")

    lines = [
        "# Invented; written by generate.py.",
        "truth: 1",
        f"clip: {name}",
        "annotators: [generator]",
        "covers: [abandoned-object, intrusion, density]",
        "events:",
    ]
    for start, end, event, staged in sorted(truth):
        zone = f", zone: {ZONES[place]}" if event == "intrusion" else ""
        mark = ", staged: true" if staged else ""
        lines.append(f"  - {{event: {event}{zone}, start: {clock(start)}, end: {clock(end)}{mark}}}")
    passed = PASSAGES[camera][light == "night"]
    lines.append(f"passages: [{{start: 0, end: {clock(length)}, count: {passed}}}]")
    if unscored:
        lines.append("no-score:")
        lines += [f"  - {{start: {clock(a)}, end: {clock(b)}, why: {why}}}" for a, b, why in unscored]
    (HERE / "truth").mkdir(exist_ok=True)
    (HERE / "truth" / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [(START[light], camera) + row for row in alarms], sorted(truth)


def second_annotator(die, name, truth):
    """The same clip through other eyes: starts a little off, one event in ten not seen, one more seen."""
    seen = [event for event in truth if not die.chance(0.1)]
    lines = ["# Invented; written by generate.py.", "truth: 1", f"clip: {name}", "annotators: [second generator]",
             "covers: [abandoned-object, intrusion, density]", "events:"]
    rows = []
    for start, end, event, staged in seen:
        start = max(0, start + die.between(-2, 2))
        rows.append((start, max(start + 1, end + die.between(-5, 5)), event, staged))
    rows.append((300.0, 420.0, "abandoned-object", False))
    for start, end, event, staged in sorted(rows):
        zone = f", zone: {ZONES[name.rsplit('-', 1)[0]]}" if event == "intrusion" else ""
        mark = ", staged: true" if staged else ""
        lines.append(f"  - {{event: {event}{zone}, start: {clock(start)}, end: {clock(end)}{mark}}}")
    (HERE / "truth" / f"{name}.second.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def second_system(die, clips):
    """A system that finds less and cries wolf less, in the plain form: no mapping needed."""
    text = ["camera,event,start,end,confidence,zone,alarm_id"]
    rows = []
    for base, camera, place, light, truth in clips:
        for start, end, event, _ in truth:
            if die.chance(0.75):
                zone = ZONES[place] if event == "intrusion" else ""
                rows.append((base, start + die.between(0.5, 6), end, camera, event, zone, die.between(0.6, 1)))
        for _ in range(2 if light == "day" else 1):
            start = die.between(600, LENGTH[light] - 1500)
            rows.append((base, start, start + 40, camera, "abandoned-object", "", die.between(0.5, 0.8)))
    utc = datetime.timedelta(hours=1)
    rows.sort(key=lambda row: (row[0] + datetime.timedelta(seconds=row[1]), row[3]))
    for number, (base, start, end, camera, event, zone, confidence) in enumerate(rows, 1):
        times = [(base - utc + datetime.timedelta(seconds=round(t))).strftime("%Y-%m-%dT%H:%M:%SZ") for t in (start, max(start, end))]
        text.append(f"{camera},{event},{times[0]},{times[1]},{confidence:.2f},{zone},B{number:04}")
    (HERE / "second-alarms.csv").write_text("\n".join(text) + "\n", encoding="utf-8")


def depot(die):
    """A week of alarms that operators judged; nobody looked for what the system did not report."""
    text = ["camera,event,start,end,operator_verdict"]
    for moment in die.places(50, 7 * 86400, [], 900):
        word = "unknown" if die.chance(0.06) else "false" if die.chance(0.62) else "true"
        text.append(f"D01,abandoned-object,{moment:.0f},{moment + 60:.0f},{word}")
    (HERE / "depot.csv").write_text("\n".join(text) + "\n", encoding="utf-8")


def main():
    die = Die(SEED)
    rows, clips = [], []
    for (camera, place, light), plan in PLAN.items():
        alarms, truth = clip(die, camera, place, light, plan)
        rows += alarms
        clips.append((START[light], camera, place, light, truth))
    # Seeds of their own, so that the first log's bytes do not depend on what was added later.
    for name in ("hall-day", "platform-b-day"):
        truth = next(truth for _, _, place, light, truth in clips if f"{place}-{light}" == name)
        second_annotator(Die(name), name, truth)
    second_system(Die("second system"), clips)
    depot(Die("depot"))

    def stamp(base, seconds):
        moment = base + datetime.timedelta(seconds=math.floor((seconds + CLOCK_AHEAD) * 10) / 10)
        return f"{moment:%d/%m/%Y %H:%M:%S},{moment.microsecond // 100000}"

    rows.sort(key=lambda row: (row[0] + datetime.timedelta(seconds=row[2]), row[1]))
    text = ["N° alarme;Caméra;Type;Début;Fin;Indice;Zone;Poste;Acquittement"]
    for number, (base, camera, start, end, name, zone, confidence, word) in enumerate(rows, 1):
        index = "" if confidence is None else f"{confidence:.2f}".replace(".", ",")
        desk = f"PC{1 + number % 2}"
        text.append(f"A{number:05};{camera};{name};{stamp(base, start)};{stamp(base, end)};{index};{zone};{desk};{word}")
    (HERE / "alarms.csv").write_text("\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
