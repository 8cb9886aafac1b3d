import MediaTime
import Report
import Scene

extension Sample {
  /// Two grey pixels as a PNG, made with zlib by hand: a background without a person.
  static let background: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
  ]

  static let stills: [String: StillMaterial] = [
    "hall-a": StillMaterial(
      size: PixelSize(width: 768, height: 576), background: nil,
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
