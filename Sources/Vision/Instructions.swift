import Phrasebook
private import CVision

/// Which instructions the kernels use: AVX2 where the processor has it, else those every x86-64 or other processor has.
///
/// The answers are the same, byte for byte. The environment variable `CONTRECHAMP_PORTABLE=1` keeps a process and the
/// workers it starts to the baseline: to see that this is so, or to rule the kernels out when hunting a fault.
public enum Instructions {
  /// Whether kernels that are called now, on this thread, use AVX2.
  public static var areWide: Bool { cvision_is_wide() != 0 }

  /// Runs with the baseline's instructions on this thread.
  public static func portably<Result>(_ body: () throws -> Result) rethrows -> Result {
    let before = cvision_set_portable(1)
    defer { _ = cvision_set_portable(before) }
    return try body()
  }
}

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
