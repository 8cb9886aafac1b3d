public import MediaTime
public import Observation
import Scene

/// COCO-style average precision of boxes at one overlap (101 recall points).
///
/// Equal to pycocotools' `COCOeval` for one category, all areas (Lin et al. 2014,
/// doi:10.1007/978-3-319-10602-1_48): detections by falling confidence, each to the free truth box of
/// largest overlap; truth that is `ignored` is treated as COCO's crowds are – overlap is over the
/// detection's own area, any number may match, and neither hit nor miss is counted.
public struct AveragePrecision: Hashable, Sendable {
  /// The boxes of one annotated instant.
  public struct Frame: Hashable, Sendable {
    /// What annotators boxed; may be empty, and then every detection is false.
    public let truth: [TruthBox]
    /// What the system boxed.
    public let detections: [Detection]

    /// The boxes of one annotated instant.
    public init(truth: [TruthBox], detections: [Detection]) {
      self.truth = truth
      self.detections = detections
    }
  }

  /// Mean precision over 101 levels of recall; not measured where truth holds no box.
  public let value: Measured<Double>
  /// How many truth boxes were scored.
  public let truthBoxes: Int
  /// How many frames were scored.
  public let frames: Int
  /// True and false detections at every confidence, for the most recall.
  public let hits: Int
  /// Detections that match nothing, at any confidence.
  public let falseBoxes: Int
  /// Precision at each of the 101 levels of recall, 0 where recall never gets there.
  public let precision: [Double]

  /// Scores frames at a smallest overlap; of each frame the most confident detections only.
  public init(_ frames: [Frame], iou: Double = 0.5, maxDetections: Int = 100) {
    var scored: [Scored] = []
    for frame in frames {
      scored += Self.match(frame, iou: iou, maxDetections: maxDetections)
    }
    // A stable sort: pycocotools uses merge sort for the same reason.
    let order = scored.indices.sorted {
      scored[$0].confidence != scored[$1].confidence
        ? scored[$0].confidence > scored[$1].confidence : $0 < $1
    }
    let counted = order.map { scored[$0] }.filter { !$0.ignored }
    let boxes = frames.reduce(0) { $0 + $1.truth.count { !$0.ignored } }
    self.frames = frames.count
    truthBoxes = boxes
    hits = counted.count(where: \.hit)
    falseBoxes = counted.count { !$0.hit }
    guard boxes > 0 else {
      value = .notMeasured(.noEvents)
      precision = []
      return
    }
    precision = Self.curve(counted.map(\.hit), truth: boxes)
    value = .measured(precision.reduce(0, +) / Double(precision.count))
  }

  private struct Scored {
    let confidence: Double
    let hit: Bool
    let ignored: Bool
  }

  private static func match(_ frame: Frame, iou: Double, maxDetections: Int) -> [Scored] {
    let truth = frame.truth.filter { !$0.ignored } + frame.truth.filter(\.ignored)
    let detections = frame.detections.enumerated()
      .sorted { a, b in
        let (left, right) = (a.element.confidence ?? 1, b.element.confidence ?? 1)
        return left != right ? left > right : a.offset < b.offset
      }
      .prefix(maxDetections).map(\.element)
    var taken = [Bool](repeating: false, count: truth.count)
    return detections.map { detection in
      var best = min(iou, 1 - 1e-10)
      var match: Int?
      for (index, box) in truth.enumerated() {
        if taken[index] && !box.ignored { continue }
        // What is scored comes first: a match there is not given up for an ignored box.
        if let match, !truth[match].ignored, box.ignored { break }
        let overlap =
          box.ignored ? detection.box.share(inside: box.box) : detection.box.iou(box.box)
        if overlap < best { continue }
        best = overlap
        match = index
      }
      if let match { taken[match] = true }
      let ignored = match.map { truth[$0].ignored } ?? false
      return Scored(
        confidence: detection.confidence ?? 1, hit: match != nil && !ignored, ignored: ignored)
    }
  }

  /// The interpolated precision at 0, 0.01 … 1 of recall.
  private static func curve(_ hits: [Bool], truth: Int) -> [Double] {
    var recall: [Double] = []
    var precision: [Double] = []
    var (right, wrong) = (0.0, 0.0)
    for hit in hits {
      if hit { right += 1 } else { wrong += 1 }
      recall.append(right / Double(truth))
      precision.append(right / (right + wrong + .ulpOfOne))
    }
    for index in precision.indices.dropLast().reversed() {
      precision[index] = max(precision[index], precision[index + 1])
    }
    var at = 0
    return (0...100).map { step in
      let level = step == 100 ? 1.0 : Double(step) * 0.01
      while at < recall.count, recall[at] < level { at += 1 }
      return at < precision.count ? precision[at] : 0
    }
  }
}

extension AveragePrecision {
  /// Gathers truth and detections into frames: every instant that truth names, detections at it.
  ///
  /// `annotated` lists all annotated instants, those without a box included. A detection belongs to
  /// the nearest annotated instant within the tolerance; others were never annotated and are left out.
  public static func frames(
    annotated: [MediaTime], truth: [TruthBox], detections: [Detection],
    tolerance: MediaDuration
  ) -> [Frame] {
    let times = Set(annotated + truth.map(\.time)).sorted()
    var boxes: [MediaTime: [TruthBox]] = [:]
    for box in truth { boxes[box.time, default: []].append(box) }
    var found: [MediaTime: [Detection]] = [:]
    for detection in detections {
      guard let time = nearest(to: detection.time, in: times, within: tolerance) else { continue }
      found[time, default: []].append(detection)
    }
    return times.map { Frame(truth: boxes[$0] ?? [], detections: found[$0] ?? []) }
  }

  private static func nearest(
    to time: MediaTime, in times: [MediaTime], within tolerance: MediaDuration
  ) -> MediaTime? {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    let candidates = [low - 1, low].filter(times.indices.contains).map { times[$0] }
    return
      candidates
      .map { (distance: $0 < time ? time - $0 : $0 - time, time: $0) }
      .filter { $0.distance <= tolerance }
      .min { ($0.distance, $0.time) < ($1.distance, $1.time) }?
      .time
  }
}

extension Box {
  /// The share of this box that lies inside another: COCO's overlap with a crowd.
  fileprivate func share(inside other: Box) -> Double {
    guard area > 0, let common = intersection(other)?.area else { return 0 }
    return common / area
  }
}
