import Foundation
import TestSupport
import Testing

/// What nobody could see is neither watched nor missed: holes leave exposure, and their events leave the count.
@Suite(.onItsOwnThread) struct DamagedClipTests {
  /// A transport stream of 16 seconds whose middle is gone, as where a recorder overwrote itself.
  private func fixture() throws -> AuditFixture {
    let truth = """
      truth: 1
      clip: bad
      covers: [intrusion]
      events:
        - {event: intrusion, zone: floor, start: 0.5, end: 3}
        - {event: intrusion, zone: floor, start: 7.8, end: 8.2}
      """
    let fixture = try AuditFixture(truth: truth)
    let whole = fixture.folder.path("whole.ts")
    try SyntheticClip.make(
      whole, seconds: 16, codec: ["-c:v", "mpeg2video", "-g", "5", "-f", "mpegts"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    let packets = bytes.count / 188
    try fixture.folder.write(
      "bad.mp4", bytes.prefix(packets * 3 / 10 * 188) + bytes.suffix(packets * 3 / 10 * 188))
    return fixture
  }

  @Test func anEventInsideAHoleIsDroppedAndCounted() throws {
    let fixture = try fixture()
    let outcome = try fixture.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(fixture.result("audit.json").utf8))
        as? [String: Any])
    let rows = try #require(json["rows"] as? [[String: Any]])
    let unseen = rows.filter { row in
      (row["event"] as? [String: Any])?["start"] as? Double == 7.8
    }
    #expect(unseen.map { $0["kind"] as? String } == ["dropped"])
    #expect(unseen.map { $0["code"] as? String } == ["damaged"])
    let score = (json["scores"] as? [[String: Any]])?.first { $0["system"] as? String == "open" }
    #expect(score?["dropped-events"] as? Int == 1)
  }

  @Test func theLedgerNamesTheHoleAndExposureIsWithoutIt() throws {
    let fixture = try fixture()
    _ = try fixture.run()
    let header = try #require(fixture.observations("bad").split(separator: "\n").first)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(header.utf8)) as? [String: Any])
    let damage = try #require(json["damage"] as? [String: Any])
    let missing = try #require(damage["missing-seconds"] as? Double)
    #expect((5.0...8.0).contains(missing))
    let exposure = try #require(json["exposure"] as? [[Double]])
    let watched = exposure.reduce(0) { $0 + $1[1] - $1[0] }
    let clip = try #require(json["clip"] as? [String: Any])
    #expect(abs(watched + missing - (try #require(clip["duration"] as? Double))) < 0.001)
    #expect((json["damage"] as? [String: Any])?["decoded-frames"] as? Int ?? 0 >= 90)
  }
}
