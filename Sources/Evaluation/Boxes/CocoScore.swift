public import Statistics
public import Observations
import Parallel

/// COCO's twelve figures of a system's boxes, in all and for each category, and its false boxes in every image.
///
/// Equal to pycocotools' `COCOeval` for boxes (Lin et al. 2014, doi:10.1007/978-3-319-10602-1_48). What COCO's average
/// precision does not see is added: false boxes in images without truth of that category count like all others.
public struct CocoScore: Sendable {
  /// Kinds of objects, by number.
  public let categories: [BoxSet.Category]
  /// Images, those without a box included.
  public let images: Int
  /// Images in which annotators drew no box.
  public let imagesWithoutTruth: Int
  /// False boxes of each image at an overlap of one half, at any confidence.
  let falseBoxesOfImages: [Int]
  package let curves: [CategoryCurves]

  /// Scores boxes by COCO's rules.
  public init(_ boxes: BoxSet) {
    let rules = BoxRules.coco
    let matching = BoxMatching(boxes, rules: rules)
    categories = boxes.categories
    images = boxes.images.count
    imagesWithoutTruth = images - Set(boxes.truth.map(\.image)).count
    curves = parallelMap(categories.count) { number in
      CategoryCurves(matching.marks[number], truthBoxes: matching.truthBoxes[number], rules: rules)
    }
    var falseBoxes = [Int](repeating: 0, count: boxes.images.count)
    for marks in matching.marks {
      for mark in marks where (mark.matched | mark.ignored) & 1 == 0 {
        falseBoxes[Int(mark.image)] += 1
      }
    }
    falseBoxesOfImages = falseBoxes
  }

  /// One of COCO's twelve figures.
  public struct Figure: Sendable, CaseIterable {
    /// pycocotools' name without spaces.
    public let name: String
    let isPrecision: Bool
    let overlap: Int?
    let size: Int
    let detections: Int

    /// In the order in which pycocotools prints them.
    public static let allCases: [Figure] = [
      Figure("AP", true), Figure("AP50", true, overlap: 0), Figure("AP75", true, overlap: 5),
      Figure("APsmall", true, size: 1), Figure("APmedium", true, size: 2),
      Figure("APlarge", true, size: 3), Figure("AR1", false, detections: 0),
      Figure("AR10", false, detections: 1), Figure("AR100", false),
      Figure("ARsmall", false, size: 1), Figure("ARmedium", false, size: 2),
      Figure("ARlarge", false, size: 3),
    ]

    private init(
      _ name: String, _ isPrecision: Bool, overlap: Int? = nil, size: Int = 0, detections: Int = 2
    ) {
      self.name = name
      self.isPrecision = isPrecision
      self.overlap = overlap
      self.size = size
      self.detections = detections
    }
  }

  /// A figure in all: the mean over categories that have truth of that size.
  public func value(_ figure: Figure) -> Measured<Double> { Self.mean(figure, curves) }

  /// A figure of one category by its place.
  public func value(_ figure: Figure, category: Int) -> Measured<Double> {
    Self.mean(figure, [curves[category]])
  }

  /// Truth boxes that count, crowds left out.
  public var truthBoxes: Int { curves.reduce(0) { $0 + $1.truthBoxes[0] } }
  /// True boxes at an overlap of one half, at any confidence.
  public var hits: Int { curves.reduce(0) { $0 + $1.hits[0] } }
  /// False boxes at an overlap of one half, at any confidence.
  public var falseBoxes: Int { falseBoxesOfImages.reduce(0, +) }

  private static func mean(_ figure: Figure, _ curves: [CategoryCurves]) -> Measured<Double> {
    var sum = 0.0
    var count = 0
    for curve in curves where curve.truthBoxes[figure.size] > 0 {
      let overlaps = figure.overlap.map { $0..<($0 + 1) } ?? curve.rules.overlaps.indices
      for overlap in overlaps {
        if figure.isPrecision {
          let lane = curve.rules.lane(size: figure.size, overlap: overlap)
          // By level and then over levels: sums of a hundred numbers lose no digit that is looked at.
          sum += curve.precision[lane].reduce(0, +)
          count += curve.precision[lane].count
        } else if let recall = curve.recall(
          size: figure.size, overlap: overlap, detections: figure.detections)
        {
          sum += recall
          count += 1
        }
      }
    }
    return count > 0 ? .measured(sum / Double(count)) : .notMeasured(.noTruthBoxes)
  }
}

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
}
