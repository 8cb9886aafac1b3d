import Footage
import Foundation
import MediaTime
import Phrasebook
import Vision

/// How frames are written for a program that reads them one after the other.
public enum FrameFormat: String, Sendable, Hashable, CaseIterable {
  /// YUV4MPEG2, 4:2:0; the header states the analysis rate, and each frame its media time as `Xtime=12.48`.
  case y4m
  /// Binary PGM: luma alone; a comment `# time 12.48` in each header. The picture's size may change.
  case pgm
}

/// Writes a clip's frames in a format.
struct FrameWriter {
  private let format: FrameFormat
  private let rate: Rational
  private var size: (width: Int, height: Int)?

  init(format: FrameFormat, rate: Rational) {
    self.format = format
    self.rate = rate
  }

  /// A frame's bytes, the stream's header before the first.
  ///
  /// - Throws: `ReplayError.Code.badInput` where the picture's size changes and the format cannot say so.
  mutating func bytes(of frame: VideoFrame) throws -> Data {
    let time = frame.time.secondsValue
    let luma = try frame.withLuma { plane, stride in
      try GreyPicture(
        shrinking: plane, stride: stride, width: frame.width, height: frame.height, by: 1)
    }
    guard format == .y4m else {
      return Data("P5\n# time \(time)\n\(frame.width) \(frame.height)\n255\n".utf8) + luma.pixels
    }
    let (columns, rows) = ((frame.width + 1) / 2, (frame.height + 1) / 2)
    let (blue, red) = try frame.withChroma { blue, red, stride in
      (
        try GreyPicture(shrinking: blue, stride: stride, width: columns, height: rows, by: 1),
        try GreyPicture(shrinking: red, stride: stride, width: columns, height: rows, by: 1)
      )
    }
    var bytes = try header(of: frame)
    bytes += Data("FRAME Xtime=\(time)\n".utf8)
    bytes += luma.pixels
    bytes += blue.pixels
    bytes += red.pixels
    return bytes
  }

  private mutating func header(of frame: VideoFrame) throws(ReplayError) -> Data {
    if let size {
      guard size == (frame.width, frame.height) else {
        throw ReplayError(
          .badInput,
          .pictureChangesSize(frame.width, frame.height, at: frame.time.secondsValue))
      }
      return Data()
    }
    size = (frame.width, frame.height)
    let range = frame.range == .full ? "FULL" : "LIMITED"
    return Data(
      ("YUV4MPEG2 W\(frame.width) H\(frame.height) F\(rate.numerator):\(rate.denominator) Ip A0:0 "
        + "C420jpeg XCOLORRANGE=\(range)\n").utf8)
  }
}
