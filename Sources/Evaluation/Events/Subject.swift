/// Who is scored: a system, or a trivial baseline beside it.
public enum Subject: Hashable, Sendable {
  /// A system by its identifier in the audit.
  case system(String)
  /// A baseline that was given the same clips, exposure and protocol as a system.
  case baseline(Baseline, beside: String)

  /// The system that is scored, or beside which a baseline stands.
  public var system: String {
    switch self {
    case .system(let name), .baseline(_, beside: let name): name
    }
  }

  /// The baseline; nil for a system.
  public var baseline: Baseline? {
    if case .baseline(let baseline, _) = self { baseline } else { nil }
  }
}

/// A detector that knows nothing: what a system must beat; the raw value is its name in files.
public enum Baseline: String, Hashable, Sendable, CaseIterable {
  /// One alarm that lasts all the time.
  case alwaysAlarm = "always-alarm"
  /// As many alarms as the system raised, as long, at random times.
  case random
  /// An alarm whenever anything moves.
  case motionOnly = "motion-only"
}
