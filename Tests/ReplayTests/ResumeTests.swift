import Foundation
import TestSupport
import Testing

/// A run that is killed and begun again must end as if nothing had happened.
@Suite(.onItsOwnThread) struct ResumeTests {
  private static func bytes(in folder: String) throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".jsonl") {
      bytes[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return bytes
  }

  @Test(arguments: [40, 150, 300, 450, 700, 1000])
  func killedAtAnyMomentItLosesAtMostTheClipInHand(milliseconds: Int) throws {
    let folder = try ScratchFolder()
    let clips = try (1...4).map { number in
      try SyntheticClip.make(folder.path("c\(number).mp4"), seconds: 3 + number)
    }
    let rest = clips + ["--people", "blobs", "--workers", "1", "--out"]
    #expect(try Program.contrechamp(["replay"] + rest + [folder.path("whole")]).status == 0)

    let killed = Process()
    killed.executableURL = URL(fileURLWithPath: Program.contrechampPath)
    killed.arguments = ["replay"] + rest + [folder.path("killed")]
    killed.standardError = FileHandle.nullDevice
    try killed.run()
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()
    let finished = (try? ResumeTests.bytes(in: folder.path("killed"))) ?? [:]

    let second = try Program.contrechamp(["replay"] + rest + [folder.path("killed")])
    #expect(second.status == 0)
    let (whole, resumed) = (
      try ResumeTests.bytes(in: folder.path("whole")),
      try ResumeTests.bytes(in: folder.path("killed"))
    )
    #expect(whole.count == 4)
    #expect(whole == resumed)
    for name in finished.keys {
      let clip = name.replacing(".observations.jsonl", with: "")
      #expect(second.errors.contains("\(clip): already done"))
    }
    // Nothing of the killed run is left lying about.
    let cached = try FileManager.default.contentsOfDirectory(atPath: folder.path("killed/cache"))
    #expect(cached.filter { !$0.hasPrefix(".") }.count == 4)
  }
}
