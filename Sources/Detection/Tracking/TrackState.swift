import MediaTime
import Scene

/// What the tracker knows of one track, in luma pixels.
struct TrackState {
  /// Zero until enough sightings confirm it.
  var number = 0
  private(set) var firstSeen: MediaTime
  private(set) var lastSeen: MediaTime
  private(set) var sightings = 1
  private var footX: MotionFilter
  private var footY: MotionFilter
  private var width: Double
  private var height: Double
  private var confidence: Double

  init(_ candidate: Candidate, at time: MediaTime, settings: TrackerSettings) {
    let box = candidate.box
    firstSeen = time
    lastSeen = time
    let place = settings.placeDeviation * box.height
    let speed = settings.velocityDeviation * box.height
    footX = MotionFilter(position: box.footX, deviation: place, velocityDeviation: speed)
    // Feet move less up and down the picture than across it: people walk on a floor seen from the side.
    footY = MotionFilter(position: box.footY, deviation: place, velocityDeviation: speed / 2)
    (width, height) = (box.width, box.height)
    confidence = candidate.confidence
  }

  var isConfirmed: Bool { number > 0 }

  var box: PixelBox {
    PixelBox(
      x: footX.position - width / 2, y: footY.position - height, width: width, height: height)
  }

  mutating func advance(by seconds: Double, settings: TrackerSettings) {
    let noise = settings.agility * height * height
    footX.advance(by: seconds, noise: noise)
    footY.advance(by: seconds, noise: noise / 2)
  }

  mutating func see(_ candidate: Candidate, at time: MediaTime, settings: TrackerSettings) {
    let box = candidate.box
    let place = settings.placeDeviation * box.height
    footX.measure(box.footX, deviation: place)
    footY.measure(box.footY, deviation: place)
    width += settings.sizeGain * (box.width - width)
    height += settings.sizeGain * (box.height - height)
    confidence += settings.confidenceGain * (candidate.confidence - confidence)
    lastSeen = time
    sightings += 1
  }

  /// How long nobody has seen it; most tracks were seen just now, and exact differences take time.
  func secondsUnseen(at time: MediaTime) -> Double {
    time == lastSeen ? 0 : (time - lastSeen).secondsValue
  }

  /// The track as stages see it; its confidence halves with each second of coasting.
  func published(at time: MediaTime, in size: PixelSize) -> Track {
    let unseen = secondsUnseen(at: time)
    return Track(
      number: number, box: box.fractions(of: size), confidence: confidence / (1 + unseen),
      firstSeen: firstSeen, lastSeen: lastSeen, isSeen: lastSeen == time,
      velocity: Point(
        footX.velocity / Double(size.width), footY.velocity / Double(size.height)))
  }
}
