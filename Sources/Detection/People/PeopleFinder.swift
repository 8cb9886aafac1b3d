import Scene
import Vision

/// Something that finds people in one frame.
protocol PeopleFinder: AnyObject {
  /// How its confidences are to be read by the tracker.
  var trackerSettings: TrackerSettings { get }

  /// Boxes of people without doubles, in luma pixels.
  func find(in frame: FinderFrame) throws(DetectionError) -> [Candidate]
}

/// What a finder may look at.
struct FinderFrame {
  let picture: any AnalysedPicture
  let workingFactor: Int
  /// Foreground without specks, at the working scale.
  let foreground: GreyPicture
  /// Sums of the foreground.
  let sums: MaskSums
  /// Seconds since the background started to learn.
  let backgroundAge: Double
  let scale: PersonScale.Line?
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
