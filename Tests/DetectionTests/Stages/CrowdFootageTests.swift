import Detection
import Footage
import Foundation
import MediaTime
import Observations
import Scene
import TestSupport
import Testing
import Vision

/// Nobody flees in any clip of the shared material.
@Suite struct CrowdFootageTests {
  private static let walkers = [
    "footage/people/ucsd-ped1/video.mp4", "footage/people/EnterExitCrossingPaths2cor.mpg",
    "footage/pets09-s2l1/vtest.avi",
  ]

  /// All clips of the material, by name.
  private static let clips: [String] = {
    guard let folder = SharedMaterial.path("footage"),
      let found = FileManager.default.enumerator(atPath: folder)
    else { return [] }
    return found.compactMap { $0 as? String }
      .filter { ["mp4", "avi", "mpg"].contains(URL(fileURLWithPath: $0).pathExtension) }
      .sorted().map { "footage/" + $0 }
  }()

  private static func alarms(_ observations: [Observation]) -> [Alarm] {
    observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }

  @Test(
    .enabled(if: SharedMaterial.has(walkers[0]), "needs the shared footage"), arguments: walkers)
  func walkersAreNoCrowdThatFlees(clip: String) throws {
    let path = try #require(SharedMaterial.path(clip))
    var pipeline = try StagePipeline(
      scene: .wholeView, stageRequests: [StageRequest(name: "crowd-movement")], people: .blobs)
    var found: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: 8) { found += try pipeline.process($0) }
    found += pipeline.finish(at: end)
    #expect(Self.alarms(found).isEmpty)
    // It was not blind: people were seen to move.
    let looks = found.filter {
      if case .measurement(let number) = $0 { number.quantity == "entropy" } else { false }
    }
    #expect(looks.count >= 5)
  }

  @Test(.enabled(if: !clips.isEmpty, "needs the shared footage"))
  func noClipHasAnAlarm() throws {
    for clip in Self.clips {
      let path = try #require(SharedMaterial.path(clip))
      var stage = try CrowdMovementStage(options: nil, scene: .wholeView)
      var before: (picture: GreyPicture, time: MediaTime)?
      var found: [Observation] = []
      let end = try FootagePictures.each(of: path, rate: 8) { frame in
        let picture = try Self.small(frame)
        guard let earlier = before else { return before = (picture, frame.time) }
        let passed = (frame.time - earlier.time).secondsValue
        guard passed >= 0.1 else { return }
        before = (picture, frame.time)
        guard passed <= 0.26 else { return }
        found += try stage.look(
          from: earlier.picture, to: picture, seconds: passed, at: frame.time)
      }
      let alarms = Self.alarms(found + stage.flush(at: end))
      #expect(alarms.isEmpty, "\(clip): \(alarms)")
    }
  }

  /// Luma at about 120 rows.
  private static func small(_ frame: VideoFrame) throws -> GreyPicture {
    let factor = max(1, Int((Double(frame.height) / 120).rounded()))
    return try frame.withLuma { plane, stride in
      try GreyPicture(
        shrinking: plane, stride: stride, width: frame.width, height: frame.height, by: factor)
    }
  }
}
