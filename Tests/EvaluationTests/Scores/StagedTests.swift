import Evaluation
import MediaTime
import Observations
import Statistics
import Testing

/// Staged events tell what a system finds, not how often its alarms in the field are right.
@Suite struct StagedTests {
  /// So many staged and real events that are found, and false alarms, two minutes apart.
  private func played(staged: Int, real: Int = 0, wrong: Int) -> ClipUnderScore {
    let count = staged + real
    return clip(
      seconds: 86_400,
      events: (0..<count).map { happened(120 * $0, 120 * $0 + 5, staged: $0 < staged) },
      alarms: (0..<(count + wrong)).map { alarm(120 * $0, 120 * $0 + 2) })
  }

  private func share(_ metric: Metric, _ clip: ClipUnderScore) throws -> Proportion {
    switch try #require(try score(clip).metrics[metric]?.value).basis {
    case .proportion(let share), .harmonic(let share): return share
    default:
      Issue.record("expected a share")
      return try Proportion(successes: 0, trials: 1)
    }
  }

  @Test func stagedHitsDoNotLiftPrecision() throws {
    let found = try share(.precision, played(staged: 50, wrong: 6))
    #expect([found.successes, found.trials] == [0, 6])
  }

  @Test func realHitsAreCountedBesideThem() throws {
    let clip = played(staged: 50, real: 3, wrong: 6)
    let precision = try share(.precision, clip)
    #expect([precision.successes, precision.trials] == [3, 9])
    let wrong = try share(.falseDiscoveryRate, clip)
    #expect([wrong.successes, wrong.trials] == [6, 9])
    let f1 = try share(.f1, clip)
    #expect([f1.successes, f1.trials] == [3, 9])
    let recall = try share(.recall, clip)
    #expect([recall.successes, recall.trials] == [53, 53])
  }

  @Test func withStagedHitsOnlyThereIsNoPrecision() throws {
    let found = try score(played(staged: 5, wrong: 0))
    #expect(found.metrics[.precision] == .notMeasured(.onlyStagedAlarms))
  }
}
