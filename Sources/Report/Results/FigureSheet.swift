public import Evaluation
public import Documents
import Phrasebook

/// Figures by name for a JSON document: an absent one is null, and its reason stands in `not-measured`.
public struct FigureSheet: Sendable {
  private var members: [JSON.Member] = []
  private var reasons: [JSON.Member] = []

  /// An empty sheet.
  public init() {}

  /// Adds a figure that was measured, or the reason why not.
  public mutating func add(_ name: String, _ figure: Measured<Double>) {
    members.append(.init(name, .optional(figure.value)))
    if let reason = figure.reason {
      reasons.append(.init(name, .string(reason.text(in: .english))))
    }
  }

  /// Adds a count.
  public mutating func add(_ name: String, _ count: Int) {
    members.append(.init(name, .integer(count)))
  }

  /// Adds anything else.
  public mutating func add(_ name: String, _ value: JSON) {
    members.append(.init(name, value))
  }

  /// The figures in the order in which they were added.
  public var json: JSON {
    .object(reasons.isEmpty ? members : members + [.init("not-measured", .object(reasons))])
  }
}
