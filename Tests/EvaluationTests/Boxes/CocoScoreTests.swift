import Evaluation
import Observations
import Statistics
import Testing

@Suite struct CocoScoreTests {
  func truth(_ image: Int32, x: Double, side: Double = 40, crowd: Bool = false) -> BoxSet.Truth {
    BoxSet.Truth(
      image: image, category: 0, box: .init(x: x, y: 0, width: side, height: side),
      area: side * side, isCrowd: crowd)
  }

  func answer(_ image: Int32, x: Double, side: Double = 40, _ confidence: Double)
    -> BoxSet.Answer
  {
    BoxSet.Answer(
      image: image, category: 0, box: .init(x: x, y: 0, width: side, height: side),
      confidence: confidence)
  }

  func score(images: Int = 2, _ truth: [BoxSet.Truth], _ answers: [BoxSet.Answer]) -> CocoScore {
    CocoScore(
      BoxSet(
        images: (1...images).map { BoxSet.Image(identifier: $0) },
        categories: [.init(identifier: 1, name: "person")], truth: truth, answers: answers))
  }

  func value(_ name: String, _ score: CocoScore) throws -> Measured<Double> {
    score.value(try #require(CocoScore.Figure.allCases.first { $0.name == name }))
  }

  @Test func half() throws {
    let score = score([truth(0, x: 0), truth(1, x: 0)], [answer(0, x: 0, 0.9)])
    #expect(try value("AR100", score) == .measured(1.0 / 2))
    #expect(abs((try value("AP50", score).value ?? 0) - 51.0 / 101) < 1e-12)
  }

  @Test func anOverlapOfThreeFifthsIsFoundAtThreeOfTenLimits() throws {
    // Moved by 10 of 40: 30 common of 50, so .50, .55 and .60 hold.
    let score = score([truth(0, x: 0)], [answer(0, x: 10, 0.9)])
    #expect(abs((try value("AR1", score).value ?? 0) - 3.0 / 10) < 1e-12)
    #expect(try value("AP75", score) == .measured(0))
  }

  @Test func sizesWithoutTruthAreNotMeasured() throws {
    let score = score([truth(0, x: 0)], [answer(0, x: 0, 0.9)])
    #expect(try value("APsmall", score) == .notMeasured(.noTruthBoxes))
    #expect(try value("ARmedium", score) == .measured(1))
    #expect(try value("APlarge", score) == .notMeasured(.noTruthBoxes))
  }

  @Test func onlyTheMostConfidentCountForOneDetection() throws {
    let score = score(
      [truth(0, x: 0), truth(0, x: 100)], [answer(0, x: 0, 0.9), answer(0, x: 100, 0.8)])
    #expect(try value("AR1", score) == .measured(1.0 / 2))
    #expect(try value("AR10", score) == .measured(1))
  }

  @Test func whatFallsIntoACrowdIsNotFalse() {
    let score = score(
      [truth(0, x: 0), truth(0, x: 100, side: 80, crowd: true)],
      [answer(0, x: 0, 0.9), answer(0, x: 110, 0.8), answer(0, x: 120, 0.7)])
    #expect(score.falseBoxes == 0)
    #expect(score.truthBoxes == 1)
  }

  @Test func falseBoxesInImagesWithoutTruthCount() throws {
    let score = score(
      images: 4, [truth(0, x: 0)],
      [answer(0, x: 0, 0.9), answer(1, x: 0, 0.8), answer(2, x: 0, 0.7), answer(2, x: 90, 0.6)])
    #expect(score.imagesWithoutTruth == 3)
    let rate = try #require(score.falseBoxesPerImage(level: .ninetyFive).value)
    #expect(rate.value == 3.0 / 4)
  }

  @Test func noFalseBoxHasAnUpperBound() throws {
    let score = score([truth(0, x: 0)], [answer(0, x: 0, 0.9)])
    let rate = try #require(score.falseBoxesPerImage(level: .ninetyFive).value)
    #expect(rate.value == 0)
    #expect((rate.interval?.upper ?? 0) > 1.8)
  }

  @Test func anAnnotationNumberedZeroIsLostAsInPycocotools() throws {
    var box = truth(0, x: 0)
    box.isNumberZero = true
    #expect(try value("AP50", score([box], [answer(0, x: 0, 0.9)])) == .measured(0))
  }
}
