"""A detector in Python with numpy only: says "intrusion" while something differs from the first picture, and where.

Reads YUV4MPEG2 (4:2:0) on standard input and writes one JSON object a line: an alarm with the box of what differs.
"""

import json
import sys

import numpy as np


def frames(stream):
    """(seconds of media time, luma as an array) of each frame."""
    words = stream.readline().split()
    width = next(int(word[1:]) for word in words if word[:1] == b"W")
    height = next(int(word[1:]) for word in words if word[:1] == b"H")
    chroma = 2 * ((width + 1) // 2) * ((height + 1) // 2)
    while line := stream.readline():
        time = float(next(word[6:] for word in line.split() if word[:6] == b"Xtime="))
        pixels = np.frombuffer(stream.read(width * height + chroma), np.uint8)
        yield time, pixels[: width * height].reshape(height, width).astype(int)


def box(mask):
    """Left, top, width and height of what is set, as fractions of the view."""
    height, width = mask.shape
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    left, top = columns[0] / width, rows[0] / height
    size = (columns[-1] + 1 - columns[0]) / width, (rows[-1] + 1 - rows[0]) / height
    return [round(float(v), 4) for v in (left, top, *size)]


def main():
    empty, start, seen, last = None, None, None, 0.0
    for time, luma in frames(sys.stdin.buffer):
        empty = luma if empty is None else empty
        differs = abs(luma - empty) > 40
        if differs.mean() > 0.002:
            if start is None:
                start, seen = time, box(differs)
        elif start is not None:
            say(start, time, seen)
            start = None
        last = time
    if start is not None:
        say(start, last, seen)


def say(start, end, where):
    print(json.dumps({"alarm": {"event": "intrusion", "start": start, "end": end, "box": where}}), flush=True)


main()
