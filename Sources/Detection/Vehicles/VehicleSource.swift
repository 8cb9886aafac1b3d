private import Documents
import Phrasebook

/// Where boxes of vehicles come from; named in every result that has any.
///
/// A vehicle is what drives on a road by a motor of its own: car, motorcycle, bus, lorry. Whoever rides a bicycle is a
/// person, the bicycle nothing of its own; KITTI keeps "Cyclist" and "Car" apart as well (Geiger et al. 2012, doi
/// 10.1109/CVPR.2012.6248074).
public enum VehicleSource: Hashable, Sendable, CustomStringConvertible {
  /// Nobody looks for vehicles: the default, unless a stage asks for them.
  case none
  /// Moving foreground of a vehicle's size, speed and rigidity: needs no file.
  case blobs
  /// The vehicle classes of a user's network.
  case model(String)

  /// Names as the command line knows them.
  public static let names = ["none", "blobs", "model"]

  /// By name; `model` needs the path of its file.
  public init(name: String, model path: String?) throws(DetectionError) {
    switch name {
    case "none": self = .none
    case "blobs": self = .blobs
    case "model":
      guard let path else { throw .modelMissing(path: "--model") }
      self = .model(path)
    default:
      let nearest = Spelling.nearest(to: name, in: VehicleSource.names)
      throw .unknownVehicleSource(name, nearest: nearest)
    }
  }

  /// Name as results cite it; a model by its file's name, not its folder.
  public var description: String {
    switch self {
    case .none: "none"
    case .blobs: "blobs"
    case .model(let path): PeopleSource.model(path).description
    }
  }

  /// Files that it reads.
  public var files: [String] {
    guard case .model(let path) = self else { return [] }
    return PeopleSource.model(path).files
  }

  /// Situations that are known to make the source fail, one sentence each.
  public var knownBadCases: [String] {
    switch self {
    case .none: []
    case .blobs:
      [
        "Vehicles that stand still, or move no faster than people walk, are missed unless they are large in the view.",
        "Vehicles that touch in the picture from their first sight on are one, as a lorry and what it hides are.",
        "Small and far vehicles, and those seen for less than a second, are often missed.",
        "At night a vehicle of which only lamps are seen is missed.",
        "A cyclist or a runner seen from the side, and a group that runs, may be taken for a vehicle.",
        "In the first seconds of a clip, and until it has moved for about half a second, a vehicle is not reported.",
        "A camera that moves, and shadows as dark as a car, make boxes too large or split them.",
      ]
    case .model:
      [
        "Boxes are as good as the user's network; a network that knows only people finds no vehicles."
      ]
    }
  }
}
