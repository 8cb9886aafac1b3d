import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Testing

/// Two clips of 36 h of one camera, the second from a given hour of the first on.
private struct Camera {
  var cameras = ["north", "north"]
  var secondStart = "2024-03-02T00:00:00Z"
  var isFirstLost = false
  var firstCovers = ["intrusion"]

  func result() throws -> AuditResult {
    let yaml = """
      audit: 1
      title: A camera
      clips:
        - {id: a, camera: \(cameras[0]), duration: 36 h, truth: a.yaml, starts-at: 2024-03-02T00:00:00Z}
        - {id: b, camera: \(cameras[1]), duration: 36 h, truth: b.yaml, starts-at: \(secondStart)}
      systems: [{id: vendor, alarms: log.csv}]
      claims: [{id: R, system: vendor, event: intrusion, requires: {recall: {at-least: 0.5}}}]
      """
    let audit = try AuditFile(DocumentNode.parse(yaml: yaml, file: "audit.yaml"))
    let whole = IntervalSet([span(0, 36 * 3600)])
    let evidence = ["a", "b"].map { clip in
      SystemEvidence(
        clip: clip, system: "vendor",
        outcome: isFirstLost && clip == "a"
          ? .failed(.noSuchFile)
          : .observed(
            ObservationFile(
              header: .init(
                clip: clip, system: "vendor", systemVersion: "1", exposure: whole, tool: "t"),
              observations: [.alarm(alarm(105, 110)), .alarm(alarm(5000, 5001))])))
    }
    return try audit.judge(
      AuditEvidence(
        clips: [("a", firstCovers), ("b", ["intrusion"])].map { clip, covers in
          ClipEvidence(
            clip: clip,
            truth: Truth(
              clip: clip, covers: covers,
              events: covers == ["intrusion"] ? [happened(100, 120)] : []))
        }, observations: evidence))
  }

  func score() throws -> Score {
    try #require(
      result().scores.first {
        $0.slice.isAll && $0.subject.baseline == nil && $0.event == "intrusion"
      })
  }
}

@Suite struct CameraTimeTests {
  @Test func theSameHoursInTwoClipsCountOnce() throws {
    let score = try Camera().score()
    #expect(score.exposure.hours == 36)
    #expect([score.counts.hits, score.counts.falseAlarms] == [1, 1])
    #expect([score.counts.droppedAlarms, score.counts.droppedEvents] == [2, 1])
  }

  @Test func whatIsRepeatedNamesTheOtherClip() throws {
    let result = try Camera(secondStart: "2024-03-02T12:00:00Z").result()
    let excluded = try #require(result.clips.last?.observed.first?.excluded)
    #expect(
      excluded == [ExcludedSpan(interval: span(0, 24 * 3600), reason: .repeats(clip: "a"))])
    #expect(result.rows.count { $0.reason == .repeats(clip: "a") } == 3)
  }

  @Test func exposureIsTheUnionOfACamerasTime() throws {
    #expect(try Camera(secondStart: "2024-03-02T12:00:00Z").score().exposure.hours == 48)
  }

  @Test func otherCamerasKeepTheirTime() throws {
    #expect(try Camera(cameras: ["north", "south"]).score().exposure.hours == 72)
  }

  @Test func aLostClipRepeatsNothing() throws {
    #expect(try Camera(isFirstLost: true).score().exposure.hours == 36)
    #expect(try Camera(isFirstLost: true).score().counts.hits == 1)
  }

  @Test func aClipOfOtherEventsRepeatsNothing() throws {
    #expect(try Camera(firstCovers: ["fire"]).score().counts.hits == 1)
  }

  @Test func aRecordOnTwoClipsIsInOneClass() throws {
    let one = alarm(105, 110)
    let audit = try Camera().result().audit
    let whole = IntervalSet([span(0, 36 * 3600)])
    let files = ["a", "b"].map { clip in
      SystemEvidence(
        clip: clip, system: "vendor",
        outcome: .observed(
          ObservationFile(
            header: .init(
              clip: clip, system: "vendor", systemVersion: "1", exposure: whole, tool: "t"),
            observations: [.alarm(one)])))
    }
    let result = try audit.judge(
      AuditEvidence(
        clips: ["a", "b"].map {
          ClipEvidence(clip: $0, truth: Truth(clip: $0, covers: ["intrusion"]))
        }, observations: files,
        logs: [
          LogReading(
            system: "vendor", log: "log.csv", records: 1, clips: ["a", "b"],
            shared: [["a", "b"].map { LogReading.Placed(clip: $0, alarm: one) }])
        ]))
    #expect(result.logs.map(\.classes) == [[.scored: 1]])
  }
}
