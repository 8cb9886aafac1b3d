import Comparing
import Documents
import Evaluation
import Testing

/// Smaller cases of NIST's (test_9, test_10 and test_12 of ActEV_Scorer, public domain) with some of the published values.
@Suite struct ActEVPublishedTests {
  private static func instances(
    _ spans: [(start: Int, end: Int, confidence: String?)]
  ) -> String {
    ActEVFiles.document(
      spans.enumerated().map { place, span in
        ActEVFiles.instance(
          place + 1, [span.start: 1, span.end: 0], confidence: span.confidence)
      })
  }

  private static func files(
    reference: [(Int, Int)], system: [(Int, Int, String)], scored: ClosedRange<Int>,
    other: String
  ) -> ActEVFiles {
    var files = ActEVFiles()
    files.reference = instances(reference.map { ($0.0, $0.1, nil) })
    files.system = instances(system.map { ($0.0, $0.1, $0.2) })
    files.fileIndex =
      "{\"a.mp4\": {\"framerate\": 30.0, \"selected\": {\"\(scored.lowerBound)\": 1, \"\(scored.upperBound)\": 0}}}"
    files.activityIndex = "{\"Closing\": {}, \"\(other)\": {}}"
    return files
  }

  /// Three alarms of one confidence on three overlapping references: the order of the search decides who gets whom.
  static let nine = files(
    reference: [(1, 500), (250, 750), (500, 1000)],
    system: [(1, 500, "0.756"), (501, 1000, "0.756"), (960, 1100, "0.756")], scored: 1...1100,
    other: "Entering")

  static let ten = files(
    reference: [(3030, 3100), (3500, 3600)],
    system: [(3030, 3100, "0.796"), (5, 105, "0.874"), (3070, 3150, "0.8")], scored: 1...4001,
    other: "Opening")

  static let twelve = files(
    reference: [
      (100, 200), (300, 400), (500, 600), (700, 800), (900, 1000), (975, 1100), (1200, 1300),
    ],
    system: [
      (100, 175, "1.0"), (300, 375, "0.95"), (325, 425, "0.9"), (700, 800, "0.7"),
      (725, 800, "0.7"), (750, 800, "0.7"), (900, 1000, "0.5"), (975, 1125, "0.5"),
      (975, 1025, "0.5"), (1200, 1230, "0.4"), (1235, 1270, "0.4"),
    ], scored: 0...1400, other: "Entering")

  private func check(
    _ files: ActEVFiles, _ rule: String, counts: [Int], _ published: [(String, Double?)],
    in activity: String = "Closing"
  ) throws {
    let json = try files.evaluation(rule).json(withRows: false)["activities"]?[activity]
    #expect(["cd", "md", "fa"].map { json?[$0] } == counts.map { .integer($0) })
    for (name, value) in published {
      guard let value else {
        #expect(json?[name] == .null, "\(name)")
        continue
      }
      guard case .number(let found)? = json?[name] else {
        Issue.record("\(name) is not there")
        continue
      }
      #expect(abs(found - value) <= 1e-9, "\(name): \(found), not \(value)")
    }
  }

  @Test func test90() throws {
    try check(
      Self.nine, "actev19-ad", counts: [3, 0, 0],
      [
        ("n-mide", 0.6687690595436839), ("n-mide@0.01rfa", 0.6687690595436839),
        ("AUDC@0.25tfa", 0.21843434343434343), ("AUDC@1tfa", 0.495),
        ("nAUDC@0.95tfa", 0.5202020202020202), ("p_miss@0.2tfa", 1), ("p_miss@1tfa", 0),
        ("w_p_miss@1tfa", 0.6153846153846154), ("w_p_miss@0.01rfa", 0.6153846153846154),
      ])
    try check(
      Self.nine, "actev19-ad", counts: [0, 0, 0],
      [("n-mide", nil), ("AUDC@0.35tfa", 0.35), ("w_p_miss@1tfa", 1)], in: "Entering")
  }

  @Test func test92() throws {
    try check(
      Self.nine, "actev18-1secol", counts: [3, 0, 0],
      [("n-mide", 0.6687690595436839), ("p_miss@0.03rfa", 0), ("w_p_miss@1rfa", 8.0 / 13)])
  }

  @Test func test100() throws {
    try check(
      Self.ten, "actev18-ad-tfa", counts: [1, 1, 2],
      [
        ("n-mide", 0.5841512177390039), ("n-mide@0.2rfa", nil),
        ("n-mide@1rfa", 0.5841512177390039), ("p_miss@0.03tfa", 0.851), ("p_miss@1rfa", 0.5),
        ("w_p_miss@1rfa", 0.75), ("AUDC@0.03tfa", 0.029710169712793732),
        ("AUDC@0.55rfa", 0.5), ("AUDC@1rfa", 0.725), ("AUDC@1tfa", 0.5163185378590078),
        ("nAUDC@0.2tfa", 0.5815926892950392),
      ])
    try check(
      Self.ten, "actev18-ad-tfa", counts: [0, 0, 0],
      [("AUDC@0.45rfa", 0.45), ("AUDC@1tfa", 1), ("p_miss@0.01tfa", 1), ("n-mide", nil)],
      in: "Opening")
  }

  /// Entering is in the index and has no instance: it counts in the means.
  @Test func test121() throws {
    try check(Self.twelve, "actev19-ad-v2", counts: [6, 1, 5], [("n-mide", 0.20326797385620918)])
    let means = try Self.twelve.evaluation("actev19-ad-v2").json(withRows: false)["aggregate"]
    for (name, value) in [
      ("n-mide", 0.20326797385620918), ("n-mide@1rfa", 0.25),
      ("AUDC@0.04tfa", 0.03394285714285714), ("AUDC@0.15tfa", 0.1010204081632653),
      ("AUDC@1tfa", 0.5867346938775511), ("nAUDC@0.2tfa", 0.6479591836734694),
      ("p_miss@0.05tfa", 0.7285714285714285), ("p_miss@0.15tfa", 0.5714285714285714),
      ("w_p_miss@0.05tfa", 0.8294117647058823), ("w_p_miss@0.01rfa", 0.8823529411764706),
      ("AUDC@1rfa", 0.8571428571428572),
    ] {
      guard case .number(let found)? = means?["mean-" + name] else {
        Issue.record("\(name) is not there")
        continue
      }
      #expect(abs(found - value) <= 1e-9, "\(name): \(found), not \(value)")
    }
  }

  /// The share of false alarm time of the same files where instances in excess of the references count: 75, 200 and 275 of 700.
  @Test func test120() throws {
    var files = Self.twelve
    files.activityIndex = "{\"Closing\": {}}"
    let rates = [0.107142857143, 0.285714285714, 0.392857142857]
    let misses = [0.714285714286, 0.571428571429, 0.142857142857]
    let json = try files.evaluation("actev-sdl-v1").json(withRows: false)["activities"]?["Closing"]
    // Between the second and the third point the curve is a line.
    let place = (0.3 - rates[1]) / (rates[2] - rates[1])
    let lowest = 0.285714285714
    guard case .number(let found)? = json?["p_miss@0.3tfa"] else {
      Issue.record("p_miss@0.3tfa is not there")
      return
    }
    #expect(abs(found - (misses[1] + (lowest - misses[1]) * place)) < 1e-9)
    guard case .number(let early)? = json?["p_miss@0.2tfa"] else {
      Issue.record("p_miss@0.2tfa is not there")
      return
    }
    let share = (0.2 - rates[0]) / (rates[1] - rates[0])
    #expect(abs(early - (misses[0] + (misses[1] - misses[0]) * share)) < 1e-9)
  }
}
