import Detection
import MediaTime
import Scene

/// A picture of a grey wall with flat people on it, the first nearest to the camera.
struct DressedWall: AnalysedPicture {
  struct Person {
    let box: Box
    /// Luma, blue and red difference of jacket and trousers.
    let upper: [UInt8]
    let lower: [UInt8]
  }

  let time: MediaTime
  let width = 160
  let height = 120
  let isFullRange = false
  let people: [Person]
  /// Luma, blue and red difference of the wall.
  var wall: [UInt8] = [120, 128, 128]

  private func values(_ plane: Int, _ divisor: Int) -> [UInt8] {
    let (columns, rows) = (width / divisor, height / divisor)
    var values = [UInt8](repeating: wall[plane], count: columns * rows)
    for person in people.reversed() {
      let box = person.box
      let (left, right) = (
        Int(box.x * Double(columns)), Int((box.x + box.width) * Double(columns))
      )
      let (top, bottom) = (Int(box.y * Double(rows)), Int((box.y + box.height) * Double(rows)))
      for y in max(0, top)..<min(rows, bottom) {
        for x in max(0, left)..<min(columns, right) {
          values[y * columns + x] =
            (y - top) * 2 < bottom - top ? person.upper[plane] : person.lower[plane]
        }
      }
    }
    return values
  }

  func withLuma<Result>(_ body: (Span<UInt8>, Int) throws -> Result) rethrows -> Result {
    try body(values(0, 1).span, width)
  }

  func withChroma<Result>(
    _ body: (Span<UInt8>, Span<UInt8>, Int) throws -> Result
  ) rethrows -> Result {
    try body(values(1, 2).span, values(2, 2).span, width / 2)
  }
}
