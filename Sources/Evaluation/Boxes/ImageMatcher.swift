import Observations

/// Matches the boxes of one category in one image, again and again without allocating.
struct ImageMatcher {
  /// What annotators boxed.
  var truth: [BoxSet.Truth] = []
  /// What the system boxed.
  var answers: [BoxSet.Answer] = []
  private let rules: BoxRules
  private let limits: [Double]
  private var candidates: [(truth: Int, overlap: Double)] = []
  private var order: [Int] = []
  /// Lanes in which each truth box is taken.
  private var taken: [UInt64] = []
  /// Lanes in which each truth box is of another size, or a crowd.
  private var other: [UInt64] = []

  init(rules: BoxRules) {
    self.rules = rules
    limits = rules.overlaps.map { min($0, 1 - 1e-10) }
  }

  mutating func match(into marks: inout [BoxMatching.Mark]) {
    sortAnswers()
    taken.reset(to: 0, count: truth.count)
    other.reset(to: 0, count: truth.count)
    for (place, box) in truth.enumerated() {
      for size in rules.sizes.indices
      where box.isCrowd || !rules.sizes[size].areas.contains(box.area) {
        other[place] |= rules.bits(ofSize: size)
      }
    }
    for rank in 0..<min(order.count, rules.mostDetections) {
      let answer = answers[order[rank]]
      var mark = BoxMatching.Mark(
        confidence: answer.confidence, rank: Int32(rank), image: answer.image)
      gather(answer.box)
      if !candidates.isEmpty { choose(&mark) }
      let area = answer.box.area
      for size in rules.sizes.indices where !rules.sizes[size].areas.contains(area) {
        mark.ignored |= rules.bits(ofSize: size) & ~mark.matched
      }
      marks.append(mark)
    }
  }

  /// By falling confidence; by place where confidences are equal, as pycocotools sorts stably.
  private mutating func sortAnswers() {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: answers.indices)
    guard answers.count > 1 else { return }
    let answers = answers
    order.sort {
      answers[$0].confidence != answers[$1].confidence
        ? answers[$0].confidence > answers[$1].confidence : $0 < $1
    }
  }

  /// Truth boxes that overlap enough for the lowest limit.
  private mutating func gather(_ box: BoxSet.Rectangle) {
    candidates.removeAll(keepingCapacity: true)
    let area = box.area
    for place in truth.indices {
      let wanted = truth[place].box
      let width = min(box.width + box.x, wanted.width + wanted.x) - max(box.x, wanted.x)
      guard width > 0 else { continue }
      let height = min(box.height + box.y, wanted.height + wanted.y) - max(box.y, wanted.y)
      guard height > 0 else { continue }
      let common = width * height
      let whole = truth[place].isCrowd ? area : area + wanted.area - common
      let overlap = common / whole
      if overlap >= limits[0] { candidates.append((place, overlap)) }
    }
  }

  private mutating func choose(_ mark: inout BoxMatching.Mark) {
    for size in rules.sizes.indices {
      for (step, limit) in limits.enumerated() {
        let bit: UInt64 = 1 << UInt64(rules.lane(size: size, overlap: step))
        var best = limit
        var match = -1
        for (place, overlap) in candidates
        where other[place] & bit == 0 && taken[place] & bit == 0 && overlap >= best {
          best = overlap
          match = place
        }
        if match < 0 {
          for (place, overlap) in candidates
          where other[place] & bit != 0 && (taken[place] & bit == 0 || truth[place].isCrowd)
            && overlap >= best
          {
            best = overlap
            match = place
          }
        }
        guard match >= 0 else { continue }
        taken[match] |= bit
        if other[match] & bit != 0 { mark.ignored |= bit }
        if !truth[match].isNumberZero { mark.matched |= bit }
      }
    }
  }
}
