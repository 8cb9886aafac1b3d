package import Scene

/// Tells people from what a detector of people sees in a vehicle: windows, wheels and lamps look like heads and legs.
package enum PeopleBesideVehicles {
  /// Share of a person's box inside a vehicle's from which it is part of the vehicle.
  private static let leastShare = 0.6
  /// Heights of the vehicle by which somebody's feet may be lower than its wheels and still be part of it.
  private static let tolerance = 0.1

  /// Times a person's area that something undecided must have, so that the person may be a part of it.
  private static let leastTimes = 2.0

  /// Whether a person's box lies in something much larger of which nobody knows yet whether it is a vehicle.
  package static func mayBePart(_ person: Box, of undecided: [Box]) -> Bool {
    undecided.contains { $0.area >= leastTimes * person.area && isPart(person, of: [$0]) }
  }

  /// Whether a person's box is nobody: it lies in a vehicle's, and the feet are not in front of the wheels.
  package static func isPart(_ person: Box, of vehicles: [Box]) -> Bool {
    vehicles.contains { vehicle in
      guard let common = person.intersection(vehicle) else { return false }
      return common.area >= leastShare * person.area
        && person.y + person.height <= vehicle.y + vehicle.height * (1 + tolerance)
    }
  }
}
