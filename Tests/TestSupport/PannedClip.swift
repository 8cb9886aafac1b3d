/// Clips made for tests by ffmpeg: a view of 320 × 240 that glides over smooth noise, 25 frames a second.
public enum PannedClip {
  /// Pixels a frame by which everything moves, rightwards and downwards.
  public static let way = (x: -3.0, y: -2.0)
  /// Frames a second.
  public static let rate = 25.0

  /// A clip of 40 frames, or of those that a filter such as `select` leaves; returns its path.
  @discardableResult
  public static func make(_ path: String, codec: [String], filter: String = "null") throws -> String
  {
    let noise = "nullsrc=size=480x360:rate=25,trim=end_frame=1,format=gray,geq=lum='random(1)*255'"
    let still = "gblur=sigma=3,normalize,loop=loop=-1:size=1,setpts=N"
    let glide = "crop=320:240:x='3*n':y='2*n',trim=end_frame=40,format=yuv420p"
    try Program.ffmpeg(
      ["-f", "lavfi", "-i", "\(noise),\(still),\(glide),\(filter)", "-vsync", "vfr"] + codec + [
        path
      ])
    return path
  }
}
