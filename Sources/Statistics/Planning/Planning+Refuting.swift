import Phrasebook

extension Planning {
  /// The largest number of trials among which `misses` refute "at least `share`"; nil where no number does.
  ///
  /// The largest n with P(misses ≥ m | n, 1 − share) ≤ α: the upper bound is then below the share.
  public static func trials(
    refutingAtLeast share: Double, misses: Int, level: ConfidenceLevel
  ) throws(StatisticsError) -> Int? {
    try check(share: share)
    guard misses > 0 else { return nil }
    func refutes(_ trials: Int) throws(StatisticsError) -> Bool {
      try Special.binomialTail(
        trials: Double(trials), probability: 1 - share, Double(misses - 1)) <= level.alpha
    }
    guard try refutes(misses) else { return nil }
    var (enough, tooMany) = (misses, misses * 2)
    while try refutes(tooMany) {
      guard tooMany < 1 << 40 else {
        throw .impossible(
          what: .claimedShare, found: .plain(share), expected: .shareThatMissesRefute)
      }
      (enough, tooMany) = (tooMany, tooMany * 2)
    }
    while tooMany - enough > 1 {
      let middle = (enough + tooMany) / 2
      if try refutes(middle) { enough = middle } else { tooMany = middle }
    }
    return enough
  }

  static func check(share: Double) throws(StatisticsError) {
    guard share > 0, share < 1 else {
      throw .impossible(
        what: .claimedShare, found: .plain(share), expected: .shareBetween)
    }
  }
}
