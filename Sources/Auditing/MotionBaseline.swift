import Claims
import Detection
import MediaTime
import Observations

/// The motion-only baseline: what an alarm at every movement would have scored.
enum MotionBaseline {
  /// The stage whose alarms are the baseline: it runs beside every system of built-in stages, and is scored as none.
  static let stage = StageRequest(name: MotionStage.card.name)

  /// Alarms of the system itself.
  static func alarms(_ file: ObservationFile) -> [Alarm] {
    isBeside(file) ? file.alarms.filter { $0.event != stage.name } : file.alarms
  }

  private static func isBeside(_ file: ObservationFile) -> Bool {
    file.header.configuration.baseline?.name == stage.name
  }

  /// Whether the system itself has the stage, as the baseline would run it: what it says is then both.
  private static func isSystem(_ file: ObservationFile) -> Bool {
    file.header.configuration.stages.contains { $0.name == stage.name && $0.options == nil }
  }

  /// Takes the baseline's alarms out of what a system says.
  static func split(
    _ evidence: SystemEvidence, into motion: inout [String: [MediaInterval]]
  ) -> SystemEvidence {
    // A system that was not run with the stage has no such baseline; one that was may have seen no motion.
    guard case .observed(var file) = evidence.outcome, isBeside(file) || isSystem(file) else {
      return evidence
    }
    let alarms = file.alarms.filter { $0.event == stage.name }
    motion[evidence.clip] = IntervalSet(alarms.map(\.interval)).intervals
    guard isBeside(file) else { return evidence }
    file.observations.removeAll { observation in
      if case .alarm(let alarm) = observation { alarm.event == stage.name } else { false }
    }
    return SystemEvidence(
      clip: evidence.clip, system: evidence.system, outcome: .observed(file))
  }
}
