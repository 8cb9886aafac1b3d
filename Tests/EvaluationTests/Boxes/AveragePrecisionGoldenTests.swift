import Evaluation
import MediaTime
import Observations
import Scene
import Testing

/// Frames of truth (x, y, width, height, ignored) and detections (x, y, width, height, confidence).
struct APGolden: Sendable {
  let frames: [([[Double]], [[Double]])]
  let value: Double
}

/// Random cases scored with pycocotools (IoU .50, all areas, 100 detections), kept from a run of 200.
@Suite struct AveragePrecisionGoldenTests {
  static let goldens: [APGolden] = [
    APGolden(
      frames: [
        (
          [[0.41, 0.09, 0.28, 0.19, 0]],
          [[0.64, 0.1, 0.2, 0.2, 0.5]]
        ),
        (
          [
            [0.16, 0.7, 0.19, 0.27, 0], [0.45, 0.11, 0.23, 0.27, 0], [0.52, 0.47, 0.11, 0.25, 0],
          ],
          [
            [0.17, 0.66, 0.19, 0.3, 0.9], [0.44, 0.07, 0.2, 0.29, 0.4],
            [0.49, 0.09, 0.24, 0.28, 0.2], [0.53, 0.43, 0.08, 0.27, 0.6],
            [0.5, 0.47, 0.11, 0.27, 0.9], [0.02, 0.1, 0.2, 0.2, 0.3],
          ]
        ),
      ], value: 0.6534653465346535),
    APGolden(
      frames: [
        (
          [[0.47, 0.11, 0.27, 0.29, 0], [0.4, 0.5, 0.14, 0.27, 0], [0.2, 0.04, 0.27, 0.3, 1]],
          [
            [0.4, 0.5, 0.12, 0.28, 0.1], [0.37, 0.48, 0.12, 0.29, 0.6],
            [0.13, 0.04, 0.27, 0.31, 0.6], [0.02, 0.1, 0.2, 0.2, 0.2],
          ]
        ),
        (
          [[0.2, 0.18, 0.24, 0.3, 0], [0.25, 0.1, 0.27, 0.18, 0]],
          [
            [0.18, 0.16, 0.21, 0.29, 0.9], [0.18, 0.18, 0.24, 0.29, 0.3],
            [0.23, 0.1, 0.29, 0.18, 0.6], [0.01, 0.1, 0.2, 0.2, 0.6],
          ]
        ),
      ], value: 0.7524752475247525),
    APGolden(
      frames: [
        (
          [[0.09, 0.44, 0.17, 0.17, 0], [0.43, 0.2, 0.2, 0.22, 0], [0.01, 0.26, 0.23, 0.16, 0]],
          [
            [0.08, 0.45, 0.15, 0.19, 0.3], [0.46, 0.22, 0.23, 0.21, 0.1],
            [0.4, 0.2, 0.2, 0.24, 0.7], [0.07, 0.1, 0.2, 0.2, 0.3],
          ]
        ),
        (
          [[0.47, 0.16, 0.26, 0.29, 1], [0.52, 0.15, 0.21, 0.15, 0]],
          [[0.5, 0.18, 0.17, 0.13, 0.3], [0.58, 0.1, 0.2, 0.2, 0.1]]
        ),
      ], value: 0.6905940594059405),
    APGolden(
      frames: [
        (
          [
            [0.24, 0.09, 0.16, 0.26, 0], [0.24, 0.29, 0.18, 0.18, 0], [0.11, 0.0, 0.29, 0.28, 0],
          ],
          [
            [0.19, 0.07, 0.16, 0.25, 0.5], [0.24, 0.06, 0.18, 0.25, 0.9],
            [0.12, 0.01, 0.33, 0.29, 0.5], [0.14, 0.1, 0.2, 0.2, 0.9],
          ]
        ),
        (
          [[0.4, 0.01, 0.25, 0.13, 0], [0.46, 0.37, 0.18, 0.29, 0]],
          [
            [0.44, 0.05, 0.21, 0.12, 0.1], [0.47, 0.39, 0.18, 0.28, 0.8],
            [0.65, 0.1, 0.2, 0.2, 0.8],
          ]
        ),
      ], value: 0.43894389438943887),
    APGolden(
      frames: [
        (
          [[0.34, 0.4, 0.18, 0.25, 0]],
          [
            [0.36, 0.41, 0.2, 0.21, 0.8], [0.35, 0.4, 0.17, 0.25, 0.7], [0.36, 0.1, 0.2, 0.2, 0.5],
          ]
        ),
        (
          [[0.22, 0.25, 0.23, 0.22, 0]],
          [[0.24, 0.25, 0.23, 0.22, 0.7], [0.56, 0.1, 0.2, 0.2, 0.6]]
        ),
      ], value: 0.834983498349835),
  ]

  @Test(arguments: goldens) func averagePrecisionEqualsPycocotools(_ golden: APGolden) {
    let frames = golden.frames.map { truth, detections in
      AveragePrecision.Frame(
        truth: truth.map {
          TruthBox(
            time: .zero, box: Box(x: $0[0], y: $0[1], width: $0[2], height: $0[3]), identity: 0,
            ignored: $0[4] == 1)
        },
        detections: detections.map {
          Detection(
            time: .zero, box: Box(x: $0[0], y: $0[1], width: $0[2], height: $0[3]),
            confidence: $0[4])
        })
    }
    #expect(abs((AveragePrecision(frames).value.value ?? -1) - golden.value) < 1e-9)
  }
}
