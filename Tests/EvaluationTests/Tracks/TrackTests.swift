import Report
import Evaluation
import Observations
import Scene
import Testing

/// A tracker's boxes or truth: for each track the frames in which it stands at its own place.
private func boxes(_ tracks: [Int: [Int]], moved: Double = 0, confidence: Double = 1)
  -> [TrackedBox]
{
  tracks.flatMap { identity, frames in
    frames.map { frame in
      TrackedBox(
        frame: frame, identity: identity, box: Box(x: moved, y: 0, width: 10, height: 20),
        confidence: confidence)
    }
  }.sorted { $0.frame < $1.frame }
}

private func score(_ truth: [TrackedBox], _ system: [TrackedBox]) -> TrackScore {
  TrackScore(name: "hall", truth: truth, system: system)
}

@Suite struct TrackTests {
  @Test func aPerfectTrackerHasNoError() {
    let score = score(boxes([1: [1, 2, 3]]), boxes([9: [1, 2, 3]]))
    #expect(score.clear.accuracy == .measured(1))
    #expect(score.clearMotMetrics.meanDistance == .measured(0))
    #expect(score.identity.f1 == .measured(1))
    #expect(score.hota.mean(.hota) == .measured(1))
  }

  @Test func aSwitchCostsOneErrorAndHalfTheIdentity() {
    let score = score(boxes([1: [1, 2, 3, 4]]), boxes([1: [1, 2], 2: [3, 4]]))
    #expect(score.clear.switches == 1)
    #expect(score.clearMotMetrics.switches == 1)
    #expect(score.clear.accuracy == .measured(1 - 1.0 / 4))
    #expect(score.identity.f1 == .measured(2 * 2.0 / 8))
    // Either track shares 2 of 4 + 2 − 2 boxes with the truth's.
    #expect(score.hota.mean(.association) == .measured(2.0 / 4))
    #expect(abs((score.hota.mean(.hota).value ?? 0) - (2.0 / 4).squareRoot()) < 1e-12)
  }

  @Test func missesAndFalseBoxesMayExceedTheTruth() {
    let far = boxes([7: [1, 2], 8: [1, 2], 9: [1, 2]], moved: 500)
    let score = score(boxes([1: [1, 2]]), far)
    #expect(score.clear.accuracy == .measured(1 - 8.0 / 2))
    #expect(score.clear.meanOverlap == .notMeasured(.noMatchedBoxes))
  }

  @Test func fourFifthsOfALifeIsMostlyTrackedToOneToolOnly() {
    let score = score(boxes([1: [1, 2, 3, 4, 5]]), boxes([1: [1, 2, 3, 4]]))
    #expect(score.clear.partlyTracked == 1)
    #expect(score.clearMotMetrics.mostlyTracked == 1)
  }

  @Test func aFrameWithoutAnyAnswerFragmentsToOneToolOnly() {
    let score = score(boxes([1: [1, 2, 3]]), boxes([1: [1, 3]]))
    #expect(score.clear.fragments == 0)
    #expect(score.clearMotMetrics.fragments == 1)
  }

  @Test func aFrameWithAnotherAnswerFragmentsToBoth() {
    let system = boxes([1: [1, 3]]) + boxes([5: [2]], moved: 500)
    let score = score(boxes([1: [1, 2, 3]]), system.sorted { $0.frame < $1.frame })
    #expect(score.clear.fragments == 1)
    #expect(score.clearMotMetrics.fragments == 1)
  }

  @Test func aMissAfterTheLastMatchIsNoFragment() {
    let score = score(boxes([1: [1, 2, 3]]), boxes([1: [1]]))
    #expect(score.clear.fragments == 0)
    #expect(score.clearMotMetrics.fragments == 0)
  }

  @Test func bothMeansOfAMatchAreNamed() {
    // 10 × 20 moved by 2 of 10: 8 common of 12.
    let score = score(boxes([1: [1]]), boxes([1: [1]], moved: 2))
    #expect(abs((score.clear.meanOverlap.value ?? 0) - 8.0 / 12) < 1e-12)
    #expect(abs((score.clearMotMetrics.meanDistance.value ?? 0) - 4.0 / 12) < 1e-12)
  }

  @Test func anOverlapOfOneHalfIsAMatch() {
    // 200 within 400.
    let truth = [TrackedBox(frame: 1, identity: 1, box: Box(x: 0, y: 0, width: 20, height: 20))]
    let score = score(truth, boxes([1: [1]]))
    #expect(score.clear.matched == 1)
    #expect(score.clearMotMetrics.matched == 1)
  }

  @Test func ignoredTruthIsNeitherFoundNorMissed() {
    let truth = boxes([1: [1]]) + boxes([2: [1]], moved: 500, confidence: 0)
    let score = score(truth, boxes([1: [1]]))
    #expect(score.clear.missed == 0)
    #expect(score.clearMotMetrics.missed == 0)
  }

  @Test func halfSureTruthCountsToNeitherTool() {
    let truth = boxes([1: [1]]) + boxes([2: [1]], moved: 500, confidence: 0.5)
    let score = score(truth, boxes([1: [1]]))
    #expect(score.clear.truthBoxes == 1)
    #expect(score.clearMotMetrics.truthBoxes == 1)
  }

  @Test func falseBoxesInFramesWithoutTruthCount() {
    let score = score(boxes([1: [1]]), boxes([1: [1], 2: [2, 3, 4]]))
    #expect(score.falseBoxesPerFrame == .measured(3.0 / 4))
  }

  @Test func aSilentTrackerMissesEverything() {
    let score = score(boxes([1: [1, 2]]), [])
    #expect(score.clear.accuracy == .measured(0))
    #expect(score.clear.precision == .notMeasured(.noSystemBoxes))
    #expect(score.hota.mean(.hota) == .measured(0))
    #expect(score.hota.mean(.localisation) == .notMeasured(.noMatchedBoxes))
    #expect(score.identity.f1 == .measured(0))
  }

  @Test func withoutTruthThereIsNoAccuracy() {
    let score = score([], boxes([1: [1, 2]]))
    #expect(score.clear.accuracy == .notMeasured(.noTruthBoxes))
    #expect(score.clear.falseBoxes == 2)
  }

  @Test func sequencesAreSummedNotAveraged() {
    let good = score(boxes([1: [1, 2, 3]]), boxes([1: [1, 2, 3]]))
    let bad = score(boxes([1: [1]]), [])
    #expect(TrackScore(sum: [good, bad]).clear.accuracy == .measured(1 - 1.0 / 4))
    #expect(TrackScore(sum: [good, bad]).json == TrackScore(sum: [bad, good]).json)
  }
}
