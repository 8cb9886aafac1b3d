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
    do {
      luma = try picture.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: picture.width, height: picture.height, by: 2)
      }
      let (width, height) = (luma.width, luma.height)
      (blue, red) = try picture.withChroma { blue, red, stride in
        (
          try GreyPicture(shrinking: blue, stride: stride, width: width, height: height, by: 1),
          try GreyPicture(shrinking: red, stride: stride, width: width, height: height, by: 1)
        )
      }
    } catch let error as VisionError {
      throw error
    } catch {
      // The closures above throw nothing else; a new kind of error must not pass for a picture.
      throw .impossibleSize("reading colour")
    }
    width = luma.width
    height = luma.height
    isFullRange = picture.isFullRange
  }
}
