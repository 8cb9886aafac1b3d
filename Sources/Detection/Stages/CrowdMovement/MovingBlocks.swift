import Scene
import Vision

/// A block that moves as its neighbours do.
struct Mover: Sendable {
  /// Its middle, in fractions of the view.
  let place: Point
  /// Heights of the view a second, rightwards.
  let x: Double
  /// Heights of the view a second, downwards.
  let y: Double
  /// Which piece of motion it belongs to.
  let piece: Int

  /// Heights of the view a second.
  var speed: Double { (x * x + y * y).squareRoot() }
}

/// What moves in a look, in pieces that hang together: a walker is one, and so is a bus.
struct MovingBlocks: Sendable {
  private enum Rule {
    /// A neighbour agrees when its motion differs by no more than this share, or so many heights of the view a second.
    static let share = 0.35
    static let speed = 0.12
    /// Blocks of the smallest piece that counts.
    static let smallest = 2
    /// Share of the view found nowhere that is another view, or another light.
    static let another = 0.35
    /// Share of what has texture that moves when the camera does; less where it all goes one way.
    static let camera = 0.7
    static let cameraOneWay = (share: 0.35, alignment: 0.85)
  }

  /// Whether so much was found nowhere that this is another scene or another light.
  let isAnotherView: Bool
  /// Whether so much moved that it must have been the camera, or that nothing can be told.
  let isCamera: Bool
  /// Width of the view over its height.
  let aspect: Double
  /// What moves.
  let movers: [Mover]
  /// Lowest row of each piece, as a fraction of the view: where its feet are.
  let feet: [Double]
  /// Whether each piece reaches the left or right edge of the view.
  let isAtEdge: [Bool]

  init(_ motion: BlockMotion, _ glimpse: FlowGlimpse) {
    aspect = Double(motion.columns) / Double(max(1, motion.rows))
    let count = Double(max(1, motion.states.count))
    let moved = Double(motion.states.count { $0 == .moved })
    let stood = Double(motion.states.count { $0 == .stood })
    isAnotherView = Double(motion.states.count { $0 == .changed }) > Rule.another * count
    let share = moved / max(1, moved + stood)
    isCamera =
      share > Rule.camera
      || (share > Rule.cameraOneWay.share && Self.alignment(motion) > Rule.cameraOneWay.alignment)
    guard !isAnotherView, !isCamera else {
      (movers, feet, isAtEdge) = ([], [], [])
      return
    }
    let grid = Grid(motion, glimpse)
    let (pieces, kept) = grid.pieces(ofAtLeast: Rule.smallest)
    movers = grid.cells.filter { pieces[$0] >= 0 }.map { cell in
      Mover(
        place: grid.place(cell), x: grid.x[cell], y: grid.y[cell], piece: pieces[cell])
    }
    var lowest = [Double](repeating: 0, count: kept)
    var edges = [Bool](repeating: false, count: kept)
    for cell in grid.cells where pieces[cell] >= 0 {
      if [0, grid.columns - 1].contains(cell % grid.columns) { edges[pieces[cell]] = true }
      let bottom = Double(cell / grid.columns + 1) / Double(grid.rows)
      lowest[pieces[cell]] = max(lowest[pieces[cell]], bottom)
    }
    feet = lowest
    isAtEdge = edges
  }

  /// How much all that moved went one way: 0 to 1.
  private static func alignment(_ motion: BlockMotion) -> Double {
    var (x, y, count) = (0.0, 0.0, 0.0)
    for cell in motion.states.indices where motion.states[cell] == .moved {
      let (u, v) = (Double(motion.x[cell]), Double(motion.y[cell]))
      let length = max((u * u + v * v).squareRoot(), 1e-9)
      (x, y, count) = (x + u / length, y + v / length, count + 1)
    }
    return (x * x + y * y).squareRoot() / max(count, 1)
  }

  /// The blocks that move as one of their neighbours does.
  private struct Grid {
    let columns: Int
    let rows: Int
    let x: [Double]
    let y: [Double]
    /// Numbers of the blocks that count, in order.
    let cells: [Int]
    private let isMoving: [Bool]

    init(_ motion: BlockMotion, _ glimpse: FlowGlimpse) {
      (columns, rows) = (motion.columns, motion.rows)
      let (x, y) = (motion.x.map(glimpse.speed), motion.y.map(glimpse.speed))
      let moved = motion.states.map { $0 == .moved }
      let (columns, rows) = (columns, rows)
      let isMoving = moved.indices.map { cell in
        guard moved[cell] else { return false }
        let speed = (x[cell] * x[cell] + y[cell] * y[cell]).squareRoot()
        let allowed = max(Rule.speed, Rule.share * speed)
        return Self.neighbours(of: cell, columns: columns, rows: rows).contains { other in
          let (u, v) = (x[other] - x[cell], y[other] - y[cell])
          return moved[other] && (u * u + v * v).squareRoot() <= allowed
        }
      }
      (self.x, self.y, self.isMoving) = (x, y, isMoving)
      cells = isMoving.indices.filter { isMoving[$0] }
    }

    func place(_ cell: Int) -> Point {
      Point(
        (Double(cell % columns) + 0.5) / Double(columns),
        (Double(cell / columns) + 0.5) / Double(rows))
    }

    /// The number of each block's piece, −1 where it has none, and how many pieces there are.
    ///
    /// Pieces reach one block beyond what moves: between the legs of one walker nothing may be found.
    func pieces(ofAtLeast smallest: Int) -> (numbers: [Int], count: Int) {
      var isNear = isMoving
      for cell in cells {
        for other in Self.neighbours(of: cell, columns: columns, rows: rows) {
          isNear[other] = true
        }
      }
      var numbers = [Int](repeating: -1, count: isMoving.count)
      var isSeen = [Bool](repeating: false, count: isMoving.count)
      var count = 0
      for start in cells where !isSeen[start] {
        let piece = flood(from: start, isNear, &isSeen).filter { isMoving[$0] }
        guard piece.count >= smallest else { continue }
        for cell in piece { numbers[cell] = count }
        count += 1
      }
      return (numbers, count)
    }

    private func flood(from start: Int, _ isNear: [Bool], _ isSeen: inout [Bool]) -> [Int] {
      var found = [start]
      isSeen[start] = true
      var next = 0
      while next < found.count {
        for other in Self.neighbours(of: found[next], columns: columns, rows: rows)
        where isNear[other] && !isSeen[other] {
          isSeen[other] = true
          found.append(other)
        }
        next += 1
      }
      return found
    }

    private static func neighbours(of cell: Int, columns: Int, rows: Int) -> [Int] {
      let (column, row) = (cell % columns, cell / columns)
      var found: [Int] = []
      for y in max(0, row - 1)...min(rows - 1, row + 1) {
        for x in max(0, column - 1)...min(columns - 1, column + 1)
        where (x, y) != (column, row) {
          found.append(y * columns + x)
        }
      }
      return found
    }
  }
}
