import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

@Suite struct ScoreTests {
  /// Two events, one found; two alarms false, one of them a duplicate.
  static let small = clip(
    events: [happened(100, 130), happened(500, 530)],
    alarms: [alarm(102, 120), alarm(110, 120), alarm(900, 960)])

  func value(_ metric: Metric, of score: Score) -> Double? { score.metrics[metric]?.value?.value }

  @Test func precisionCountsDuplicatesAsFalse() throws {
    #expect(value(.precision, of: try score(Self.small)) == 1.0 / 3)
  }

  @Test func ignoredDuplicatesLeaveThePrecision() throws {
    let rule = MatchingProtocol.alarmWindow(.init(duplicates: .ignore))
    #expect(value(.precision, of: try score(Self.small, by: rule)) == 1.0 / 2)
  }

  @Test func recallIsFoundOfAll() throws {
    #expect(value(.recall, of: try score(Self.small)) == 1.0 / 2)
  }

  @Test func f1IsTwiceTheHitsOverAlarmsAndEvents() throws {
    // 2 · 1 / (3 alarms + 2 events)
    #expect(abs((value(.f1, of: try score(Self.small)) ?? 0) - 2.0 / 5) < 1e-15)
  }

  @Test func falseDiscoveryIsTheRestOfPrecision() throws {
    #expect(value(.falseDiscoveryRate, of: try score(Self.small)) == 2.0 / 3)
  }

  @Test func falseAlarmsPerHour() throws {
    #expect(value(.falseAlarmsPerCameraHour, of: try score(Self.small)) == 2)
  }

  @Test func falseAlarmsPerDay() throws {
    #expect(value(.falseAlarmsPerCameraDay, of: try score(Self.small)) == 48)
  }

  @Test func noFalseAlarmsStillHaveAnUpperEnd() throws {
    let rate = try score(clip()).metrics[.falseAlarmsPerCameraHour]?.value
    // 3.69 in an hour with none: −ln 0.025.
    #expect(rate?.value == 0)
    #expect(abs((rate?.interval?.upper ?? 0) - 3.688879454113936) < 1e-9)
  }

  @Test func noneOfNoneIsNotMeasured() throws {
    let metrics = try score(clip()).metrics
    #expect(metrics[.precision] == .notMeasured(.noAlarms))
    #expect(metrics[.recall] == .notMeasured(.noEvents))
    #expect(metrics[.f1] == .notMeasured(.noAlarmsNorEvents))
    #expect(metrics[.latencyMedian] == .notMeasured(.noMatches))
    #expect(metrics[.falseAlarmsPerThousandPassages] == .notMeasured(.noPassages))
  }

  @Test func noExposureIsNotMeasured() throws {
    let metrics = try score(clip(noScore: [span(0, 3600)])).metrics
    #expect(metrics[.falseAlarmsPerCameraDay] == .notMeasured(.noExposure))
  }

  @Test func timeInFalseAlarmIsOverTimeWithoutEvents() throws {
    // 60 s + 0 s in alarm outside events (20 s and 10 s lie inside) of 3600 − 60 s.
    let share = try #require(value(.timeFalseAlarmRate, of: try score(Self.small)))
    #expect(abs(share - 60.0 / 3540) < 1e-12)
  }

  @Test func noTimeInFalseAlarmStillHasAnUpperEnd() throws {
    // Twenty-four empty blocks: 1 − 0.025^(1/24).
    let share = try score(clip()).metrics[.timeFalseAlarmRate]?.value
    #expect(share?.value == 0)
    #expect(abs((share?.interval?.upper ?? 0) - 0.14247359772252566) < 1e-9)
  }

  @Test func moreQuietTimeLowersTheUpperEnd() throws {
    // Ten hours are sixty empty blocks: 1 − 0.025^(1/60).
    let share = try score(clip(seconds: 36000)).metrics[.timeFalseAlarmRate]?.value
    #expect(abs((share?.interval?.upper ?? 0) - 0.059629492286166874) < 1e-12)
  }

  @Test func alarmsWithoutLengthHaveNoTimeInAlarm() throws {
    let metrics = try score(clip(alarms: [alarm(5, 5)])).metrics
    #expect(metrics[.timeFalseAlarmRate] == .notMeasured(.noAlarmDurations))
  }

  @Test func falseAlarmsPerThousandPassages() throws {
    let passages = [TruthPassages(interval: span(0, 600), count: 500)]
    let found = try score(
      clip(passages: passages, alarms: [alarm(10, 20), alarm(30, 40), alarm(900, 910)]))
    #expect(value(.falseAlarmsPerThousandPassages, of: found) == 4)
  }

  @Test func passagesCountByTheScoredPartOfTheirTime() throws {
    // 500, and half of 300: one false alarm in 650 passages.
    let passages = [
      TruthPassages(interval: span(0, 600), count: 500),
      TruthPassages(interval: span(600, 1200), count: 300),
    ]
    let found = try score(
      clip(noScore: [span(700, 1000)], passages: passages, alarms: [alarm(10, 20)]))
    #expect(abs((value(.falseAlarmsPerThousandPassages, of: found) ?? 0) - 1000.0 / 650) < 1e-12)
  }

  @Test func latencyIsOverFoundEvents() throws {
    let found = try score(
      clip(
        events: [happened(100, 130), happened(300, 330), happened(500, 530)],
        alarms: [alarm(101, 102), alarm(304, 310), alarm(509, 520)]))
    #expect(value(.latencyMedian, of: found) == 4)
  }

  @Test func fewerThanTenCamerasSpeakOfThisFootageOnly() throws {
    #expect(try score(Self.small).isOnThisFootageOnly)
  }
}

@Suite struct SliceTests {
  let night = clip(
    "night", camera: "north", conditions: ["light": "night"], events: [happened(100, 130)],
    alarms: [alarm(300, 310)])
  let day = clip(
    "day", camera: "south", conditions: ["light": "day"],
    events: [happened(100, 130, staged: true)], alarms: [alarm(101, 110)])

  @Test func aConditionKeepsItsClips() throws {
    let found = try score(night, day, slice: Slice(conditions: ["light": "day"]))
    #expect(found.counts.hits == 1)
    #expect(found.exposure == .seconds(3600))
  }

  @Test func slicesAreCutByConditionCameraAndStaging() {
    let slices = Slice.slices(of: [night, day], event: "intrusion")
    #expect(
      slices == [
        .all, Slice(conditions: ["light": "day"]), Slice(conditions: ["light": "night"]),
        Slice(camera: "north"), Slice(camera: "south"), Slice(staged: false), Slice(staged: true),
      ])
  }

  @Test func whatAllShareIsNoSlice() {
    #expect(Slice.slices(of: [night], event: "intrusion") == [.all])
  }

  @Test func stagedEventsHaveARecallOfTheirOwn() throws {
    let found = try score(night, day, slice: Slice(staged: true))
    #expect(found.metrics[.recall]?.value?.value == 1)
    #expect(found.metrics[.precision] == .notMeasured(.notOfEvents))
    #expect(found.falseAlarms == .notMeasured(.notOfEvents))
  }

  @Test func aZoneKeepsItsRows() throws {
    let found = try score(
      clip(
        events: [happened(100, 130, zone: "lawn"), happened(100, 130, zone: "path")],
        alarms: [alarm(101, 110, zone: "lawn"), alarm(900, 910, zone: "path")]),
      slice: Slice(zone: "path"))
    #expect(found.counts.misses == 1)
    #expect(found.counts.falseAlarms == 1)
    #expect(found.counts.hits == 0)
  }
}
