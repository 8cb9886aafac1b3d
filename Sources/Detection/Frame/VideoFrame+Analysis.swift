public import Footage

extension VideoFrame: AnalysedPicture {
  /// Whether luma uses 0–255; else 16–235.
  public var isFullRange: Bool { range == .full }
}
