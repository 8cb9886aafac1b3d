private import CVision
import Phrasebook

/// A fixed amount of scalar work that no change of this program touches: what other work is measured by.
public enum Yardstick {
  /// What the work comes to on every machine.
  public static let expected: UInt64 = CVISION_YARDSTICK_CHECKSUM

  /// Does the work, and says what it came to.
  public static func run() throws(VisionError) -> UInt64 {
    var checksum: UInt64 = 0
    try Shim.check(unsafe cvision_yardstick(&checksum), .yardstick)
    return checksum
  }
}
