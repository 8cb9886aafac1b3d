import Documents
import Phrasebook

/// A step function as ActEV's files write it: frame numbers as keys, 0 or 1 as values, in any order.
enum ActEVSignal {
  /// The largest number of a frame, a thousand years of film: sums over many instances must not overflow.
  static let limit = 1_000_000_000_000

  /// The stretches in which the signal is 1, from each start up to, not including, its end.
  ///
  /// A value that stands twice in a row changes nothing. A frame may be negative: it lies before the file. Throws where a
  /// frame is no whole number, a value neither 0 nor 1, or the signal ends before it starts or not at all.
  static func spans(_ node: JSONCursor) throws(DocumentError) -> [Range<Int>] {
    var steps: [(frame: Int, isOn: Bool)] = []
    for (key, value) in try node.members() {
      guard let frame = Int(key), frame.magnitude <= limit else {
        throw value.error(.notFrame(key.prefix(40), limit: limit))
      }
      guard let level = try? value.integer(), level == 0 || level == 1 else {
        throw value.error(.notSignal(value.summary, atFrame: frame))
      }
      steps.append((frame, level == 1))
    }
    steps.sort { $0.frame < $1.frame }
    var spans: [Range<Int>] = []
    var start: Int?
    for (place, step) in steps.enumerated() {
      if place > 0, steps[place - 1].frame == step.frame {
        throw node.error(.frameTwice(step.frame))
      }
      if step.isOn {
        start = start ?? step.frame
      } else if let begun = start {
        spans.append(begun..<step.frame)
        start = nil
      }
    }
    if let start {
      if let end = steps.last(where: { !$0.isOn && $0.frame < start })?.frame, spans.isEmpty {
        throw node.error(.ends(atFrame: end, beforeStart: start))
      }
      throw node.error(.neverEnds(start: start))
    }
    guard !spans.isEmpty else {
      throw node.error(.neverOne)
    }
    return spans
  }
}
