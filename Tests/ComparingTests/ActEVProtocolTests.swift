import Comparing
import Documents
import Evaluation
import TestSupport
import Testing

/// One file of ten minutes, 10 frames a second, in which each protocol finds something else.
///
/// Six references and seven alarms, from the surest to the least sure. What they share:
///
/// | alarm | reference | frames shared | overlap over union | |
/// |---|---|---|---|---|
/// | 1 | 1 | 775 | 1 | |
/// | 2 | 2, 3 | 50 each | 1/5 each | not *more* than .2 |
/// | 3 | none | | | |
/// | 4 | 4 | 3 of 5 | 3/11 | both last less than a second |
/// | 5 | 3 | 80 | 2/3 | |
/// | 6 | 5 | 4 of 8 | 1/11 | only the reference lasts less than a second |
/// | 7 | 6 | 8 of 12 | 2/3 | only the alarm lasts less than a second |
///
/// Of 6,000 frames 1,000 lie in a reference.
private enum Yard {
  static let references = [
    2000..<2775, 300..<400, 500..<600, 700..<705, 1236..<1244, 1400..<1412,
  ]
  static let alarms = [
    2000..<2775, 350..<550, 1000..<1100, 702..<711, 520..<620, 1200..<1240, 1400..<1408,
  ]

  static let files: ActEVFiles = {
    var files = ActEVFiles()
    files.fileIndex = #"{"a.mp4": {"framerate": 10, "selected": {"0": 1, "6000": 0}}}"#
    files.reference = document(references) { _ in nil }
    files.system = document(alarms) { "0.\(9 - $0)" }
    return files
  }()

  static func document(_ spans: [Range<Int>], _ confidence: (Int) -> String?) -> String {
    ActEVFiles.document(
      spans.enumerated().map { place, span in
        ActEVFiles.instance(
          place + 1, [span.lowerBound: 1, span.upperBound: 0], confidence: confidence(place))
      })
  }
}

/// Hand-made cases: every protocol and every flag, with values that can be worked out on paper.
@Suite struct ActEVProtocolTests {
  /// The value of a metric as a fraction.
  typealias Value = (name: String, above: Double, below: Double)

  /// A protocol, the pairs that it makes, and some of its metrics.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Reference of each alarm, 0 for none.
    let match: [Int]
    let metrics: [Value]
    var testDescription: String { name }

