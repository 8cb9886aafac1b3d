import Documents
public import Statistics
public import Phrasebook

extension ProjectionReport {
  /// The share of alarms that are right against how often there is an event, as an SVG file.
  ///
  /// Nil without a detection rate: then no share is known.
  public func figure(in language: Language) throws(StatisticsError) -> String? {
    let shares = try trueShares()
    guard !shares.isEmpty else { return nil }
    let words = Words(self, language)
    let title = words.text(.shareTitle(level: words.level))
    let description = shares.map { words.often($0.prevalence) + ": " + words.share($0.share) }
      .joined(separator: "; ")
    let curve = ShareCurve(
      id: "curve", title: title, description: description,
      places: shares.map { entry in
        (
          words.mark(entry.prevalence),
          ShareCurve.Place(frequency: entry.prevalence, share: entry.share)
        )
      }, language: language)
    return StandaloneFigure(
      title: title, description: description,
      words: words.sources + [words.text(.axis(isPassages: isOfPassages))],
      drawing: curve.element, height: 176, left: 70
    ).svg
  }
}
