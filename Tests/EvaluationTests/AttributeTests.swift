import Evaluation
import Statistics
import Testing

@Suite struct AttributeTests {
  static let table = AttributeTable(
    objects: ["a", "b", "c", "d"],
    columns: [
      .init(name: "backpack", truth: [true, true, false, false], scores: [0.9, 0.5, 0.6, 0.1]),
      .init(name: "hat", truth: [true, nil, false, false], scores: [0.8, 0.9, 0.2, 0.1]),
      .init(name: "umbrella", truth: [false, false, false, false], scores: [0, 0.9, 0, 0]),
    ])
  let score = AttributeScore(table, threshold: 0.5)

  @Test func atTheThresholdItIsNotSaid() {
    #expect(score.attributes[0].truePositives == 1)
    #expect(score.attributes[0].falseNegatives == 1)
  }

  @Test func whatAnnotatorsCouldNotTellIsLeftOut() {
    #expect(score.attributes[1].unknown == 1)
    #expect(score.attributes[1].negatives == 2)
  }

  @Test func theMeanIsOverAttributesThatSomeHaveAndSomeNot() {
    // Backpack (1/2 + 1/2) / 2, hat (1 + 1) / 2; nobody has an umbrella.
    let (backpack, hat): (Double, Double) = (1.0 / 2, 1)
    #expect(score.meanAccuracy.value == .measured((backpack + hat) / 2))
    #expect(score.meanAccuracy.count == 2)
  }

  @Test func anAttributeThatNobodyHasHasNoRecall() throws {
    #expect(try score.attributes[2].recall(.ninetyFive) == .notMeasured(.noPositives))
    #expect(try score.attributes[2].falsePositiveRate(.ninetyFive).value?.value == 1.0 / 4)
  }

  @Test func objectsAreScoredByWhatTheyShare() {
    // a: both of both; b: says umbrella, has a backpack; c: says backpack, has nothing; d: nothing at all.
    let (precision, recall): (Double, Double) = (1.0 / 3, 1.0 / 2)
    #expect(score.accuracy.value == .measured(precision))
    #expect(score.precision.value == .measured(precision))
    #expect(score.recall.value == .measured(recall))
    let harmonic: Double = 2 * precision * recall / (precision + recall)
    #expect(score.f1 == .measured(harmonic))
  }

  @Test func aHitIsWorthLittleWhereTheAttributeIsRare() throws {
    // TPR 1/2, FPR 1/2: the worth of a hit is the prevalence itself.
    let found = try #require(
      score.attributes[0].predictiveValue(prevalence: 0.001, .ninetyFive).value)
    #expect(abs(found.value - 0.001) < 1e-15)
    #expect(found.lower < found.value && found.value < found.upper)
  }

  @Test func theOrderOfObjectsIsNothing() {
    let turned = AttributeTable(
      objects: Self.table.objects.reversed(),
      columns: Self.table.columns.map {
        .init(name: $0.name, truth: $0.truth.reversed(), scores: $0.scores.reversed())
      })
    #expect(AttributeScore(turned, threshold: 0.5).attributes == score.attributes)
    #expect(AttributeScore(turned, threshold: 0.5).meanAccuracy == score.meanAccuracy)
  }
}
