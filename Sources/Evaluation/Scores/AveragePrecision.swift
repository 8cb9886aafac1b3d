public import MediaTime
public import Observations
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
    let rules = BoxRules(iou: iou, maxDetections: maxDetections)
    let matching = BoxMatching(BoxSet(frames), rules: rules)
    let curves = CategoryCurves(
      matching.marks[0], truthBoxes: matching.truthBoxes[0], rules: rules)
    self.frames = frames.count
    truthBoxes = curves.truthBoxes[0]
    hits = curves.hits[0]
    falseBoxes = curves.falseBoxes[0]
    precision = curves.precision[0]
    value =
      precision.isEmpty
      ? .notMeasured(.noEvents)
      : .measured(precision.reduce(0, +) / Double(precision.count))
  }
}

extension BoxSet {
  /// Frames as images of one category; what is ignored becomes a crowd.
  fileprivate init(_ frames: [AveragePrecision.Frame]) {
    self.init(
      images: frames.indices.map { Image(identifier: $0 + 1) },
      categories: [Category(identifier: 1, name: "")],
      truth: frames.enumerated().flatMap { number, frame in
        frame.truth.map { box in
          Truth(
            image: Int32(number), category: 0, box: Rectangle(box.box), area: box.box.area,
            isCrowd: box.ignored)
        }
      },
      answers: frames.enumerated().flatMap { number, frame in
        frame.detections.map { box in
          Answer(
            image: Int32(number), category: 0, box: Rectangle(box.box),
            confidence: box.confidence ?? 1)
        }
      })
  }
}

extension BoxSet.Rectangle {
  fileprivate init(_ box: Box) {
    self.init(x: box.x, y: box.y, width: box.width, height: box.height)
  }
}

extension AveragePrecision {
  /// Gathers truth and detections into frames: every instant that truth names, detections at it.
  ///
  /// `annotated` lists all annotated instants, those without a box included. A detection belongs to
  /// the nearest annotated instant within the tolerance; others were never annotated and are left out. So are
  /// forecasts: nothing was seen there.
  public static func frames(
    annotated: [MediaTime], truth: [TruthBox], detections: [Detection],
    tolerance: MediaDuration
  ) -> [Frame] {
    let times = Set(annotated + truth.map(\.time)).sorted()
    var boxes: [MediaTime: [TruthBox]] = [:]
    for box in truth { boxes[box.time, default: []].append(box) }
    var found: [MediaTime: [Detection]] = [:]
    for detection in detections where !detection.isForecast {
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
