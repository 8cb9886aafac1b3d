public import Documents
import Observations
public import Statistics

extension CocoScore {
  /// False boxes an image, images without truth included, with the interval over images.
  ///
  /// Boxes of one image err together, so the interval is Student's t over images; where no image has one, the exact
  /// Poisson interval of none.
  public func falseBoxesPerImage(
    level: ConfidenceLevel
  ) throws(StatisticsError) -> Measured<Estimate> {
    guard images > 0 else { return .notMeasured(.noExposure) }
    guard falseBoxes > 0, images > 1 else {
      let rate = try PoissonRate(events: falseBoxes, exposure: Double(images))
      return .measured(try Estimate(.rate(rate, factor: 1), level: level))
    }
    let blocks = falseBoxesOfImages.map { ClusteredRatio.Block(amount: Double($0), size: 1) }
    return .measured(
      try Estimate(.ratio(try ClusteredRatio(blocks), within: 0...(.infinity)), level: level))
  }

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
