import Detection
import MediaTime
import Observations
import Scene
import Vision

/// A road drawn by rule, 320 × 240, on which vehicles and people come and go by the second.
struct SyntheticRoad {
  static let width = 320
  static let height = 240

  /// Something at a place during some time.
  struct Thing {
    /// Left column and top row as a function of time; nil while absent.
    var place: (Double) -> (x: Double, y: Double)?
    /// Columns and rows.
    var size: (width: Int, height: Int)
    /// Changes the ground under it: column and row inside, and the ground's luma.
    var paint: (_ x: Int, _ y: Int, _ ground: Int) -> Int
  }

  var things: [Thing] = []
  /// Mean luma of the ground.
  var ground = 110
  /// Factor on the luma at a time: the camera's exposure.
  var exposure: (Double) -> Double = { _ in 1 }

  /// A car seen from ahead: bonnet and roof of one grey, a dark windscreen, lamps and a bumper.
  static func car(
    luma: Int = 190, width: Int = 60, height: Int = 40,
    _ place: @escaping (Double) -> (x: Double, y: Double)?
  ) -> Thing {
    Thing(place: place, size: (width, height)) { x, y, _ in
      let (across, down) = (x * 12 / width, y * 10 / height)
      let seam = (x * 5 + y * 3) % 7
      if (2...4).contains(down), (1...10).contains(across) { return 50 + seam }
      if down == 9 { return 35 + seam }
      return (down == 6 && (across < 2 || across > 9) ? min(255, luma + 50) : luma) + seam - 3
    }
  }

  /// The shadow that goes with something: 60 % of the ground's light.
  static func shadow(
    width: Int, height: Int, _ place: @escaping (Double) -> (x: Double, y: Double)?
  ) -> Thing {
    Thing(place: place, size: (width, height)) { _, _, ground in ground * 6 / 10 }
  }

  /// A round light with a halo that fades to nothing at its rim.
  static func lamp(
    side: Int = 18, _ place: @escaping (Double) -> (x: Double, y: Double)?
  ) -> Thing {
    Thing(place: place, size: (side, side)) { x, y, ground in
      let half = Double(side - 1) / 2
      let (dx, dy) = (Double(x) - half, Double(y) - half)
      let away = (dx * dx + dy * dy).squareRoot() / (half + 0.5)
      if away < 0.35 { return 250 }
      return away < 1 ? ground + Int(Double(200 - ground) * (1 - away) / 0.65) : ground
    }
  }

  /// What a wet road shows of a lamp: a long pale streak.
  static func reflection(
    width: Int = 8, height: Int = 40, _ place: @escaping (Double) -> (x: Double, y: Double)?
  ) -> Thing {
    Thing(place: place, size: (width, height)) { _, y, ground in
      min(255, ground + 90 - 60 * y / height)
    }
  }

  /// Somebody upright in striped clothes.
  static func person(_ place: @escaping (Double) -> (x: Double, y: Double)?) -> Thing {
    Thing(place: place, size: (14, 40)) { x, y, _ in (y / 7 % 2 == 0 ? 215 : 40) + x % 3 }
  }

  /// From one place to another, straight on, between two seconds.
  static func drive(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), seconds: ClosedRange<Double>
  ) -> (Double) -> (x: Double, y: Double)? {
    { now in
      guard seconds.contains(now) else { return nil }
      let share = (now - seconds.lowerBound) / (seconds.upperBound - seconds.lowerBound)
      return (a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
    }
  }

  /// The view at a time.
  func picture(at time: MediaTime) -> RoadPicture {
    let seconds = time.secondsValue
    var luma = [Int](repeating: 0, count: Self.width * Self.height)
    for y in 0..<Self.height {
      for x in 0..<Self.width {
        luma[y * Self.width + x] = ground + (x * 7 + y * 13) % 5 + (y % 60 == 0 ? ground / 4 : 0)
      }
    }
    for thing in things {
      guard let place = thing.place(seconds) else { continue }
      let (left, top) = (Int(place.x.rounded()), Int(place.y.rounded()))
      let seen = PixelRect(x: left, y: top, width: thing.size.width, height: thing.size.height)
        .clipped(width: Self.width, height: Self.height)
      for y in seen.y..<(seen.y + seen.height) {
        for x in seen.x..<(seen.x + seen.width) {
          let index = y * Self.width + x
          luma[index] = thing.paint(x - left, y - top, luma[index])
        }
      }
    }
    let factor = exposure(seconds)
    return RoadPicture(
      time: time, luma: luma.map { UInt8(min(max(Double($0) * factor, 0), 255)) })
  }

  /// What a pipeline says of so many seconds, eight pictures a second.
  func observations(
    seconds: Int, scene: Scene = .wholeView, stages: [StageRequest] = [],
    people: PeopleSource = .blobs, vehicles: VehicleSource = .blobs
  ) throws -> [Observation] {
    var pipeline = try StagePipeline(
      scene: scene, stageRequests: stages, people: people, vehicles: vehicles,
      emitsDetections: true)
    var found: [Observation] = []
    for step in 0..<(8 * seconds) {
      found += try pipeline.process(picture(at: .zero + .milliseconds(125 * step)))
    }
    return found + pipeline.finish(at: .zero + .seconds(seconds))
  }

  /// The boxes of one class in that.
  func detections(_ objectClass: ObjectClass, seconds: Int) throws -> [Detection] {
    try observations(seconds: seconds).compactMap {
      guard case .detection(let found) = $0, found.label == objectClass.rawValue else {
        return nil
      }
      return found
    }
  }
}

/// A drawn grey picture.
struct RoadPicture: ColourlessPicture {
  let time: MediaTime
  let luma: [UInt8]
  var width: Int { SyntheticRoad.width }
  var height: Int { SyntheticRoad.height }
  let isFullRange = true

  func withLuma<Result>(
    _ body: (_ plane: Span<UInt8>, _ stride: Int) throws -> Result
  ) rethrows -> Result {
    try body(luma.span, width)
  }
}
