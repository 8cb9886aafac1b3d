import Detection
import Documents
import Footage
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let office = "footage/falls/office9"

/// Mean accuracy of upper and lower colours by day, over both clips that are annotated by eye.
struct AttributeAccuracyTests {
  /// Somebody in a clip of the office: where at which second, in pixels of 320 × 200, and the colours an eye would accept.
  struct Person: Sendable {
    let clip: String
    let what: String
    let places: [(seconds: Double, box: [Double])]
    let upper: [ColourTerm]
    let lower: [ColourTerm]
  }

  /// No colour where a part is not to be seen; stripes and olive are of no one term.
  static let office9 = [
    Person(
      clip: "cam2", what: "walks by behind, head out of view",
      places: [
        (4, [14, 3, 52, 88]), (4.27, [48, 3, 55, 94]), (4.5, [81, 1, 54, 93]),
        (4.63, [105, 0, 50, 93]), (4.77, [117, 0, 66, 97]),
      ], upper: [.red], lower: [.green, .brown, .grey, .black]),
    Person(
      clip: "cam2", what: "stands at the table, striped",
      places: [
        (21.37, [3, 3, 53, 151]), (28.27, [136, 6, 103, 148]), (35.13, [115, 13, 82, 139]),
        (42.13, [109, 8, 76, 144]), (56.37, [104, 12, 91, 140]), (70.27, [137, 0, 62, 157]),
      ], upper: [.brown, .grey, .white], lower: [.black]),
    Person(
      clip: "cam2", what: "comes with him",
      places: [
        (22.37, [19, 0, 67, 133]), (22.63, [43, 1, 61, 140]), (23, [66, 4, 50, 132]),
        (23.13, [71, 5, 56, 137]), (23.5, [93, 4, 50, 149]),
      ], upper: [.black], lower: [.black]),
    Person(
      clip: "cam2", what: "passes, only legs in view",
      places: [
        (48, [7, 3, 56, 74]), (48.13, [22, 2, 52, 77]), (48.27, [34, 1, 50, 78]),
        (48.37, [39, 0, 57, 81]), (48.5, [44, 0, 65, 82]), (48.63, [56, 0, 61, 75]),
      ], upper: [], lower: [.blue, .grey]),
    Person(
      clip: "cam2", what: "leaves",
      places: [
        (68.27, [47, 1, 75, 140]), (68.37, [37, 0, 75, 139]), (68.77, [12, 4, 62, 129]),
        (68.87, [7, 4, 64, 131]),
      ], upper: [.black], lower: [.black]),
    Person(
      clip: "cam2", what: "walks by at the end, head out of view",
      places: [
        (80.37, [152, 3, 59, 87]), (80.5, [136, 2, 53, 98]), (80.63, [121, 0, 48, 103]),
        (80.77, [95, 1, 72, 100]), (81, [63, 1, 60, 101]), (81.37, [7, 0, 62, 93]),
      ], upper: [.red], lower: [.green, .brown, .grey, .black]),
    Person(
      clip: "cam4", what: "sits at a desk, seen from the side",
      places: [
        (18, [14, 13, 115, 113]), (26.77, [11, 21, 114, 105]), (35.5, [12, 22, 111, 110]),
        (44.27, [13, 14, 112, 113]), (53, [14, 17, 109, 108]), (70.5, [14, 16, 110, 110]),
      ], upper: [.red], lower: [.green, .brown, .grey]),
    Person(
      clip: "cam8", what: "comes to a desk, cut by the lower border",
      places: [
        (6, [93, 86, 107, 114]), (6.5, [132, 51, 102, 149]), (7, [144, 46, 98, 154]),
        (7.5, [189, 58, 107, 140]), (8, [196, 87, 96, 113]), (8.5, [197, 96, 92, 104]),
      ], upper: [.red], lower: []),
    Person(
      clip: "cam8", what: "sits at a desk, seen from behind, cut by the lower border",
      places: [
        (10.27, [206, 106, 83, 87]), (19.13, [193, 116, 104, 82]), (27.63, [194, 115, 101, 85]),
        (36.37, [193, 115, 102, 83]), (53.37, [184, 115, 109, 81]), (70.37, [195, 116, 101, 81]),
      ], upper: [.red], lower: []),
  ]

