public import Phrasebook

extension Scene {
  /// Why a scene does not fit a video's picture; nil where it does, or was written in fractions.
  ///
  /// Proportions that agree are not enough: a picture of another size may be another cut of the view.
  public func misfit(video: PixelSize, named name: String) -> Complaint? {
    guard let size, size != video else { return nil }
    return .sceneOfAnotherSize(
      (size.width, size.height), video: (video.width, video.height), named: name)
  }
}
