import Detection
import Footage
import Foundation
import MediaTime
import Observations
import Replay
import Scene
import TestSupport
import Testing

/// A clip decoded in parts at the same time must be the clip decoded in one go, to the last bit.
@Suite(.onItsOwnThread) struct PartsTests {
  private static let folder = try? ScratchFolder()

  /// A clip of 80 frames by an encoder and its options.
  private func clip(_ name: String, _ codec: String) throws -> String {
    try SyntheticClip.make(
      try #require(PartsTests.folder).path(name), seconds: 8,
      codec: ["-c:v"] + codec.split(separator: " ").map(String.init))
  }

  /// What a pass finds; without threads it decodes every frame one after another.
  private func outcome(_ path: String, rate: Rational?, threads: Int?) throws -> ClipPass.Outcome {
    var pass = ClipPass(
      path: path, rate: rate,
      pipeline: try StagePipeline(
        scene: .wholeView, stageRequests: StageCatalogue.names.map { StageRequest(name: $0) },
        people: .blobs, emitsDetections: true, learnsStill: true),
      decoderThreads: threads ?? 1)
    pass.decodesEverything = threads == nil
    return try pass.run()
  }

  /// Compares all ways to decode a clip; returns how many frames were passed over at two analysed frames a second.
  @discardableResult
  private func expectTheSame(_ path: String) throws -> Int {
    var passedOver: Set<Int> = []
    for rate in [nil, Rational(2)] {
      let whole = try outcome(path, rate: rate, threads: nil)
      #expect(!whole.observations.isEmpty)
      #expect(whole.ledger.passedOverFrames == 0)
      passedOver = []
      for threads in [0, 1, 2, 3, 8] {
        let parts = try outcome(path, rate: rate, threads: threads)
        #expect(parts.observations == whole.observations)
        #expect(parts.exposure == whole.exposure)
        #expect(parts.duration == whole.duration)
        #expect(parts.analysedFrames == whole.analysedFrames)
        #expect(parts.still?.picture == whole.still?.picture)
        var ledger = parts.ledger
        passedOver.insert(ledger.passedOverFrames)
        (ledger.decodedFrames, ledger.passedOverFrames) = (ledger.frames, 0)
        #expect(ledger == whole.ledger)
      }
      #expect(passedOver.count == 1, "the ledger must not depend on the threads")
    }
    return passedOver.first ?? 0
  }

