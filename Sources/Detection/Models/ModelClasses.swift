package import Observations

/// What a network's classes are called, and which of them are people and vehicles; all others are never looked at.
package struct ModelClasses: Hashable, Sendable {
  /// Names in the network's own order; "-" where a number has none.
  package let names: [String]
  /// Positions of those that are people and of those that are vehicles.
  private let positions: [ObjectClass: [Int]]

  /// By names that are common for people and vehicles.
  package init(names: [String]) {
    self.init(
      names: names, people: ModelClasses.personNames, vehicles: ModelClasses.vehicleNames)
  }

  /// By what a card says that counts as a person or a vehicle.
  package init(names: [String], people: [String], vehicles: [String]) {
    self.names = names
    func places(_ wanted: [String]) -> [Int] {
      names.indices.filter { wanted.contains(names[$0].lowercased()) }
    }
    positions = [.person: places(people), .vehicle: places(vehicles)]
  }

  /// Where nothing says what the classes are: one is people, 80 are COCO's, 20 Pascal VOC's; any others are not known.
  package init?(count: Int) {
    switch count {
    case 1: self.init(names: ["person"])
    case ModelClasses.coco.count: self.init(names: ModelClasses.coco)
    case ModelClasses.voc.count: self.init(names: ModelClasses.voc)
    default: return nil
    }
  }

  /// Positions among a network's class scores; none where it does not know the class.
  package func indices(of objectClass: ObjectClass) -> [Int] { positions[objectClass] ?? [] }

  /// Names of those that count as a class, in the network's order.
  package func names(of objectClass: ObjectClass) -> [String] {
    indices(of: objectClass).map { names[$0] }
  }

  /// How many are neither.
  package var unusedCount: Int {
    names.count { $0 != "-" } - ObjectClass.allCases.reduce(0) { $0 + indices(of: $1).count }
  }

  /// What is a person without a card's word: whoever rides a bicycle is one, the bicycle nothing of its own.
  static let personNames = ["person", "people", "pedestrian", "human", "cyclist", "rider"]
  /// What drives on a road by a motor of its own.
  static let vehicleNames = [
    "bus", "car", "lorry", "motorbike", "motorcycle", "truck", "van", "vehicle",
  ]

  /// Parts of people and what identifies them: no card may make them people or vehicles.
  ///
  /// A box of a face is not a person's box, and this tool looks for no face and no plate.
  package static func isRefused(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains {
      ["face", "faces", "plate", "plates", "licence", "license"].contains($0)
    }
  }
}
