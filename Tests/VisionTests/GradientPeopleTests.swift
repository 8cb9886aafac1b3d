import Testing
import Vision

@Suite struct GradientPeopleTests {
  private typealias Hit = GradientPeopleDetector.Hit

  /// Overlapping discs and bars at places drawn from a seed: gradients of every orientation.
  private static func picture(seed: UInt64) -> GreyPicture {
    var picture = GreyPicture(width: 200, height: 190, filledWith: 120)
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<60 {
      let (x, y, radius, value) = (next(200), next(190), 4 + next(25), UInt8(next(256)))
      for row in max(0, y - radius)..<min(190, y + radius) {
        for column in max(0, x - radius)..<min(200, x + radius)
        where (row - y) * (row - y) + (column - x) * (column - x) < radius * radius {
          picture[column, row] = value
        }
      }
    }
    return picture
  }

  private static func hits(
    _ gradients: GradientPeopleDetector.Source, seed: UInt64, threshold: Double = -1000
  ) throws -> [Hit] {
    let picture = picture(seed: seed)
    var detector = try GradientPeopleDetector(gradients: gradients)
    return try detector.find(
      in: picture.pixels.span, stride: 200, width: 200, height: 190,
      searches: [
        .init(region: PixelRect(x: 0, y: 0, width: 200, height: 190), enlargement: 1),
        .init(region: PixelRect(x: -9, y: 20, width: 120, height: 181), enlargement: 1.3),
      ], threshold: threshold)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func marginsAreOpenCVs(_ seed: UInt64) throws {
    let ours = try Self.hits(.own, seed: seed)
    let theirs = try Self.hits(.reference, seed: seed)
    #expect(ours.count == theirs.count)
    for (a, b) in zip(ours, theirs) {
      #expect(a.x == b.x && a.y == b.y && a.width == b.width)
      // OpenCV takes angles from a table good to 0.3 degrees.
      #expect(abs(a.margin - b.margin) < 0.01)
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func bothInstructionSetsGiveTheSameMargins(_ seed: UInt64) throws {
    let wide = try Self.hits(.own, seed: seed)
    #expect(try wide == Instructions.portably { try Self.hits(.own, seed: seed) })
  }

  @Test func everyWindowOfTheGridIsLookedAt() throws {
    // (200 − 64) / 8 + 1 = 18 across, (190 − 128) / 8 + 1 = 8 down; at 1.3: 156 × 235, 12 × 14.
    #expect(try Self.hits(.own, seed: 6).count == 18 * 8 + 12 * 14)
  }

  @Test func aHigherThresholdKeepsTheSurer() throws {
    let all = try Self.hits(.own, seed: 7)
    #expect(try Self.hits(.own, seed: 7, threshold: -2) == all.filter { $0.margin >= -2 })
  }

  @Test func aRegionOfNoExtentIsRefused() throws {
    var detector = try GradientPeopleDetector()
    let picture = GreyPicture(width: 100, height: 150)
    #expect(throws: VisionError.self) {
      try detector.find(
        in: picture.pixels.span, stride: 100, width: 100, height: 150,
        searches: [.init(region: PixelRect(x: 0, y: 0, width: 0, height: 10), enlargement: 1)],
        threshold: 0)
    }
  }
}
