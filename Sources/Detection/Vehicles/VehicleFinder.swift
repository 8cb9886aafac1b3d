import MediaTime
import Observations
import Scene
import Vision

/// Something that finds vehicles in one frame and follows them.
protocol VehicleFinder: AnyObject {
  /// Forgets everything: the next frame begins an epoch.
  func reset()

  /// The vehicles in view.
  func follow(_ frame: VehicleFrame) throws -> VehicleSight
}

/// What a finder of vehicles may look at.
struct VehicleFrame {
  let frame: FinderFrame
  /// Luma at the working scale.
  let grey: GreyPicture
  let time: MediaTime
  /// Seconds since the frame before.
  let elapsed: Double
}

/// The vehicles of one frame.
struct VehicleSight {
  /// Vehicles that are followed.
  var tracks: [Track] = []
  /// Where something moves of which it is not known yet whether it is a vehicle, in fractions of the view.
  var undecided: [Box] = []
}

extension Track {
  /// Number of the first vehicle: people are numbered from 1, and no person and vehicle of a run share a number.
  package static let firstVehicle = 1_000_001

  /// The same as a vehicle, with its way until now where nobody has seen it yet.
  func asVehicle(earlier: [Sighting] = []) -> Track {
    Track(
      number: number + Track.firstVehicle - 1, box: box, confidence: confidence,
      firstSeen: firstSeen, lastSeen: lastSeen, isSeen: isSeen, velocity: velocity,
      objectClass: .vehicle, earlier: earlier)
  }
}

extension TrackerSettings {
  /// For vehicles: they cross a view in a second or two, and their parts come and go with what hides them.
  static let vehicles: TrackerSettings = {
    var settings = TrackerSettings()
    // Whether it is a vehicle its way tells; twice seen is enough to follow it.
    settings.probation = 0
    settings.inside = .infinity
    settings.anchor = 1
    settings.velocityDeviation = 6
    settings.agility = 12
    settings.patience = 1
    settings.tentativePatience = 0.3
    settings.sizeTime = 0.25
    settings.sureOverlap = 0.12
    settings.reach = 0.15
    settings.tentativeReach = 0.5
    settings.sizeRatio = 4
    return settings
  }()
}
