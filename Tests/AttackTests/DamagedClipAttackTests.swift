import Foundation
import TestSupport
import Testing

/// Clips spoilt in ways that are the same in every run: none may end a worker without a word, or cost another clip.
@Suite(.onItsOwnThread) struct DamagedClipAttackTests {
  /// A clip that is spoilt: how it is made.
  enum Container: String, CaseIterable, CustomTestStringConvertible {
    case mp4, ts, avi, mkv, flv, mpg, dav

    var testDescription: String { rawValue }

    var codec: [String] {
      switch self {
      case .mp4: ["-c:v", "libx264", "-g", "10", "-movflags", "+faststart"]
      case .ts: ["-c:v", "mpeg2video", "-g", "5", "-f", "mpegts"]
      case .avi: ["-c:v", "mpeg4", "-g", "5"]
      case .mkv: ["-c:v", "ffv1", "-g", "3"]
      case .flv: ["-c:v", "flv1", "-f", "flv"]
      case .mpg: ["-c:v", "mpeg1video", "-r", "25"]
      case .dav: ["-c:v", "libx264", "-f", "h264"]
      }
    }
  }

  /// What is done to its bytes.
  enum Damage: String, CaseIterable {
    case truncated, flipped, zeroed, swollen, repeated, shuffled

    func spoil(_ bytes: Data, with numbers: inout SeededNumbers) -> Data {
      var bytes = Data(bytes)
      let count = bytes.count
      switch self {
      case .truncated: return bytes.prefix(Int.random(in: 1..<count, using: &numbers))
      case .flipped:
        for _ in 0..<Int.random(in: 1...64, using: &numbers) {
          bytes[Int.random(in: 0..<count, using: &numbers)] ^=
            1 << UInt8.random(in: 0..<8, using: &numbers)
        }
      case .zeroed:
        let start = Int.random(in: 0..<count, using: &numbers)
        for index in start..<min(count, start + 2048) { bytes[index] = 0 }
      case .swollen:
        // Lengths and sizes stand near the head, in four bytes.
        let start = Int.random(in: 0..<min(count - 4, 800), using: &numbers)
        for index in start..<start + 4 { bytes[index] = 0xFF }
      case .repeated:
        let cut = Int.random(in: 1..<count, using: &numbers)
        bytes = bytes.prefix(cut) + bytes
      case .shuffled:
        var pieces = stride(from: 0, to: count, by: 752).map {
          bytes[$0..<min($0 + 752, count)]
        }
        pieces.shuffle(using: &numbers)
        bytes = Data(pieces.joined())
      }
      return bytes
    }
  }

  @Test(arguments: Container.allCases)
  func noSpoiltClipEndsAWorkerOrCostsAnother(container: Container) throws {
    let attack = try ClipAttack()
    let whole = attack.folder.path("whole.\(container.rawValue)")
    try SyntheticClip.make(whole, seconds: 2, codec: container.codec)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    var names: [String] = []
    for (number, damage) in Damage.allCases.enumerated() {
      for round in 0..<(Attack.isFull ? 12 : 1) {
        var numbers = SeededNumbers(seed: UInt64(1000 * number + round))
        let name = "\(damage.rawValue)\(round).\(container.rawValue)"
        try attack.folder.write(name, damage.spoil(bytes, with: &numbers))
        names.append(name)
      }
    }
    try attack.run(names)
  }
}
