public import Evaluation
public import MediaTime

/// What one part of the evidence alone says of a claim: by condition, camera, zone, staged or real events.
public struct SliceVerdict: Hashable, Sendable {
  /// The part.
  public let slice: Slice
  /// The verdict that this part alone would give.
  public let outcome: Verdict.Outcome
  /// Whether the part is too small for any verdict in favour: even a faultless record would not support.
  ///
  /// For a rate of at most r that is an exposure in which fewer than −ln α false alarms (2.996 at 95 %)
  /// would be expected at r; for a share of at least p, fewer than ln α / ln p events or alarms.
  public let isTooFew: Bool
  /// Whether the part decides against the whole, by more than so many parts do by chance.
  public let flips: Bool
  /// Camera time of the part.
  public let exposure: MediaDuration

  /// What one part alone says.
  public init(
    slice: Slice, outcome: Verdict.Outcome, isTooFew: Bool, flips: Bool,
    exposure: MediaDuration = .zero
  ) {
    self.slice = slice
    self.outcome = outcome
    self.isTooFew = isTooFew
    self.flips = flips
    self.exposure = exposure
  }
}
