package import MediaTime

/// Picks the frames to analyse: those nearest to a regular grid of media time.
///
/// A frame's fate depends on its own time and its predecessors' alone. Every epoch begins with an analysed frame.
package struct AnalysisGrid {
  private let period: MediaDuration?
  private let tolerance: MediaDuration
  private var due: MediaTime = .zero
  private var epoch: Int?

  /// A grid of so many points a second; a rate that is not below the clip's own takes every frame.
  package init(rate: Rational, frameDuration: MediaDuration) {
    let period = rate.reciprocal.map(MediaDuration.init) ?? .seconds(1)
    self.period = period <= frameDuration ? nil : period
    tolerance = MediaDuration(frameDuration.seconds * (Rational(1, 2) ?? .zero))
  }

  /// Whether to analyse the frame at this time.
  package mutating func picks(_ time: MediaTime, epoch: Int) -> Bool {
    guard let period else { return true }
    if epoch != self.epoch {
      self.epoch = epoch
      due = time
    }
    guard time + tolerance > due else { return false }
    let steps = ((time + tolerance - due).seconds * (period.seconds.reciprocal ?? .zero)).floor + 1
    due = due + period * Rational(steps)
    return true
  }
}
