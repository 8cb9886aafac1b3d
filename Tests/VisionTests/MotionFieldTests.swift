import Footage
import MediaTime
import TestSupport
import Testing
import Vision

/// Grey picture of a frame, shrunk.
private func grey(_ frame: VideoFrame, shrunkBy factor: Int) throws -> GreyPicture {
  try frame.withLuma { plane, stride in
    try GreyPicture(
      shrinking: plane, stride: stride, width: frame.width, height: frame.height, by: factor)
  }
}

private func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? .infinity : numbers.sorted()[numbers.count / 2]
}

/// Hands out each frame's field of flow with the field of its codec.
private func play(
  _ path: String, shrunkBy factor: Int, _ look: (MotionField, MotionField?) throws -> Void
) throws {
  var reader = try VideoReader(path: path, exportsMotion: true)
  var last: (picture: GreyPicture, time: MediaTime)?
  while let frame = try reader.nextFrame() {
    let picture = try grey(frame, shrunkBy: factor)
    if let last {
      let seconds = (frame.time - last.time).seconds.doubleValue
      let flow = try MotionField(
        from: last.picture, to: picture, shrunkBy: factor, after: seconds)
      try look(flow, try reader.motion())
    }
    last = (picture, frame.time)
  }
}

@Suite(.onItsOwnThread) struct MotionFieldTests {
  @Test(arguments: [1, 2])
  func flowFollowsAPan(factor: Int) throws {
    let folder = try ScratchFolder()
    let path = try PannedClip.make(folder.path("a.mp4"), codec: ["-c:v", "libx264"])
    try play(path, shrunkBy: factor) { flow, _ in
      let errors = flow.x.indices.map { cell in
        let x = Double(flow.x[cell]) / PannedClip.rate - PannedClip.way.x
        let y = Double(flow.y[cell]) / PannedClip.rate - PannedClip.way.y
        return (x * x + y * y).squareRoot()
      }
      #expect(median(errors) < 0.5)
    }
  }

  @Test func thereIsNoFlowWhereNothingMoves() throws {
    var random = RandomPictures(seed: 5)
    let picture = random.noise(width: 64, height: 48)
    let flow = try MotionField(from: picture, to: picture, shrunkBy: 2, after: 0.04)
    #expect((flow.columns, flow.rows) == (8, 6))
    #expect(flow.x.allSatisfy { $0 == 0 } && flow.y.allSatisfy { $0 == 0 })
  }

  @Test func picturesOfDifferentSizesAreRefused() {
    let (small, large) = (GreyPicture(width: 32, height: 32), GreyPicture(width: 48, height: 32))
    #expect(throws: VisionError.self) {
      try MotionField(from: small, to: large, shrunkBy: 1, after: 0.04)
    }
  }

  @Test func picturesThatAreTooSmallForFlowAreRefused() {
    let tiny = GreyPicture(width: 4, height: 4)
    #expect(throws: VisionError.self) {
      try MotionField(from: tiny, to: tiny, shrunkBy: 1, after: 0.04)
    }
  }

  /// Where both say that people walk, codec and flow agree on how: measured 1.24 and, with B frames, 1.66 pixels a
  /// frame apart, of 3.7 and 3.9 that people move.
  @Test(
    .enabled(if: SharedMaterial.has("footage/pets09-s2l1/vtest.avi"), "needs the PETS clip"),
    arguments: zip(["0", "2"], [1.5, 2.0]))
  func vectorsAgreeWithFlowOnWalkingPeople(framesBetween: String, bound: Double) throws {
    let folder = try ScratchFolder()
    let source = try #require(SharedMaterial.path("footage/pets09-s2l1/vtest.avi"))
    let path = folder.path("a.mp4")
    try Program.ffmpeg(
      [
        "-i", source, "-t", "10", "-c:v", "libx264", "-crf", "23", "-bf", framesBetween, path,
      ])
    var (errors, sizes): ([Double], [Double]) = ([], [])
    // 10 frames a second.
    try play(path, shrunkBy: 1) { flow, codec in
      guard let codec else { return }
      for cell in codec.known.indices where codec.known[cell] {
        let (x, y) = (Double(codec.x[cell]) / 10, Double(codec.y[cell]) / 10)
        let (u, v) = (Double(flow.x[cell]) / 10, Double(flow.y[cell]) / 10)
        guard (x * x + y * y).squareRoot() >= 1, (u * u + v * v).squareRoot() >= 1 else { continue }
        errors.append(((x - u) * (x - u) + (y - v) * (y - v)).squareRoot())
        sizes.append((u * u + v * v).squareRoot())
      }
    }
    #expect(errors.count > 3000)
    #expect(median(errors) < bound)
    // Were there no motion at all in the vectors, they would err by the flow itself.
    #expect(median(sizes) > 3)
  }
}
