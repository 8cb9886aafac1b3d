public import MediaTime
public import Scene

/// What a search answered to one query, the surest first: ours, or a vendor's.
public struct RankedList: Hashable, Sendable {
  /// One answer: a stretch of a clip, or somebody whom the truth has a name for.
  public struct Answer: Hashable, Sendable {
    /// The clip by its identifier.
    public var clip: String
    /// From when to when; nil where the answer names an object of the truth.
    public var interval: MediaInterval?
    /// Where in the view.
    public var box: Box?
    /// The object of the truth that it is, by its identifier; nil where time and place say.
    public var object: String?

    /// One answer.
    public init(
      clip: String, interval: MediaInterval? = nil, box: Box? = nil, object: String? = nil
    ) {
      self.clip = clip
      self.interval = interval
      self.box = box
      self.object = object
    }
  }

  /// What was asked.
  public var query: TrackQuery
  /// In order of rank.
  public var answers: [Answer]

  /// What was asked, and the answers in order of rank.
  public init(query: TrackQuery, answers: [Answer]) {
    self.query = query
    self.answers = answers
  }
}
