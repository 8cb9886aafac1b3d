import Foundation
import MediaTime
import Scene

/// How fast, and which ways, what moves in an area moves at one look.
struct MovementLook: Sendable {
  /// When.
  let time: MediaTime
  /// How many things of the usual size move.
  let amount: Double
  /// Median speed of what moves, in heights of the view a second; 0 where nothing does.
  let level: Double
  /// The same in a person's heights a second; nil where it is not known how tall people look, and where nothing moves.
  let stride: Double?
  /// Median size of the pieces, in blocks; 0 where there are none.
  let size: Double
  /// What moves, each with its weight.
  private let movers: [Weighted]
  /// Width of the view over its height.
  private let aspect: Double

  /// A block that moves and for how much it counts.
  fileprivate struct Weighted: Sendable {
    let mover: Mover
    /// As a part of a thing of the usual size, however large its piece.
    let area: Double
    /// The same, but so that no piece counts for more than two things: a bus is no crowd.
    let weight: Double
  }

  private enum Rule {
    /// A piece at the edge of the view that is so many times the usual size comes in or goes out as one: a vehicle.
    static let vehicle = 4.0
  }

  /// Weighs what moves in an area: by the median size of pieces until now, in blocks, as far as it is known, and by how
  /// tall a person looks whose feet are at a row, both in fractions of the view's height.
  init(
    _ pieces: MovingBlocks, in area: Polygon, at time: MediaTime, usualSize: Double?,
    height: ((Double) -> Double)?
  ) {
    let inside = pieces.movers.filter { area.contains($0.place) }
    var sizes = [Int](repeating: 0, count: pieces.feet.count)
    for mover in inside { sizes[mover.piece] += 1 }
    let present = sizes.filter { $0 > 0 }.map(Double.init).sorted()
    let size = present.middle ?? 0
    let usual = max(usualSize ?? size, 0.5)
    let movers = inside.map { mover in
      let size = Double(sizes[mover.piece])
      let isVehicle = pieces.isAtEdge[mover.piece] && size > Rule.vehicle * usual
      return Weighted(
        mover: mover, area: isVehicle ? 0 : 1 / usual, weight: min(1, 2 * usual / size) / usual)
    }
    self.movers = movers
    self.time = time
    aspect = pieces.aspect
    self.size = size
    amount = movers.reduce(0) { $0 + $1.weight }
    level = Self.middle(movers.map { ($0.mover.speed, $0.weight) }) ?? 0
    stride = height.flatMap { height in
      Self.middle(
        movers.compactMap { item in
          let tall = height(pieces.feet[item.mover.piece])
          return tall > 0.01 ? (item.mover.speed / tall, item.weight) : nil
        })
    }
  }

  /// How many things of the usual size are no faster than a speed.
  func amount(upTo speed: Double) -> Double {
    movers.reduce(0) { $0 + ($1.mover.speed <= speed ? $1.weight : 0) }
  }

  /// Which ways things go that are faster than a speed, or all.
  func ways(fasterThan speed: Double = 0) -> Ways {
    Ways(movers.filter { $0.mover.speed > speed }, aspect: aspect)
  }

  /// Mean directions, weighted as the look weighs what moves.
  struct Ways: Sendable {
    /// How many things of the usual size, by their area: a crowd that flees as one piece is many.
    let amount: Double
    /// How much they go one way: 0 to 1, the length of the mean direction.
    let alignment: Double
    /// How much they go away from their common middle: −1 (towards it) to 1.
    let divergence: Double
    /// How evenly they go in eight directions: 0 (one of them) to 1 (all alike).
    let entropy: Double
    /// The part of the view in which they are; nil where there are none.
    let box: Box?

    fileprivate init(_ movers: [Weighted], aspect: Double) {
      amount = movers.reduce(0) { $0 + $1.area }
      let whole = max(movers.reduce(0) { $0 + $1.weight }, 1e-9)
      let middle = Point(
        movers.reduce(0) { $0 + $1.mover.place.x * $1.weight } / whole,
        movers.reduce(0) { $0 + $1.mover.place.y * $1.weight } / whole)
      var (x, y, outward) = (0.0, 0.0, 0.0)
      var turns = [Double](repeating: 0, count: 8)
      for item in movers {
        let (mover, weight) = (item.mover, item.weight)
        let (u, v) = (mover.x / max(mover.speed, 1e-9), mover.y / max(mover.speed, 1e-9))
        let (away, down) = ((mover.place.x - middle.x) * aspect, mover.place.y - middle.y)
        let distance = max((away * away + down * down).squareRoot(), 1e-9)
        x += weight * u
        y += weight * v
        outward += weight * (u * away + v * down) / distance
        turns[Self.eighth(u, v)] += weight
      }
      alignment = (x * x + y * y).squareRoot() / whole
      divergence = outward / whole
      entropy =
        turns.filter { $0 > 0 }.reduce(0) { $0 - $1 / whole * log2($1 / whole) } / 3
      let places = movers.map(\.mover.place)
      box = places.map(\.x).min().flatMap { left in
        guard let right = places.map(\.x).max(), let top = places.map(\.y).min(),
          let bottom = places.map(\.y).max()
        else { return nil }
        return Box(x: left, y: top, width: right - left, height: bottom - top)
      }
    }

    /// Which eighth of the circle a direction lies in, without an angle: signs, and which axis is longer.
    private static func eighth(_ x: Double, _ y: Double) -> Int {
      (x < 0 ? 4 : 0) + (y < 0 ? 2 : 0) + (abs(x) < abs(y) ? 1 : 0)
    }
  }

  /// The weighted median; nil of nothing.
  private static func middle(_ values: [(value: Double, weight: Double)]) -> Double? {
    let sorted = values.sorted { $0.value < $1.value }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    return sorted.first {
      sum += $0.weight
      return sum >= half
    }?.value
  }
}

extension [Double] {
  /// The value in the middle of sorted values, the upper of two; nil of none.
  var middle: Double? { isEmpty ? nil : self[count / 2] }
}
