#!/usr/bin/env python3
"""Frames that contrechamp and ffmpeg decode from the same damaged recordings.

Makes recordings from a clip (H.264, H.265, MPEG-4 and MPEG-2 in the containers that recorders use), damages each in
six ways, and counts frames: `contrechamp probe` and what `replay` decodes or passes over, against `ffmpeg` and `ffprobe`, whichever of the two finds more.
Every recording that either of them can open is in the sum. Seeds are fixed: the same clip gives the same corpus.

    damaged.py CLIP --tool .build/release/contrechamp
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import tempfile

ENCODINGS = {
    "h264.ts": ["-c:v", "libx264", "-g", "50", "-f", "mpegts"],
    "h264.mp4": ["-c:v", "libx264", "-g", "50"],
    "h264.mkv": ["-c:v", "libx264", "-g", "250", "-bf", "0"],
    "hevc.ts": ["-c:v", "libx265", "-x265-params", "log-level=none:keyint=50", "-f", "mpegts"],
    "mpeg4.avi": ["-c:v", "mpeg4", "-g", "12"],
    "mpeg2.ps": ["-c:v", "mpeg2video", "-g", "12", "-f", "mpeg"],
    "mjpeg.avi": ["-c:v", "mjpeg"],
}
PACKET = 188


def encode(clip, path, options, *filters):
    chain = ["-vf", ",".join(filters)] if filters else []
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-i", clip, "-an", "-t", "20", *chain, *options, str(path)],
        check=True)


def bit_flips(data, dice):
    """One flipped bit in about 20 kB, the first 4 kB spared so that the container still opens."""
    for _ in range(len(data) // 20_000):
        data[dice.randrange(4096, len(data))] ^= 1 << dice.randrange(8)
    return data


def lost_packets(data, dice):
    """One transport packet (or 188 bytes) of 200 is gone."""
    pieces = [data[at : at + PACKET] for at in range(0, len(data), PACKET)]
    return bytearray(b"".join(p for i, p in enumerate(pieces) if i < 30 or dice.random() > 0.005))


def truncation(data, dice):
    return data[: int(len(data) * 0.6)]


def cut_in_the_middle(data, dice):
    """A tenth is missing from the middle, as where a recorder overwrote itself: no keyframe at the seam."""
    start = int(len(data) * 0.4)
    return data[:start] + data[start + len(data) // 10 :]


def zeroed(data, dice):
    """Four sectors of 4 kB are zeros, as on a failing disk."""
    for _ in range(4):
        at = dice.randrange(4096, len(data) - 4096)
        data[at : at + 4096] = bytes(4096)
    return data


DAMAGES = [bit_flips, lost_packets, truncation, cut_in_the_middle, zeroed]


def ours(tool, path):
    run = subprocess.run([tool, "probe", "--json", str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        return 0, run.returncode
    return json.loads(run.stdout)["damage"]["decoded-frames"], 0


def replayed(tool, path, folder):
    """Frames that a replay accounts for; it decodes by a map where it can, and begins again where the map does not hold."""
    run = subprocess.run(
        [tool, "replay", str(path), "--people", "blobs", "--stages", "intrusion", "--no-cache", "--out", str(folder)],
        capture_output=True, text=True)
    if run.returncode != 0:
        return 0
    clip = path.name.rsplit(".", 1)[0]
    with open(folder / f"{clip}.observations.jsonl") as file:
        damage = json.loads(file.readline())["damage"]
    return damage["decoded-frames"] + damage["passed-over-frames"]


def theirs(path):
    probe = subprocess.run(
        ["ffprobe", "-v", "quiet", "-threads", "1", "-select_streams", "v:0", "-count_frames",
         "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", str(path)],
        capture_output=True, text=True, errors="replace")
    counted = re.findall(r"\d+", probe.stdout)
    run = subprocess.run(
        ["ffmpeg", "-v", "quiet", "-stats", "-threads", "1", "-i", str(path), "-map", "0:v:0",
         "-fps_mode", "passthrough", "-f", "null", "-"],
        capture_output=True, text=True, errors="replace")
    frames = re.findall(r"frame=\s*(\d+)", run.stderr)
    return max(int(counted[0]) if counted else 0, int(frames[-1]) if frames else 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clip")
    parser.add_argument("--tool", default=".build/release/contrechamp")
    parser.add_argument("--seeds", type=int, default=3, help="variants of each random damage")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole = {}
        for encoding, options in ENCODINGS.items():
            whole[encoding] = folder / encoding
            encode(arguments.clip, whole[encoding], options)
            for damage in DAMAGES:
                for seed in range(arguments.seeds if damage in (bit_flips, lost_packets, zeroed) else 1):
                    path = folder / f"{damage.__name__}-{seed}.{encoding}"
                    data = bytearray(whole[encoding].read_bytes())
                    path.write_bytes(damage(data, random.Random(f"{encoding} {seed}")))
                    rows.append((damage.__name__, encoding, path))
        half = folder / "half.ts"
        encode(arguments.clip, half, ENCODINGS["h264.ts"], "scale=iw/2:ih/2")
        resized = folder / "size-change.ts"
        resized.write_bytes(whole["h264.ts"].read_bytes() + half.read_bytes())
        rows.append(("size change", "h264.ts", resized))
        again = folder / "reset.ts"
        again.write_bytes(whole["h264.ts"].read_bytes() * 2)
        rows.append(("timestamp reset", "h264.ts", again))
        totals = {}
        for damage, encoding, path in rows:
            (mine, status), peer = ours(arguments.tool, path), theirs(path)
            again = replayed(arguments.tool, path, folder / "out")
            if again != mine:
                print(f"  {path.name}: {mine} frames when probed, {again} when replayed")
            entry = totals.setdefault(damage, [0, 0])
            entry[0] += min(mine, again)
            entry[1] += peer
            if mine < peer or status not in (0, 65):
                print(f"  {path.name}: {mine} of {peer} frames (exit code {status})")
        for damage, (mine, peer) in totals.items():
            print(f"{damage}: {mine} against {peer} frames, {mine / max(1, peer):.4f}")
        mine, peer = (sum(entry[i] for entry in totals.values()) for i in (0, 1))
        print(f"all {len(rows)} recordings: {mine} against {peer} frames, {mine / peer:.4f}")


if __name__ == "__main__":
    main()
