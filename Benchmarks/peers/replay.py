#!/usr/bin/env python3
"""What a replay costs beside ffmpeg, DVR-Scan and an OpenCV script: whole processes, interleaved, paired ratios.

    V/bin/pip install dvr-scan opencv-python-headless trackers
    V/bin/python Benchmarks/peers/replay.py CLIP --tool .build/release/contrechamp [--pairs 7] [--only NAME …]

Every pair runs both programs on the same clip one right after the other, in alternating order; printed are the median of
the pairs' ratios and their range. 1080p clips are made from a smaller one like this (25 frames a second, noise that
changes from frame to frame as a sensor's does, x264 medium at CRF 23, a keyframe at least every 250 frames):

    ffmpeg -i vtest.avi -vf "setpts=N/25/TB,crop=768:432:0:110,scale=1920:1080:flags=lanczos,noise=alls=6:allf=t" \\
      -r 25 -c:v libx264 -preset medium -crf 23 -g 250 -pix_fmt yuv420p pets1080.mp4
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SCRIPT = """
import sys, cv2
clip, model = cv2.VideoCapture(sys.argv[1]), cv2.createBackgroundSubtractorMOG2(detectShadows=False)
while True:
    found, frame = clip.read()
    if not found: break
    mask = model.apply(frame)
    cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
"""
TRACKER = """
import time, numpy as np, supervision as sv
from trackers import ByteTrackTracker
rng = np.random.default_rng(1)
at, speed = rng.uniform(100, 900, (50, 2)), rng.uniform(-2, 2, (50, 2))
tracker, spent = ByteTrackTracker(), []
for frame in range(300):
    at += speed
    boxes = np.hstack([at, at + [20, 50]]) + rng.normal(0, 1, (50, 4))
    found = sv.Detections(xyxy=boxes, confidence=np.full(50, 0.9), class_id=np.zeros(50, int))
    start = time.perf_counter(); tracker.update(found); spent.append(time.perf_counter() - start)
print(f"{np.median(spent[50:]) * 1000:.3f} ms a frame")
"""


def run(words, environment=None):
    """Wall seconds, processor seconds and peak memory in MB of a process and its children."""
    start = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{words[0]} failed ({status}): {' '.join(words)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(name, pairs, ours, peer):
    """Medians of peer ÷ ours: wall, processor time, and ours ÷ peer's memory."""
    walls, processors, memories = [], [], []
    for number in range(pairs):
        first, second = (ours, peer) if number % 2 == 0 else (peer, ours)
        results = {id(first): first(), id(second): second()}
        a, b = results[id(ours)], results[id(peer)]
        walls.append(b[0] / a[0])
        processors.append(a[1] / b[1])
        memories.append(a[2] / b[2])
    median = statistics.median
    print(f"{name}: throughput {median(walls):.2f}× ({min(walls):.2f}–{max(walls):.2f}), "
          f"processor time {median(processors):.2f}× ({min(processors):.2f}–{max(processors):.2f}), "
          f"memory {median(memories):.2f}×", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clip")
    parser.add_argument("--tool", default=".build/release/contrechamp")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--model", help="a detector for people, to time as well")
    parser.add_argument("--only", nargs="*", help="names of comparisons")
    arguments = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp())
    bin_folder = pathlib.Path(sys.executable).parent
    second = folder / "second.mp4"
    shutil.copy(arguments.clip, second)

    def replay(*options, clips=(arguments.clip,), workers="1", decoders="1"):
        words = [arguments.tool, "replay", *map(str, clips), "--workers", workers, "--no-cache",
                 "--out", str(folder / "out"), *options]
        # Without a number it is what a user gets: idle processors decode parts of the clip.
        return lambda: run(words + (["--decoders", decoders] if decoders else []))

    def ffmpeg(threads, clips=(arguments.clip,)):
        def all_clips():
            results = [run(["ffmpeg", "-v", "error", "-threads", threads, "-i", str(clip), "-f", "null", "-"])
                       for clip in clips]
            return tuple(sum(column) for column in zip(*results))
        return all_clips

    def dvr_scan(*options):
        return lambda: run([str(bin_folder / "dvr-scan"), "-i", arguments.clip, "-so", *options])

    two = (arguments.clip, second)
    comparisons = {
        "blobs ÷ ffmpeg -threads 1": (replay("--people", "blobs"), ffmpeg("1")),
        "blobs, all processors ÷ ffmpeg -threads 1": (
            replay("--people", "blobs", decoders=None), ffmpeg("1")),
        "hog ÷ ffmpeg -threads 1": (replay("--people", "hog"), ffmpeg("1")),
        "two workers, two clips ÷ ffmpeg -threads 2": (
            replay("--people", "blobs", clips=two, workers="2"), ffmpeg("2", two)),
        # These take all processors as well.
        "blobs, all processors ÷ dvr-scan -so": (
            replay("--people", "blobs", decoders=None), dvr_scan()),
        "blobs, all processors ÷ dvr-scan -so -b CNT": (
            replay("--people", "blobs", decoders=None), dvr_scan("-b", "CNT")),
        "blobs, all processors ÷ cv2 read, MOG2, contours": (
            replay("--people", "blobs", decoders=None),
            lambda: run([sys.executable, "-c", SCRIPT, arguments.clip])),
        "blobs, one decoder ÷ dvr-scan -so": (replay("--people", "blobs"), dvr_scan()),
    }
    if arguments.model:
        comparisons["model ÷ ffmpeg -threads 1"] = (
            replay("--people", "model", "--model", arguments.model), ffmpeg("1"))
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors, {arguments.pairs} pairs")
    for name, (ours, peer) in comparisons.items():
        if not arguments.only or any(word in name for word in arguments.only):
            compare(name, arguments.pairs, ours, peer)
    if not arguments.only or "tracker" in arguments.only:
        print("trackers.ByteTrackTracker, 50 objects:", end=" ", flush=True)
        subprocess.run([sys.executable, "-c", TRACKER])
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
