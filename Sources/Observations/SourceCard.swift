public import Documents
public import Phrasebook

/// What a source of boxes says of itself: what it cannot see, and how well it did on footage that its developers had.
public struct SourceCard: Hashable, Sendable {
  /// Its name, as results cite it.
  public let name: String
  /// Situations that are known to make it fail, one sentence each.
  public let knownBadCases: [Bilingual]
  /// One a clip; empty where nobody measured.
  public let trials: [Trial]

  /// A clip on which it was measured.
  public struct Trial: Hashable, Sendable {
    /// What the clip shows.
    public let footage: Bilingual
    /// Average precision at IoU .5, 0 to 1; nil where nobody is in view.
    public let precision: Double?
    /// The same of OpenCV's detector as it comes; nil where it was not tried, or nobody is in view.
    public let stockPrecision: Double?
    /// Mean of counted less true persons, where it judged; nil where it judged nothing.
    public let countBias: Double?
    /// Share of the clip in which it said that it cannot judge, 0 to 1.
    public let notJudged: Double

    /// A clip with its results.
    public init(
      _ footage: Bilingual, precision: Double?, stockPrecision: Double? = nil, countBias: Double?,
      notJudged: Double
    ) {
      self.footage = footage
      self.precision = precision
      self.stockPrecision = stockPrecision
      self.countBias = countBias
      self.notJudged = notJudged
    }
  }

  /// A card by its parts.
  public init(name: String, knownBadCases: [Bilingual], trials: [Trial] = []) {
    self.name = name
    self.knownBadCases = knownBadCases
    self.trials = trials
  }

  /// For results, in English.
  public var json: JSON {
    [
      "source": .string(name),
      "known-bad-cases": .array(knownBadCases.map { .string($0.text(in: .english)) }),
      "tried-on": .array(trials.map(\.json)),
    ]
  }
}

extension SourceCard.Trial {
  fileprivate var json: JSON {
    [
      "footage": .string(footage.text(in: .english)), "ap50": .optional(precision),
      "stock-hog-ap50": .optional(stockPrecision), "count-bias": .optional(countBias),
      "not-judged": .number(notJudged),
    ]
  }
}
