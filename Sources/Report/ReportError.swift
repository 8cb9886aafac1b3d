/// What can go wrong when a report is written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A template of the page does not compile, which is a defect of this program.
  case template(name: String, reason: String)
  /// A number of the projection could not be computed.
  case notComputable(system: String, event: String, reason: String)

  /// Says what, where and what to do next.
  public var description: String {
    switch self {
    case .template(let name, let reason):
      "the report's template \(name) does not compile (\(reason)): please report this as a defect"
    case .notComputable(let system, let event, let reason):
      "\(system), \(event): what the figures would mean could not be computed: \(reason)"
    }
  }
}
