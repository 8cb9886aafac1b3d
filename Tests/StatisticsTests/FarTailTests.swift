import Statistics
import Testing

/// Far below the mean of many degrees of freedom, where a gamma function on the way would be too large.
@Suite struct FarTailTests {
  @Test(arguments: [300, 4999, 5000, 1e6], [0, 1e-300, 1e-9, 1e-4])
  func nearlyAllLiesAbove(degrees: Double, x: Double) throws {
    #expect(try Special.chiSquaredTail(degrees: degrees, x) == 1)
    #expect(try Special.gammaTail(shape: degrees / 2, x / 2) == 1)
    #expect(try Special.gammaCDF(shape: degrees / 2, x / 2) == 0)
  }

  /// Above that, as ever: half of what is spread evenly around its mean lies near it.
  @Test(arguments: [4999.0, 1e6]) func whereItIsLikelyNothingChanged(degrees: Double) throws {
    #expect(abs(try Special.chiSquaredTail(degrees: degrees, degrees) - 0.5) < 0.01)
    #expect(try Special.chiSquaredTail(degrees: degrees, degrees * 0.5) > 0.999)
  }

  @Test func withFewDegreesItIsComputed() throws {
    // P(X > x) of two degrees is exp(-x / 2).
    #expect(try Special.chiSquaredTail(degrees: 2, 1e-7) < 1)
  }
}
