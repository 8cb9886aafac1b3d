"""Writes an ONNX file that OpenCV 4.6 can run: constants that are smaller than what they are added to are written out in full.

    pip install onnx
    python for-opencv.py yolov8n.onnx yolov8n-opencv.onnx

Ultralytics' exports of YOLOv8 and v11 end in sums and products with constants of fewer dimensions, which OpenCV refuses
("start <= (int)shape.size()"). The network computes the same; only the file grows a little. The input's size must be fixed, the opset 11 to
13, and the export without suppression (`nms=False`).
"""

import sys

import numpy as np
import onnx
from onnx import numpy_helper, shape_inference


def main(source, target):
    model = onnx.load(source)
    inferred = shape_inference.infer_shapes(model).graph
    shapes = {
        value.name: [side.dim_value for side in value.type.tensor_type.shape.dim]
        for value in [*inferred.value_info, *inferred.output]
    }
    constants = {value.name: numpy_helper.to_array(value) for value in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "Constant" and node.attribute[0].name == "value":
            constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    written = 0
    for node in model.graph.node:
        shape = shapes.get(node.output[0])
        if node.op_type not in ("Add", "Sub", "Mul", "Div") or not shape or len(shape) != 3 or 0 in shape:
            continue
        for place, name in enumerate(node.input):
            if name in constants and list(constants[name].shape) != shape:
                full = np.ascontiguousarray(np.broadcast_to(constants[name], shape))
                node.input[place] = f"{name}_in_full_{written}"
                model.graph.initializer.append(numpy_helper.from_array(full, node.input[place]))
                written += 1
    onnx.checker.check_model(model)
    onnx.save(model, target)
    print(f"{target}: {written} constants written out")


main(*sys.argv[1:])
