import Foundation
import MediaTime
import Observations
import Scene

/// What is known of one track at its end: clothes, size, speed, direction, dwell.
///
/// Nothing about who the person is.
struct TrackPortrait {
  let number: Int
  let objectClass: ObjectClass
  let firstSeen: MediaTime
  private(set) var lastSeen: MediaTime
  private(set) var box: Box
  private let firstBox: Box
  private var frames = 0
  private var zoneTimes: [String: MediaDuration]
  private var inside = MediaDuration.zero
  private let isZoned: Bool
  /// The first zone of the query that the feet were in.
  private(set) var zone: String?
  var upper = ClothingVote()
  var lower = ClothingVote()
  private let firstFoot: Point
  private var heights: [Double] = []
  private var shares: [Double] = []
  private var speeds: [Double] = []

  /// Begins with a track's first frame.
  ///
  /// - Parameters:
  ///   - track: As it is in that frame.
  ///   - isZoned: Whether dwell is the time inside zones, or that in view.
  ///   - zones: Names of zones whose times are kept, for a record.
  init(_ track: Track, isZoned: Bool, zones: [String] = []) {
    self.isZoned = isZoned
    zoneTimes = Dictionary(zones.map { ($0, .zero) }) { first, _ in first }
    firstBox = track.box
    number = track.number
    objectClass = track.objectClass
    firstSeen = track.firstSeen
    lastSeen = track.lastSeen
    box = track.box
    firstFoot = track.foot
  }

  /// Takes in where the track is seen now.
  ///
  /// - Parameters:
  ///   - track: As it is in this frame.
  ///   - elapsed: Media time since the analysed frame before.
  ///   - name: Name of the zone that the feet are in; the outer nil: they are in none that counts.
  ///   - yardstick: Lengths in the view to metres.
  mutating func add(
    _ track: Track, elapsed: MediaDuration, zone name: String??, yardstick: Yardstick
  ) {
    frames += 1
    shares.append(track.box.height)
    lastSeen = track.lastSeen
    box = track.box
    if let name {
      inside = inside + elapsed
      zone = zone ?? name
    }
    heights.append(yardstick.height(track.box))
    speeds.append(yardstick.speed(track))
  }

  /// Takes in that it stands in a zone whose time is kept.
  mutating func stay(in zone: String, _ elapsed: MediaDuration) {
    zoneTimes[zone] = (zoneTimes[zone] ?? .zero) + elapsed
  }

  /// Time inside the query's zones, or in view without any.
  var dwell: MediaDuration { isZoned ? inside : lastSeen - firstSeen }

  /// Height in metres with a ground plane, else as a share of the view; the median over the track.
  var height: Double { TrackPortrait.median(heights) }

  /// Metres a second, the median over the track.
  var speed: Double { TrackPortrait.median(speeds) }

  /// Image degrees clockwise from right, from the first place to the last; nil for less than half a height of way.
  func direction(aspect: Double) -> Double? {
    let way = firstFoot.way(to: box.foot, aspect: aspect)
    guard way.length >= 0.5 * box.height else { return nil }
    return way.degrees < 0 ? way.degrees + 360 : way.degrees
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// The portrait as results hold it.
  func record(aspect: Double, hasMetres: Bool) -> Portrait {
    Portrait(
      track: number, objectClass: objectClass,
      interval: MediaInterval(between: firstSeen, and: lastSeen), frames: frames, first: firstBox,
      last: box, height: TrackPortrait.median(shares), metres: hasMetres ? height : nil,
      speed: speed, direction: direction(aspect: aspect), upper: upper.votes, lower: lower.votes,
      zones: zoneTimes)
  }

  /// The portrait in words, for alarms and detections.
  func attributes(aspect: Double, hasMetres: Bool) -> [String: String] {
    var words = [
      "class": objectClass.rawValue,
      "dwell": String(format: "%.1f s", dwell.secondsValue),
      "speed": String(format: "%.1f m/s", speed),
      "height": hasMetres
        ? String(format: "%.2f m", height) : String(format: "%.2f of the view", height),
    ]
    if objectClass == .person {
      words["upper-colour"] = upper.colour?.term.rawValue ?? "unknown"
      words["lower-colour"] = lower.colour?.term.rawValue ?? "unknown"
    }
    if let direction = direction(aspect: aspect) {
      words["direction"] = String(format: "%.0f°", direction)
    }
    return words
  }
}
