public import Foundation

extension Program {
  /// Path of the program that was built together with the tests.
  public static var contrechampPath: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("contrechamp").path
  }

  /// Runs `contrechamp` as a user's shell would.
  public static func contrechamp(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(contrechampPath, arguments, in: folder, environment: environment)
  }
}

/// Clips made for tests by ffmpeg: bright squares that move over a dark, noisy floor.
public enum SyntheticClip {
  /// A clip of so many seconds at 10 frames a second, 320 × 240; returns its path.
  @discardableResult
  public static func make(
    _ path: String, seconds: Int = 4, codec: [String] = ["-c:v", "libx264", "-g", "10"]
  ) throws -> String {
    let floor = "color=c=0x404040:size=320x240:rate=10:duration=\(seconds)"
    let walker = "color=c=0xc0c0c0:size=24x60:rate=10:duration=\(seconds)"
    try Program.ffmpeg(
      [
        "-f", "lavfi", "-i", floor, "-f", "lavfi", "-i", walker, "-filter_complex",
        "[0][1]overlay=x='20+t*40':y='100+20*sin(t)',noise=alls=6:all_seed=7,format=yuv420p",
      ] + codec + [path])
    return path
  }
}
