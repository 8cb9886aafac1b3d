import Scene
import Vision

/// Who was where in the last while: tracks of people, and foreground in coarse cells.
struct PresenceHistory {
  /// A person in one frame, in working pixels.
  struct Sighting: Hashable {
    let track: Int
    let box: PixelBox
  }

  /// One analysed frame.
  struct Moment {
    /// Seconds since the stage began.
    let seconds: Double
    let cells: CellGrid
    let people: [Sighting]
  }

  private(set) var moments: ArraySlice<Moment> = []
  /// Seconds that are kept.
  let length: Double

  init(length: Double) { self.length = length }

  mutating func append(_ moment: Moment) {
    moments.append(moment)
    while let first = moments.first, first.seconds < moment.seconds - length {
      moments.removeFirst()
    }
    // A slice keeps what was cut off it alive.
    if moments.startIndex > 4096 { moments = ArraySlice(Array(moments)) }
  }

  /// Share of the moments before a time in which something no larger than the thing moved at its place, nobody being near.
  ///
  /// Foliage, the shadows of trees, reflections, what dangles behind glass. Nil where too little is known of the place.
  func restlessness(of cells: CellGrid, at place: PixelBox, before time: Double) -> Double? {
    let around = place.withMargin(max(place.width, place.height))
    let quiet = moments.prefix { $0.seconds < time }.filter { moment in
      !moment.people.contains { $0.box.withMargin($0.box.height / 2).touches(place) }
        && moment.cells.subtracting(cells).mass(in: around).count <= cells.count
    }
    guard let first = quiet.first, let last = quiet.last, last.seconds - first.seconds >= 2 else {
      return nil
    }
    return Double(quiet.count { $0.cells.meets(cells) }) / Double(quiet.count)
  }

  /// Whether earlier moments than those kept are no longer known.
  var hasForgotten: Bool { (moments.first?.seconds ?? 0) > 0 }

  /// Seconds at the beginning in which people may be there who are not found yet.
  private static let unknown = 3.0

  /// Whether a place was seen without anybody on it for a second before a time: where somebody stood since the beginning,
  /// nobody knows what is behind them.
  func wasFree(_ place: PixelBox, before time: Double) -> Bool {
    let known = moments.prefix { $0.seconds < time }.drop { $0.seconds < Self.unknown }
    let free = known.filter { moment in
      // Arms, bags and shadows reach beyond a box.
      !moment.people.contains { $0.box.withMargin($0.box.height / 4).touches(place) }
    }
    guard let first = free.first, let last = free.last else { return false }
    return last.seconds - first.seconds >= 1
  }

  /// The moments from a time on.
  func since(_ seconds: Double) -> ArraySlice<Moment> {
    moments[(moments.firstIndex { $0.seconds >= seconds } ?? moments.endIndex)...]
  }
}
