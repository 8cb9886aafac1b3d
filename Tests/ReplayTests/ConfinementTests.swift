import Foundation
import Replay
import TestSupport
import Testing

@Suite(.onItsOwnThread) struct ConfinementTests {
  /// Otherwise the next test could not fail.
  @Test func whatIsTriedSucceedsWithoutFences() {
    #expect(ConfinementTrial.achieved() == ConfinementTrial.Attempt.allCases)
  }

  @Test func aWorkerAchievesNoneOfIt() async throws {
    let trial = try await ConfinementTrial.run(executable: Program.contrechampPath)
    // A kernel without the one or the other is said to have gaps; then the attempts it would stop may succeed.
    if trial.confinement.landlock > 0 {
      #expect(!trial.achieved.contains(.readAnotherFile))
      #expect(!trial.achieved.contains(.writeAnotherFile))
    }
    if trial.confinement.filtersCalls {
      #expect(!trial.achieved.contains(.openSocket))
      #expect(!trial.achieved.contains(.startProcess))
    }
    #expect(trial.achieved.isEmpty == trial.confinement.gaps.isEmpty)
  }

  @Test func noThreadIsThereBeforeTheFences() async throws {
    let trial = try await ConfinementTrial.run(executable: Program.contrechampPath)
    #expect(trial.confinement.wasAlone)
  }
}
