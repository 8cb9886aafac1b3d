"""Tiny ONNX graphs, one a detector's head, and the boxes that onnxruntime and NumPy read from them.

Each graph is exact: red squares of 16 pixels on a grid of 16 are its class 0, blue ones its class 1, anything else nothing. A cell's
score is the sigmoid of 40 times how much redder (bluer) than 191 of 255 its pixels are on average, so that a wrong order of colours,
scale, mean or place of the picture in the input changes what is found. What the boxes are is computed here a second time, from
the heads' own papers and sources, not from the program's. The graphs are ours, under the project's licence.

    python3 -m venv V && V/bin/pip install numpy onnx onnxruntime
    V/bin/python Tests/oracles/heads.py Tests/oracles/heads
"""

import json
import math
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

SIDE = 64
MEAN, STD = np.array([103.53, 116.28, 123.675]), np.array([57.375, 57.12, 58.395])


class Graph:
    """Nodes and constants as they are added; values are named by number."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, values, kind=np.float32):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(values, kind), name))
        return name

    def add(self, kind, *inputs, name=None, **attributes):
        name = name or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def rows(self, value, columns):
        """1 x C x H x W as 1 x cells x C."""
        flat = self.add("Reshape", value, self.constant([1, columns, -1], np.int64))
        return self.add("Transpose", flat, perm=[0, 2, 1])

    def save(self, path, outputs, names=None):
        made = [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs]
        given = helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 3, SIDE, SIDE])
        graph = helper.make_graph(self.nodes, "squares", [given], made, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=6)
        if names:
            # In the order of text, as the exports of more than ten classes have it.
            helper.set_model_props(model, {"names": repr(dict(reversed(list(enumerate(names)))))})
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString())


def scores(graph, stride, red_first, scale=1.0, mean=None, std=None, fires=True):
    """Two channels a cell: how red and how blue it is, from 0 to 1; and the pooled input."""
    pooled = graph.add("AveragePool", "images", kernel_shape=[stride, stride], strides=[stride, stride])
    # A channel's value is (v - mean) / std or v * scale: back to shares of 255.
    weights, bias = np.zeros((2, 3, 1, 1)), np.full(2, -30.0)
    if fires:
        red, blue = (0, 2) if red_first else (2, 0)
        for row, (wanted, other) in enumerate([(red, blue), (blue, red)]):
            for channel, sign in [(wanted, 1), (other, -1)]:
                gain = (1 / scale if std is None else std[channel]) / 255
                weights[row, channel, 0, 0] = 40 * sign * gain
                bias[row] += 40 * sign * (0 if mean is None else mean[channel]) / 255
    raw = graph.add("Conv", pooled, graph.constant(weights), graph.constant(bias), kernel_shape=[1, 1])
    return graph.add("Sigmoid", raw), pooled


def steady(graph, pooled, values):
    """Channels that are the same in every cell and that the input nevertheless reaches, as outputs of real graphs are."""
    weights = np.zeros((len(values), 3, 1, 1))
    return graph.add("Conv", pooled, graph.constant(weights), graph.constant(values), kernel_shape=[1, 1])


def grid(stride, side=SIDE):
    count = math.ceil(side / stride)
    y, x = np.mgrid[0:count, 0:count]
    return x.reshape(-1), y.reshape(-1)


def moved(graph, rows, where, columns, at=0):
    """Rows with a constant of each cell added to the columns that begin at `at`."""
    whole = np.zeros((1, len(where), columns))
    whole[0, :, at : at + where.shape[1]] = where
    return graph.add("Add", rows, graph.constant(whole))


def yolo(path, kind, names=None):
    """YOLOX with offsets or with pixels, YOLOv5 and YOLOv8: boxes of one stride beside the other."""
    graph, parts = Graph(), []
    first = kind in ("yolov5", "yolov8")
    columns = 6 if kind == "yolov8" else 7
    for stride in (8, 16, 32):
        x, y = grid(stride)
        said, pooled = scores(graph, stride, first, 1 / 255 if first else 1.0, fires=stride == 16)
        place = [0.5, 0.5, 0, 0] if kind == "yolox" else [0, 0, stride, stride]
        sure = [] if kind == "yolov8" else [1.0]
        cells = graph.add("Concat", steady(graph, pooled, place + sure), said, axis=1)
        part = graph.rows(cells, columns)
        if kind != "yolox":
            part = moved(graph, part, np.stack([(x + 0.5) * stride, (y + 0.5) * stride], 1), columns)
        # Three anchors a cell: two of them never sure.
        if kind == "yolov5":
            idle = graph.rows(steady(graph, pooled, [1, 1, 1, 1, 0, 1, 1]), columns)
            part = graph.add("Concat", idle, part, idle, axis=1)
        parts.append(part)
    count = 84 * (3 if kind == "yolov5" else 1)
    if kind == "yolov8":
        whole = graph.add("Concat", *parts, axis=1)
        graph.add("Transpose", whole, name="output", perm=[0, 2, 1])
        graph.save(path, [("output", [1, columns, count])], names)
    else:
        graph.add("Concat", *parts, name="output", axis=1)
        graph.save(path, [("output", [1, count, columns])], names)


def corners(stride):
    x, y = grid(stride)
    return np.stack([x, y, x + 1, y + 1], 1) * stride / SIDE


def ssd(path):
    """1 x 1 x N x 7: number of the picture, label (0 is the background), score, corners as fractions."""
    graph, parts = Graph(), []
    said, pooled = scores(graph, 16, False, 1 / 127.5, [127.5] * 3, [127.5] * 3)
    for label in (0, 1):
        weights = np.zeros((1, 2, 1, 1))
        weights[0, label] = 1
        one = graph.add("Conv", said, graph.constant(weights), graph.constant([0.0]), kernel_shape=[1, 1])
        before, after = steady(graph, pooled, [0, label + 1]), steady(graph, pooled, [0] * 4)
        part = graph.rows(graph.add("Concat", before, one, after, axis=1), 7)
        parts.append(moved(graph, part, corners(16), 7, at=3))
    whole = graph.add("Concat", *parts, axis=1)
    graph.add("Reshape", whole, graph.constant([1, 1, 32, 7], np.int64), name="output")
    graph.save(path, [("output", [1, 1, 32, 7])])


def ssd_boxes(path):
    """Scores with the background first, and corners as fractions, a row a prior."""
    graph = Graph()
    said, pooled = scores(graph, 16, True, 1 / 127.5, [127.5] * 3, [127.5] * 3)
    all_said = graph.add("Concat", steady(graph, pooled, [0.25]), said, axis=1)
    flat = graph.add("Reshape", all_said, graph.constant([1, 3, -1], np.int64))
    graph.add("Transpose", flat, name="scores", perm=[0, 2, 1])
    places = graph.rows(steady(graph, pooled, [0] * 4), 4)
    graph.add("Add", places, graph.constant(corners(16)[None]), name="boxes")
    graph.save(path, [("scores", [1, 16, 3]), ("boxes", [1, 16, 4])])


def distances(centred):
    """Logits over 8 bins of strides whose mean is half a stride on each side, or none left and above and one right and below."""
    bins = np.zeros((4, 8))
    for side in range(4):
        if centred:
            bins[side, :2] = 30
        else:
            bins[side, 0 if side < 2 else 1] = 30
    return bins.reshape(32).tolist()


def nanodet(path, plus):
    """NanoDet-Plus: one output over four strides, cells counted from their corners; before it: six outputs, cells from their middle."""
    graph, parts, outputs = Graph(), [], []
    for stride in (8, 16, 32, 64) if plus else (8, 16, 32):
        said, pooled = scores(graph, stride, False, 1.0, MEAN, STD, fires=stride == 16)
        bins, count = steady(graph, pooled, distances(not plus)), len(grid(stride)[0])
        if plus:
            parts.append(graph.rows(graph.add("Concat", said, bins, axis=1), 34))
            continue
        for name, value, columns in [("cls", said, 2), ("dis", bins, 32)]:
            flat = graph.add("Reshape", value, graph.constant([1, columns, -1], np.int64))
            graph.add("Transpose", flat, name=f"{name}_{stride}", perm=[0, 2, 1])
            outputs.append((f"{name}_{stride}", [1, count, columns]))
    if plus:
        graph.add("Concat", *parts, name="output", axis=1)
        outputs = [("output", [1, 85, 34])]
    graph.save(path, outputs)


def unknown(path):
    """A classifier: no boxes at all."""
    graph = Graph()
    pooled = graph.add("AveragePool", "images", kernel_shape=[64, 64], strides=[64, 64])
    flat = graph.add("Reshape", steady(graph, pooled, [0.1] * 10), graph.constant([1, 10], np.int64), name="output")
    graph.save(path, [(flat, [1, 10])])


def picture():
    """RGB, 64 x 64: a red square at (16, 16), another at (48, 32), a blue one at (32, 0), a green one that is nobody."""
    rgb = np.zeros((SIDE, SIDE, 3))
    for (x, y), colour in [((16, 16), 0), ((48, 32), 0), ((32, 0), 2), ((0, 48), 1)]:
        rgb[y : y + 16, x : x + 16, colour] = 255
    return rgb


def decoded(name, outputs):
    """(class, left, top, right, bottom) in pixels of the input, of what is surer than a half."""
    found = []
    if name in ("yolox", "yolox-decoded", "yolov5"):
        rows = outputs[0][0]
        cells = [(s, x, y) for s in (8, 16, 32) for x, y in zip(*grid(s))]
        for index, row in enumerate(rows):
            at, w, h = row[:2].copy(), row[2], row[3]
            if name == "yolox":
                s, x, y = cells[index]
                at, w, h = (at + [x, y]) * s, math.exp(w) * s, math.exp(h) * s
            for k in (0, 1):
                if row[4] * row[5 + k] > 0.5:
                    found.append((k, at[0] - w / 2, at[1] - h / 2, at[0] + w / 2, at[1] + h / 2))
    elif name == "yolov8":
        for x, y, w, h, *said in outputs[0][0].T:
            found += [(k, x - w / 2, y - h / 2, x + w / 2, y + h / 2) for k in (0, 1) if said[k] > 0.5]
    elif name == "ssd":
        for _, label, sure, *box in outputs[0].reshape(-1, 7):
            if sure > 0.5:
                found.append((int(label) - 1, *(np.array(box) * SIDE)))
    elif name == "ssd-boxes":
        for said, box in zip(outputs[0][0], outputs[1][0]):
            found += [(k, *(box * SIDE)) for k in (0, 1) if said[1 + k] > 0.5]
    else:
        plus = name == "nanodet-plus"
        strides = (8, 16, 32, 64) if plus else (8, 16, 32)
        said = outputs[0][0][:, :2] if plus else np.concatenate([o[0] for o in outputs[::2]])
        logits = outputs[0][0][:, 2:] if plus else np.concatenate([o[0] for o in outputs[1::2]])
        cells = [(s, x, y) for s in strides for x, y in zip(*grid(s))]
        for (s, x, y), sure, logit in zip(cells, said, logits):
            e = np.exp(logit.reshape(4, 8).astype(float))
            left, top, right, bottom = (e / e.sum(1, keepdims=True)) @ np.arange(8) * s
            x, y = ((x, y) if plus else (x + 0.5, y + 0.5))
            found += [(k, x * s - left, y * s - top, x * s + right, y * s + bottom) for k in (0, 1) if sure[k] > 0.5]
    return sorted((int(k), *(round(float(v), 3) + 0.0 for v in box)) for k, *box in found)


def main(folder):
    yolo(folder / "yolox.onnx", "yolox")
    yolo(folder / "yolox-decoded.onnx", "yolox-decoded")
    yolo(folder / "yolov5.onnx", "yolov5")
    yolo(folder / "yolov8.onnx", "yolov8", ["person", "car"])
    ssd(folder / "ssd.onnx")
    ssd_boxes(folder / "ssd-boxes.onnx")
    nanodet(folder / "nanodet.onnx", False)
    nanodet(folder / "nanodet-plus.onnx", True)
    unknown(folder / "classifier.onnx")
    rgb, values = picture(), {}
    for path in sorted(folder.glob("*.onnx")):
        name = path.stem
        if name == "classifier":
            continue
        pixels = rgb if name in ("yolov5", "yolov8", "ssd-boxes") else rgb[:, :, ::-1]
        if name.startswith("yolov"):
            pixels = pixels / 255
        elif name.startswith("ssd"):
            pixels = (pixels - 127.5) / 127.5
        elif name.startswith("nanodet"):
            pixels = (pixels - MEAN) / STD
        session = onnxruntime.InferenceSession(str(path))
        outputs = session.run(None, {"images": pixels.transpose(2, 0, 1)[None].astype(np.float32)})
        values[name] = decoded(name, outputs)
    (folder / "boxes.json").write_text(json.dumps(values, indent=1) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