  @Test(arguments: [
    ("closed.mp4", "libx264 -g 15"), ("b-frames.mkv", "libx264 -g 20 -bf 4"),
    ("stream.ts", "libx264 -g 25 -f mpegts"),
    ("long.mp4", "libx264 -g 30 -x264-params ref=6"),
    // As signed footage: words of the camera's between the pictures (H.264, D.1.7, user data unregistered).
    (
      "signed.mp4",
      "libx264 -g 15 -bsf:v h264_metadata=sei_user_data=005bc93f02db4a44b6c7e2f41b0a1234+signature"
    ),
    ("hevc.mp4", "libx265 -x265-params log-level=none:keyint=20:no-open-gop=1"),
    ("hevc.ts", "libx265 -x265-params log-level=none:keyint=15:no-open-gop=1:bframes=0 -f mpegts"),
  ])
  func partsGiveTheFramesOfTheWhole(name: String, codec: String) throws {
    let path = try clip(name, codec)
    let map = try #require(try ClipMap(path: path))
    #expect(map.parts.count >= 3)
    #expect(map.isSpare.count == 80)
    // Every frame of every part, not only those that are analysed.
    var sequential = try VideoReader(path: path)
    var reader = try PartReader(
      path: path, map: map, isWanted: Array(repeating: true, count: 80))
    for part in map.parts {
      reader.begin(part)
      while case .frame(let index) = try reader.advance() {
        let (one, other) = (try reader.take(index), try #require(try sequential.nextFrame()))
        #expect(one.time == other.time)
        #expect(shows(one, the: other))
      }
    }
    #expect(try sequential.nextFrame() == nil)
    try expectTheSame(path)
  }

  private func shows(_ one: VideoFrame, the other: VideoFrame) -> Bool {
    one.withLuma { a, stride in
      other.withLuma { b, _ in
        (0..<one.height).allSatisfy { row in
          (0..<one.width).allSatisfy { a[row * stride + $0] == b[row * stride + $0] }
        }
      }
    }
  }

  @Test(arguments: [
    ("pyramid.mp4", "libx264 -g 40 -bf 3"),
    ("strict.mkv", "libx264 -x264-params b-pyramid=strict"),
    ("flat.ts", "libx264 -g 20 -bf 2 -x264-params b-pyramid=none -f mpegts"),
    // Recovery points that are no IDR pictures; one keyframe only; slices; fields side by side.
    ("open-b.mp4", "libx264 -g 15 -bf 3 -x264-params open-gop=1"),
    ("single.mp4", "libx264 -g 999 -sc_threshold 0"),
    ("slices.mp4", "libx264 -g 20 -bf 3 -x264-params slices=4"),
    ("fields.ts", "libx264 -g 20 -bf 3 -flags +ilme+ildct -x264-params tff=1"),
    (
      "hevc-closed.mp4",
      "libx265 -x265-params log-level=none:keyint=20:no-open-gop=1:bframes=3:b-adapt=0"
    ),
    (
      "hevc-open.mkv",
      "libx265 -x265-params log-level=none:keyint=20:bframes=3:b-adapt=0:b-pyramid=0"
    ),
    (
      "hevc-slices.ts",
      "libx265 -x265-params log-level=none:keyint=40:bframes=4:b-adapt=0:slices=2 -f mpegts"
    ),
  ])
  func framesThatNobodyNeedsChangeNothing(name: String, codec: String) throws {
    let path = try clip(name, codec)
    let map = try #require(try ClipMap(path: path))
    let spare = map.isSpare.count { $0 }
    #expect(spare > 20)
    let wanted = map.isSpare.indices.map { $0.isMultiple(of: 7) }
    // The pictures of all frames that are left, not only of those that are analysed.
    var reader = try PartReader(path: path, map: map, isWanted: wanted)
    var sequential = try VideoReader(path: path)
    reader.begin(map.whole)
    var next = 0
    var decoded = 0
    while case .frame(let index) = try reader.advance() {
      while next < index {
        #expect(map.isSpare[next] && !wanted[next])
        _ = try sequential.advance()
        next += 1
      }
      let other = try #require(try sequential.nextFrame())
      #expect(shows(try reader.take(index), the: other))
      (next, decoded) = (next + 1, decoded + 1)
    }
    #expect(decoded == 80 - map.leftOutCount(wanted: wanted))
    #expect(decoded < 80 - spare / 2)
    #expect(try expectTheSame(path) > 0)
  }

  @Test func aLowerLayerIsNotSpareWhereAHigherOneMayReferToIt() throws {
    let options = "log-level=none:bframes=3:b-adapt=0:temporal-layers=1:keyint=20:no-open-gop=1"
    let path = try clip("layers.mp4", "libx265 -x265-params \(options)")
    let map = try #require(try ClipMap(path: path))
    #expect(!map.isSpare.contains(true))
    #expect(map.parts.count > 1)
  }

  @Test func whoeverMapsAClipGivesSigns() throws {
    var signs = 0
    _ = try ClipMap(path: try clip("signs.mp4", "libx264 -g 20")) { signs += 1 }
    #expect(signs > 0)
  }

  @Test func progressIsSaidWhileAClipIsMappedAndAfterItBeginsAgain() throws {
    var pace = ProgressPace()
    let times = [0, 0, 0, 0.2, 0.9, 1, 1.5, 2.5, 0.125, 0.5, 1.25]
    let said = try times.map { pace.isDue(try #require(MediaTime.seconds($0))) }
    #expect(
      said == [true, true, true, false, false, true, false, true, true, false, true])
  }

  @Test func aStreamWithoutSparesIsDecodedAsItIs() throws {
    let path = try clip("no-b.mp4", "libx264 -g 999 -bf 0")
    #expect(try expectTheSame(path) == 0)
  }

  @Test(arguments: [
    // Packets without times; a codec of which it is not known; pictures that would need conversion.
    ("raw.h264", "libx264 -g 15"), ("other.avi", "mpeg4 -g 15"),
    ("deep.mp4", "libx264 -g 15 -pix_fmt yuv422p"),
  ])
  func whereItIsNotKnownToBeExactThereIsNoMap(name: String, codec: String) throws {
    #expect(try ClipMap(path: try clip(name, codec)) == nil)
  }

  @Test(
    arguments: 1...6,
    ["libx264 -g 15", "libx265 -x265-params log-level=none:keyint=15:no-open-gop=1"])
  func aDamagedClipIsDecodedInOneGo(seed: Int, codec: String) throws {
    let sound = try clip("sound-\(codec.prefix(7))-\(seed).mp4", codec)
    let whole = try Data(contentsOf: URL(fileURLWithPath: sound))
    var bytes = whole
    // Inside the pictures: the index at the end of the file stays whole.
    for step in 1...3 { bytes[whole.count / 10 * (step * 2) + seed * 37] ^= 0x55 }
    let folder = try ScratchFolder()
    let path = try folder.write("damaged.mp4", bytes)
    #expect(try ClipMap(path: path) != nil)
    let passedOver = try expectTheSame(path)
    // Not every flipped bit of H.265 is noticed by its decoder; what comes out is the same all the same.
    if codec.hasPrefix("libx264") { #expect(passedOver == 0) }
  }
}
