import Foundation
import MediaTime

/// What tells a vehicle from people, branches and light along one track: size, solidity, rigidity, speed, a straight way.
struct VehicleTrail: Sendable {
  /// One sighting.
  struct Step: Sendable {
    var time: MediaTime
    /// Where it stands, in working pixels.
    var foot: (x: Double, y: Double)
    /// Square root of the box's area.
    var side: Double
    /// Width over height of the smoothed box.
    var aspect: Double
    /// Share of the box that moves.
    var fill: Double
    /// Width of a car at its place; nil while unknown.
    var carWidth: Double?
  }

  /// Whether the track was found to be a vehicle; it stays one.
  private(set) var isVehicle = false
  /// Whether its forecast may decide where blobs are cut.
  var isExpected: Bool { isVehicle || isSuspect }
  /// Whether something speaks for a vehicle already.
  var isSuspect: Bool { votes > 0 }
  /// Whether nothing has spoken for a vehicle for as long as a judgement looks back.
  var isOther: Bool { !isVehicle && !isSuspect && steps.count >= VehicleTrail.memory }

  /// The way until it is found to be a vehicle; empty afterwards.
  private var unseen: [Track.Sighting] = []
  private var steps: [Step] = []
  private var votes = 0

  /// Steps that a judgement looks back over.
  private static let memory = 9
  private static let leastSteps = 3
  private static let enoughVotes = 3
  /// Sightings that are kept of what is not known to be a vehicle yet.
  private static let longestWay = 80
  /// Smallest side in working pixels.
  private static let leastSide = 10.0

  init() {}

  /// Takes in a sighting.
  ///
  /// - Parameters:
  ///   - step: The track as it is seen now.
  ///   - scale: How wide cars look.
  ///   - viewHeight: Rows of the working picture.
  /// - Returns: Whether it is so surely a vehicle that its size may teach the scale.
  mutating func add(_ step: Step, scale: VehicleScale, viewHeight: Double) -> Bool {
    steps.append(step)
    if steps.count > VehicleTrail.memory { steps.removeFirst() }
    guard let motion = Motion(steps, scale: scale), motion.isRigid else {
      votes = max(0, votes - 1)
      return false
    }
    let evidence = motion.votes(viewHeight: viewHeight)
    votes = evidence > 0 ? votes + evidence : max(0, votes - 1)
    isVehicle = isVehicle || votes >= VehicleTrail.enoughVotes
    return isVehicle && motion.isSure
  }

  /// Remembers where the track is while it is not known to be a vehicle.
  mutating func note(_ sighting: Track.Sighting) {
    unseen.append(sighting)
    if unseen.count > VehicleTrail.longestWay { unseen.removeFirst() }
  }

  /// Hands out the way until now, once.
  mutating func takeWay() -> [Track.Sighting] {
    defer { unseen = [] }
    return unseen
  }

  /// What the latest steps come to.
  private struct Motion {
    /// Seconds they took.
    let seconds: Double
    /// Way in sides of the box.
    let sides: Double
    /// Way over the length of the path.
    let straightness: Double
    let fill: Double
    let aspect: Double
    let side: Double
    /// Spread of the aspect's changes from step to step, in logarithms.
    let wobble: Double
    /// Metres a second; nil while sizes are unknown.
    let speed: Double?
    /// Side in widths of a car; nil while sizes are unknown.
    let widths: Double?
    let leastSpeed: Double

    init?(_ steps: [Step], scale: VehicleScale) {
      guard let first = steps.first, let last = steps.last, steps.count >= leastSteps else {
        return nil
      }
      seconds = (last.time - first.time).secondsValue
      guard seconds > 0 else { return nil }
      let path = zip(steps, steps.dropFirst()).reduce(0) { $0 + Motion.way($1.0, $1.1) }
      let way = Motion.way(first, last)
      let mean = steps.reduce(0) { $0 + $1.side } / Double(steps.count)
      sides = way / mean
      straightness = path > 0 ? way / path : 0
      fill = Motion.median(steps.map(\.fill))
      aspect = Motion.median(steps.map(\.aspect))
      side = Motion.median(steps.map(\.side))
      let changes = zip(steps, steps.dropFirst()).map { log($0.1.aspect / $0.0.aspect) }
      let average = changes.reduce(0, +) / Double(changes.count)
      wobble =
        (changes.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(changes.count))
        .squareRoot()
      let metres = scale.metres(from: first.foot, to: last.foot)
      speed = metres.map { [seconds] in $0 / seconds }
      widths = last.carWidth.map { [side] in side / $0 }
      // A stated ground plane is right, a learned scale only about so.
      leastSpeed = scale.isTold ? 3 : 4
    }

    /// Solid, of a vehicle's shape, on a straight way, and of the same shape all the while.
    var isRigid: Bool {
      straightness > 0.8 && fill > 0.5 && aspect > 0.6 && side > VehicleTrail.leastSide
        && wobble < 0.25
    }

    /// What speaks for a vehicle now.
    func votes(viewHeight: Double) -> Int {
      // Faster than anybody walks, in sizes of its own.
      let isFast = seconds >= 0.5 && sides > 0.8 && fill > 0.55 && sides / seconds > 1.5
      // As solid as no person is, and large in the view: a car park seen from above.
      let isBlock =
        seconds >= 0.5 && sides > 0.3 && fill > 0.75 && sides / seconds > 0.3
        && side > 0.2 * viewHeight
      var votes = isFast || isBlock ? 1 : 0
      if let speed, let widths, sides > 0.4, speed > leastSpeed, (0.55...2.5).contains(widths) {
        votes += 2
      }
      return votes
    }

    /// Whether its size is that of a vehicle beyond doubt.
    var isSure: Bool { fill > 0.55 && aspect > 0.7 && sides > 0.8 && sides / seconds > 1.8 }

    private static func way(_ a: Step, _ b: Step) -> Double {
      let (dx, dy) = (b.foot.x - a.foot.x, b.foot.y - a.foot.y)
      return (dx * dx + dy * dy).squareRoot()
    }

    private static func median(_ values: [Double]) -> Double {
      values.sorted()[values.count / 2]
    }
  }
}
