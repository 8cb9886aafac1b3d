import Report
import Documents
import Evaluation
import Interchange
import Testing

/// Every figure of TrackEval and py-motmetrics on random sequences.
@Suite struct TrackGoldenTests {
  private static let goldens = TrackGolden.all

  static func document(_ golden: TrackGolden) throws -> JSON {
    TrackScore(
      name: "hall",
      truth: try MotChallenge.boxes(DocumentBytes(golden.truth, file: "gt.txt")),
      system: try MotChallenge.boxes(DocumentBytes(golden.system, file: "tracker.txt"))
    ).json
  }

  static func compare(_ found: JSON?, _ expected: [String: Double]) {
    for (name, value) in expected {
      guard case .number(let ours)? = found?[name] else {
        Issue.record("\(name) is missing")
        continue
      }
      #expect(abs(ours - value) < 1e-9, "\(name)")
    }
  }

  @Test(arguments: goldens.indices) func everyFigureEqualsTrackEval(_ number: Int) throws {
    let document = try Self.document(Self.goldens[number])
    for (group, figures) in Self.goldens[number].trackEval {
      Self.compare(document[group], figures)
    }
  }

  @Test(arguments: goldens.indices) func everyFigureEqualsMotMetrics(_ number: Int) throws {
    let golden = Self.goldens[number]
    Self.compare(try Self.document(golden)["clear-motmetrics-v1"], golden.motMetrics)
  }

  @Test(arguments: goldens.indices) func identitiesAreOnlyNames(_ number: Int) throws {
    let golden = Self.goldens[number]
    let renamed = TrackGolden(
      truth: Self.renamed(golden.truth), system: Self.renamed(golden.system), trackEval: [:],
      motMetrics: [:])
    #expect(try Self.document(renamed) == Self.document(golden))
  }

  @Test(arguments: goldens.indices) func theOrderOfFramesInAFileIsNothing(_ number: Int) throws {
    let golden = Self.goldens[number]
    let turned = TrackGolden(
      truth: Self.framesTurned(golden.truth), system: Self.framesTurned(golden.system),
      trackEval: [:], motMetrics: [:])
    #expect(try Self.document(turned) == Self.document(golden))
  }

  /// Other numbers in the same order.
  static func renamed(_ text: String) -> String {
    lines(text).map { fields in
      var fields = fields
      fields[1] = "\((Int(fields[1]) ?? 0) * 1000 + 17)"
      return fields.joined(separator: ",") + "\n"
    }.joined()
  }

  /// The last frame first, lines of a frame in their order.
  static func framesTurned(_ text: String) -> String {
    let all = lines(text)
    let order = all.indices.sorted {
      (-(Int(all[$0][0]) ?? 0), $0) < (-(Int(all[$1][0]) ?? 0), $1)
    }
    return order.map { all[$0].joined(separator: ",") + "\n" }.joined()
  }

  static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
  }
}
