public import MediaTime

/// A number over time that a system says it measured.
public struct Measurement: Hashable, Sendable {
  /// What was measured: `count` (persons), `density` (persons per square metre), `flow`.
  public var quantity: String
  /// Zone of the scene; nil for the whole view.
  public var zone: String?
  /// When.
  public var time: MediaTime
  /// In the quantity's unit.
  public var value: Double

  /// A number at a time.
  public init(quantity: String, zone: String? = nil, time: MediaTime, value: Double) {
    self.quantity = quantity
    self.zone = zone
    self.time = time
    self.value = value
  }
}
