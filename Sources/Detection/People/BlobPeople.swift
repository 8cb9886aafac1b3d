import Foundation
import Scene
import Vision

/// People as foreground components, cut into as many as their size says.
final class BlobPeople: PeopleFinder {
  /// Width of a walking person in heights.
  private static let aspect = 0.36
  /// Least height where nothing is known of sizes, in heights of the view.
  private static let leastShareOfView = 0.06

  var trackerSettings: TrackerSettings {
    var settings = TrackerSettings()
    settings.beginning = 0.5
    // Of blobs that come and go each looks as good as the next: only time tells.
    settings.probation = 1.5
    return settings
  }

  func leastHeight(rows: Double, scale: PersonScale.Line?) -> Double? {
    BlobPeople.leastShareOfView * rows
  }

  func find(in frame: FinderFrame) throws(DetectionError) -> Found {
    let grown: [GreyPicture.Component]
    do {
      // Heads and feet come off where clothes look like the floor: join them upright, hardly sideways.
      grown = try frame.foreground.cleaned(opening: (1, 1), growing: (3, 7))
        .components(ofAtLeast: 40)
    } catch { throw .picture(error) }
    let candidates = grown.flatMap { persons(in: $0.box, frame: frame) }
    return frame.found(NonMaximumSuppression.keep(candidates, iouAtMost: 0.6), trust: 0.3)
  }

  private func persons(in rect: PixelRect, frame: FinderFrame) -> [Candidate] {
    let factor = Double(frame.workingFactor)
    // Take the growth off again.
    let blob = PixelBox(
      x: Double(rect.x + 1) * factor, y: Double(rect.y + 3) * factor,
      width: max(1, Double(rect.width - 2)) * factor,
      height: max(1, Double(rect.height - 6)) * factor)
    let rows = Double(frame.size.height)
    guard let scale = frame.scale else {
      // Before sizes are known only what is shaped like one standing person counts.
      let isUpright = blob.height > 1.6 * blob.width && blob.height < 5 * blob.width
      return isUpright && blob.height >= BlobPeople.leastShareOfView * rows
        ? [Candidate(box: blob, confidence: 0.75)] : []
    }
    let height = scale.height(footRow: blob.footY / rows) * rows
    guard height > 0 else { return [] }
    let width = height * BlobPeople.aspect
    let fit = blob.height / height
    guard fit > 0.55, blob.width > 0.45 * width else { return [] }
    let abreast = max(1, Int((blob.width / (1.3 * width)).rounded()))
    let deep = fit > 1.5 ? 2 : 1
    var people: [Candidate] = []
    for row in 0..<deep {
      let foot = blob.footY - Double(row) * (blob.height - height)
      for column in 0..<abreast {
        let centre = blob.x + blob.width * (Double(column) + 0.5) / Double(abreast)
        people.append(
          Candidate(
            box: PixelBox(x: centre - width / 2, y: foot - height, width: width, height: height),
            confidence: max(0.3, 0.8 - abs(log(min(fit, 1.3))) - 0.1 * Double(abreast + deep - 2))))
      }
    }
    return people
  }
}
