import Detection
import Footage
import MediaTime
import Observations
import TestSupport

/// Frames of a clip of the shared material at an analysis rate.
enum FootagePictures {
  /// Hands each analysed frame to the body, in order; answers with the end of the clip.
  static func each(
    of path: String, rate: Int64?, _ body: (VideoFrame) throws -> Void
  ) throws -> MediaTime {
    var reader = try VideoReader(path: path)
    let step = rate.flatMap { Rational(1, $0) }.map(MediaDuration.init)
    var next = MediaTime.zero
    while let glimpse = try reader.advance() {
      guard glimpse.time >= next else { continue }
      if let step {
        next = next + step
        if next <= glimpse.time { next = glimpse.time + step }
      }
      try body(try reader.take(glimpse))
    }
    return reader.decodedEnd
  }
}
