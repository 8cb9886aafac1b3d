public import Scene
import Vision

/// Something that finds people in one frame.
protocol PeopleFinder: AnyObject {
  /// How its confidences are to be read by the tracker.
  var trackerSettings: TrackerSettings { get }

  /// Least height of a person who is looked for, in luma pixels of a view of so many rows; nil where the source does not
  /// say, and its boxes are taken at their word.
  func leastHeight(rows: Double, scale: PersonScale.Line?) -> Double?

  /// Boxes of people without doubles, in luma pixels, and what teaches how tall people look.
  func find(in frame: FinderFrame) throws(DetectionError) -> Found
}

extension PeopleFinder {
  func leastHeight(rows: Double, scale: PersonScale.Line?) -> Double? { nil }
}

/// What a finder answers.
struct Found {
  var candidates: [Candidate] = []
  /// Heights that were seen, whether or not the scale of before expects them.
  var sightings: [PersonScale.Sighting] = []
}

/// What a finder may look at.
struct FinderFrame {
  let picture: any AnalysedPicture
  let workingFactor: Int
  /// Foreground without specks, at the working scale.
  let foreground: GreyPicture
  /// Its pieces of some size; none while the background is not known.
  let pieces: [GreyPicture.Component]
  /// Sums of the foreground.
  let sums: MaskSums
  /// Sums of what the fast background calls foreground: what moves, or moved within some seconds.
  let motion: MaskSums
  /// Seconds since the background started to learn.
  let backgroundAge: Double
  let scale: PersonScale.Line?
  /// Whether people of all sizes are to be looked for, even where the scale is known; all over while it is young.
  let isWide: Bool
  /// The scale by which people are looked for; nil where those of all sizes are.
  var searchedScale: PersonScale.Line? { isWide ? nil : scale }
  /// Seconds before which a background says little of what moves.
  static let knownAge = 3.0
  /// Whether what moves is known.
  var isBackgroundKnown: Bool { backgroundAge >= FinderFrame.knownAge }
  /// Whether the background is still made of the people who were there at its start.
  var isBackgroundYoung: Bool { backgroundAge < 10 }
  /// Where tracks are expected in this frame.
  let forecasts: [PixelBox]

  var size: PixelSize { PixelSize(width: picture.width, height: picture.height) }

  /// The working-scale pixels under a box.
  func working(_ box: PixelBox) -> PixelRect {
    let factor = Double(workingFactor)
    let (left, top) = (Int(box.x / factor), Int(box.y / factor))
    return PixelRect(
      x: left, y: top, width: Int((box.x + box.width) / factor) - left,
      height: Int((box.y + box.height) / factor) - top)
  }
}

extension FinderFrame {
  /// Candidates that were found without asking the scale, of which those that surely are whole and move teach it.
  ///
  /// What stands still may be a lamp post, which would teach its height again in every frame. `trust` is the share of the
  /// source's sure boxes that are people.
  func found(_ candidates: [Candidate], trust: Double) -> Found {
    let rows = Double(size.height)
    let sightings = candidates.filter { candidate in
      let box = candidate.box
      return candidate.confidence >= 0.75 && backgroundAge >= 1 && box.x > 0 && box.y > 0
        && box.x + box.width < Double(size.width) && sums.share(working(box)) > 0.3
    }.map {
      PersonScale.Sighting(of: $0.box, rows: rows, probability: trust * $0.confidence)
    }
    return Found(candidates: candidates, sightings: sightings)
  }
}

extension PeopleSource {
  /// The finder that the source stands for; reads the model's file.
  func finder() throws(DetectionError) -> any PeopleFinder {
    switch self {
    case .blobs: BlobPeople()
    case .hog: try GradientPeople()
    case .model(let path): try ModelPeople(path: path)
    }
  }
}

/// A person found in one frame.
public struct PersonBox: Hashable, Sendable {
  /// Where, in fractions of the view; may reach a little beyond it.
  public let box: Box
  /// How sure the source is, 0 to 1; comparable within one source only.
  public let confidence: Double

  /// A person found in one frame.
  public init(box: Box, confidence: Double) {
    self.box = box
    self.confidence = confidence
  }
}
