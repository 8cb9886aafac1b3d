public import Phrasebook

/// What can go wrong when a number is asked of a distribution.
public enum StatisticsError: Error, Hashable, Sendable, Sayable, CustomStringConvertible {
  /// A count, rate or probability that cannot exist, with what was expected of it.
  case impossible(what: Complaint.Part, found: Complaint.Part, expected: Complaint.Part)
  /// A proportion of nothing: `0/0` is not measured, which is not the same as 0.
  case noTrials
  /// A rate over no time: not measured, which is not the same as 0.
  case noExposure
  /// A figure that cannot be read, as it was written.
  case unreadable(figure: String)
  /// A special function that did not give a number, with its arguments.
  case notComputable(function: String, arguments: [Double], code: Int)

  /// Says what, where and what to do next.
  public func text(in language: Language) -> String { complaint.text(in: language) }

  private var complaint: Complaint {
    switch self {
    case .impossible(let what, let found, let expected):
      .impossible(what, found: found, expected: expected)
    case .noTrials: .noTrials
    case .noExposure: .noExposure
    case .unreadable(let figure): .unreadable(figure: figure)
    case .notComputable(let function, let arguments, let code):
      .notComputable(function, arguments, code: code)
    }
  }
}
