import Observations
import Parallel

/// What became of each detection, at every overlap and size: the part of COCO's rules that looks at one image at a time.
///
/// As `evaluateImg` of pycocotools: by falling confidence each detection takes the free truth box of largest overlap, of
/// equal ones the last; truth of another size, and crowds, only where nothing else is left.
struct BoxMatching {
  /// One detection; a bit for each pair of a size and an overlap.
  struct Mark {
    let confidence: Double
    /// Place among the detections of its category in its image, from 0.
    let rank: Int32
    let image: Int32
    var matched: UInt64 = 0
    var ignored: UInt64 = 0
  }

  /// Marks of each category, images ascending, within one by falling confidence.
  let marks: [[Mark]]
  /// Truth boxes of each category that count, for each size.
  let truthBoxes: [[Int]]

  /// A category in an image: where its boxes stand among the sorted ones.
  private struct Group {
    let category: Int
    let truth: Range<Int>
    let answers: Range<Int>
  }

  init(_ boxes: BoxSet, rules: BoxRules) {
    let images = boxes.images.count
    let cells = images * boxes.categories.count
    let truthKeys = boxes.truth.map { Int($0.category) * images + Int($0.image) }
    let answerKeys = boxes.answers.map { Int($0.category) * images + Int($0.image) }
    let truth = Self.order(truthKeys, cells: cells)
    let answers = Self.order(answerKeys, cells: cells)
    let groups = Self.groups(
      truth.map { truthKeys[Int($0)] }, answers.map { answerKeys[Int($0)] }, images: images)
    let chunk = max(1, (groups.count + 15) / 16)
    let starts = Array(stride(from: 0, to: groups.count, by: chunk))
    let parts = starts.parallelMap { start in
      var worker = ImageMatcher(rules: rules)
      var found: [Mark] = []
      for group in groups[start..<min(start + chunk, groups.count)] {
        worker.truth.removeAll(keepingCapacity: true)
        worker.answers.removeAll(keepingCapacity: true)
        for place in group.truth { worker.truth.append(boxes.truth[Int(truth[place])]) }
        for place in group.answers { worker.answers.append(boxes.answers[Int(answers[place])]) }
        worker.match(into: &found)
      }
      return found
    }
    var marks = [[Mark]](repeating: [], count: boxes.categories.count)
    for (part, start) in zip(parts, starts) {
      var at = 0
      for group in groups[start..<min(start + chunk, groups.count)] {
        let count = min(group.answers.count, rules.mostDetections)
        marks[group.category].append(contentsOf: part[at..<(at + count)])
        at += count
      }
    }
    self.marks = marks
    var counts = [[Int]](
      repeating: Array(repeating: 0, count: rules.sizes.count), count: boxes.categories.count)
    for box in boxes.truth where !box.isCrowd {
      for (size, range) in rules.sizes.enumerated() where range.areas.contains(box.area) {
        counts[Int(box.category)][size] += 1
      }
    }
    truthBoxes = counts
  }

  /// Places of rows by category and image, in the order of the file where those are equal.
  private static func order(_ keys: [Int], cells: Int) -> [Int32] {
    guard cells <= 8 * keys.count + 1_000_000 else {
      return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { Int32($0) }
    }
    var starts = [Int32](repeating: 0, count: cells + 1)
    for key in keys { starts[key + 1] += 1 }
    for cell in 0..<cells { starts[cell + 1] += starts[cell] }
    var order = [Int32](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      order[Int(starts[key])] = Int32(place)
      starts[key] += 1
    }
    return order
  }

  private static func groups(_ truth: [Int], _ answers: [Int], images: Int) -> [Group] {
    var groups: [Group] = []
    var (t, a) = (0, 0)
    // Truth without a detection is counted elsewhere.
    while a < answers.count {
      let key = answers[a]
      while t < truth.count, truth[t] < key { t += 1 }
      let (firstTruth, firstAnswer) = (t, a)
      while t < truth.count, truth[t] == key { t += 1 }
      while a < answers.count, answers[a] == key { a += 1 }
      groups.append(
        Group(category: key / images, truth: firstTruth..<t, answers: firstAnswer..<a))
    }
    return groups
  }
}
