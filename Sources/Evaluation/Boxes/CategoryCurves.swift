/// Precision and recall of one category at every overlap and size.
package struct CategoryCurves: Sendable {
  /// Levels of recall at which precision is taken, 0, 0.01 … 1, as numpy's `linspace` counts them.
  static let levels = (0..<100).map { Double($0) * 0.01 } + [1.0]

  let rules: BoxRules
  /// Truth boxes that count, for each size.
  package let truthBoxes: [Int]
  /// True detections of each lane, at any confidence.
  package private(set) var hits: [Int]
  /// False detections of each lane, at any confidence.
  package private(set) var falseBoxes: [Int]
  /// True detections of each lane for each number of detections.
  private var found: [[Int]]
  /// Precision at each level of recall, for each lane whose size has truth; empty for others.
  private(set) var precision: [[Double]]

  init(_ marks: [BoxMatching.Mark], truthBoxes: [Int], rules: BoxRules) {
    self.rules = rules
    self.truthBoxes = truthBoxes
    let lanes = rules.lanes
    var hits = [Int](repeating: 0, count: lanes)
    var falseBoxes = hits
    var found = [[Int]](repeating: hits, count: rules.detections.count)
    precision = Array(repeating: [], count: lanes)
    for mark in marks {
      let right = mark.matched & ~mark.ignored
      guard right != 0 else { continue }
      for (step, limit) in rules.detections.enumerated() where mark.rank < Int32(limit) {
        Self.forEachBit(right) { found[step][$0] += 1 }
      }
    }
    // A stable sort over images, as pycocotools' merge sort.
    var order = marks.indices.map { (confidence: marks[$0].confidence, place: Int32($0)) }
    order.sort {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.place < $1.place
    }
    // How precise each lane is at each of its hits, by falling confidence.
    var steps = [[Double]](repeating: [], count: lanes)
    let all: UInt64 = lanes == 64 ? .max : (1 << UInt64(lanes)) - 1
    for (_, place) in order {
      let mark = marks[Int(place)]
      Self.forEachBit(all & ~mark.matched & ~mark.ignored) { falseBoxes[$0] += 1 }
      Self.forEachBit(mark.matched & ~mark.ignored) { lane in
        hits[lane] += 1
        steps[lane].append(
          Double(hits[lane]) / (Double(falseBoxes[lane]) + Double(hits[lane]) + .ulpOfOne))
      }
    }
    for lane in 0..<lanes {
      let truth = truthBoxes[lane / rules.overlaps.count]
      if truth > 0 { precision[lane] = Self.interpolated(&steps[lane], truth: truth) }
    }
    self.hits = hits
    self.falseBoxes = falseBoxes
    self.found = found
  }

  @inline(__always)
  private static func forEachBit(_ bits: UInt64, _ body: (Int) -> Void) {
    var bits = bits
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }

  /// The largest precision at each level of recall or above it; 0 where recall never gets there.
  private static func interpolated(_ steps: inout [Double], truth: Int) -> [Double] {
    for place in steps.indices.dropLast().reversed() where steps[place + 1] > steps[place] {
      steps[place] = steps[place + 1]
    }
    var place = 0
    let steps = steps
    return levels.map { level in
      while place < steps.count, Double(place + 1) / Double(truth) < level { place += 1 }
      return place < steps.count ? steps[place] : 0
    }
  }

  /// Recall of one lane with so many detections; nil where the size has no truth.
  func recall(size: Int, overlap: Int, detections: Int) -> Double? {
    guard truthBoxes[size] > 0 else { return nil }
    let lane = rules.lane(size: size, overlap: overlap)
    return Double(found[detections][lane]) / Double(truthBoxes[size])
  }
}
