import Evaluation
import Observations
import Testing

@Suite struct BoxCountTests {
  func box(_ x: Double, _ y: Double) -> BoxSet.Rectangle {
    BoxSet.Rectangle(x: x - 2, y: y - 2, width: 4, height: 4)
  }

  func counts(
    _ truth: [[(Double, Double)]], _ answers: [[(Double, Double)]], sized: Bool = true
  ) -> BoxCounts {
    BoxCounts(
      BoxSet(
        images: truth.indices.map {
          BoxSet.Image(identifier: $0 + 1, size: sized ? .init(width: 80, height: 80) : nil)
        }, categories: [.init(identifier: 1, name: "person")],
        truth: truth.enumerated().flatMap { image, points in
          points.map {
            BoxSet.Truth(
              image: Int32(image), category: 0, box: box($0.0, $0.1), area: 16, isCrowd: false)
          }
        },
        answers: answers.enumerated().flatMap { image, points in
          points.map {
            BoxSet.Answer(image: Int32(image), category: 0, box: box($0.0, $0.1), confidence: 0.5)
          }
        }), threshold: 0.5)
  }

  @Test func errorsAtTwoPlacesCancelInTheCountOnly() {
    // Truth bottom right, found top left: no error of the count, two errors in the quarters.
    let counts = counts([[(60, 60)]], [[(10, 10)]])
    #expect(counts.gridErrors[0] == .measured(0))
    #expect(counts.gridErrors[1] == .measured(2))
    #expect(counts.meanAbsoluteError == .measured(0))
  }

  @Test func cellsGrowFinerWithTheLevel() {
    // Ten pixels apart: one cell of 20, two cells of 10.
    let counts = counts([[(5, 5)]], [[(15, 5)]])
    #expect(counts.gridErrors == [.measured(0), .measured(0), .measured(0), .measured(2)])
  }

  @Test func theNormalisedErrorIsOverImagesWithTruth() {
    // 3 for 4, 1 for 0, 2 for 1.
    let counts = counts(
      [[(5, 5), (9, 5), (5, 9), (9, 9)], [], [(5, 5)]],
      [[(5, 5), (9, 5), (5, 9)], [(5, 5)], [(5, 5), (9, 9)]])
    let (first, third): (Double, Double) = (1.0 / 4, 1.0 / 1)
    #expect(counts.normalisedAbsoluteError == .measured((first + third) / 2))
    #expect(counts.imagesWithoutTruth == 1)
    #expect(counts.meanAbsoluteError == .measured(1))
    #expect(counts.bias == .measured(1.0 / 3))
    #expect(counts.rootMeanSquaredError == .measured(1))
  }

  @Test func withoutSizesThereAreNoCells() {
    let counts = counts([[(5, 5)]], [[(5, 5)]], sized: false)
    #expect(counts.gridErrors[2] == .notMeasured(.noImageSizes))
    #expect(counts.meanAbsoluteError == .measured(0))
  }
}
