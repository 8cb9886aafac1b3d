import Foundation
import Scene
import Vision

/// People by OpenCV's gradient detector, looked for only in the foreground and at the size that the row allows.
final class GradientPeople: PeopleFinder {
  private var detector: GradientPeopleDetector
  let trackerSettings = TrackerSettings()

  /// The share of the detector's window that an annotator's box of the person takes.
  private static let personShare = (width: 0.62, height: 0.84)
  /// Windows below this margin are not people whatever the foreground says.
  private static let leastMargin = -0.8

  init() throws(DetectionError) {
    do { detector = try GradientPeopleDetector() } catch { throw .picture(error) }
  }

  func find(in frame: FinderFrame) throws(DetectionError) -> [Candidate] {
    let plan = SearchPlan(
      size: frame.size, workingFactor: frame.workingFactor, sums: searched(frame),
      scale: frame.scale)
    let searches = plan.searches()
    let hits: [GradientPeopleDetector.Hit]
    do {
      hits = try frame.picture.withLuma { plane, stride in
        try detector.find(
          in: plane, stride: stride, width: frame.picture.width, height: frame.picture.height,
          searches: searches, threshold: GradientPeople.leastMargin)
      }
    } catch let error as VisionError {
      throw .picture(error)
    } catch {
      throw .picture(.library("looking for people", reason: "\(error)"))
    }
    let candidates = hits.compactMap { judged($0, frame: frame) }
    return NonMaximumSuppression.keep(candidates, iouAtMost: 0.45)
  }

  /// Where to look: foreground, and where tracks are expected, because who stands still fades into the background.
  private func searched(_ frame: FinderFrame) -> MaskSums {
    // A background of one second is still made of the people in it: look everywhere.
    guard frame.backgroundAge >= 1 else {
      return MaskSums(
        GreyPicture(
          width: frame.foreground.width, height: frame.foreground.height, filledWith: 255))
    }
    guard !frame.forecasts.isEmpty else { return frame.sums }
    var mask = frame.foreground
    for forecast in frame.forecasts { mask.fill(frame.working(forecast), with: 255) }
    return MaskSums(mask)
  }

  /// The person in a window, and how sure the margin, the foreground in it and its size make us.
  private func judged(
    _ hit: GradientPeopleDetector.Hit, frame: FinderFrame
  ) -> Candidate? {
    let (width, height) = (
      hit.width * GradientPeople.personShare.width, hit.height * GradientPeople.personShare.height
    )
    let feet = hit.y + SearchPlan.feetInWindow * hit.height
    let box = PixelBox(
      x: hit.x + (hit.width - width) / 2, y: feet - height, width: width, height: height)
    let rows = Double(frame.size.height)
    var score = hit.margin
    if frame.backgroundAge >= 1 {
      score += 3 * (min(frame.sums.share(frame.working(box)), 0.5) - 0.25)
    }
    if let scale = frame.scale {
      let expected = scale.height(footRow: feet / rows) * rows
      guard expected > 0 else { return nil }
      score -= abs(log(height / expected))
    } else {
      score -= 0.3
    }
    let confidence = 1 / (1 + exp(-2.5 * score))
    return confidence >= 0.15 ? Candidate(box: box, confidence: confidence) : nil
  }
}
