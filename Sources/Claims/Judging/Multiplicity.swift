public import Statistics

/// Several claims at once: who tests many refutes some by chance, so every p is adjusted for their number.
///
/// A verdict stays the one on its own claim; this says which refutations still stand when all claims that
/// could have been refuted are taken together (Holm 1979, *Scandinavian Journal of Statistics* 6:65–70).
public struct Multiplicity: Hashable, Sendable {
  /// One claim among those that could have been refuted.
  public struct Test: Hashable, Sendable {
    /// The claim's identifier.
    public let claim: String
    /// The p against the claim alone: at α or below it is refuted.
    public let p: Double
    /// Holm's p, to be compared with the same α.
    public let adjusted: Double
    /// Whether the verdict on the claim alone is `refuted`.
    public let isRefuted: Bool
    /// Whether the refutation stands when all claims are taken together.
    public let stands: Bool
  }

  /// The confidence of the audit.
  public let level: ConfidenceLevel
  /// One a claim that could have been refuted, in the order of the audit file.
  public let tests: [Test]

  /// No claim was tested.
  public static func none(_ level: ConfidenceLevel) -> Multiplicity {
    Multiplicity(level: level, tests: [])
  }

  /// Adjusts the p of every verdict that could have been a refutation, not of the refuted ones only.
  public init(_ verdicts: [Verdict], level: ConfidenceLevel) throws(StatisticsError) {
    var found: [(verdict: Verdict, p: Double)] = []
    for verdict in verdicts {
      guard let p = try verdict.significance() else { continue }
      found.append((verdict, p))
    }
    let adjusted = Holm.adjusted(found.map(\.p))
    self.init(
      level: level,
      tests: zip(found, adjusted).map { item, adjusted in
        let isRefuted = item.verdict.outcome == .refuted
        return Test(
          claim: item.verdict.claim.id, p: item.p, adjusted: adjusted, isRefuted: isRefuted,
          stands: isRefuted && adjusted <= level.alpha)
      })
  }

  private init(level: ConfidenceLevel, tests: [Test]) {
    self.level = level
    self.tests = tests
  }

  /// Claims that are refuted one by one.
  public var refuted: [String] { tests.filter(\.isRefuted).map(\.claim) }

  /// Claims whose refutation stands when all are taken together.
  public var standing: [String] { tests.filter(\.stands).map(\.claim) }

  /// The test of a claim; nil where it could not have been refuted.
  public func test(of claim: String) -> Test? { tests.first { $0.claim == claim } }
}
