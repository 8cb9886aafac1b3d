import Phrasebook
public import Statistics

/// What false alarms and rare events would mean for more cameras: as text, JSON and a figure.
public struct ProjectionReport: Hashable, Sendable {
  /// What is projected.
  public let projection: Projection
  /// For how many cameras, ascending; none where passages are projected.
  public let cameras: [Int]

  /// A projection for 1, 100 and 1,000 cameras and for others that are asked for.
  public init(_ projection: Projection, cameras: [Int] = []) throws(StatisticsError) {
    for count in cameras where !(1...10_000_000).contains(count) {
      throw .impossible(
        what: .numberOfCameras, found: .plain(count), expected: .range(1, 10_000_000))
    }
    self.projection = projection
    switch projection.base {
    case .cameraHours: self.cameras = Set([1, 100, 1000] + cameras).sorted()
    case .passages:
      guard cameras.isEmpty else {
        throw .impossible(
          what: .numberOfCameras, found: .given, expected: .noneBesidePassages)
      }
      self.cameras = []
    }
  }

  /// Whether false alarms are counted per passage.
  var isOfPassages: Bool {
    if case .passages = projection.base { true } else { false }
  }

  /// How often there is an event: seven decades, from often to rare.
  ///
  /// Per camera-hour from 10 down, per passage from one in ten down.
  public var prevalences: [Double] {
    (0..<7).map { decade in
      let least = isOfPassages ? decade + 1 : decade - 1
      var power = 1.0
      for _ in 0..<abs(least) { power *= 10 }
      return least < 0 ? power : 1 / power
    }
  }

  /// The shares of alarms that are true, for each prevalence; empty where nobody says what is found.
  func trueShares() throws(StatisticsError) -> [(prevalence: Double, share: Projection.Value)] {
    var found: [(Double, Projection.Value)] = []
    for prevalence in prevalences {
      guard let share = try projection.trueShare(prevalence: prevalence) else { return [] }
      found.append((prevalence, share))
    }
    return found
  }
}
