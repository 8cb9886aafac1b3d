import Vision

extension StillBackground {
  /// The samples of each pixel of one view.
  struct Learner {
    private let source: (width: Int, height: Int)
    private let factor: Int
    private let width: Int
    private let height: Int
    /// Samples, one picture after the other; 0 in `isClean` where a pixel of it must not be used.
    private var pictures: [GreyPicture] = []
    private var isClean: [GreyPicture] = []
    private var interval = 1.0
    private var next = 0.0
    private var personHeights: ClosedRange<Double>?

    /// Pictures kept; beyond that every other is dropped, and they are taken half as often.
    private static let capacity = 48
    /// Clean samples below which a pixel is not trusted.
    private static let leastSamples = 8
    /// Share of the looks in which a pixel must have been clean.
    private static let leastShare = 0.5
    /// Pixels by which foreground is widened.
    private static let margin = 9

    init(first: Sight) throws(VisionError) {
      source = (first.luma.width, first.luma.height)
      factor = max(1, (source.width + mostColumns - 1) / mostColumns)
      width = source.width / factor
      height = source.height / factor
      next = first.seconds
    }

    func fits(_ sight: Sight) -> Bool {
      sight.luma.width == source.width && sight.luma.height == source.height
    }

    func isDue(at seconds: Double) -> Bool { seconds >= next }

    mutating func look(at sight: Sight) throws(VisionError) {
      guard isDue(at: sight.seconds) else { return }
      next = sight.seconds + interval
      personHeights = sight.personHeights ?? personHeights
      var blocked = try sight.foreground.grown(Learner.margin)
      for person in sight.people { blocked.fill(Learner.widened(person), with: 255) }
      pictures.append(try shrunk(sight.luma))
      // A small pixel is clean only where all it covers is.
      isClean.append(try shrunk(blocked).map { $0 == 0 ? 255 : 0 })
      guard pictures.count > Learner.capacity else { return }
      pictures = stride(from: 0, to: pictures.count, by: 2).map { pictures[$0] }
      isClean = stride(from: 0, to: isClean.count, by: 2).map { isClean[$0] }
      interval *= 2
    }

    /// A quarter wider on each side, and a tenth higher and lower: boxes cut off arms and feet.
    private static func widened(_ rect: PixelRect) -> PixelRect {
      let (across, down) = (rect.width / 4 + 2, rect.height / 10 + 2)
      return PixelRect(
        x: rect.x - across, y: rect.y - down, width: rect.width + 2 * across,
        height: rect.height + 2 * down)
    }

    private func shrunk(_ picture: GreyPicture) throws(VisionError) -> GreyPicture {
      guard factor > 1 else { return picture }
      return try GreyPicture(
        shrinking: picture.pixels.span, stride: picture.width, width: picture.width,
        height: picture.height, by: factor)
    }

    func still() throws(VisionError) -> Still {
      var picture = GreyPicture(width: width, height: height, filledWith: untrustedGrey)
      var trusted = GreyPicture(width: width, height: height)
      let least = max(
        Learner.leastSamples, Int((Learner.leastShare * Double(pictures.count)).rounded(.up)))
      var samples: [UInt8] = []
      for y in 0..<height {
        for x in 0..<width {
          samples.removeAll(keepingCapacity: true)
          for (values, clean) in zip(pictures, isClean) where clean[x, y] != 0 {
            samples.append(values[x, y])
          }
          guard samples.count >= least else { continue }
          samples.sort()
          picture[x, y] = samples[samples.count / 2]
          trusted[x, y] = 255
        }
      }
      for person in try PeopleInStill(heights: personHeights.map(scaled)).find(in: picture) {
        let area = Learner.widened(person)
        picture.fill(area, with: untrustedGrey)
        trusted.fill(area, with: 0)
      }
      return Still(picture: picture, trusted: trusted)
    }

    private func scaled(_ heights: ClosedRange<Double>) -> ClosedRange<Double> {
      (heights.lowerBound / Double(factor))...(heights.upperBound / Double(factor))
    }
  }
}

/// Looks for people everywhere in a small still picture: better to mask a lamp post than to show somebody.
private struct PeopleInStill {
  let heights: ClosedRange<Double>?

  /// Smallest person looked for, in pixels.
  private static let least = 24.0
  private static let step = 1.15
  /// Margin of the classifier above which a window is masked; alarms at 0.5 and more are usual for people.
  private static let threshold = 0.3

  func find(in picture: GreyPicture) throws(VisionError) -> [PixelRect] {
    var detector = try GradientPeopleDetector()
    let whole = PixelRect(x: 0, y: 0, width: picture.width, height: picture.height)
    let low = max(PeopleInStill.least, heights?.lowerBound ?? 0)
    let high = min(Double(picture.height), heights?.upperBound ?? .infinity)
    var searches: [GradientPeopleDetector.Search] = []
    var height = low
    while height <= max(low, high) {
      let window = height * SearchPlan.windowShare
      // The classifier needs some room around a person at the edge.
      let room = Int(window / 4)
      searches.append(
        GradientPeopleDetector.Search(
          region: PixelRect(
            x: -room, y: -room, width: whole.width + 2 * room, height: whole.height + 2 * room),
          enlargement: SearchPlan.window.height / window))
      height *= PeopleInStill.step
    }
    let hits = try detector.find(
      in: picture.pixels.span, stride: picture.width, width: picture.width, height: picture.height,
      searches: searches, threshold: PeopleInStill.threshold)
    return hits.map {
      PixelRect(
        x: Int($0.x + 0.15 * $0.width), y: Int($0.y + 0.05 * $0.height), width: Int(0.7 * $0.width),
        height: Int(0.9 * $0.height))
    }
  }
}
