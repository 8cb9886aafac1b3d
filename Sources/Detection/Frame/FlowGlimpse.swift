import MediaTime
import Vision

/// Two small pictures a short time apart, from which it is told how everything in view moves.
struct FlowGlimpse: Sendable {
  /// Fastest motion that is looked for, in heights of the view a second: somebody a quarter of the view tall who runs.
  static let fastest = 0.8

  let earlier: GreyPicture
  let later: GreyPicture
  /// Media time between them.
  let seconds: Double

  /// What of the later picture was where in the earlier one.
  func motion() throws(VisionError) -> BlockMotion {
    let reach = Int((Self.fastest * seconds * Double(later.height)).rounded(.up))
    return try BlockMotion(
      from: earlier, to: later, reach: min(max(reach, 1), BlockMotion.longestReach))
  }

  /// Heights of the view a second of a way in sixteenths of a pixel.
  func speed(_ way: Int16) -> Double { Double(way) / 16 / Double(later.height) / seconds }
}

/// Which frames are looked at for motion: one in each tenth of a second, whatever the rate of the analysis.
struct FlowGlances: Sendable {
  /// Rows of the small pictures are about this many.
  private static let rows = 120.0
  /// Between two looks lies at least this; where more than `longest` does, content cannot be followed.
  private static let shortest = MediaDuration.milliseconds(100)
  private static let longest = MediaDuration.milliseconds(260)

  private var latest: (picture: GreyPicture, time: MediaTime)?

  /// The look of a frame beside the look before; nil where there is none.
  mutating func look(at grey: GreyPicture, time: MediaTime) throws(VisionError) -> FlowGlimpse? {
    if let latest, time >= latest.time, time - latest.time < Self.shortest { return nil }
    let small = try grey.shrunk(toAbout: Self.rows)
    defer { latest = (small, time) }
    // A view of some pixels shows nothing that could be followed.
    guard let latest, time > latest.time, time - latest.time <= Self.longest,
      (latest.picture.width, latest.picture.height) == (small.width, small.height),
      min(small.width, small.height) >= 8
    else { return nil }
    return FlowGlimpse(
      earlier: latest.picture, later: small, seconds: (time - latest.time).secondsValue)
  }
}
