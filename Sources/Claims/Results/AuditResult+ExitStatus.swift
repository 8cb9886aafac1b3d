extension AuditResult {
  /// How an audit ends, as the exit code of the process.
  ///
  /// Several things may be true of one run, but a process has one code: the one that stands first here wins, and the
  /// console says the others. First what makes the run itself worthless, then what was found, then what is missing
  /// from it: a CI job must see a regression although a clip was lost, and must never pass without that clip.
  public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    /// Stopped before the end: nothing was judged.
    case interrupted = 130
    /// A defect of this program cost results: whatever it says may be wrong.
    case defect = 70
    /// Results could not be written.
    case output = 74
    /// A gating claim is refuted, on what could be read.
    case refuted = 3
    /// A file is missing; claims that cannot be judged often follow from that, so it goes before them.
    case missingInput = 66
    /// A clip, a claim or its evidence is wrong: never a pass.
    case badInput = 65
    /// A gating claim is inconclusive, not testable or without evidence.
    case undecided = 4
    /// Every gating claim is supported, or none gates; and no clip was lost.
    case done = 0

    /// The status that wins where several hold; done where none does.
    public static func first(of statuses: [ExitStatus]) -> ExitStatus {
      allCases.first(where: statuses.contains) ?? .done
    }
  }

  /// What gating claims, claims that could not be judged and lost clips ask the process to exit with.
  public var exitStatus: ExitStatus {
    .first(
      of: verdicts.filter(\.claim.gate).map { gate in
        switch gate.outcome {
        case .supported: .done
        case .refuted: .refuted
        case .inconclusive, .notTestable, .noEvidence: .undecided
        }
      } + problems.map { _ in .badInput } + lost.map(\.status))
  }
}
