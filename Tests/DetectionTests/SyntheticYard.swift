import Detection
import Documents
import MediaTime
import Observations
import Scene
import Testing
import Vision

/// A paved yard drawn by rule, in which people (striped upright boxes with tracks) and things come and go by the second.
struct SyntheticYard {
  static let width = 160
  static let height = 120

  /// Somebody whose feet are at a place as a function of time; nil while absent.
  struct Actor {
    var number: Int
    var feet: (Double) -> (x: Double, y: Double)?
    /// Whether the people source finds them.
    var isFound: (Double) -> Bool = { _ in true }
    static let size = (width: 14, height: 40)
  }

  /// A thing at a place during some time.
  struct Thing {
    var x: Int
    var y: Int
    var width = 10
    var height = 10
    var luma: UInt8 = 30
    var isThere: (Double) -> Bool
  }

  var actors: [Actor] = []
  var things: [Thing] = []
  /// Factor on the luma at a place and time.
  var light: (_ x: Int, _ y: Int, _ seconds: Double) -> Double = { _, _, _ in 1 }

  /// What the stage sees at a time.
  func sight(at time: MediaTime) -> AbandonedObjectStage.Sight {
    let seconds = time.secondsValue
    var luma = GreyPicture(width: SyntheticYard.width, height: SyntheticYard.height)
    for y in 0..<SyntheticYard.height {
      for x in 0..<SyntheticYard.width {
        // Slabs of 12 pixels in two greys with dark joints, and a fine fixed grain.
        let joint = x % 12 == 0 || y % 12 == 0
        let slab = (x / 12 + y / 12) % 2 == 0 ? 110 : 124
        let grain = (x * 7 + y * 13) % 5
        luma[x, y] = UInt8((joint ? 84 : slab) + grain)
      }
    }
    for thing in things where thing.isThere(seconds) {
      for y in thing.y..<(thing.y + thing.height) {
        for x in thing.x..<(thing.x + thing.width) { luma[x, y] = thing.luma + UInt8((x + y) % 4) }
      }
    }
    var tracks: [Track] = []
    for actor in actors {
      guard let feet = actor.feet(seconds) else { continue }
      let (width, height) = Actor.size
      let (left, top) = (Int(feet.x) - width / 2, Int(feet.y) - height)
      let seen = PixelRect(x: left, y: top, width: width, height: height)
        .clipped(width: SyntheticYard.width, height: SyntheticYard.height)
      for y in seen.y..<(seen.y + seen.height) {
        for x in seen.x..<(seen.x + seen.width) { luma[x, y] = (y - top) / 6 % 2 == 0 ? 200 : 50 }
      }
      guard actor.isFound(seconds) else { continue }
      let (across, down) = (Double(SyntheticYard.width), Double(SyntheticYard.height))
      tracks.append(
        Track(
          number: actor.number,
          box: Box(
            x: Double(left) / across, y: Double(top) / down, width: Double(width) / across,
            height: Double(height) / down),
          confidence: 0.9, firstSeen: time, lastSeen: time, isSeen: true, velocity: Point(0, 0)))
    }
    for y in 0..<SyntheticYard.height {
      for x in 0..<SyntheticYard.width {
        luma[x, y] = UInt8(min(255, Double(luma[x, y]) * light(x, y, seconds)))
      }
    }
    let neutral = GreyPicture(
      width: SyntheticYard.width, height: SyntheticYard.height, filledWith: 128)
    return AbandonedObjectStage.Sight(
      time: time, size: PixelSize(width: SyntheticYard.width, height: SyntheticYard.height),
      factor: 1, luma: luma, blue: neutral, red: neutral, tracks: tracks)
  }

  /// Runs the stage over the yard.
  func alarms(
    options: String = "{static-for: 5 s}", seconds: Int = 30, rate: Int64 = 8,
    scene: Scene = .wholeView
  ) throws -> [Alarm] {
    let node = try DocumentNode.parse(yaml: options, file: "audit.yaml")
    var stage = try AbandonedObjectStage(options: node, scene: scene)
    var observations: [Observation] = []
    for index in 0..<(Int64(seconds) * rate) {
      let time = MediaTime(try #require(Rational(index, rate)))
      observations += try stage.look(at: sight(at: time))
    }
    observations += stage.flush(at: MediaTime(Rational(Int64(seconds))))
    return observations.compactMap { if case .alarm(let alarm) = $0 { alarm } else { nil } }
  }

  /// Feet that walk along a row from one second to another, and are absent before and after.
  static func walk(
    _ stops: [(seconds: Double, x: Double)], y: Double = 100
  ) -> (Double) -> (x: Double, y: Double)? {
    { now in
      guard let first = stops.first, let last = stops.last, now >= first.seconds,
        now < last.seconds
      else { return nil }
      for (a, b) in zip(stops, stops.dropFirst()) where now < b.seconds {
        let share = (now - a.seconds) / (b.seconds - a.seconds)
        return (a.x + share * (b.x - a.x), y)
      }
      return nil
    }
  }
}
