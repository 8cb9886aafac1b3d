extension Scene {
  /// Why a scene does not fit a video's picture; nil where it does, or was written in fractions.
  ///
  /// Proportions that agree are not enough: a picture of another size may be another cut of the view.
  public func misfit(video: PixelSize, named name: String) -> String? {
    guard let size, size != video else { return nil }
    return "the scene's size is \(size.width)x\(size.height), but \(name) has "
      + "\(video.width)x\(video.height) pixels; write places in pixels of the video with "
      + "`size: [\(video.width), \(video.height)]`, or in fractions without `size`"
  }
}
