import Foundation
import Phrasebook
import Scene
import Vision

/// People by OpenCV's gradient detector, looked for in the foreground and at the sizes that the row allows.
///
/// While little is known, all sizes are looked for all over the view, and later from time to time in the foreground: a
/// size that was learnt wrongly would else never be found out.
final class GradientPeople: PeopleFinder {
  private var detector: GradientPeopleDetector
  let trackerSettings: TrackerSettings = {
    var settings = TrackerSettings()
    // A detector of edges is seldom sure by itself; whoever walks on is surer than any one window.
    (settings.sure, settings.unsure) = (0.3, 0.08)
    (settings.beginning, settings.doubtful, settings.travelOdds) = (0.4, 0.25, 6)
    return settings
  }()

  /// Candidates less likely than this are not worth a tracker's time.
  static let leastConfidence = 0.06
  /// Windows below this margin are not people whatever else is known.
  static let leastMargin = -0.6

  init() throws(DetectionError) {
    do { detector = try GradientPeopleDetector() } catch { throw .picture(error) }
  }

  func leastHeight(rows: Double, scale: PersonScale.Line?) -> Double? {
    scale == nil
      ? max(SearchPlan.leastHeight, SearchPlan.leastShareOfView * rows) : SearchPlan.leastHeight
  }

  func find(in frame: FinderFrame) throws(DetectionError) -> Found {
    let plan = SearchPlan(
      size: frame.size, workingFactor: frame.workingFactor, sums: searched(frame),
      scale: frame.searchedScale)
    let shapes = StandingShape.all(in: frame)
    let hits: [GradientPeopleDetector.Hit]
    do {
      hits = try frame.picture.withLuma { plane, stride in
        try detector.find(
          in: plane, stride: stride, width: frame.picture.width, height: frame.picture.height,
          searches: plan.searches(), threshold: GradientPeople.leastMargin)
      }
    } catch let error as VisionError {
      throw .picture(error)
    } catch {
      throw .picture(.library(.lookingForPeople, reason: "\(error)"))
    }
    let clusters = WindowCluster.clusters(
      of: hits.map(GradientPeople.person) + shapes.map(\.hit))
    var found = Found()
    // Where all heights were looked for, a shape is part of a cluster that tells its own.
    if frame.searchedScale != nil { found.sightings = shapes.map { $0.sighting(in: frame) } }
    for cluster in clusters { judge(cluster, frame: frame, &found) }
    found.candidates = NonMaximumSuppression.keep(found.candidates, iouAtMost: 0.45)
    return found
  }

  /// Where to look: foreground, and where tracks are expected, because who stands still fades into the background.
  private func searched(_ frame: FinderFrame) -> MaskSums {
    // A young background is still made of the people in it: look everywhere.
    guard !(frame.isWide && frame.isBackgroundYoung) else {
      return MaskSums(
        GreyPicture(
          width: frame.foreground.width, height: frame.foreground.height, filledWith: 255))
    }
    guard !frame.forecasts.isEmpty else { return frame.sums }
    var mask = frame.foreground
    for forecast in frame.forecasts { mask.fill(frame.working(forecast), with: 255) }
    return MaskSums(mask)
  }

  private static func person(in hit: GradientPeopleDetector.Hit) -> WindowCluster.Hit {
    let share = SearchPlan.personShare
    let (width, height) = (hit.width * share.width, hit.height * share.height)
    let feet = hit.y + SearchPlan.feetInWindow * hit.height
    return WindowCluster.Hit(
      box: PixelBox(
        x: hit.x + (hit.width - width) / 2, y: feet - height, width: width, height: height),
      margin: hit.margin)
  }

  /// Adds the person in a cluster, where it may be one, and what it says of sizes.
  private func judge(_ cluster: WindowCluster, frame: FinderFrame, _ found: inout Found) {
    let (box, rows) = (cluster.box, Double(frame.size.height))
    let place = frame.working(box)
    let likelihood = PersonLikelihood(
      strength: cluster.strength, motion: frame.motion.share(place))
    let free = likelihood.free
    var confidence = free
    if let scale = frame.scale {
      let expected = scale.height(footRow: box.footY / rows) * rows
      confidence = expected > 0 ? likelihood.scaled(abs(log(box.height / expected))) : 0
    }
    if box.x > 0, box.x + box.width < Double(frame.size.width), box.y > 0 {
      found.sightings.append(
        PersonScale.Sighting(
          of: box, rows: rows, probability: free * likelihood.certaintyOfMotion,
          isFree: frame.searchedScale == nil))
    }
    if confidence >= GradientPeople.leastConfidence {
      found.candidates.append(Candidate(box: box, confidence: confidence))
    }
  }
}
