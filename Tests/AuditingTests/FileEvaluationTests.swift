import Phrasebook
import Auditing
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Statistics
import TestSupport
import Testing

/// Files of two clips that differ from each other only in what a test is about.
private struct Files {
  let folder: ScratchFolder
  var truth = [
    #"{"truth":1,"clip":"a","covers":["intrusion"],"events":[{"event":"intrusion","start":10,"end":20}]}"#,
    #"{"truth":1,"clip":"b","covers":["intrusion"],"events":[{"event":"intrusion","start":10,"end":20}]}"#,
  ]
  var observations = [
    header("a"), #"{"alarm":{"event":"intrusion","start":11,"end":15,"confidence":0.5}}"#,
    header("b"),
  ]

  init() throws { folder = try ScratchFolder() }

  static func header(_ clip: String, system: String = "s") -> String {
    #"{"observations":1,"clip":{"id":"\#(clip)","duration":3600},"system":{"id":"\#(system)"},"exposure":[[0,3600]]}"#
  }

  func result(_ rule: String = "alarm-window-v1") throws -> AuditResult {
    try FileEvaluation.run(
      .init(
        truths: [folder.write("t.jsonl", truth.joined(separator: "\n"))],
        observations: [folder.write("o.jsonl", observations.joined(separator: "\n"))], rule: rule))
  }

  func score() throws -> Score {
    try #require(result().scores.first { $0.slice.isAll && $0.subject.baseline == nil })
  }

  func error() throws -> String {
    let error = #expect(throws: DocumentError.self) { try result() }
    return error?.description ?? ""
  }
}

@Suite struct FileEvaluationTests {
  @Test func clipsAreScoredTogether() throws {
    let counts = try Files().score().counts
    #expect([counts.hits, counts.misses, counts.falseAlarms] == [1, 1, 0])
  }

