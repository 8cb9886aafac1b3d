public import Observations
import Scene

/// Boxes of truth and of a system in one sequence, frame by frame, with every overlap between them.
///
/// Flat arrays: boxes by frame, and only the pairs that overlap at all, so that memory grows with the boxes and their
/// overlaps and not with the square of the tracks.
public struct TrackSequence: Sendable {
  /// Name of the sequence.
  public let name: String
  /// How many frames it has, those without a box included.
  public let frames: Int
  /// Frames that a line of either file names, be its box scored or not.
  let namedFrames: Int

  /// A frame in which somebody has a box, as ranges into the arrays below.
  struct Frame: Sendable {
    let truth: Range<Int>
    let system: Range<Int>
    let overlaps: Range<Int>
  }

  /// A pair of boxes of one frame: row and column count from the frame's first boxes.
  struct Overlap: Sendable {
    let row: Int32
    let column: Int32
    /// Intersection over union, above 0.
    let similarity: Double
  }

  /// In order of time.
  let present: [Frame]
  /// Track of each truth box, numbered from 0.
  let truth: [Int]
  /// Track of each box of the system, numbered from 0.
  let system: [Int]
  let truthTracks: Int
  let systemTracks: Int
  let overlaps: [Overlap]

  /// Pairs the boxes that a convention counts.
  ///
  /// - Parameters:
  ///   - name: Name of the sequence.
  ///   - truth: Ground truth by frame.
  ///   - system: The tracker's boxes by frame.
  ///   - frames: How many frames there are; nil: as many as the last box says.
  ///   - convention: Which boxes count.
  public init(
    name: String, truth: [TrackedBox], system: [TrackedBox], frames: Int? = nil,
    convention: TrackConvention
  ) {
    self.name = name
    // Mostly every box counts, and then nothing is copied.
    let scored =
      truth.allSatisfy(convention.counts(truth:)) ? truth : truth.filter(convention.counts(truth:))
    let answered =
      system.allSatisfy(convention.counts(system:))
      ? system : system.filter(convention.counts(system:))
    self.frames = max(frames ?? 0, truth.last?.frame ?? 0, system.last?.frame ?? 0)
    namedFrames = Self.frameCount(truth, system)
    (self.truth, truthTracks) = Self.numbered(scored)
    (self.system, systemTracks) = Self.numbered(answered)
    var present: [Frame] = []
    var overlaps: [Overlap] = []
    overlaps.reserveCapacity(scored.count + answered.count)
    let shift = convention.shift
    let rows = scored.map { Corners($0.box, shift: shift) }
    let columns = answered.map { Corners($0.box, shift: shift) }
    var (t, s) = (0, 0)
    while t < scored.count || s < answered.count {
      let frame = min(
        t < scored.count ? scored[t].frame : .max, s < answered.count ? answered[s].frame : .max)
      let (firstTruth, firstSystem, firstOverlap) = (t, s, overlaps.count)
      while t < scored.count, scored[t].frame == frame { t += 1 }
      while s < answered.count, answered[s].frame == frame { s += 1 }
      for row in firstTruth..<t {
        let box = rows[row]
        for column in firstSystem..<s {
          let similarity = box.iou(columns[column])
          if similarity > 0 {
            overlaps.append(
              Overlap(
                row: Int32(row - firstTruth), column: Int32(column - firstSystem),
                similarity: similarity))
          }
        }
      }
      present.append(
        Frame(
          truth: firstTruth..<t, system: firstSystem..<s,
          overlaps: firstOverlap..<overlaps.count))
    }
    self.present = present
    self.overlaps = overlaps
  }

  /// Frames that either of two lists, both by frame, names.
  private static func frameCount(_ truth: [TrackedBox], _ system: [TrackedBox]) -> Int {
    var (t, s, count) = (0, 0, 0)
    while t < truth.count || s < system.count {
      let frame = min(
        t < truth.count ? truth[t].frame : .max, s < system.count ? system[s].frame : .max)
      while t < truth.count, truth[t].frame == frame { t += 1 }
      while s < system.count, system[s].frame == frame { s += 1 }
      count += 1
    }
    return count
  }

  /// Every box's track, numbered from 0 in the order of the identities.
  private static func numbered(_ boxes: [TrackedBox]) -> ([Int], Int) {
    guard let first = boxes.first?.identity else { return ([], 0) }
    let (least, most) = boxes.reduce((first, first)) {
      (min($0.0, $1.identity), max($0.1, $1.identity))
    }
    // A table while identities lie close together, as they mostly do.
    let (span, overflows) = most.subtractingReportingOverflow(least)
    guard !overflows, span < 4 * boxes.count + 1024 else {
      let known = Set(boxes.map(\.identity)).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
      return (boxes.map { numbers[$0.identity] ?? 0 }, known.count)
    }
    var numbers = [Int](repeating: -1, count: span + 1)
    for box in boxes { numbers[box.identity - least] = 0 }
    var count = 0
    for place in numbers.indices where numbers[place] == 0 {
      numbers[place] = count
      count += 1
    }
    return (boxes.map { numbers[$0.identity - least] }, count)
  }
}

/// A box by its corners, with the area that they enclose: the arithmetic of TrackEval and py-motmetrics, step by step.
private struct Corners {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
  let area: Double

  init(_ box: Box, shift: Double) {
    left = box.x + shift
    top = box.y + shift
    right = left + box.width
    bottom = top + box.height
    area = (right - left) * (bottom - top)
  }

  func iou(_ other: Corners) -> Double {
    let width = min(right, other.right) - max(left, other.left)
    guard width > 0 else { return 0 }
    let height = min(bottom, other.bottom) - max(top, other.top)
    guard height > 0 else { return 0 }
    let common = width * height
    return common / (area + other.area - common)
  }
}
