import Foundation
import TestSupport
import Testing

/// One clip of an audit is unusable: a clear message, the right exit code, and the other clip's results.
@Suite(.onItsOwnThread) struct BadClipTests {
  private func expect(
    _ fixture: AuditFixture, status: Int32, says message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try fixture.run()
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(fixture.goodClipIsScored, sourceLocation: sourceLocation)
  }

  @Test func aMissingFile() throws {
    try expect(try AuditFixture(), status: 66, says: "bad.mp4: no such file")
  }

  @Test func anEmptyFile() throws {
    let fixture = try AuditFixture()
    try fixture.folder.write("bad.mp4", "")
    try expect(fixture, status: 65, says: "the file is empty (0 bytes)")
  }

  @Test func textThatIsNamedLikeAVideo() throws {
    let fixture = try AuditFixture()
    // A playlist: a demuxer chosen by name or content would follow it to other files.
    try fixture.folder.write("bad.mp4", "#EXTM3U\n#EXTINF:10,\n/etc/passwd\n")
    try expect(fixture, status: 65, says: "no known video container")
  }

  @Test func anMp4WithoutItsIndex() throws {
    let fixture = try AuditFixture()
    let whole = try Data(contentsOf: fixture.folder.url.appendingPathComponent("good.mp4"))
    // ffmpeg writes the index last: the first half has none.
    try fixture.folder.write("bad.mp4", whole.prefix(whole.count / 2))
    try expect(fixture, status: 65, says: "without its index (moov)")
  }

  @Test func aClipWithoutAFrame() throws {
    let fixture = try AuditFixture()
    let bad = fixture.folder.path("bad.avi")
    try SyntheticClip.make(bad, seconds: 1, codec: ["-c:v", "mpeg4", "-frames:v", "0"])
    try FileManager.default.moveItem(atPath: bad, toPath: fixture.folder.path("bad.mp4"))
    try expect(fixture, status: 65, says: "bad.mp4: ")
  }

  @Test func aSoundFile() throws {
    let fixture = try AuditFixture()
    let sound = fixture.folder.path("sound.mp4")
    try Program.ffmpeg(["-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", sound])
    try FileManager.default.moveItem(atPath: sound, toPath: fixture.folder.path("bad.mp4"))
    try expect(fixture, status: 65, says: "no video stream")
  }

  @Test func aPictureBeyondTheLimitOfPixels() throws {
    let fixture = try AuditFixture()
    let bomb = fixture.folder.path("bomb.avi")
    try Program.ffmpeg([
      "-f", "lavfi", "-i", "color=size=16000x16000:rate=1:duration=1", "-frames:v", "1", "-c:v",
      "ffv1", "-threads", "1", bomb,
    ])
    try FileManager.default.moveItem(atPath: bomb, toPath: fixture.folder.path("bad.mp4"))
    try expect(fixture, status: 65, says: "exceed the limit of")
  }

  @Test func aBitFlippedStreamIsReadToItsEndAndItsDamageIsCounted() throws {
    let fixture = try AuditFixture()
    let stream = fixture.folder.path("stream.ts")
    try SyntheticClip.make(stream, seconds: 8, codec: ["-c:v", "mpeg2video", "-f", "mpegts"])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: stream))
    for index in stride(from: 3000, to: bytes.count, by: 4001) { bytes[index] ^= 0x55 }
    try fixture.folder.write("bad.mp4", bytes)
    let outcome = try fixture.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let header = fixture.observations("bad").split(separator: "\n").first ?? ""
    // The clip's eighty frames at most, and nearly all of them: reading did not stop at the first error.
    let decoded = Int(header.firstMatch(of: /"decoded-frames":([0-9]+)/)?.1 ?? "0") ?? 0
    #expect((70...80).contains(decoded), "\(header)")
    #expect(!header.contains("\"damaged-frames\":0,\"refused-packets\":0"), "\(header)")
    #expect(fixture.goodClipIsScored)
  }

  @Test func picturesOfOnePixel() throws {
    let fixture = try AuditFixture()
    let clip = fixture.folder.path("one.avi")
    try Program.ffmpeg([
      "-f", "lavfi", "-i", "color=size=320x240:rate=10:duration=1", "-vf", "scale=1:1", "-c:v",
      "ffv1", clip,
    ])
    try FileManager.default.moveItem(atPath: clip, toPath: fixture.folder.path("bad.mp4"))
    try expect(
      fixture, status: 65, says: "bad.mp4: pictures of 1 × 1 pixels show nothing")
  }

  /// The shell's limit on the length of files is nobody's broken clip.
  @Test func aLimitOnTheLengthOfFilesIsSaid() throws {
    let fixture = try AuditFixture()
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 30)
    let outcome = try Program.run(
      "bash",
      [
        "-c",
        "ulimit -f 4; exec '\(Program.contrechampPath)' replay good.mp4 bad.mp4 --people blobs --detections --out o",
      ],
      in: fixture.folder.url)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("File too large"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("broken or hostile"), "\(outcome.errors)")
  }

  @Test func truthOfAnotherClip() throws {
    let fixture = try AuditFixture(truth: AuditFixture.truth(of: "good"))
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    try expect(
      fixture, status: 65, says: "this is truth for clip \"good\", expected \"bad\"")
  }

  @Test func unreadableTruth() throws {
    let fixture = try AuditFixture(truth: "truth: [1\n")
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    try expect(fixture, status: 65, says: "bad.truth.yaml:2: not YAML")
  }

  @Test func truthWithAZoneThatTheSceneDoesNotHave() throws {
    let truth = AuditFixture.truth(of: "bad").replacing("zone: floor", with: "zone: flor")
    let fixture = try AuditFixture(truth: truth)
    try SyntheticClip.make(fixture.folder.path("bad.mp4"), seconds: 1)
    try expect(
      fixture, status: 65, says: "zone \"flor\" is not in the scene (did you mean \"floor\"?)")
  }
}

extension AuditFixture {
  /// Text of a clip's observations.
  func observations(_ clip: String) -> String {
    result("observations/open/\(clip).observations.jsonl")
  }
}
