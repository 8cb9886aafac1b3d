import Foundation
import MediaTime
import Scene

/// What the tracker knows of one track, in luma pixels.
///
/// Followed is a place on the box's middle line, of people the upper edge (`TrackerSettings.anchor`).
struct TrackState {
  /// Zero until it is sure enough.
  var number = 0
  /// Whether somebody who is seen covers where it is expected.
  var isHidden = false
  private(set) var firstSeen: MediaTime
  private(set) var lastSeen: MediaTime
  /// Time of the latest box that was sure by itself.
  private(set) var lastSure: MediaTime
  /// Where it was first seen.
  private let start: Point
  private(set) var sightings = 1
  private(set) var confidence: Double
  /// Where the place is, in heights below the upper edge.
  private let anchor: Double
  private var placeX: MotionFilter
  private var placeY: MotionFilter
  private var width: Double
  private var height: Double
  /// Seconds since the latest box, summed up: exact differences of media time take longer than all else.
  private var coasting = 0.0

  init(_ candidate: Candidate, at time: MediaTime, settings: TrackerSettings) {
    let box = candidate.box
    anchor = settings.anchor
    start = Point(box.footX, box.y + anchor * box.height)
    firstSeen = time
    lastSeen = time
    lastSure = time
    let place = settings.placeDeviation * box.height
    let speed = settings.velocityDeviation * box.height
    placeX = MotionFilter(position: box.footX, deviation: place, velocityDeviation: speed)
    // People move less up and down the picture than across it: they walk on a floor seen from the side.
    placeY = MotionFilter(position: start.y, deviation: place, velocityDeviation: speed / 2)
    (width, height) = (box.width, box.height)
    confidence = candidate.confidence
  }

  var isConfirmed: Bool { number > 0 }

  var box: PixelBox {
    PixelBox(
      x: placeX.position - width / 2, y: placeY.position - anchor * height, width: width,
      height: height)
  }

  mutating func advance(by seconds: Double, settings: TrackerSettings) {
    let noise = settings.agility * height * height
    coasting += seconds
    placeX.advance(by: seconds, noise: noise)
    placeY.advance(by: seconds, noise: noise / 2)
  }

  mutating func see(_ candidate: Candidate, at time: MediaTime, settings: TrackerSettings) {
    let box = candidate.box
    let place = settings.placeDeviation * box.height
    placeX.measure(box.footX, deviation: place)
    placeY.measure(box.y + anchor * box.height, deviation: place)
    let share = 1 - exp(-coasting / settings.sizeTime)
    width += share * (box.width - width)
    height += share * (box.height - height)
    sightings += 1
    // The mean of the first few: one box alone says little.
    let weight = max(1 - exp(-coasting / settings.confidenceTime), 1 / Double(sightings))
    confidence += weight * (candidate.confidence - confidence)
    lastSeen = time
    if candidate.confidence >= settings.sure { lastSure = time }
    coasting = 0
    isHidden = false
  }

  /// Whether it was seen again, surely enough and for long enough, to count.
  ///
  /// Doubtful boxes are people who are hard to see, and things that look a little like people; people walk away.
  func isProven(_ settings: TrackerSettings) -> Bool {
    let isSure = confidence >= settings.staying * settings.beginning
    let isDoubtful = confidence >= settings.staying * settings.doubtful
    return sightings > 1 && (isSure || isDoubtful && heightsTravelled >= settings.travel)
      && (lastSeen - firstSeen).secondsValue >= settings.probation * (1 - confidence)
  }

  /// How far it is from where it was first seen, in its own heights.
  private var heightsTravelled: Double {
    let (across, down) = (placeX.position - start.x, placeY.position - start.y)
    return (across * across + down * down).squareRoot() / height
  }

  /// Whether an unsure box is believed: who is half hidden soon shows again, a thing that looks a little like a person never does.
  func isBelieved(at time: MediaTime, settings: TrackerSettings) -> Bool {
    lastSure == lastSeen || (time - lastSure).secondsValue <= settings.unsurePatience
  }

  /// Whether nobody has seen it for too long.
  func isOver(at time: MediaTime, settings: TrackerSettings) -> Bool {
    let unseen = secondsUnseen(at: time)
    guard isConfirmed else { return unseen > settings.tentativePatience }
    return unseen > (isHidden ? settings.hiddenPatience : settings.patience)
  }

  /// How long nobody has seen it; most tracks were seen just now, and exact differences take time.
  func secondsUnseen(at time: MediaTime) -> Double {
    time == lastSeen ? 0 : (time - lastSeen).secondsValue
  }

  /// The track as stages see it; its confidence halves in the first second of coasting.
  func published(at time: MediaTime, in size: PixelSize, settings: TrackerSettings) -> Track {
    let unseen = secondsUnseen(at: time)
    let odds = pow(settings.travelOdds, min(1, heightsTravelled / settings.travel))
    let confidence = odds * confidence / (odds * confidence + 1 - confidence)
    return Track(
      number: number, box: box.fractions(of: size), confidence: confidence / (1 + unseen),
      firstSeen: firstSeen, lastSeen: lastSeen, isSeen: lastSeen == time,
      velocity: Point(
        placeX.velocity / Double(size.width), placeY.velocity / Double(size.height)))
  }
}
