import Observations

/// A part of the evidence: clips under a condition, one camera, one zone, or staged events only.
public struct Slice: Hashable, Sendable {
  /// Conditions that every clip of the slice meets, such as `light: night`.
  public let conditions: [String: String]
  /// Only clips of this camera; nil for all.
  public let camera: String?
  /// Only alarms and events that name this zone or line; nil for all.
  public let zone: String?
  /// Only staged events, or only real ones; nil for both.
  public let staged: Bool?

  /// All the evidence.
  public static let all = Slice()

  /// A slice by what its clips and events have in common.
  public init(
    conditions: [String: String] = [:], camera: String? = nil, zone: String? = nil,
    staged: Bool? = nil
  ) {
    self.conditions = conditions
    self.camera = camera
    self.zone = zone
    self.staged = staged
  }

  /// Whether the slice is all the evidence.
  public var isAll: Bool { self == .all }

  /// What the slice keeps, as words by key, in a fixed order: conditions, camera, zone, staged.
  public var words: [(key: String, value: String)] {
    var words = conditions.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    if let camera { words.append((key: "camera", value: camera)) }
    if let zone { words.append((key: "zone", value: zone)) }
    if let staged { words.append((key: "staged", value: staged ? "true" : "false")) }
    return words
  }

  /// Whether a clip belongs to the slice.
  func holds(_ clip: ClipUnderScore) -> Bool {
    conditions.allSatisfy { clip.conditions[$0.key] == $0.value }
      && (camera == nil || camera == clip.camera)
      && (zone.map(clip.shows) ?? true)
  }

  /// Whether a clip of the slice is in it with all its rows.
  var keepsRows: Bool { zone == nil && staged == nil }

  /// Whether a row of such a clip belongs to the slice; alarms alone are neither staged nor real.
  func holds(_ row: MatchRow) -> Bool {
    if let zone, zone != row.truth?.zone ?? row.alarm?.zone { return false }
    if let staged, staged != row.truth?.staged { return false }
    return true
  }

  /// How many alarms of its clips no operator decided.
  func undecided(_ rows: ArraySlice<MatchRow>) -> Int {
    rows.count { $0.reason == .operatorUndecided && holds($0) }
  }
}

extension Slice: Comparable {
  /// All the evidence first, then by condition, camera, zone, and staged slices last.
  public static func < (a: Slice, b: Slice) -> Bool { a.order.lexicographicallyPrecedes(b.order) }

  private var order: [String] {
    let kind =
      staged != nil ? "4" : zone != nil ? "3" : camera != nil ? "2" : conditions.isEmpty ? "0" : "1"
    return [kind] + words.flatMap { [$0.key, $0.value] }
  }
}
