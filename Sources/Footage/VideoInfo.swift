public import MediaTime

/// What a container says about itself and its video stream.
public struct VideoInfo: Sendable, Hashable {
  /// Demuxer's name, such as `mov,mp4,m4a,3gp,3g2,mj2`.
  public let container: String
  /// Codec's name, such as `h264`.
  public let codec: String
  /// Pixel format as coded, such as `yuv420p`.
  public let pixelFormat: String
  /// Bits a sample as coded; deeper than 8 loses its low bits.
  public let bits: Int
  /// Columns of an upright picture.
  public let width: Int
  /// Rows of an upright picture.
  public let height: Int
  /// Degrees clockwise that were applied to turn it upright.
  public let rotation: Int
  /// Frames per second that the container declares; nil where it does not or where the number is absurd.
  public let frameRate: Rational?
  /// Length that the container declares.
  public let duration: MediaDuration?
  /// Frames that the container declares.
  public let declaredFrames: Int?
  /// How far luma values reach.
  public let range: ColourRange
  /// Audio streams: present, never opened.
  public let audioStreams: Int
  /// Subtitle streams: present, never opened.
  public let subtitleStreams: Int

  /// Time from one frame to the next by the declared rate; a twenty-fifth of a second where none is declared.
  public var frameDuration: MediaDuration {
    MediaDuration(frameRate?.reciprocal ?? .twentyFifth)
  }
}

extension Rational {
  fileprivate static let twentyFifth = Rational(1, 25) ?? .zero
}
