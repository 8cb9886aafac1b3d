import Foundation
import Footage
import MediaTime
import TestSupport
import Testing

private func clip(_ folder: ScratchFolder, _ name: String, _ arguments: [String]) throws -> String {
  let path = folder.path(name)
  try Program.ffmpeg(
    ["-f", "lavfi", "-i", "testsrc=size=160x120:rate=30000/1001:duration=2"] + arguments + [path])
  return path
}

private func readAll(_ path: String) throws -> (reader: [VideoFrame], last: MediaTime) {
  var reader = try VideoReader(path: path)
  var frames: [VideoFrame] = []
  while let frame = try reader.nextFrame() { frames.append(frame) }
  return (frames, reader.decodedEnd)
}

@Test func timesOfNTSCFramesAreExact() throws {
  let folder = try ScratchFolder()
  let path = try clip(folder, "a.mp4", ["-c:v", "libx264", "-bf", "2"])
  let (frames, end) = try readAll(path)
  #expect(frames.count == 60)
  #expect(frames[59].time.seconds == Rational(59 * 1001, 30000))
  #expect(end.seconds == Rational(60 * 1001, 30000))
}

@Test func rotationIsAppliedToThePlanes() throws {
  let folder = try ScratchFolder()
  let plain = try clip(folder, "plain.mp4", ["-c:v", "libx264", "-frames:v", "1"])
  let turned = folder.path("turned.mp4")
  try Program.ffmpeg(["-i", plain, "-c", "copy", "-metadata:s:v:0", "rotate=90", turned])
  var straight = try VideoReader(path: plain)
  var rotated = try VideoReader(path: turned)
  let a = try #require(try straight.nextFrame())
  let b = try #require(try rotated.nextFrame())
  #expect(rotated.info.rotation == 90)
  #expect((b.width, b.height) == (120, 160))
  // Turned clockwise, the top left corner comes to the top right.
  let corner = a.withLuma { plane, stride in plane[10 * stride + 20] }
  #expect(b.withLuma { plane, stride in plane[20 * stride + (120 - 1 - 10)] } == corner)
}

@Test func tenBitGreyAndFullChromaBecomeEightBitPlanar() throws {
  let folder = try ScratchFolder()
  for format in ["yuv420p10le", "yuv444p", "gray"] {
    let path = try clip(
      folder, "\(format).mkv", ["-c:v", "ffv1", "-pix_fmt", format, "-frames:v", "2"])
    let (frames, _) = try readAll(path)
    #expect(frames.count == 2, "\(format)")
    #expect(frames[0].withChroma { blue, _, stride in blue.count >= stride * 59 }, "\(format)")
  }
}

@Test(.enabled(if: SharedMaterial.has("footage/pets09-s2l1/vtest.avi")))
func petsClipHasItsFrames() throws {
  let path = try #require(SharedMaterial.path("footage/pets09-s2l1/vtest.avi"))
  let (frames, end) = try readAll(path)
  #expect(frames.count == 795)
  #expect(end.seconds == Rational(159, 2))
}
