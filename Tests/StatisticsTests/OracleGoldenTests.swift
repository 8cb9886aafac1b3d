import Testing

/// The random cases that are checked in; `Tests/oracles/statistics.py` runs 10,000 of each kind.
@Suite struct OracleGoldenTests {
  static let lines = OracleGoldens.lines.split(separator: "\n").map { String($0) }

  @Test(arguments: lines) func theOracleIsEqualled(_ line: String) throws {
    let sides = line.split(separator: "=")
    var question = Question(sides[0])
    let found = try question.answer()
    let expected = sides[1].split(separator: " ").map { Double($0) }
    // A Monte Carlo p is no oracle's: its lines hold the statistic only.
    #expect(found.count >= expected.count)
    for (ours, theirs) in zip(found, expected) { #expect(agrees(ours, theirs)) }
  }

  private func agrees(_ ours: Double?, _ theirs: Double?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    guard ours.isFinite, theirs.isFinite else { return ours == theirs }
    return abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))
  }
}
