import Comparing
import Documents
import Evaluation
import Foundation
import TestSupport
import Testing

/// Files of a small evaluation in one file of 100 s, of which a test spoils one.
struct ActEVFiles {
  var reference = Self.document([Self.instance(1, [100: 1, 200: 0])])
  var system = Self.document([Self.instance(1, [100: 1, 200: 0], confidence: "0.5")])
  var fileIndex = #"{"a.mp4": {"framerate": 30, "selected": {"0": 1, "3000": 0}}}"#
  var activityIndex = #"{"Closing": {}}"#

  static func instance(
    _ identifier: Int, _ signal: [Int: Int], confidence: String? = nil,
    activity: String = "Closing", file: String = "a.mp4"
  ) -> String {
    let steps = signal.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    let sure = confidence.map { "\"presenceConf\": \($0), " } ?? ""
    return
      "{\"activity\": \"\(activity)\", \"activityID\": \(identifier), \(sure)\"localization\": "
      + "{\"\(file)\": {\(steps.joined(separator: ", "))}}}"
  }

  static func document(_ instances: [String], files: [String] = ["a.mp4"]) -> String {
    let names = files.map { "\"\($0)\"" }.joined(separator: ", ")
    return
      "{\"filesProcessed\": [\(names)], \"activities\": [\(instances.joined(separator: ", "))]}"
  }

  func evaluation(
    _ rule: String = "actev18-ad", _ change: (inout ActEVEvaluation.Request) -> Void = { _ in }
  ) throws -> ActEVEvaluation {
    let folder = try ScratchFolder()
    func write(_ name: String, _ text: String) throws -> String {
      let url = folder.url.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return url.path
    }
    var request = ActEVEvaluation.Request(
      reference: try write("reference.json", reference), system: try write("system.json", system),
      fileIndex: try write("files.json", fileIndex),
      activityIndex: try write("activities.json", activityIndex))
    change(&request)
    return try ActEVEvaluation(request, rule: try #require(ActEVProtocol.named(rule)))
  }

  /// The complaint that the files cause.
  func complaint(_ rule: String = "actev18-ad") -> String {
    do {
      _ = try evaluation(rule)
      return "no complaint"
    } catch {
      return "\(error)"
    }
  }
}

@Suite struct ActEVBadInputTests {
  typealias Files = ActEVFiles

  @Test func anInstanceThatEndsBeforeItStartsIsAnError() {
    var files = Files()
    files.system = Files.document([Files.instance(7, [200: 0, 300: 1], confidence: "1")])
    #expect(
      files.complaint().hasSuffix(
        "system.json: activity 1 (activityID 7): ends at frame 200, before it starts at 300; "
          + "expected start < end"))
  }

