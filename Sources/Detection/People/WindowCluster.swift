import Foundation
import Vision

/// Windows of a sliding detector that mean the same person.
///
/// A person answers at several neighbouring places and sizes, a chance likeness at one or two: how many windows agree,
/// and how surely, tells more than the best of them, and their mean is a better box than any.
struct WindowCluster {
  /// Mean of the persons in the windows, in luma pixels.
  let box: PixelBox
  /// Half the logarithm of the sum of exp(2 · margin): the best window's margin, and more for each that agrees.
  let strength: Double

  /// A person that a window says is there.
  struct Hit {
    let box: PixelBox
    let margin: Double
  }

  /// Hits whose boxes share more than this (IoU) with the best of a cluster agree with it.
  private static let agreement = 0.6
  /// Hits that share more than this belong to it, and make no cluster of their own.
  private static let belonging = 0.45
  /// What a window below which none is reported would weigh.
  private static let leastMargin = GradientPeople.leastMargin - 0.2

  /// Clusters by falling margin of their best hit; of equal ones in the order given.
  static func clusters(of hits: [Hit]) -> [WindowCluster] {
    let order = hits.indices.sorted { (hits[$1].margin, $0) < (hits[$0].margin, $1) }
    var isTaken = [Bool](repeating: false, count: hits.count)
    var clusters: [WindowCluster] = []
    for (place, best) in order.enumerated() where !isTaken[best] {
      var agreeing: [Hit] = []
      for other in order[place...] where !isTaken[other] {
        guard hits[best].box.touches(hits[other].box) else { continue }
        let shared = hits[best].box.iou(hits[other].box)
        if shared > agreement { agreeing.append(hits[other]) }
        if shared > belonging { isTaken[other] = true }
      }
      clusters.append(WindowCluster(agreeing))
    }
    return clusters
  }

  private init(_ hits: [Hit]) {
    let weights = hits.map { $0.margin - WindowCluster.leastMargin }
    let all = weights.reduce(0, +)
    func mean(_ value: (PixelBox) -> Double) -> Double {
      zip(hits, weights).reduce(0) { $0 + value($1.0.box) * $1.1 } / all
    }
    box = PixelBox(
      x: mean(\.x), y: mean(\.y), width: mean(\.width), height: mean(\.height))
    strength = log(hits.reduce(0) { $0 + exp(2 * $1.margin) }) / 2
  }
}
