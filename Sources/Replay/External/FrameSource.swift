import Footage
import MediaTime
import Observations

/// What is known at the end of a clip.
struct DecodedEnd: Sendable {
  /// End of the last frame.
  let time: MediaTime
  let ledger: DamageLedger
  let exposure: IntervalSet
  let duration: MediaDuration
}

/// Where a pass gets the frames that are analysed, in order of media time.
protocol FrameSource: AnyObject, Sendable {
  /// What the container says.
  var info: VideoInfo { get }
  /// Starts decoding, on threads of its own.
  func start()
  /// Waits for the next frame; nil after the last.
  func pop() throws -> VideoFrame?
  /// Nothing more will be popped.
  func abandon()
  /// What is known at the end; waits for it.
  func end() throws -> DecodedEnd
}
