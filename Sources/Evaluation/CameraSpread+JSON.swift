import Documents
import Statistics

extension CameraSpread {
  /// How many cameras, whether they differ, by which test, and what that costs; nothing for one camera.
  var members: [JSON.Member] {
    guard let dispersion else { return [] }
    return [
      .init("cameras", .integer(cameras)),
      .init(
        "dispersion",
        [
          "statistic": .ninth(dispersion.statistic), "degrees": .integer(dispersion.degrees),
          "p": .ninth(dispersion.p), "method": dispersion.method.json,
          "cameras-differ": .bool(dispersion.differ),
        ]),
      .init("design-effect", .optional(designEffect.map { ($0 * 1e9).rounded() / 1e9 })),
    ]
  }
}

extension DispersionTest.Method {
  fileprivate var json: JSON {
    switch self {
    case .chiSquared: "chi-squared"
    case .enumeration(let outcomes): .string("enumeration of \(outcomes)")
    case .monteCarlo(let drawn):
      .string("monte-carlo, \(drawn.replicates) draws from seed \(drawn.seed)")
    case .nothingVaries: "nothing varies"
    }
  }
}
