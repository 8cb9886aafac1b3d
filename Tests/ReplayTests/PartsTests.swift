import Detection
import Footage
import Foundation
import MediaTime
import Observation
import Replay
import Scene
import TestSupport
import Testing

/// A clip decoded in parts at the same time must be the clip decoded in one go, to the last bit.
@Suite struct PartsTests {
  private static let folder = try? ScratchFolder()

  private func clip(_ name: String, _ codec: [String]) throws -> String {
    try SyntheticClip.make(
      try #require(PartsTests.folder).path(name), seconds: 8, codec: codec)
  }

  private func outcome(_ path: String, threads: Int) throws -> ClipPass.Outcome {
    var pass = ClipPass(
      path: path, rate: nil,
      pipeline: try StagePipeline(
        scene: .wholeView, stageRequests: StageCatalogue.names.map { StageRequest(name: $0) },
        people: .blobs, emitsDetections: true, learnsStill: true),
      decoderThreads: threads)
    return try pass.run()
  }

  private func expectTheSame(_ path: String) throws {
    let whole = try outcome(path, threads: 1)
    #expect(!whole.observations.isEmpty)
    for threads in [2, 3, 8] {
      let parts = try outcome(path, threads: threads)
      #expect(parts.observations == whole.observations)
      #expect(parts.ledger == whole.ledger)
      #expect(parts.exposure == whole.exposure)
      #expect(parts.duration == whole.duration)
      #expect(parts.analysedFrames == whole.analysedFrames)
      #expect(parts.still?.picture == whole.still?.picture)
    }
  }

  @Test(arguments: [
    ("closed.mp4", ["-g", "15"]), ("b-frames.mkv", ["-g", "20", "-bf", "4"]),
    ("stream.ts", ["-g", "25", "-f", "mpegts"]),
    ("long.mp4", ["-g", "30", "-x264-params", "ref=6"]),
  ])
  func partsGiveTheFramesOfTheWhole(name: String, options: [String]) throws {
    let path = try clip(name, ["-c:v", "libx264"] + options)
    let map = try #require(try ClipMap(path: path))
    #expect(map.parts.count >= 3)
    #expect(map.times.count == 80)
    // Every frame of every part, not only those that are analysed.
    var sequential = try VideoReader(path: path)
    for part in map.parts {
      var reader = try PartReader(path: path, map: map, part: part)
      while case .frame(let index) = try reader.advance() {
        let (one, other) = (try reader.take(index), try #require(try sequential.nextFrame()))
        #expect(one.time == other.time)
        let same = one.withLuma { a, stride in
          other.withLuma { b, _ in
            (0..<one.height).allSatisfy { row in
              (0..<one.width).allSatisfy { a[row * stride + $0] == b[row * stride + $0] }
            }
          }
        }
        #expect(same)
      }
    }
    #expect(try sequential.nextFrame() == nil)
    try expectTheSame(path)
  }

  @Test(arguments: [
    // Recovery points that are no IDR pictures.
    ("open.mp4", ["-c:v", "libx264", "-g", "15", "-x264-params", "open-gop=1"]),
    // Packets without times; a codec of which it is not known; pictures that would need conversion.
    ("raw.h264", ["-c:v", "libx264", "-g", "15"]), ("other.avi", ["-c:v", "mpeg4", "-g", "15"]),
    ("deep.mp4", ["-c:v", "libx264", "-g", "15", "-pix_fmt", "yuv422p"]),
    // One keyframe only.
    ("single.mp4", ["-c:v", "libx264", "-g", "999", "-sc_threshold", "0"]),
  ])
  func whereItIsNotKnownToBeExactThereIsNoMap(name: String, codec: [String]) throws {
    #expect(try ClipMap(path: try clip(name, codec)) == nil)
  }

  @Test(arguments: 1...6)
  func aDamagedClipIsDecodedInOneGo(seed: Int) throws {
    let whole = try Data(
      contentsOf: URL(
        fileURLWithPath: try clip("sound-\(seed).mp4", ["-c:v", "libx264", "-g", "15"])))
    var bytes = whole
    // Inside the pictures: the index at the end of the file stays whole.
    for step in 1...3 { bytes[whole.count / 10 * (step * 2) + seed * 37] ^= 0x55 }
    let folder = try ScratchFolder()
    let path = try folder.write("damaged.mp4", bytes)
    #expect(try ClipMap(path: path) != nil)
    try expectTheSame(path)
  }
}
