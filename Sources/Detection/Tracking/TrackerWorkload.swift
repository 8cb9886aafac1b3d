import MediaTime
import Scene

/// People who walk straight on, boxed with errors of a pixel: what benchmarks measure the tracker on.
///
/// All boxes are drawn beforehand from one seed, so that a step costs what the tracker costs and nothing else.
public struct TrackerWorkload: Sendable {
  private var tracker = Tracker(size: PixelSize(width: 1000, height: 1000))
  private let frames: [[Candidate]]
  private var played = 0

  /// So many people in so many frames, 25 a second; each moves up to two pixels a frame along both axes.
  public init(people: Int, frames: Int) {
    var random = UniformNumbers()
    var walkers = (0..<people).map { _ in
      (
        x: random.next(in: 100...900), y: random.next(in: 100...900),
        across: random.next(in: -2...2), down: random.next(in: -2...2)
      )
    }
    self.frames = (0..<frames).map { _ in
      walkers.indices.map { index in
        walkers[index].x += walkers[index].across
        walkers[index].y += walkers[index].down
        let box = PixelBox(
          x: walkers[index].x + random.next(in: -1...1),
          y: walkers[index].y + random.next(in: -1...1),
          width: 20 + random.next(in: -1...1), height: 50 + random.next(in: -1...1))
        return Candidate(box: box, confidence: 0.9)
      }
    }
  }

  /// Has the tracker follow the next frame's boxes; answers with its confirmed tracks, nil after the last frame.
  public mutating func step() -> [Track]? {
    guard played < frames.count else { return nil }
    defer { played += 1 }
    let time = MediaTime(Rational(Int64(played), 25) ?? .zero)
    return tracker.follow(frames[played], at: time)
  }
}

/// Numbers from a linear congruential generator (Knuth 1997, The Art of Computer Programming 2, 3.3.4).
private struct UniformNumbers {
  private var state: UInt64 = 1

  mutating func next(in range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let share = Double(state >> 11) / Double(1 << 53)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}
