/// A Kalman filter of one coordinate that moves with nearly constant velocity.
///
/// State (position, velocity), white noise in acceleration, exact for any step of time: Kalman 1960, doi
/// 10.1115/1.3662552; Bar-Shalom, Li and Kirubarajan 2001, doi 10.1002/0471221279, §6.2.
package struct MotionFilter: Hashable, Sendable {
  /// Expected place, in the unit of the measurements.
  package private(set) var position: Double
  /// Expected velocity, in that unit a second.
  package private(set) var velocity = 0.0
  private var positionVariance: Double
  private var covariance = 0.0
  private var velocityVariance: Double

  /// A filter after a first measurement; the velocity is unknown but for its spread.
  package init(position: Double, deviation: Double, velocityDeviation: Double) {
    self.position = position
    positionVariance = deviation * deviation
    velocityVariance = velocityDeviation * velocityDeviation
  }

  /// Moves on by so many seconds; `noise` is the spectral density of the acceleration (unit² a second³).
  package mutating func advance(by seconds: Double, noise: Double) {
    let (t, q) = (seconds, noise)
    position += velocity * t
    positionVariance += 2 * t * covariance + t * t * velocityVariance + q * t * t * t / 3
    covariance += t * velocityVariance + q * t * t / 2
    velocityVariance += q * t
  }

  /// Takes in a measurement whose standard deviation is given.
  package mutating func measure(_ value: Double, deviation: Double) {
    let total = positionVariance + deviation * deviation
    let (positionGain, velocityGain) = (positionVariance / total, covariance / total)
    let surprise = value - position
    position += positionGain * surprise
    velocity += velocityGain * surprise
    velocityVariance -= velocityGain * covariance
    positionVariance *= 1 - positionGain
    covariance *= 1 - positionGain
  }
}
