import MediaTime
import Scene
import Vision

/// Vehicles by the vehicle classes of a user's network.
final class ModelVehicles: VehicleFinder {
  private let network: ModelPeople
  private let isShared: Bool
  private var tracker: Tracker?

  /// Vehicles by a network of their own, or by that which finds the people, whose answer of the same frame is used.
  init(path: String, shared people: any PeopleFinder) throws(DetectionError) {
    if let people = people as? ModelPeople, people.path == path {
      (network, isShared) = (people, true)
    } else {
      (network, isShared) = (try ModelPeople(path: path, isForPeople: false), false)
    }
  }

  func reset() { tracker = nil }

  func follow(_ frame: VehicleFrame) throws -> VehicleSight {
    if !isShared { _ = try network.find(in: frame.frame) }
    var tracker =
      tracker ?? Tracker(size: frame.frame.size, settings: ModelVehicles.settings(network))
    let tracks = tracker.follow(network.vehicles, at: frame.time)
    self.tracker = tracker
    // A network tells a person in front of a vehicle from the vehicle.
    return VehicleSight(tracks: tracks.map { $0.asVehicle() })
  }

  private static func settings(_ network: ModelPeople) -> TrackerSettings {
    var settings = network.trackerSettings
    settings.velocityDeviation = TrackerSettings.vehicles.velocityDeviation
    settings.agility = TrackerSettings.vehicles.agility
    settings.reach = TrackerSettings.vehicles.reach
    settings.tentativeReach = TrackerSettings.vehicles.tentativeReach
    settings.sizeRatio = TrackerSettings.vehicles.sizeRatio
    return settings
  }
}

extension VehicleSource {
  /// The finder of an epoch; nil where nobody looks for vehicles.
  func finder(scene: Scene, people: any PeopleFinder) throws(DetectionError)
    -> (any VehicleFinder)?
  {
    switch self {
    case .none: nil
    case .blobs: BlobVehicles(scene: scene)
    case .model(let path): try ModelVehicles(path: path, shared: people)
    }
  }
}
