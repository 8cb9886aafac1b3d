import Footage
import Foundation
import MediaTime
import TestSupport
import Testing

/// Decoders that leave holes in damaged pictures: what is in the holes must not depend on who holds which picture.
@Suite(.onItsOwnThread) struct UnconcealedDamageTests {
  /// A clip whose pictures have three bytes flipped; the index at its end is whole.
  private func damaged(_ name: String, _ codec: [String], in folder: borrowing ScratchFolder) throws
    -> String
  {
    let sound = try SyntheticClip.make(folder.path("sound-\(name)"), codec: codec)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: sound))
    let count = bytes.count
    for step in 1...3 { bytes[count / 10 * (step * 2) + 148] ^= 0x55 }
    return try folder.write(name, bytes)
  }

  private func luma(_ frame: VideoFrame) -> [UInt8] {
    frame.withLuma { plane, stride in
      (0..<frame.height).flatMap { row in (0..<frame.width).map { plane[row * stride + $0] } }
    }
  }

  @Test(arguments: [
    ("damaged.mp4", ["-c:v", "libx265", "-x265-params", "log-level=none:keyint=15"]),
    ("damaged.avi", ["-c:v", "mjpeg"]), ("damaged.webm", ["-c:v", "libvpx", "-g", "10"]),
  ])
  func holesAlwaysLookTheSame(name: String, codec: [String]) throws {
    let folder = try ScratchFolder()
    let path = try damaged(name, codec, in: folder)
    var passing = try VideoReader(path: path)
    var once: [[UInt8]] = []
    while let frame = try passing.nextFrame() { once.append(luma(frame)) }
    // Somebody keeps every third picture: the decoder's buffers go round in another order.
    var keeping = try VideoReader(path: path)
    var kept: [VideoFrame] = []
    var again: [[UInt8]] = []
    while let frame = try keeping.nextFrame() {
      if again.count.isMultiple(of: 3) { kept.append(frame) }
      again.append(luma(frame))
    }
    #expect(once.count > 20)
    #expect(once == again)
  }

  /// Flipped bits that the decoder takes for pictures are not noticed; these make a quantizer impossible.
  @Test func damageThatADecoderReportsIsCounted() throws {
    let folder = try ScratchFolder()
    let codec = ["-c:v", "libx265", "-x265-params", "log-level=none:keyint=15"]
    var reader = try VideoReader(path: try damaged("damaged.mp4", codec, in: folder))
    var frames = 0
    while try reader.advance() != nil { frames += 1 }
    #expect((1..<frames / 2).contains(reader.ledger.damagedFrames))
    var sound = try VideoReader(path: folder.path("sound-damaged.mp4"))
    while try sound.advance() != nil {}
    #expect(sound.ledger.isClean)
  }
}
