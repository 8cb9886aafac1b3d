import Observations

/// Which of a network's classes are people and vehicles.
///
/// A network with 80 classes knows those of COCO in their order (Lin et al. 2014, arXiv 1405.0312): person 0, bicycle 1, car 2,
/// motorcycle 3, bus 5, truck 7. Of any other the first is taken for "person", and none for a vehicle. A bicycle is no
/// class of its own here: whoever rides it is a person.
enum NetworkClasses {
  private static let cocoCount = 80
  private static let cocoVehicles = [2, 3, 5, 7]

  /// Positions among a network's class scores; none where it does not know the class.
  static func indices(of objectClass: ObjectClass, among count: Int) -> [Int] {
    switch objectClass {
    case .person: count > 0 ? [0] : []
    case .vehicle: count == cocoCount ? cocoVehicles : []
    }
  }

  /// The surest of some classes; 0 without any.
  static func surest(_ classes: [Int], _ score: (Int) -> Float) -> Double {
    classes.map { Double(score($0)) }.max() ?? 0
  }
}
