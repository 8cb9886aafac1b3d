import Foundation
import MediaTime
import Report
import Scene

extension Sample {
  /// A grey slope of 24 × 18 pixels as a PNG that also names an author, which must not reach the page.
  static let background: [UInt8] = Array(
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAAABgAAAASCAAAAABkh0FCAAAAD3RFWHRBdXRob3IAc29tZWJvZHmKs+Tf\
        AAAAmElEQVR42m3MgxFDARAFwFd2JratH9u2bduYtJIGbgtYsDh8kVSh1hktdqfHH4om0rlipd7qgs0T\
        SuQqrcFsc7h9wUg8lS2Ua81OH1yBWKbU6E1WxuUNhGPJTL5UbbR7Q9DRYAw6Gk1BR5M56Gi2BB0t1qCj\
        1RZ0tNmDjnZH0NHhDDo6XUFHlzvo6PYEHT3eoKPXF3T0+f0BmsoheMkHJ8gAAAAASUVORK5CYII=
        """) ?? Data())

  static let stills: [String: StillMaterial] = [
    "hall-a": StillMaterial(
      size: PixelSize(width: 768, height: 576), background: background, shown: 0.12,
      scene: Scene(
        camera: "cam-01",
        zones: [
          .init(
            name: "hall",
            polygon: Polygon([
              Point(0.02, 0.45), Point(0.6, 0.35), Point(0.95, 0.95), Point(0.02, 0.98),
            ]) ?? .wholeView, forbidden: true)
        ],
        lines: [.init(name: "gate", line: Line(from: Point(0.7, 0.3), to: Point(0.9, 0.35)))],
        noScore: [
          .init(
            polygon: Polygon([Point(0.8, 0), Point(1, 0), Point(1, 0.2)]) ?? .wholeView,
            why: "tree")
        ]),
      people: [
        .init(
          time: time(15_012.4),
          people: [
            Box(x: 0.13, y: 0.45, width: 0.07, height: 0.35),
            Box(x: 0.5, y: 0.4, width: 0.06, height: 0.3),
          ])
      ])
  ]
}
