import Foundation
import Footage
import MediaTime
import MediaTime
import TestSupport
import Testing

@Test(.onItsOwnThread) func aRecordingThatEndsBeforeItsDeclaredEndHasAHoleThere() throws {
  let folder = try ScratchFolder()
  let whole = try SyntheticClip.make(
    folder.path("whole.avi"), seconds: 8, codec: ["-c:v", "mpeg4", "-g", "5"])
  let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
  let cut = try folder.write("cut.avi", bytes.prefix(bytes.count / 2))
  let probe = try Probe(path: cut)
  #expect(probe.duration == .seconds(8))
  #expect(probe.exposure.duration < .seconds(7))
  #expect(probe.exposure.duration + probe.ledger.holes.duration == .seconds(8))
}

@Test(.onItsOwnThread) func aChangeOfSizeOpensAnEpoch() throws {
  let folder = try ScratchFolder()
  var joined = Data()
  for size in ["160x120", "320x240"] {
    let part = folder.path("\(size).m2v")
    try Program.ffmpeg([
      "-f", "lavfi", "-i", "testsrc=size=\(size):rate=25:duration=1", "-c:v", "mpeg2video", "-f",
      "mpegts", part,
    ])
    joined += try Data(contentsOf: URL(fileURLWithPath: part))
  }
  let probe = try Probe(path: try folder.write("joined.ts", joined))
  #expect(!probe.ledger.epochs.isEmpty)
  #expect(probe.ledger.decodedFrames >= 48)
}

@Test(.onItsOwnThread) func soundIsNamedAndNeverOpened() throws {
  let folder = try ScratchFolder()
  let path = folder.path("loud.mp4")
  try Program.ffmpeg([
    "-f", "lavfi", "-i", "testsrc=size=160x120:rate=10:duration=1", "-f", "lavfi", "-i",
    "sine=duration=1", "-c:v", "libx264", "-c:a", "aac", path,
  ])
  let probe = try Probe(path: path)
  #expect(probe.info.audioStreams == 1)
  #expect(probe.findings.contains(.audio(1)))
}

@Test(.onItsOwnThread) func anUnevenPaceIsNamed() throws {
  let folder = try ScratchFolder()
  let path = folder.path("uneven.mkv")
  try Program.ffmpeg([
    "-f", "lavfi", "-i", "testsrc=size=160x120:rate=10:duration=2", "-vf",
    "setpts='if(gt(N,9),PTS+0.3/TB,PTS)'", "-vsync", "vfr", "-c:v", "ffv1", path,
  ])
  let probe = try Probe(path: path)
  let isNamed = probe.findings.contains { if case .variableRate = $0 { true } else { false } }
  #expect(isNamed)
}
