import Foundation
import Footage
import MediaTime
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

@Test(.onItsOwnThread) func timesOfNTSCFramesAreExact() throws {
  let folder = try ScratchFolder()
  let path = try clip(folder, "a.mp4", ["-c:v", "libx264", "-bf", "2"])
  let (frames, end) = try readAll(path)
  #expect(frames.count == 60)
  #expect(frames[59].time.seconds == Rational(59 * 1001, 30000))
  #expect(end.seconds == Rational(60 * 1001, 30000))
}

@Test(.onItsOwnThread, arguments: ["90", "180", "270"])
func rotationIsAppliedAsFFmpegAppliesIt(degrees: String) throws {
  let folder = try ScratchFolder()
  let plain = try clip(folder, "plain.mp4", ["-c:v", "libx264", "-frames:v", "1"])
  let (turned, oracle) = (folder.path("turned.mp4"), folder.path("oracle.raw"))
  try Program.ffmpeg([
    "-i", plain, "-c", "copy", "-metadata:s:v:0", "rotate=\(degrees)", turned,
  ])
  try Program.ffmpeg(["-i", turned, "-f", "rawvideo", "-pix_fmt", "yuv420p", oracle])
  var reader = try VideoReader(path: turned)
  let frame = try #require(try reader.nextFrame())
  let luma = frame.withLuma { plane, stride in
    (0..<frame.height).flatMap { y in (0..<frame.width).map { plane[y * stride + $0] } }
  }
  let expected = try Data(contentsOf: URL(fileURLWithPath: oracle))
  #expect(luma == Array(expected.prefix(160 * 120)))
}

@Test(.onItsOwnThread) func tenBitGreyAndFullChromaBecomeEightBitPlanar() throws {
  let folder = try ScratchFolder()
  for format in ["yuv420p10le", "yuv444p", "gray"] {
    let path = try clip(
      folder, "\(format).mkv", ["-c:v", "ffv1", "-pix_fmt", format, "-frames:v", "2"])
    let (frames, _) = try readAll(path)
    #expect(frames.count == 2, "\(format)")
    #expect(frames[0].withChroma { blue, _, stride in blue.count >= stride * 59 }, "\(format)")
  }
}

@Test(.onItsOwnThread, .enabled(if: SharedMaterial.has("footage/pets09-s2l1/vtest.avi")))
func petsClipHasItsFrames() throws {
  let path = try #require(SharedMaterial.path("footage/pets09-s2l1/vtest.avi"))
  let (frames, end) = try readAll(path)
  #expect(frames.count == 795)
  #expect(end.seconds == Rational(159, 2))
}

@Test(.onItsOwnThread, arguments: ["raw.mjpeg", "raw.bin"])
func rawMotionJPEGIsAClip(name: String) throws {
  let folder = try ScratchFolder()
  let clip = try SyntheticClip.make(
    folder.path("raw.mjpeg"), seconds: 2, codec: ["-c:v", "mjpeg", "-f", "mjpeg"])
  let path = folder.path(name)
  if path != clip { try FileManager.default.moveItem(atPath: clip, toPath: path) }
  let probe = try Probe(path: path)
  #expect(probe.info.codec == "mjpeg")
  #expect(probe.ledger.decodedFrames == 20)
}

@Test(.onItsOwnThread) func aSinglePictureIsNoClip() throws {
  let folder = try ScratchFolder()
  let picture = try SyntheticClip.make(
    folder.path("one.jpg"), seconds: 1, codec: ["-frames:v", "1"])
  let error = #expect(throws: FootageError.self) { try Probe(path: picture) }
  #expect(error?.code == .notVideo)
}