    init(_ name: String, _ match: [Int], _ metrics: [Value]) {
      (self.name, self.match, self.metrics) = (name, match, metrics)
    }
  }

  /// Alarms 1, 4, 5, 7 are right; 2, 3 and 6 are one, two and three tenths of a false alarm a minute.
  static let overlapAboveAFifth: [Value] = [
    ("p_miss@0.01rfa", 5, 6), ("p_miss@0.1rfa", 5, 6), ("p_miss@0.15rfa", 5, 6),
    ("p_miss@0.2rfa", 1, 2), ("p_miss@1rfa", 1, 3), ("w_p_miss@1rfa", 10, 16),
    ("AUDC@0.2rfa", 1, 6), ("nAUDC@0.2rfa", 5, 6),
  ]

  /// Alarms 1, 2, 4, 5, 7 are right; 3 and 6 are false.
  static let fiveOfSix: [Value] = [
    ("p_miss@0.1rfa", 1, 3), ("p_miss@0.15rfa", 1, 3), ("p_miss@0.2rfa", 1, 6),
    ("w_p_miss@0.1rfa", 10, 16), ("w_p_miss@0.2rfa", 9, 16), ("AUDC@0.2rfa", 1, 10),
  ]

  /// Alarms 1, 2, 5 are right; 3, 4, 6, 7 are false.
  static let threeOfSix: [Value] = [
    ("p_miss@0.1rfa", 2, 3), ("p_miss@0.2rfa", 1, 2), ("p_miss@1rfa", 1, 2),
    ("w_p_miss@1rfa", 11, 16),
    // Errors of the pairs: 0; 50/100 + 150/5900 = 31/59; 20/100 + 20/5900 = 12/59.
    ("n-mide", 43, 177), ("n-mide@0.1rfa", 31, 118), ("n-mide_num_rejected", 0, 1),
  ]

  static let cases: [Case] = [
    Case("actev18-ad", [1, 0, 0, 4, 3, 0, 6], overlapAboveAFifth),
    Case(
      "actev18-ad-tfa", [1, 0, 0, 4, 3, 0, 6],
      overlapAboveAFifth + [("p_miss@0.03tfa", 5, 6), ("p_miss@1tfa", 1, 3)]),
    Case("actev18-1secol", [1, 2, 0, 0, 3, 0, 0], threeOfSix),
    // Frames outside every reference: 0, 100, 200, 206, 226, 262, 262 of 5,000.
    Case(
      "actev19-ad", [1, 2, 0, 0, 3, 0, 0],
      threeOfSix + [
        ("p_miss@0.01tfa", 3, 4), ("p_miss@0.03tfa", 2, 3), ("p_miss@1tfa", 1, 2),
        ("w_p_miss@1tfa", 11, 16),
      ]),
    Case(
      "actev19-ad-v2", [1, 2, 0, 4, 3, 0, 6],
      fiveOfSix + [
        ("p_miss@0.01tfa", 3, 4), ("p_miss@0.03tfa", 2, 3), ("p_miss@0.05tfa", 1, 3),
        ("p_miss@1tfa", 1, 6), ("AUDC@0.04tfa", 17, 600),
      ]),
    // Frames in excess of the references: 0, 100, 200, 206, 256, 292, 292. Alarm 5 has 30 more, as 2 is there already.
    Case(
      "actev-sdl-v1", [1, 2, 0, 4, 3, 0, 6],
      fiveOfSix + [("p_miss@0.05tfa", 53, 150), ("p_miss@1tfa", 1, 6)]),
    Case(
      "actev-sdl-v2", [1, 2, 0, 4, 3, 5, 0],
      [
        ("p_miss@0.05rfa", 2, 3), ("p_miss@0.1rfa", 1, 6), ("p_miss@1rfa", 1, 6),
        ("w_p_miss@1rfa", 9, 16), ("AUDC@0.2rfa", 1, 12), ("nAUDC@0.2rfa", 5, 12),
        ("AUDC@1rfa", 13, 60), ("p_miss@0.02tfa", 2, 3), ("p_miss@0.05tfa", 53, 150),
        // Alarms 1, 5, 7 overlap enough, at ranks 1, 5 and 7: (1 + 3/7 + 3/7) / 6.
        ("AP@0.50tIoU", 13, 42),
        // Alarm 2 takes reference 3, so that 5 finds nothing: (1 + 1 + 3/4 + 5/7 + 5/7) / 6.
        ("AP@0.05tIoU", 39, 56),
      ]),
    Case(
      "srl-ad-v1", [1, 0, 0, 4, 3, 0, 6], overlapAboveAFifth + [("p_miss@10rfa", 1, 3)]),
    Case(
      "srl-ad-v2", [1, 2, 0, 4, 3, 0, 6],
      [("p_miss@0.1rfa", 1, 3), ("p_miss@0.2rfa", 1, 6), ("p_miss@10rfa", 1, 6)]),
    Case(
      "srl-ad-v3", [1, 0, 0, 0, 3, 0, 6],
      [("p_miss@0.1rfa", 5, 6), ("p_miss@5rfa", 1, 2), ("w_p_miss@5rfa", 11, 16)]),
  ]

  @Test func everyProtocolHasItsCase() {
    #expect(Self.cases.map(\.name).sorted() == ActEVProtocol.all.map(\.name).sorted())
  }

  @Test(arguments: cases)
  func pairsAreThoseOfTheProtocol(_ wanted: Case) throws {
    let json = try Yard.files.evaluation(wanted.name).json(withRows: true)
    guard case .array(let rows)? = json["alignment"] else {
      Issue.record("no rows")
      return
    }
    var match = [Int](repeating: -1, count: wanted.match.count)
    for row in rows {
      guard case .string(let alarm)? = row["sys"], let place = Int(alarm) else { continue }
      guard case .string(let reference)? = row["ref"] else {
        match[place - 1] = 0
        continue
      }
      match[place - 1] = Int(reference) ?? -1
    }
    #expect(match == wanted.match)
    let right = wanted.match.count { $0 > 0 }
    let activity = json["activities"]?["Closing"]
    #expect(activity?["cd"] == .integer(right))
    #expect(activity?["md"] == .integer(6 - right))
    #expect(activity?["fa"] == .integer(7 - right))
  }

  @Test(arguments: cases)
  func metricsAreFractions(_ wanted: Case) throws {
    let scores = try Yard.files.evaluation(wanted.name).scores
    let metrics = try #require(scores.activities.first).metrics
    for (name, above, below) in wanted.metrics {
      let value = above / below
      let found = try #require(metrics.first { $0.name == name }?.value, "\(name)")
      #expect(abs(found - value) < 1e-12, "\(name): \(found), not \(value)")
      let mean = scores.aggregate.first {
        $0.name == (name.hasPrefix("AP@") ? "m" : "mean-") + name
      }
      #expect(mean?.value == found, "\(name)")
    }
  }

  /// What each protocol knows of time in false alarm.
  @Test(arguments: [
    ("actev18-ad", false, false), ("actev18-ad-tfa", true, false), ("actev18-1secol", false, false),
    ("actev19-ad", true, true), ("actev-sdl-v1", true, true), ("srl-ad-v3", false, false),
  ])
  func timeInFalseAlarmIsThatOfTheProtocol(_ name: String, hasMiss: Bool, hasWeighted: Bool) throws
  {
    let names = try Yard.files.evaluation(name).scores.aggregate.map(\.name)
    #expect(names.contains("mean-p_miss@1tfa") == hasMiss)
    #expect(names.contains("mean-w_p_miss@1tfa") == hasWeighted)
  }

  /// What two thirds of overlap and a third of the run's range of confidence add.
  @Test(arguments: [
    ("actev18-ad", 1e-8, 1e-6), ("actev18-1secol", 0, 1e-6), ("actev19-ad", 0, 1),
    ("srl-ad-v2", 1e-8, 1e-6),
  ])
  func similarityIsThatOfTheProtocol(_ name: String, _ overlap: Double, _ presence: Double) throws {
    let evaluation = try Yard.files.evaluation(name)
    let row = evaluation.scores.activities.first?.rows.first { $0.reference == 2 }
    let wanted = 1 + overlap * 2 / 3 + presence / 3
    #expect(abs(try #require(row?.similarity) - wanted) < 1e-12)
  }
}

