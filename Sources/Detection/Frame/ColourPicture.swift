import Phrasebook
public import Vision

/// A picture in colour at the chroma planes' own half resolution: nothing is converted.
public struct ColourPicture: Hashable, Sendable {
  /// Columns of each plane.
  public let width: Int
  /// Rows of each plane.
  public let height: Int
  /// Luma, averaged over 2 × 2 pixels.
  public let luma: GreyPicture
  /// Blue difference (Cb), 128 where neutral.
  public let blue: GreyPicture
  /// Red difference (Cr), 128 where neutral.
  public let red: GreyPicture
  /// Whether luma uses 0–255; else 16–235 (and chroma 16–240).
  public let isFullRange: Bool

  init(_ picture: some AnalysedPicture) throws(VisionError) {
    try self.init(picture, chroma: ChromaPicture(picture))
  }

  init(_ picture: some AnalysedPicture, chroma: ChromaPicture) throws(VisionError) {
    luma = try ChromaPicture.reading {
      try picture.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: picture.width, height: picture.height, by: 2)
      }
    }
    (width, height) = (luma.width, luma.height)
    (blue, red) = (chroma.blue, chroma.red)
    isFullRange = picture.isFullRange
  }
}

/// The chroma planes of a picture, at their own half resolution.
struct ChromaPicture: Hashable, Sendable {
  /// Blue difference (Cb), 128 where neutral.
  let blue: GreyPicture
  /// Red difference (Cr), 128 where neutral.
  let red: GreyPicture

  init(_ picture: some AnalysedPicture) throws(VisionError) {
    let (width, height) = (picture.width / 2, picture.height / 2)
    (blue, red) = try ChromaPicture.reading {
      try picture.withChroma { blue, red, stride in
        (
          try GreyPicture(shrinking: blue, stride: stride, width: width, height: height, by: 1),
          try GreyPicture(shrinking: red, stride: stride, width: width, height: height, by: 1)
        )
      }
    }
  }

  /// Gives a closure's errors their type back.
  fileprivate static func reading<Result>(_ read: () throws -> Result) throws(VisionError) -> Result
  {
    do {
      return try read()
    } catch let error as VisionError {
      throw error
    } catch {
      // The closures throw nothing else; a new kind of error must not pass for a picture.
      throw .impossibleSize(.readingColour)
    }
  }
}
