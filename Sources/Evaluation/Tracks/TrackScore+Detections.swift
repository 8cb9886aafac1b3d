import Observations
public import Scene

extension TrackScore {
  /// Scores what a system saw in the frames of one clip; nil where a box belongs to no track.
  ///
  /// Forecasts are left out: a tracker that guesses on is not to be taken for one that sees.
  ///
  /// - Parameters:
  ///   - name: Name of the clip.
  ///   - frames: All frames in order of time; a track has one box in each at most.
  ///   - size: Pixels of the view, in which py-motmetrics counts.
  public init?(name: String, frames: [AveragePrecision.Frame], size: PixelSize) {
    let (across, down) = (Double(size.width), Double(size.height))
    func pixels(_ box: Box) -> Box {
      Box(
        x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down)
    }
    var truth: [TrackedBox] = []
    var system: [TrackedBox] = []
    for (index, frame) in frames.enumerated() {
      truth += frame.truth.map {
        TrackedBox(
          frame: index + 1, identity: $0.identity, box: pixels($0.box),
          confidence: $0.ignored ? 0 : 1)
      }
      for seen in frame.detections where !seen.isForecast {
        guard let track = seen.track else { return nil }
        system.append(
          TrackedBox(
            frame: index + 1, identity: track, box: pixels(seen.box),
            confidence: seen.confidence ?? 1))
      }
    }
    self.init(name: name, truth: truth, system: system, frames: frames.count)
  }
}
