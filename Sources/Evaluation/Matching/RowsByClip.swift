/// The rows of one subject and event type, clip by clip, in the order of the clips.
public struct RowsByClip: Hashable, Sendable {
  /// All rows: those of a clip stand together.
  public let rows: [MatchRow]
  private let places: [String: Range<Int>]

  /// Lays rows out clip by clip; a clip's rows keep their order.
  public init(_ rows: [[MatchRow]]) {
    var places: [String: Range<Int>] = [:]
    var start = 0
    for clip in rows {
      guard let name = clip.first?.clip else { continue }
      places[name] = start..<(start + clip.count)
      start += clip.count
    }
    self.rows = Array(rows.joined())
    self.places = places
  }

  /// The rows of one clip; empty where it has none.
  public subscript(_ clip: String) -> ArraySlice<MatchRow> { rows[places[clip] ?? 0..<0] }
}
