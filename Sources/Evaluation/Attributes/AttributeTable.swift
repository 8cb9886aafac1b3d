/// What is true of objects and what a system scored, attribute by attribute.
public struct AttributeTable: Hashable, Sendable {
  /// An attribute of every object.
  public struct Column: Hashable, Sendable {
    /// Its name in the files.
    public let name: String
    /// Whether it is so of each object; nil where annotators could not tell.
    public let truth: [Bool?]
    /// What the system scored for each object.
    public let scores: [Double]

    /// An attribute of every object; both lists are of one length.
    public init(name: String, truth: [Bool?], scores: [Double]) {
      self.name = name
      self.truth = truth
      self.scores = scores
    }
  }

  /// Names of the objects.
  public let objects: [String]
  /// In the order of the file of truth.
  public let columns: [Column]

  /// Attributes of objects.
  public init(objects: [String], columns: [Column]) {
    self.objects = objects
    self.columns = columns
  }
}