  @Test func anInstanceWithoutEndIsAnError() {
    var files = Files()
    files.reference = Files.document([Files.instance(7, [300: 1])])
    #expect(
      files.complaint().contains("reference.json: activity 1 (activityID 7): starts at frame 300"))
  }

  @Test(arguments: [
    ("NaN", "expected one JSON value"), ("\"high\"", "presenceConf: found \"high\""),
    ("null", "presenceConf is missing"), ("1e999", "expected one JSON value"),
  ])
  func aConfidenceThatIsNoNumberIsAnError(_ confidence: String, _ complaint: String) {
    var files = Files()
    files.system = Files.document([Files.instance(1, [1: 1, 9: 0], confidence: confidence)])
    #expect(files.complaint().contains("system.json: "))
    #expect(files.complaint().contains(complaint), "\(files.complaint())")
  }

  @Test func aMissingConfidenceIsAnError() {
    var files = Files()
    files.system = Files.document([Files.instance(1, [1: 1, 9: 0])])
    #expect(files.complaint().contains("activity 1 (activityID 1): presenceConf is missing"))
  }

  /// Keys of a mapping have no order: frames are sorted, and a value that stands twice in a row changes nothing.
  @Test func overlappingAndUnorderedSignalsReadAsSteps() throws {
    var files = Files()
    let localization = "{\"200\": 0, \"150\": 1, \"100\": 1}"
    files.system =
      "{\"filesProcessed\": [\"a.mp4\"], \"activities\": [{\"activity\": \"Closing\", \"activityID\": 1, "
      + "\"presenceConf\": 1, \"localization\": {\"a.mp4\": \(localization)}}]}"
    let scores = try files.evaluation().scores
    #expect(scores.activities.first?.correct == 1)
    #expect(scores.activities.first?.metrics.first { $0.name == "n-mide" }?.value == 0)
  }

  @Test func aFrameThatStandsTwiceIsAnError() {
    var files = Files()
    files.reference = files.reference.replacingOccurrences(
      of: "\"200\": 0", with: "\"200\": 0, \"200\": 1")
    #expect(files.complaint().contains("key \"200\" stands twice"))
  }

  @Test func aFrameThatIsNoNumberIsAnError() {
    var files = Files()
    files.reference = files.reference.replacingOccurrences(of: "\"200\"", with: "\"2.5\"")
    #expect(files.complaint().contains("found frame \"2.5\", expected a whole number"))
  }

  @Test func aValueThatIsNeither0Nor1IsAnError() {
    var files = Files()
    files.reference = files.reference.replacingOccurrences(of: "\"100\": 1", with: "\"100\": 2")
    #expect(files.complaint().contains("at frame 100: found \"2\", expected 0 or 1"))
  }

  /// As NIST's scorer: not scored, yet its confidence is one of the run's.
  @Test func anUnknownActivityIsLeftOutAndSaid() throws {
    var files = Files()
    files.system = Files.document([
      Files.instance(1, [100: 1, 200: 0], confidence: "0.5"),
      Files.instance(2, [100: 1, 200: 0], confidence: "0.9", activity: "Juggling"),
    ])
    let evaluation = try files.evaluation()
    #expect(evaluation.scores.activities.map(\.name) == ["Closing"])
    #expect(evaluation.scores.activities.first?.falseAlarms == 0)
    #expect(
      evaluation.notes.contains { $0.hasSuffix("activities.json does not name them: Juggling (1)") }
    )
    guard case .array(let rows)? = evaluation.json(withRows: true)["alignment"] else { return }
    #expect(rows.first?["kernel_similarity"] == .number(1 + 1e-8))
  }

  @Test func aFileThatTheIndexDoesNotNameIsAnError() throws {
    var files = Files()
    files.system = Files.document(
      [Files.instance(1, [100: 1, 200: 0], confidence: "1", file: "b.mp4")],
      files: ["a.mp4", "b.mp4"])
    #expect(files.complaint().contains("system.json: processed \"b.mp4\", which "))
    let scores = try files.evaluation { $0.ignoresExtraneousFiles = true }.scores
    #expect(scores.activities.first?.missed == 1)
    #expect(scores.activities.first?.falseAlarms == 0)
  }

  @Test func anInstanceInAFileThatTheIndexDoesNotNameIsAnError() {
    var files = Files()
    files.reference = Files.document([Files.instance(3, [100: 1, 200: 0], file: "b.mp4")])
    #expect(files.complaint().contains("reference.json: activityID 3 lies in \"b.mp4\", which "))
  }

  @Test func aFileOfTheIndexThatWasNotProcessedIsAnError() throws {
    var files = Files()
    files.fileIndex =
      #"{"a.mp4": {"framerate": 30, "selected": {"0": 1, "3000": 0}}, "b.mp4": {"framerate": 30, "selected": {"0": 1, "3000": 0}}}"#
    #expect(files.complaint().contains("system.json: did not process \"b.mp4\" of "))
    let scores = try files.evaluation { $0.ignoresMissingFiles = true }.scores
    #expect(scores.activities.first?.correct == 1)
  }

  @Test func instancesWithTheSameNameAreEachScoredAndSaid() throws {
    var files = Files()
    files.system = Files.document([
      Files.instance(1, [100: 1, 200: 0], confidence: "0.5"),
      Files.instance(1, [500: 1, 600: 0], confidence: "0.9"),
    ])
    let evaluation = try files.evaluation()
    #expect(evaluation.scores.activities.first?.correct == 1)
    #expect(evaluation.scores.activities.first?.falseAlarms == 1)
    #expect(
      evaluation.notes.contains { $0.hasSuffix("each scored: 1") })
  }

  @Test func anEmptySystemMissesEverything() throws {
    var files = Files()
    files.system = Files.document([])
    let activity = try #require(try files.evaluation().scores.activities.first)
    #expect((activity.correct, activity.missed, activity.falseAlarms) == (0, 1, 0))
    #expect(activity.metrics.first { $0.name == "p_miss@1rfa" }?.value == 1)
    #expect(activity.metrics.first { $0.name == "AUDC@0.2rfa" }?.value == 0.2)
  }

  @Test func anEmptyReferenceIsAnErrorUnlessActivitiesWithoutReferenceCount() throws {
    var files = Files()
    files.reference = Files.document([])
    #expect(
      files.complaint("actev-sdl-v2").contains("no reference instance of an indexed activity"))
    let scores = try files.evaluation("actev-sdl-v2") {
      $0.includesActivitiesWithoutReference = true
    }
    let activity = try #require(scores.scores.activities.first)
    #expect((activity.correct, activity.missed, activity.falseAlarms) == (0, 0, 1))
    #expect(activity.metrics.first { $0.name == "AUDC@0.2rfa" }?.value == .some(nil))
  }

  /// A negative frame lies before the file, and so outside what is scored.
  @Test func negativeFramesAreOutsideWhatIsScored() throws {
    var files = Files()
    files.system = Files.document([Files.instance(1, [-40: 1, 200: 0], confidence: "0.5")])
    let evaluation = try files.evaluation()
    #expect(evaluation.scores.activities.first?.missed == 1)
    #expect(evaluation.scores.activities.first?.falseAlarms == 0)
    #expect(evaluation.notes.contains { $0.contains("not wholly inside the scored frames: 1 ") })
    let kept = try files.evaluation { $0.keepsPartialInstances = true }
    #expect(kept.scores.activities.first?.correct == 1)
  }

  @Test func negativeFramesInTheFileIndexAreAnError() {
    var files = Files()
    files.fileIndex = #"{"a.mp4": {"framerate": 30, "selected": {"-5": 1, "3000": 0}}}"#
    #expect(files.complaint().contains("files.json: file \"a.mp4\": selected: found frame -5"))
  }

  /// 30 frames are a second at 29.97 a second, and not quite one at 30.5; 2,997 frames are 100 s at 29.97.
  @Test func ratesAreNotRounded() throws {
    var files = Files()
    files.system = Files.document([Files.instance(1, [170: 1, 230: 0], confidence: "1")])
    files.fileIndex = #"{"a.mp4": {"framerate": 29.97, "selected": {"0": 1, "2997": 0}}}"#
    let ntsc = try files.evaluation("actev19-ad").scores
    #expect(ntsc.activities.first?.correct == 1)
    #expect(abs(ntsc.minutes - 100.0 / 60) < 1e-12)
    files.fileIndex = #"{"a.mp4": {"framerate": 30.5, "selected": {"0": 1, "2997": 0}}}"#
    #expect(try files.evaluation("actev19-ad").scores.activities.first?.correct == 0)
  }

  @Test(arguments: [
    (#"{"a.mp4": {"framerate": 0, "selected": {"0": 1, "9": 0}}}"#, "framerate: found \"0\""),
    (#"{"a.mp4": {"selected": {"0": 1, "9": 0}}}"#, "framerate is missing"),
    (#"{"a.mp4": {"framerate": "30", "selected": {"0": 1, "9": 0}}}"#, "framerate: found \"30\""),
    (#"{"a.mp4": {"framerate": 30}}"#, "selected is missing"),
    (#"{"a.mp4": {"framerate": 30, "selected": {"0": 1}}}"#, "selected: starts at frame 0"),
    ("{}", "is empty, expected at least one file"),
  ])
  func aFileIndexThatSaysTooLittleIsAnError(_ index: String, _ complaint: String) {
    var files = Files()
    files.fileIndex = index
    #expect(files.complaint().contains("files.json: "))
    #expect(files.complaint().contains(complaint), "\(files.complaint())")
  }

  @Test func anEmptyProcessingReportIsNone() throws {
    var files = Files()
    files.system = files.system.replacingOccurrences(
      of: "{\"filesProcessed\"", with: "{\"processingReport\": {}, \"filesProcessed\"")
    #expect(try files.evaluation().scores.activities.first?.correct == 1)
  }

  @Test(arguments: [
    ("ActEV_SDL_V2", "actev-sdl-v2"), ("ActEV18_AD_1SECOL", "actev18-1secol"),
    ("actev18-ad-1secol", "actev18-1secol"), ("srl-ad-v3", "srl-ad-v3"),
  ])
  func protocolsHaveNISTsNamesToo(_ name: String, _ ours: String) {
    #expect(ActEVProtocol.named(name)?.name == ours)
  }

  @Test func anUnknownParameterIsAnErrorWithAHint() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appendingPathComponent("p.json").path
    try Data(#"{"wpmiss.numerater": 3}"#.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: DocumentError.self) {
      try ActEVFiles().evaluation { $0.parameters = path }
    }
  }
}
