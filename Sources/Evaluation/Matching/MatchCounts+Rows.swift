extension MatchCounts {
  /// Counts rows by kind; `duplicatesAreFalse` as the protocol says.
  public init(_ rows: some Sequence<MatchRow>, duplicatesAreFalse: Bool) {
    self.init()
    self.duplicatesAreFalse = duplicatesAreFalse
    add(rows)
  }
}
