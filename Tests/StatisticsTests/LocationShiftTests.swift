import Statistics
import Testing

/// Samples, level and what SciPy 1.17.1 makes of them: shifts at which twice the smaller exact one-sided p of
/// `mannwhitneyu` exceeds α.
private struct Case: Sendable {
  var level: Double
  var first: [Double]
  var second: [Double]
  var value: Double
  var lower: Double
  var upper: Double
}

private let cases = [
  Case(
    level: 0.95, first: [1.449, -1.44, -0.017, -0.869, 1.504, -0.958],
    second: [1.606, -0.093, 2.459, 0.189, -0.26, -0.836], value: 0.6535, lower: -1.542,
    upper: 2.476),
  Case(
    level: 0.99, first: [0.215, -1.388, -1.251, -0.642, -1.218, -0.9],
    second: [-0.384, -0.495, 1.669, 0.027, 1.65, 0.884], value: 1.3465, lower: -0.188, upper: 2.92),
  Case(
    level: 0.95, first: [-0.206, 0.801, 0.188, -0.617, 2.823, 0.772, 0.657, 0.51],
    second: [1.359, 1.379, -2.413, 1.75, -1.232, 0.498, 0.879, 0.649, 3.716, 1.712], value: 0.597,
    lower: -1.444, upper: 1.496),
  Case(
    level: 0.9, first: [1.212, -1.537, 2.15, -1.227, -0.255],
    second: [
      1.971, -0.88, 1.511, -1.122, 0.799, 1.707, -0.036, -0.06, 0.28, 0.99, 0.141, 1.948,
    ], value: 0.515, lower: -0.932, upper: 2.026),
  Case(
    level: 0.98333333,
    first: [-0.172, -0.654, 0.167, -0.066, -0.055, 0.184, -0.781, 3.573, 0.44, 0.141],
    second: [-1.028, 0.743, 0.455, 1.386, 2.87, 2.228, 1.556, -0.708, -0.167, 0.538],
    value: 0.5975, lower: -0.856, upper: 2.061),
  Case(
    level: 0.95,
    first: [
      1.452, -0.903, 1.717, -0.901, -0.823, -1.005, -2.711, -1.812, 0.4, 0.243, -0.214, 0.286,
      -0.785, -1.227, 2.009, 0.312, -0.195, -0.252, 1.025, 1.22,
    ],
    second: [
      -0.495, 2.532, -0.9, -0.626, 0.608, 4.124, 1.315, -0.975, 1.759, -0.853, -0.839, -0.74,
      0.175, 0.797, -0.256,
    ], value: 0.27, lower: -0.625, upper: 1.317),
  Case(
    level: 0.95, first: [0.998, -0.479, 1.657, 1.108], second: [-1.913, 0.523, 1.712],
    value: -0.53, lower: -.infinity, upper: .infinity),
  Case(
    level: 0.95,
    first: [
      0.147, -0.268, 1.107, -1.178, 0.301, -0.58, -0.134, -0.544, -0.309, 0.528, -0.398, 1.252,
      -0.739, 0.546, 1.195, 1.784, -0.677, 0.933, 1.024, 1.231, -0.653, -0.642, 0.272, 0.589,
    ],
    second: [
      -0.628, -0.035, -1.234, -0.952, -0.735, 0.584, 1.529, 1.199, -0.805, -0.081, 1.292, 1.418,
      0.395, 1.181, 0.301, 0.101, -0.794, -1.311, 2.672, -1.252, 0.139, -0.019, -1.043, 1.55,
    ], value: -0.133, lower: -0.654, upper: 0.529),
]

@Suite struct LocationShiftTests {
  @Test(arguments: cases.indices) func theOracleIsEqualled(_ index: Int) throws {
    let given = cases[index]
    let shift = try LocationShift(from: given.first, to: given.second)
    let interval = shift.interval(try ConfidenceLevel(given.level))
    #expect(abs(shift.value - given.value) < 1e-12)
    #expect(interval.lower == given.lower || abs(interval.lower - given.lower) < 1e-12)
    #expect(interval.upper == given.upper || abs(interval.upper - given.upper) < 1e-12)
  }

  /// Of 20 equally likely orders of three and three, one has U = 0: 5 % below, 5 % above, exactly.
  @Test func anExactTailIsUsedUp() throws {
    let ends = LocationShift.Ends(first: 3, second: 3, level: try ConfidenceLevel(0.9))
    #expect(ends.rank == 1)
    #expect(abs(ends.size - 0.1) < 1e-15)
  }

  /// With one value each, U is 0 or 1 with equal chance: nothing bounds the shift at 95 %.
  @Test func tooFewBoundNothing() throws {
    let interval = try LocationShift(from: [1], to: [2]).interval(.ninetyFive)
    #expect(interval.lower == -.infinity)
    #expect(interval.upper == .infinity)
  }

  /// Two and two have 6 orders, with U = 0 1 2 2 3 4: P(U ≤ 0) = 1/6, P(U ≤ 1) = 2/6.
  @Test func theDistributionOfTwoAndTwo() throws {
    #expect(LocationShift.Ends(first: 2, second: 2, level: try ConfidenceLevel(0.7)).rank == 0)
    let wide = LocationShift.Ends(first: 2, second: 2, level: try ConfidenceLevel(0.6))
    #expect(wide.rank == 1)
    #expect(abs(wide.size - 2.0 / 6) < 1e-15)
    #expect(LocationShift.Ends(first: 2, second: 2, level: try ConfidenceLevel(0.3)).rank == 2)
  }

  @Test func sidesMayBeExchanged() throws {
    let (first, second) = ([1.0, 4, 9, 16, 25, 36, 49], [2.0, 3, 5, 7, 11, 13])
    let there = try LocationShift(from: first, to: second).interval(.ninetyFive)
    let back = try LocationShift(from: second, to: first).interval(.ninetyFive)
    #expect(there.lower == -back.upper)
    #expect(there.upper == -back.lower)
  }

  @Test(
    arguments: [([], [1]), ([1], []), ([.nan], [1]), ([1], [.infinity])] as [([Double], [Double])])
  func whatIsNoSampleIsRefused(first: [Double], second: [Double]) {
    #expect(throws: StatisticsError.self) { try LocationShift(from: first, to: second) }
  }
}
