/// What can go wrong when a number is asked of a distribution.
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A count, rate or probability that cannot exist, with what was expected of it.
  case impossible(what: String, found: String, expected: String)
  /// A proportion of nothing: `0/0` is not measured, which is not the same as 0.
  case noTrials
  /// A rate over no time: not measured, which is not the same as 0.
  case noExposure
  /// A figure that cannot be read, as it was written.
  case unreadable(figure: String)
  /// A special function that did not give a number, with its arguments.
  case notComputable(function: String, arguments: [Double], code: Int)

  /// Says what, where and what to do next.
  public var description: String {
    switch self {
    case .impossible(let what, let found, let expected):
      "\(what) is \(found): expected \(expected)"
    case .noTrials:
      "a share of 0 trials is not measured (it is not 0): give a denominator of at least 1"
    case .noExposure:
      "a rate over 0 hours is not measured (it is not 0): give an exposure above 0"
    case .unreadable(let figure):
      "\"\(figure)\" is not a share: write it as counts, successes/trials, for example 8/42"
    case .notComputable(let function, let arguments, let code):
      "\(function)(\(arguments.map { "\($0)" }.joined(separator: ", "))) has no value"
        + " (code \(code)): check the counts for a misprint"
    }
  }
}
