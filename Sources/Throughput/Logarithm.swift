import Foundation

/// Ratios as differences and back.
enum Logarithm {
  static func of(_ ratio: Double) -> Double { log(ratio) }
  /// 0 and infinity stand for ends that nothing bounds.
  static func power(_ logarithm: Double) -> Double { exp(logarithm) }
}