  @Test func exposureIsTheSumOfClips() throws { #expect(try Files().score().exposure.hours == 2) }

  @Test func aFileThatClaimsToHaveWatchedForAgesIsScored() throws {
    var files = try Files()
    files.observations[0] = files.observations[0].replacing("3600", with: "4000000000000000")
    #expect(try files.score().exposure.hours > 1e9)
  }

  @Test func splittingFilesChangesNothing() throws {
    let files = try Files()
    let whole = try files.result()
    let split = try FileEvaluation.run(
      .init(
        truths: [
          files.folder.write("a.jsonl", files.truth[0]),
          files.folder.write("b.jsonl", files.truth[1]),
        ],
        observations: [
          files.folder.write("ob.jsonl", files.observations[2]),
          files.folder.write("oa.jsonl", files.observations[..<2].joined(separator: "\n")),
        ]))
    #expect(split.scores == whole.scores)
    #expect(split.rows == whole.rows)
  }

  @Test func aLogTellsClipsApartByCamera() throws {
    let files = try Files()
    let log = try files.folder.write(
      "log.csv", "camera,event,start,end\na,intrusion,11,15\nb,intrusion,100,101\n")
    let result = try FileEvaluation.run(
      .init(
        truths: [files.folder.write("t.jsonl", files.truth.joined(separator: "\n"))],
        observations: [log], duration: "1 h"))
    let counts = try #require(result.scores.first { $0.slice.isAll && $0.subject.baseline == nil })
      .counts
    #expect([counts.hits, counts.misses, counts.falseAlarms] == [1, 1, 1])
  }

  /// One alarm of motion, and truth that knows motion; the header says where the stage ran.
  private func motion(_ configuration: String) throws -> AuditResult {
    var files = try Files()
    files.truth = [files.truth[0].replacing("intrusion", with: "motion")]
    files.observations = [
      Files.header("a").dropLast() + #","configuration":{"\#(configuration)":"motion-v2"}}"#,
      #"{"alarm":{"event":"motion","start":11,"end":15}}"#,
    ]
    return try files.result()
  }

  @Test func aSystemThatAsksForMotionIsScoredOnIt() throws {
    let result = try motion("stage motion")
    let own = try #require(result.scores.first { $0.slice.isAll && $0.subject.baseline == nil })
    #expect([own.counts.hits, own.counts.misses] == [1, 0])
    #expect(result.logs.map(\.records) == [1])
    // The stage as the baseline runs it: what it says is both.
    #expect(result.scores.contains { $0.subject.baseline == .motionOnly })
  }

  @Test func motionThatRanBesideASystemIsItsBaselineOnly() throws {
    let result = try motion("baseline motion")
    let own = try #require(result.scores.first { $0.slice.isAll && $0.subject.baseline == nil })
    #expect([own.counts.hits, own.counts.misses] == [0, 1])
    #expect(result.logs.map(\.records) == [0])
    let baseline = try #require(result.scores.first { $0.subject.baseline == .motionOnly })
    #expect(baseline.counts.hits == 1)
  }

  @Test func camerasComeFromTruth() throws {
    var files = try Files()
    files.truth = files.truth.map { $0.replacing(#""covers""#, with: #""camera":"hall","covers""#) }
    #expect(try files.score().cameras == 1)
  }
}

@Suite struct BadEvaluationInputTests {
  @Test func aClipWithoutObservationsIsNotASilentSystem() throws {
    var files = try Files()
    files.observations.removeLast()
    #expect(try files.error().contains("hold nothing of clip \"b\""))
  }

  @Test func aClipWithoutTruthIsRefused() throws {
    var files = try Files()
    files.observations.append(Files.header("c"))
    #expect(try files.error().contains("clip \"c\", for which there is no truth"))
  }

  @Test func truthTwiceIsRefused() throws {
    var files = try Files()
    files.truth.append(files.truth[0])
    #expect(try files.error().contains("\"a\" has truth twice"))
  }

  @Test func observationsTwiceAreRefused() throws {
    var files = try Files()
    files.observations.append(Files.header("a"))
    #expect(try files.error().contains("clip \"a\" twice"))
  }

  @Test func oneVideoUnderTwoNamesIsRefused() throws {
    var files = try Files()
    for line in [0, 2] {
      files.observations[line] = files.observations[line]
        .replacing(
          #""duration""#, with: #""sha256":"\#(String(repeating: "a1", count: 32))","duration""#)
    }
    #expect(try files.error().contains("hold one video as clips \"a\" and \"b\""))
  }

  @Test func everyAlarmOfObservationsIsInOneClass() throws {
    var files = try Files()
    files.observations.insert(#"{"alarm":{"event":"fire","start":12}}"#, at: 2)
    files.observations.append(#"{"alarm":{"event":"intrusion","start":-5,"end":-1}}"#)
    let logs = try files.result().logs
    #expect(logs.map(\.records) == [3])
    #expect(logs.map(\.classes) == [[.scored: 1, .notScored: 1, .outsideTime: 1]])
  }

  /// Six alarms on three cameras were eighteen.
  @Test func aLogWithoutCamerasIsRefusedForTwo() throws {
    #expect(try logError("event,start\nintrusion,11\n").contains(":2: names no camera"))
  }

  @Test func anUnknownTypeIsRefusedUnlessItIsIgnored() throws {
    let csv = "camera,event,start\na,intrusion,11\nb,intrusoin,11\n"
    #expect(try logError(csv).contains("(did you mean \"intrusion\"?)"))
    let logs = try log(csv, ignored: IgnoredRecords(eventTypes: ["intrusoin"])).logs
    #expect(logs.map(\.classes) == [[.scored: 1, .unmappedType: 1]])
  }

  @Test func aCameraThatTheLogDoesNotNameIsNotSilent() throws {
    let files = try Files()
    let error = #expect(throws: DocumentError.self) {
      try FileEvaluation.run(
        .init(
          truths: [files.folder.write("t.jsonl", files.truth[0])],
          observations: [
            files.folder.write("log.csv", "camera,event,start\nC01,intrusion,11\n")
          ], duration: "1 h", camera: "C0l"))
    }
    #expect(
      error?.description.contains("no record names camera C0l (did you mean \"C01\"?)") == true)
  }

  @Test func anAlarmOfAVendorsMotionIsNoBaseline() throws {
    let logs = try log(
      "camera,event,start\na,motion,11\n", ignored: IgnoredRecords(eventTypes: ["motion"])
    ).logs
    #expect(logs.map(\.classes) == [[.unmappedType: 1]])
  }

  private func log(
    _ csv: String, ignored: IgnoredRecords = IgnoredRecords()
  ) throws -> AuditResult {
    let files = try Files()
    return try FileEvaluation.run(
      .init(
        truths: [files.folder.write("t.jsonl", files.truth.joined(separator: "\n"))],
        observations: [files.folder.write("log.csv", csv)], duration: "1 h", ignored: ignored))
  }

  private func logError(_ csv: String) throws -> String {
    let error = #expect(throws: DocumentError.self) { try log(csv) }
    return error?.description ?? ""
  }

  @Test func systemsAreNeverPooled() throws {
    var files = try Files()
    files.observations[2] = Files.header("b", system: "other")
    #expect(try files.error().contains("never pooled"))
  }

  @Test func anAlarmThatEndsBeforeItStartsIsRefused() throws {
    var files = try Files()
    files.observations[1] = #"{"alarm":{"event":"intrusion","start":11,"end":5}}"#
    #expect(try files.error().contains(":2: the alarm ends before it starts"))
  }

  @Test func anEventThatEndsBeforeItStartsIsRefused() throws {
    var files = try Files()
    files.truth[1] = files.truth[1].replacing(#""end":20"#, with: #""end":2"#)
    #expect(try files.error().contains("t.jsonl:2: ends at"))
  }

  @Test(arguments: ["NaN", "Infinity", "1e400", "\"high\""])
  func aConfidenceThatIsNoNumberIsRefused(_ confidence: String) throws {
    var files = try Files()
    files.observations[1] =
      #"{"alarm":{"event":"intrusion","start":1,"confidence":\#(confidence)}}"#
    #expect(try files.error().contains("o.jsonl:2:"))
  }

  @Test func anIdStandsOnceInAClip() throws {
    var files = try Files()
    files.observations[1] = #"{"alarm":{"event":"intrusion","start":1,"id":"x"}}"#
    files.observations.insert(#"{"alarm":{"event":"intrusion","start":2,"id":"x"}}"#, at: 2)
    #expect(try files.error().contains("\"x\" stands twice"))
  }

  @Test func overlappingNoScoreTimeIsTakenOffOnce() throws {
    var files = try Files()
    files.truth[0] = files.truth[0].replacing(
      #""events""#,
      with: #""no-score":[{"start":100,"end":900},{"start":600,"end":1000}],"events""#)
    #expect(try files.score().exposure.hours == 1.75)
  }

  @Test func anEventTypeThatTruthDoesNotCoverIsDroppedAndShown() throws {
    var files = try Files()
    files.observations[1] = #"{"alarm":{"event":"fire","start":1}}"#
    let row = try #require(files.result().rows.first { $0.event == "fire" })
    #expect(row.kind == .dropped)
    #expect(row.reason == .notCovered)
  }

  @Test func anEventOutsideCoversIsRefused() throws {
    var files = try Files()
    files.truth[0] = files.truth[0].replacing(#"["intrusion"]"#, with: #"["density"]"#)
    #expect(try files.error().contains("is not in `covers`"))
  }

  @Test func aSilentSystemHasMissedEverythingAndHasNoPrecision() throws {
    var files = try Files()
    files.observations.remove(at: 1)
    let score = try files.score()
    #expect(score.counts.misses == 2)
    #expect(score.metrics[.precision] == .notMeasured(.noAlarms))
    #expect(score.metrics[.falseAlarmsPerCameraHour]?.value?.value == 0)
  }

  @Test func truthWithoutEventsHasFalseAlarmsAndNoRecall() throws {
    var files = try Files()
    files.truth = files.truth.map { String($0.prefix { $0 != "[" }) + #"["intrusion"]}"# }
    let score = try files.score()
    #expect(score.counts.falseAlarms == 1)
    #expect(score.metrics[.recall] == .notMeasured(.noEvents))
  }

  @Test func anEmptyTruthFileIsRefused() throws {
    var files = try Files()
    files.truth = []
    #expect(try files.error().contains("t.jsonl"))
  }

  @Test func anEmptyObservationsFileIsRefused() throws {
    var files = try Files()
    files.observations = []
    #expect(try files.error().contains("expected a header line"))
  }

  @Test func timeBeforeTheClipIsDropped() throws {
    var files = try Files()
    files.observations[1] = #"{"alarm":{"event":"intrusion","start":-5,"end":-1}}"#
    let row = try #require(files.result().rows.first { $0.alarm != nil })
    #expect(row.reason == .outsideClip)
  }

  /// A day of 29.97 frames a second is 86.4 s longer than the same frames at 30.
  @Test func framesPerSecondAreExact() throws {
    var files = try Files()
    files.observations = files.observations.map {
      $0.replacing("\"duration\":3600", with: "\"duration\":86486.4")
        .replacing("[[0,3600]]", with: "[[0,86486.4]]")
    }
    #expect(try files.score().exposure.hours == 2 * 86486.4 / 3600)
  }

  @Test func anUnknownProtocolIsRefusedWithTheNearestName() throws {
    let files = try Files()
    let error = #expect(throws: DocumentError.self) { try files.result("overlap-v2") }
    #expect(error?.description.contains("overlap-v1") == true)
  }
}

@Suite struct SelfTestTests {
  private func test(_ truth: [String], rule: String = "alarm-window-v1") throws -> SelfTest {
    let folder = try ScratchFolder()
    return SelfTest(
      try FileEvaluation.run(
        .init(
          truths: [folder.write("t.jsonl", truth.joined(separator: "\n"))], observations: [],
          rule: rule)))
  }

  @Test(arguments: ["alarm-window-v1", "overlap-v1"])
  func truthAgreesWithItself(_ rule: String) throws {
    let test = try test(Files().truth, rule: rule)
    #expect(test.isPerfect)
    #expect(test.events == 2)
  }

  @Test func anInstantCannotOverlapItself() throws {
    let truth =
      #"{"truth":1,"clip":"a","covers":["x"],"events":[{"event":"x","start":10,"end":10}]}"#
    #expect(try test([truth], rule: "overlap-v1").complaints.count == 2)
  }

  @Test func anEventWhereNothingIsScoredIsNamed() throws {
    let truth =
      #"{"truth":1,"clip":"a","covers":["x"],"events":[{"event":"x","start":10,"end":12}],"no-score":[{"start":0,"end":30,"why":"rain"}]}"#
    #expect(try test([truth]).complaints.contains { $0.description.contains("rain") })
  }

  @Test func truthThatHoldsNothingIsNotPerfect() throws {
    #expect(try !test([#"{"truth":1,"clip":"a","covers":["x"]}"#]).isPerfect)
  }

  @Test func countsAgreeWithThemselves() throws {
    let truth =
      #"{"truth":1,"clip":"a","covers":[],"counts":[{"time":4,"count":7},{"time":9,"count":3}]}"#
    #expect(try test([truth]).counts == 2)
  }
}
