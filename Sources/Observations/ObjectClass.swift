/// What an observation or an event is about.
///
/// Whoever rides a bicycle is a person, and the bicycle nothing of its own; a motorcycle with its rider is a vehicle.
public enum ObjectClass: String, Hashable, Sendable, CaseIterable {
  /// Somebody on foot, on a bicycle, in a wheelchair.
  case person
  /// What drives on a road by a motor of its own: car, motorcycle, bus, lorry.
  case vehicle
}
