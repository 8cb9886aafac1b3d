/// A part of the evidence: clips under a condition, one camera, or staged events only.
public struct Slice: Hashable, Sendable {
  /// Conditions that every clip of the slice meets, such as `light: night`; `camera` names one camera.
  public let conditions: [String: String]
  /// Only staged events, or only real ones; nil for both.
  public let staged: Bool?

  /// All the evidence.
  public static let all = Slice()

  /// A slice by what its clips and events have in common.
  public init(conditions: [String: String] = [:], staged: Bool? = nil) {
    self.conditions = conditions
    self.staged = staged
  }

  /// Whether the slice is all the evidence.
  public var isAll: Bool { conditions.isEmpty && staged == nil }
}

extension Slice: Comparable {
  /// All the evidence first, then by condition, staged slices last.
  public static func < (a: Slice, b: Slice) -> Bool { a.order.lexicographicallyPrecedes(b.order) }

  private var order: [String] {
    [staged.map { $0 ? "2" : "1" } ?? "0"]
      + conditions.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }
}
