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

  /// The moments from a time on.
  func since(_ seconds: Double) -> ArraySlice<Moment> {
    moments[(moments.firstIndex { $0.seconds >= seconds } ?? moments.endIndex)...]
  }
}
