import Observations
public import Documents
public import Evaluation
public import Statistics

extension CocoScore {
  /// One document: COCO's figures by pycocotools' names, −1 there is null here.
  public func json(level: ConfidenceLevel) throws(StatisticsError) -> JSON {
    var sheet = FigureSheet()
    for figure in Figure.allCases { sheet.add(figure.name, value(figure)) }
    sheet.add("images", images)
    sheet.add("images-without-truth", imagesWithoutTruth)
    sheet.add("truth-boxes", truthBoxes)
    sheet.add("true-boxes", hits)
    sheet.add("false-boxes", falseBoxes)
    sheet.add("false-boxes-per-frame", try falseBoxesPerImage(level: level).json)
    sheet.add("categories", .array(categories.indices.map(json(ofCategory:))))
    return sheet.json
  }

  private func json(ofCategory place: Int) -> JSON {
    var sheet = FigureSheet()
    sheet.add("id", categories[place].identifier)
    sheet.add("name", .string(categories[place].name))
    for figure in Figure.allCases { sheet.add(figure.name, value(figure, category: place)) }
    sheet.add("truth-boxes", curves[place].truthBoxes[0])
    sheet.add("true-boxes", curves[place].hits[0])
    sheet.add("false-boxes", curves[place].falseBoxes[0])
    return sheet.json
  }
}

extension BoxCounts {
  /// The figures as one object.
  public var json: JSON {
    var sheet = FigureSheet()
    sheet.add("threshold", .number(threshold))
    sheet.add("MAE", meanAbsoluteError)
    sheet.add("RMSE", rootMeanSquaredError)
    sheet.add("bias", bias)
    sheet.add("NAE", normalisedAbsoluteError)
    sheet.add("images-without-truth", imagesWithoutTruth)
    for (level, error) in gridErrors.enumerated() { sheet.add("GAME(\(level))", error) }
    if imagesWithSize < images { sheet.add("images-with-size", imagesWithSize) }
    return sheet.json
  }
}

extension PixelScore {
  /// Adds the figures to a sheet, with how many each is a mean of where some had none.
  public func add(to sheet: inout FigureSheet, of count: Int? = nil) {
    for figure in Figure.allCases {
      sheet.add(figure.rawValue, figures[figure] ?? .notMeasured(.noExposure))
    }
    guard let members, let count, members.values.contains(where: { $0 < count }) else { return }
    sheet.add(
      "mean-of",
      .object(Figure.allCases.map { .init($0.rawValue, .integer(members[$0] ?? 0)) }))
  }
}
