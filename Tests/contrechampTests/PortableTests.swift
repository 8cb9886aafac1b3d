import Foundation
import TestSupport
import Testing

/// `CONTRECHAMP_PORTABLE=1` changes the instructions and not a byte.
@Suite(.onItsOwnThread) struct PortableTests {
  private static let pets = "footage/pets09-s2l1/vtest.avi"

  /// What a replay of a clip with all stages writes.
  private static func replay(
    _ clip: String, people: String, portable: Bool, into folder: ScratchFolder
  ) throws -> String {
    let out = folder.path(portable ? "portable" : "wide")
    let outcome = try Program.contrechamp(
      [
        "replay", clip, "--people", people, "--stages", "all", "--detections", "--no-cache",
        "--out", out,
      ], environment: ["CONTRECHAMP_PORTABLE": portable ? "1" : "0"])
    guard outcome.status == 0 else { throw Trouble(text: outcome.errors) }
    let name = URL(fileURLWithPath: clip).deletingPathExtension().lastPathComponent
    return try String(contentsOfFile: "\(out)/\(name).observations.jsonl", encoding: .utf8)
  }

  private struct Trouble: Error {
    let text: String
  }

  @Test func theSwitchReachesTheKernels() throws {
    let outcome = try Program.contrechamp(["doctor"], environment: ["CONTRECHAMP_PORTABLE": "1"])
    #expect(outcome.output.contains("\nkernels: baseline\n"))
  }

  @Test(arguments: ["blobs", "hog"]) func aSyntheticClipGivesTheSameBytes(
    _ people: String
  ) throws {
    let folder = try ScratchFolder()
    let clip = try SyntheticClip.make(folder.path("clip.mp4"), seconds: 6)
    let wide = try Self.replay(clip, people: people, portable: false, into: folder)
    #expect(try wide == Self.replay(clip, people: people, portable: true, into: folder))
    #expect(people == "hog" || wide.contains("\"detection\""))
  }

  @Test(.enabled(if: SharedMaterial.has(pets), "needs the PETS clip"))
  func theCampusGivesTheSameBytes() throws {
    let folder = try ScratchFolder()
    let clip = try #require(SharedMaterial.path(Self.pets))
    let wide = try Self.replay(clip, people: "blobs", portable: false, into: folder)
    #expect(try wide == Self.replay(clip, people: "blobs", portable: true, into: folder))
    #expect(wide.contains("\"track\""))
  }
}
