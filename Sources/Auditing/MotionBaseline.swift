import Claims
import MediaTime
import Observations

/// The motion-only baseline: what an alarm at every movement would have scored.
enum MotionBaseline {
  /// The stage whose alarms are the baseline; it runs beside every system of built-in stages and is scored as none.
  static let event = "motion"

  /// Alarms of the system itself.
  static func alarms(_ file: ObservationFile) -> [Alarm] {
    isRun(file) ? file.alarms.filter { $0.event != event } : file.alarms
  }

  private static func isRun(_ file: ObservationFile) -> Bool {
    file.header.configuration["stage \(event)"] != nil
  }

  /// Takes the motion alarms out of a system's observations.
  static func split(
    _ evidence: SystemEvidence, into motion: inout [String: [MediaInterval]]
  ) -> SystemEvidence {
    // A system that was not run with the stage has no such baseline; one that was may have seen no motion.
    guard case .observed(var file) = evidence.outcome, isRun(file) else { return evidence }
    let alarms = file.alarms.filter { $0.event == event }
    motion[evidence.clip] = IntervalSet(alarms.map(\.interval)).intervals
    // The baseline's stage is not part of the system that is audited.
    file.header.systemVersion = file.header.systemVersion.split(separator: ", ")
      .filter { !$0.hasPrefix(event + "-v") }.joined(separator: ", ")
    file.observations.removeAll { observation in
      if case .alarm(let alarm) = observation { alarm.event == event } else { false }
    }
    return SystemEvidence(
      clip: evidence.clip, system: evidence.system, outcome: .observed(file))
  }
}