/// The flags, each on the same yard.
@Suite struct ActEVFlagTests {
  private func metric(_ name: String, _ evaluation: ActEVEvaluation, in activity: Int = 0)
    -> Double?
  {
    evaluation.scores.activities[activity].metrics.first { $0.name == name }?.value
  }

  /// A second activity, of which the system reports two instances and nobody annotated any.
  private var withEntering: ActEVFiles {
    var files = Yard.files
    files.activityIndex = #"{"Closing": {}, "Entering": {}}"#
    let more = [3000, 4000].map {
      ActEVFiles.instance(
        $0, [$0: 1, $0 + 50: 0], confidence: "0.5", activity: "Entering")
    }
    let own = Yard.alarms.enumerated().map { place, span in
      ActEVFiles.instance(
        place + 1, [span.lowerBound: 1, span.upperBound: 0], confidence: "0.\(9 - place)")
    }
    files.system = ActEVFiles.document(own + more)
    return files
  }

  /// -i without -I: what needs a reference has no value; false alarms count.
  @Test(arguments: ["actev18-ad", "actev18-ad-tfa", "actev18-1secol", "actev19-ad", "actev-sdl-v1"])
  func withoutReferenceNothingIsMeasuredUnderI(_ name: String) throws {
    let evaluation = try withEntering.evaluation(name) { $0.keepsPartialInstances = true }
    let entering = try #require(evaluation.scores.activities.last)
    #expect(entering.name == "Entering")
    #expect((entering.correct, entering.missed, entering.falseAlarms) == (0, 0, 2))
    for metric in entering.metrics where metric.name != "n-mide_num_rejected" {
      #expect(metric.value == nil, "\(metric.name)")
    }
    #expect(entering.falseAlarmRate != nil)
    #expect(entering.missRate == nil)
    // The means are those of the activity that has references.
    let means = evaluation.scores.aggregate
    #expect(
      means.first { $0.name == "mean-p_miss@1rfa" }?.value == metric("p_miss@1rfa", evaluation))
    #expect(
      means.first { $0.name == "mAP@0.50tIoU" }?.value == metric("AP@0.50tIoU", evaluation))
    #expect(
      evaluation.notes.contains {
        $0.contains(
          "no reference instance of Entering: p_miss, w_p_miss, AUDC and AP have no value")
      })
  }

  /// An activity that nobody annotated and nobody reported has no values either.
  @Test func withoutAnyInstanceNothingIsMeasuredUnderI() throws {
    var files = Yard.files
    files.activityIndex = #"{"Closing": {}, "Entering": {}}"#
    let evaluation = try files.evaluation("actev-sdl-v1") { $0.keepsPartialInstances = true }
    #expect(evaluation.scores.activities.last?.falseAlarms == 0)
    #expect(metric("p_miss@1rfa", evaluation, in: 1) == nil)
    #expect(metric("AUDC@1rfa", evaluation, in: 1) == nil)
  }

  /// NIST's older results, without -i or with -I: all is missed, the area is not known.
  @Test(arguments: [(false, false), (false, true), (true, true)])
  func withoutReferenceAllIsMissedElsewhere(keepsPartial: Bool, includes: Bool) throws {
    let evaluation = try withEntering.evaluation("actev-sdl-v1") {
      $0.keepsPartialInstances = keepsPartial
      $0.includesActivitiesWithoutReference = includes
    }
    #expect(metric("p_miss@1rfa", evaluation, in: 1) == 1)
    #expect(metric("w_p_miss@1rfa", evaluation, in: 1) == 1)
    #expect(metric("AP@0.50tIoU", evaluation, in: 1) == 0)
    #expect(metric("AUDC@1rfa", evaluation, in: 1) == nil)
    #expect(!evaluation.notes.contains { $0.contains("no reference instance") })
  }

  @Test(arguments: ["actev-sdl-v2", "srl-ad-v1", "srl-ad-v2", "srl-ad-v3"])
  func newerProtocolsLeaveOutActivitiesWithoutReference(_ name: String) throws {
    #expect(try withEntering.evaluation(name).scores.activities.map(\.name) == ["Closing"])
    let kept = try withEntering.evaluation(name) { $0.keepsPartialInstances = true }
    #expect(kept.scores.activities.map(\.name) == ["Closing"])
    let all = try withEntering.evaluation(name) { $0.includesActivitiesWithoutReference = true }
    #expect(all.scores.activities.map(\.falseAlarms).last == 2)
  }

  /// Half of the first reference and of the first alarm lies outside what is scored.
  @Test func instancesPartlyOutsideAreDroppedUnlessKept() throws {
    var files = Yard.files
    files.fileIndex =
      #"{"a.mp4": {"framerate": 10, "selected": {"0": 1, "2400": 0, "2600": 1, "6000": 0}}}"#
    let dropped = try files.evaluation("actev-sdl-v2")
    #expect(
      dropped.scores.activities.map { [$0.correct, $0.missed, $0.falseAlarms] } == [[4, 1, 2]])
    #expect(dropped.notes.count { $0.contains("not wholly inside the scored frames: 1 ") } == 2)
    let kept = try files.evaluation("actev-sdl-v2") { $0.keepsPartialInstances = true }
    #expect(kept.scores.activities.map { [$0.correct, $0.missed, $0.falseAlarms] } == [[5, 1, 2]])
  }

  /// Two thresholds, the highest and the lowest: a line from (0, 5/6) to (1/5, 1/6).
  @Test func thresholdsAreThinned() throws {
    let two = try Yard.files.evaluation("actev-sdl-v2") { $0.thresholdLimit = 2 }
    #expect(abs(try #require(metric("p_miss@0.1rfa", two)) - 1.0 / 2) < 1e-12)
    let one = try Yard.files.evaluation("actev-sdl-v2") { $0.thresholdLimit = 1 }
    #expect(metric("p_miss@1rfa", one) == 5.0 / 6)
  }

  /// A collar of 10 frames leaves 80 of reference 3, of which 70 are met; 10 of 5,880 frames are false; twice the price.
  @Test func parametersChangeWhatTheySay() throws {
    let folder = try ScratchFolder()
    var files = Yard.files
    files.reference = Yard.document([500..<600]) { _ in nil }
    files.system = Yard.document([520..<620]) { _ in "0.5" }
    let path = try folder.write(
      "p.json",
      #"""
      {"nmide.ns_collar_size": 10, "nmide.cost_miss": 2, "wpmiss.numerator": 1,
       "wpmiss.denominator": 3, "activity.p_miss_at_rfa_targets": [7],
       "activity.n_mide_at_rfa_targets": [8], "activity.fa_at_rfa_targets": [0.5],
       "activity.epsilon_presenceconf_congruence": 0.25}
      """#)
    let evaluation = try files.evaluation("actev-sdl-v2") { $0.parameters = path }
    let error = 2 * (10.0 / 80) + 2 * (10.0 / 5880)
    #expect(abs(try #require(metric("n-mide", evaluation)) - error) < 1e-12)
    #expect(abs(try #require(metric("n-mide@8rfa", evaluation)) - error) < 1e-12)
    #expect(metric("p_miss@7rfa", evaluation) == 0)
    #expect(metric("w_p_miss@7rfa", evaluation) == 1.0 / 4)
    #expect(metric("p_miss@0.5tfa", evaluation) == 0)
    #expect(evaluation.scores.activities.first?.rows.first?.similarity == 1.25)
  }

  /// The share to exceed: 2/3 of overlap is not more than 2/3 is, and more than 3/5.
  @Test(arguments: [("0.6", 1), ("0.66666666666666663", 0)])
  func theOverlapToExceedCanBeSet(_ share: String, _ right: Int) throws {
    let folder = try ScratchFolder()
    var files = Yard.files
    files.reference = Yard.document([500..<600]) { _ in nil }
    files.system = Yard.document([520..<620]) { _ in "0.5" }
    let path = try folder.write("p.json", "{\"activity.temporal_overlap_delta\": \(share)}")
    let evaluation = try files.evaluation("srl-ad-v3") { $0.parameters = path }
    #expect(evaluation.scores.activities.first?.correct == right)
  }

  /// A file that the index does not name, and one that the system did not process.
  @Test func filesAreLeftOutWhereAsked() throws {
    var files = Yard.files
    files.fileIndex =
      #"{"a.mp4": {"framerate": 10, "selected": {"0": 1, "6000": 0}}, "b.mp4": {"framerate": 10, "selected": {"0": 1, "6000": 0}}}"#
    files.reference = ActEVFiles.document([
      ActEVFiles.instance(1, [500: 1, 600: 0]),
      ActEVFiles.instance(2, [500: 1, 600: 0], file: "b.mp4"),
    ])
    files.system = ActEVFiles.document(
      [
        ActEVFiles.instance(1, [520: 1, 620: 0], confidence: "0.5"),
        ActEVFiles.instance(2, [500: 1, 600: 0], confidence: "0.5", file: "c.mp4"),
      ], files: ["a.mp4", "c.mp4"])
    let evaluation = try files.evaluation("actev-sdl-v2") {
      $0.ignoresExtraneousFiles = true
      $0.ignoresMissingFiles = true
    }
    let activity = try #require(evaluation.scores.activities.first)
    #expect([activity.correct, activity.missed, activity.falseAlarms] == [1, 0, 0])
    // Its time stays: 20 minutes.
    #expect(evaluation.scores.minutes == 20)
  }
}
