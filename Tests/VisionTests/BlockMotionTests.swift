import Testing
import Vision

@Suite struct BlockMotionTests {
  /// A square of noise on a flat ground.
  private static func square(at x: Int, _ y: Int, side: Int = 24) -> GreyPicture {
    var random = RandomPictures(seed: 4)
    let noise = random.noise(width: side, height: side)
    var picture = GreyPicture(width: 96, height: 80, filledWith: 128)
    for v in 0..<side { for u in 0..<side { picture[x + u, y + v] = noise[u, v] } }
    return picture
  }

  @Test func aSquareIsFoundWhereItWas() throws {
    let motion = try BlockMotion(
      from: Self.square(at: 30, 30), to: Self.square(at: 37, 26), reach: 12)
    #expect((motion.columns, motion.rows) == (24, 20))
    // The blocks wholly inside the square, which lies at (37, 26) now.
    let inside = (8...11).flatMap { row in (10...13).map { row * 24 + $0 } }
    #expect(inside.allSatisfy { motion.states[$0] == .moved })
    #expect(
      inside.allSatisfy { abs(motion.x[$0] - 7 * 16) <= 8 && abs(motion.y[$0] + 4 * 16) <= 8 })
  }

  @Test func whatStandsIsToldFromWhatIsFlat() throws {
    let picture = Self.square(at: 32, 32)
    let motion = try BlockMotion(from: picture, to: picture, reach: 12)
    #expect(motion.states[0] == .flat)
    #expect(motion.states[10 * 24 + 10] == .stood)
    #expect(motion.x.allSatisfy { $0 == 0 } && motion.y.allSatisfy { $0 == 0 })
  }

  @Test func whatIsFoundNowhereIsNotGuessed() throws {
    let flat = GreyPicture(width: 96, height: 80, filledWith: 128)
    let motion = try BlockMotion(from: flat, to: Self.square(at: 32, 32), reach: 12)
    #expect(motion.states[10 * 24 + 10] == .changed)
    #expect(!motion.states.contains(.moved))
  }

  @Test func whereNearlyAllChangesNothingIsLookedFor() throws {
    var random = RandomPictures(seed: 6)
    let (before, after) = (
      random.noise(width: 64, height: 64), random.noise(width: 64, height: 64)
    )
    let motion = try BlockMotion(from: before, to: after, reach: 12)
    #expect(motion.states.allSatisfy { $0 == .changed })
  }

  @Test func theInstructionsChangeNoByte() throws {
    var random = RandomPictures(seed: 7)
    for _ in 0..<8 {
      let (x, y) = (10 + random.next(40), 10 + random.next(30))
      let (before, after) = (
        Self.square(at: x, y), Self.square(at: x + random.next(20) - 10, y + random.next(20) - 10)
      )
      let wide = try BlockMotion(from: before, to: after, reach: 12)
      let portable = try Instructions.portably {
        try BlockMotion(from: before, to: after, reach: 12)
      }
      #expect(wide == portable)
    }
  }

  @Test func picturesThatDoNotFitAreRefused() {
    let picture = GreyPicture(width: 32, height: 32)
    for (other, reach) in [
      (GreyPicture(width: 33, height: 32), 8), (picture, 0), (picture, 33),
    ] {
      #expect(throws: VisionError.self) {
        try BlockMotion(from: picture, to: other, reach: reach)
      }
    }
    let tiny = GreyPicture(width: 7, height: 32)
    #expect(throws: VisionError.self) { try BlockMotion(from: tiny, to: tiny, reach: 1) }
  }
}