  /// What is said of each of them, in order; nil where nothing was named.
  private func named() throws -> [(upper: String?, lower: String?)] {
    let all = try DocumentNode.parse(yaml: "{min-dwell: 0 s}", file: "audit.yaml")
    var found: [Int: [String: String]] = [:]
    for clip in Set(Self.office9.map(\.clip)).sorted() {
      let path = try #require(SharedMaterial.path("\(office)/\(clip).mp4"))
      var stage = try AttributeFilterStage(options: all, scene: .wholeView)
      var observations: [Observation] = []
      let end = try FootagePictures.each(of: path, rate: nil) { frame in
        let tracks = Self.office9.enumerated().filter { $0.element.clip == clip }.map {
          number, person in
          let place = person.places.first {
            abs($0.seconds - frame.time.secondsValue) < 0.5 / 30
          }
          return Self.track(number, place?.box, at: frame.time)
        }
        guard tracks.contains(where: \.isSeen) else { return }
        observations += try stage.look(at: frame, tracks: tracks, elapsed: .milliseconds(33))
      }
      observations += stage.flush(at: end)
      for case .alarm(let alarm) in observations { found[alarm.track ?? 0] = alarm.attributes }
    }
    return Self.office9.indices.map { (found[$0]?["upper-colour"], found[$0]?["lower-colour"]) }
  }

  /// A track at a place in pixels; unseen, and in nobody's way, where there is none.
  private static func track(_ number: Int, _ box: [Double]?, at time: MediaTime) -> Track {
    let pixels = box ?? [0, 0, 0, 0]
    return Track(
      number: number,
      box: Box(
        x: pixels[0] / 320, y: pixels[1] / 200, width: pixels[2] / 320, height: pixels[3] / 200),
      confidence: 1, firstSeen: time, lastSeen: time, isSeen: box != nil, velocity: Point(0, 0))
  }

  /// Mean over colour terms of (TPR + TNR) / 2, as Li and others have it.
  ///
  /// Of several terms that an eye would accept none is known; with `firstIsSo` the first is, and the others stay unknown.
  static func meanAccuracy(
    _ parts: [[(accepted: [ColourTerm], said: String?)]], firstIsSo: Bool = false
  ) -> (value: Double, terms: Int) {
    var values: [Double] = []
    for part in parts {
      for term in ColourTerm.allCases {
        let known = part.filter { !$0.accepted.isEmpty }
        let positives = known.filter {
          $0.accepted.first == term && (firstIsSo || $0.accepted.count == 1)
        }
        let negatives = known.filter { !$0.accepted.contains(term) }
        guard !positives.isEmpty, !negatives.isEmpty else { continue }
        let found = positives.count { $0.said == term.rawValue }
        let kept = negatives.count { $0.said != term.rawValue }
        values.append(
          (Double(found) / Double(positives.count) + Double(kept) / Double(negatives.count)) / 2)
      }
    }
    return (values.reduce(0, +) / Double(max(1, values.count)), values.count)
  }

  @Test(
    .enabled(
      if: SharedMaterial.has("\(office)/cam2.mp4")
        && SharedMaterial.has("footage/tud-campus/gt.txt"), "needs the shared footage"))
  func theMeanAccuracyByDay() throws {
    let campus = try AttributeFootageTests().named()
    let office = try named()
    let people = AttributeFootageTests.people
    let upper =
      zip(people, campus).map { (accepted: $0.upper, said: $1.upper) }
      + zip(Self.office9, office).map { (accepted: $0.upper, said: $1.upper) }
    let lower =
      zip(people, campus).map { (accepted: $0.lower, said: $1.lower) }
      + zip(Self.office9, office).map { (accepted: $0.lower, said: $1.lower) }
    let (value, terms) = Self.meanAccuracy([upper, lower])
    #expect(terms == 6)
    #expect(value >= 0.8)
  }

  @Test func theMeanAccuracyIsOverTermsThatSomeWearAndSomeDoNot() {
    // Red 1 of 2 found, 1 of 1 others kept: 3/4; blue 1 of 1, 2 of 3: 5/6; nobody is green alone.
    let rows: [(accepted: [ColourTerm], said: String?)] = [
      ([.red], "red"), ([.red], "blue"), ([.blue], "blue"), ([.red, .green], "red"), ([], "green"),
    ]
    let found = Self.meanAccuracy([rows])
    #expect(found.terms == 2)
    let expected: Double = (0.75 + (1 + 2.0 / 3) / 2) / 2
    #expect(abs(found.value - expected) < 1e-12)
  }
}
