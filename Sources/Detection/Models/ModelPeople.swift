import Observations
import Phrasebook

/// People by a user's network.
final class ModelPeople: PeopleFinder {
  var path: String { detector.path }
  /// Vehicles of the frame that was looked at last, without doubles; none by a network that knows only people.
  private(set) var vehicles: [Candidate] = []
  private let detector: ModelDetector
  private let isForPeople: Bool

  let trackerSettings: TrackerSettings = {
    var settings = TrackerSettings()
    // As ByteTrack has them, but for the lowest: what networks are less sure of is somebody behind glass or a part.
    settings.sure = 0.6
    settings.unsure = 0.3
    settings.beginning = 0.7
    // A network's boxes sit closer than those of a detector that moves in steps.
    settings.placeDeviation = 0.04
    settings.sizeTime = 0.1
    return settings
  }()

  /// For people, or for the vehicles among what it finds.
  init(path: String, isForPeople: Bool = true) throws(DetectionError) {
    detector = try ModelDetector(path: path)
    self.isForPeople = isForPeople
  }

  func find(in frame: FinderFrame) throws(DetectionError) -> Found {
    let sight = try detector.look(at: frame.picture)
    if isForPeople, let classes = detector.classes, classes.indices(of: .person).isEmpty {
      throw .model(.networkKnowsNobody(path, classes.names))
    }
    vehicles = sight.vehicles
    return frame.found(sight.people, trust: 1)
  }
}
