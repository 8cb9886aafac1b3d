import Evaluation
import MediaTime
import Observations
import Scene
import Testing

@Suite struct NoScoreTests {
  @Test func anAlarmWhollyInUnscoredTimeIsDroppedAndCounted() throws {
    let counts = try score(clip(noScore: [span(100, 200)], alarms: [alarm(120, 130)])).counts
    #expect(counts.droppedAlarms == 1)
    #expect(counts.falseAlarms == 0)
  }

  @Test func aDroppedAlarmSaysWhy() {
    let found = rows(clip(noScore: [span(100, 200)], alarms: [alarm(120, 130)]))
    #expect(found.map(\.reason) == [.notScored(why: "rain")])
  }

  @Test func anEventWhollyInUnscoredTimeIsDroppedAndCounted() throws {
    let counts = try score(clip(events: [happened(120, 130)], noScore: [span(100, 200)])).counts
    #expect(counts.droppedEvents == 1)
    #expect(counts.misses == 0)
  }

  @Test func aStraddlingAlarmIsClipped() {
    let found = rows(
      clip(events: [happened(150, 230)], noScore: [span(100, 200)], alarms: [alarm(190, 230)]))
    #expect(found.map(\.interval) == [span(200, 230)])
  }

  @Test func aClippedEventIsMatchedByItsScoredStart() {
    let found = rows(
      clip(events: [happened(150, 230)], noScore: [span(100, 200)], alarms: [alarm(203, 210)]))
    #expect(found.map(\.reason) == [.startedWithin(.seconds(3))])
  }

  @Test func anInstantInUnscoredTimeIsDropped() {
    let found = rows(clip(noScore: [span(100, 200)], alarms: [alarm(150, 150)]))
    #expect(found.map(\.kind) == [.dropped])
  }

  @Test func damageIsItsOwnReason() {
    let found = rows(clip(damage: IntervalSet([span(100, 200)]), alarms: [alarm(150, 160)]))
    #expect(found.map(\.reason) == [.damaged])
  }

  @Test func unwatchedTimeIsItsOwnReason() {
    let found = rows(clip(watched: IntervalSet([span(0, 100)]), alarms: [alarm(150, 160)]))
    #expect(found.map(\.reason) == [.notWatched])
  }

  @Test func anAlarmAfterTheClipIsDropped() {
    let found = rows(clip(seconds: 60, alarms: [alarm(70, 80)]))
    #expect(found.map(\.reason) == [.outsideClip])
  }

  @Test func exposureIsTheClipLessWhatIsNotScored() throws {
    // 3600 − 100 (no-score) − 50 (damage, of which 50 of 100 lie in no-score time) = 3450 s.
    let exposure = try score(
      clip(noScore: [span(100, 200)], damage: IntervalSet([span(150, 250)]))
    ).exposure
    #expect(exposure == .seconds(3450))
  }

  @Test func anAlarmInAnUnscoredRegionIsDropped() throws {
    let corners = [Point(0, 0), Point(0.5, 0), Point(0.5, 0.5), Point(0, 0.5)]
    let tree = Scene.NoScoreRegion(polygon: try #require(Polygon(corners)), why: "tree")
    var inside = alarm(10, 20)
    inside.box = Box(x: 0.1, y: 0.1, width: 0.2, height: 0.2)
    let found = rows(clip(regions: [tree], alarms: [inside]))
    #expect(found.map(\.reason) == [.notScoredRegion(why: "tree")])
  }
}
