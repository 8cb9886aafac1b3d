"""People by a YOLOX network in onnxruntime: detections, and how many there are, for `contrechamp audit`.

    yolox.py MODEL.onnx    reads YUV4MPEG2 (4:2:0) on standard input, writes one JSON object a line

OpenCV's dnn, which `people: model` uses, runs the same file and needs no Python; onnxruntime is quicker (docs/people.md).
"""

import json
import sys

import numpy as np
import onnxruntime

SURE, OVERLAP = 0.5, 0.5


def frames(stream):
    """(seconds of media time, BGR picture) of each frame."""
    words = stream.readline().split()
    width = next(int(word[1:]) for word in words if word[:1] == b"W")
    height = next(int(word[1:]) for word in words if word[:1] == b"H")
    across, down = (width + 1) // 2, (height + 1) // 2
    while line := stream.readline():
        time = float(next(word[6:] for word in line.split() if word[:6] == b"Xtime="))
        pixels = np.frombuffer(stream.read(width * height + 2 * across * down), np.uint8).astype(np.float32)
        luma = (pixels[: width * height].reshape(height, width) - 16) * 255 / 219
        blue, red = (
            (plane.reshape(down, across).repeat(2, 0).repeat(2, 1)[:height, :width] - 128) * 255 / 224
            for plane in np.split(pixels[width * height :], 2)
        )
        bgr = np.stack([luma + 1.772 * blue, luma - 0.344136 * blue - 0.714136 * red, luma + 1.402 * red], 2)
        yield time, bgr.clip(0, 255)


def shrunk(picture, width, height):
    """The picture in the top left of the input, the rest grey 114; and the scale."""
    scale = min(width / picture.shape[1], height / picture.shape[0])
    rows = ((np.arange(int(picture.shape[0] * scale)) + 0.5) / scale).astype(int)
    columns = ((np.arange(int(picture.shape[1] * scale)) + 0.5) / scale).astype(int)
    # Means of what a pixel covers, by sums over the corners: a pixel taken alone would flicker.
    sums = np.pad(picture, ((1, 0), (1, 0), (0, 0))).cumsum(0, dtype=np.float64).cumsum(1)
    half = max(0, int(0.5 / scale - 0.25))
    top, bottom = (rows - half).clip(0), (rows + half + 1).clip(max=picture.shape[0])
    left, right = (columns - half).clip(0), (columns + half + 1).clip(max=picture.shape[1])
    area = ((bottom - top)[:, None] * (right - left)[None])[..., None]
    total = sums[bottom][:, right] - sums[top][:, right] - sums[bottom][:, left] + sums[top][:, left]
    blob = np.full((height, width, 3), 114, np.float32)
    blob[: len(rows), : len(columns)] = total / area
    return blob.transpose(2, 0, 1)[None], scale


def grid(width, height):
    """Column, row and stride of each cell."""
    cells = []
    for stride in (8, 16, 32):
        y, x = np.mgrid[0 : height // stride, 0 : width // stride]
        cells.append(np.stack([x.ravel(), y.ravel(), np.full(x.size, stride)], 1))
    return np.concatenate(cells)


def people(rows, cells, scale):
    """(left, top, right, bottom, sureness) without doubles; class 0 is COCO's person."""
    sure = rows[:, 4] * rows[:, 5]
    keep = sure > SURE
    rows, cells, sure = rows[keep], cells[keep], sure[keep]
    centre = (rows[:, :2] + cells[:, :2]) * cells[:, 2:]
    half = np.exp(rows[:, 2:4]) * cells[:, 2:] / 2
    boxes = np.concatenate([centre - half, centre + half], 1) / scale
    kept = []
    for i in np.argsort(-sure):
        if all(overlap(boxes[i], boxes[k]) <= OVERLAP for k in kept):
            kept.append(i)
    return [(*boxes[i], sure[i]) for i in kept]


def overlap(a, b):
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if across <= 0 or down <= 0:
        return 0.0
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - across * down
    return across * down / union


def main(model):
    options = onnxruntime.SessionOptions()
    # A confined program may have threads; one is what `people: model` has, so that the two can be compared.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    given = session.get_inputs()[0]
    height, width = given.shape[2:]
    cells = grid(width, height)
    for time, picture in frames(sys.stdin.buffer):
        blob, scale = shrunk(picture, width, height)
        found = people(session.run(None, {given.name: blob})[0][0], cells, scale)
        for left, top, right, bottom, sure in found:
            box = [left / picture.shape[1], top / picture.shape[0]]
            box += [(right - left) / picture.shape[1], (bottom - top) / picture.shape[0]]
            said = {"time": time, "box": [round(float(v), 4) for v in box], "class": "person"}
            print(json.dumps({"detection": said | {"confidence": round(float(sure), 3)}}))
        print(json.dumps({"measurement": {"quantity": "count", "time": time, "value": len(found)}}), flush=True)


main(sys.argv[1])
