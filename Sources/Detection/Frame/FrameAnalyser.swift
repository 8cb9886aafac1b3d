import MediaTime
import Scene
import Vision

/// Computes the shared primitives of one epoch, frame by frame, and keeps what has a memory.
final class FrameAnalyser {
  private let scene: Scene
  private let finder: any PeopleFinder
  private var epoch: Epoch?

  /// What starts anew with every epoch.
  private final class Epoch {
    let size: PixelSize
    let factor: Int
    let start: MediaTime
    var latest: MediaTime
    var background: DualRateBackground
    var backgroundStart: MediaTime
    var changedSince: MediaTime?
    var tracker: Tracker
    var scale: PersonScale

    init(
      _ picture: any AnalysedPicture, scene: Scene, settings: TrackerSettings
    ) throws(DetectionError) {
      size = PixelSize(width: picture.width, height: picture.height)
      factor = FrameAnalyser.workingFactor(rows: picture.height)
      start = picture.time
      latest = picture.time
      backgroundStart = picture.time
      do {
        background = try DualRateBackground(
          width: picture.width / factor, height: picture.height / factor)
      } catch { throw .picture(error) }
      tracker = Tracker(size: size, settings: settings)
      scale = PersonScale(
        scene: scene, aspect: Double(picture.width) / Double(picture.height))
    }
  }

  init(scene: Scene, people: PeopleSource) throws(DetectionError) {
    self.scene = scene
    finder = try people.finder()
  }

  /// Rows of a working picture are about this many: enough to see a person of a twentieth of the view.
  private static let workingRows = 288.0

  static func workingFactor(rows: Int) -> Int {
    max(1, Int((Double(rows) / workingRows).rounded()))
  }

  /// Forgets everything: the next frame begins an epoch.
  func reset() { epoch = nil }

  /// The shared primitives of the next frame; a new size begins an epoch of its own.
  func analyse(
    _ picture: any AnalysedPicture, costs: PassCosts? = nil
  ) throws(DetectionError) -> FrameContext {
    let size = PixelSize(width: picture.width, height: picture.height)
    if epoch?.size != size { epoch = nil }
    let settings = finder.trackerSettings
    let current: Epoch
    if let epoch {
      current = epoch
    } else {
      current = try Epoch(picture, scene: scene, settings: settings)
    }
    epoch = current
    let elapsed = picture.time - current.latest
    current.latest = picture.time
    do {
      return try advance(current, picture, elapsed: max(elapsed, .zero), costs)
    } catch let error as DetectionError {
      throw error
    } catch let error as VisionError {
      throw .picture(error)
    } catch {
      throw .picture(.library("analysing a frame", reason: "\(error)"))
    }
  }

  private func advance(
    _ epoch: Epoch, _ picture: any AnalysedPicture, elapsed: MediaDuration, _ costs: PassCosts?
  ) throws -> FrameContext {
    let (grey, masks, clean, isLightChange, sums) = try costs.measure(.primitives) {
      let grey = try picture.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: picture.width, height: picture.height,
          by: epoch.factor)
      }
      let masks = try epoch.background.update(grey, after: elapsed.secondsValue)
      let clean = try masks.long.cleaned(opening: (3, 3))
      return (grey, masks, clean, watchLight(epoch, clean, at: picture.time), MaskSums(clean))
    }
    let backgroundAge = (picture.time - epoch.backgroundStart).secondsValue
    let frame = FinderFrame(
      picture: picture, workingFactor: epoch.factor, foreground: clean, sums: sums,
      backgroundAge: backgroundAge, scale: epoch.scale.line,
      forecasts: epoch.tracker.forecasts(at: picture.time))
    let candidates = try costs.measure(.people) { try finder.find(in: frame) }
    for candidate in candidates where FrameAnalyser.isSure(candidate, in: frame) {
      let rows = Double(epoch.size.height)
      epoch.scale.learn(
        footRow: candidate.box.footY / rows, height: candidate.box.height / rows)
    }
    let tracks = costs.measure(.tracking) { epoch.tracker.follow(candidates, at: picture.time) }
    let shared = FrameContext.Shared(
      grey: grey, factor: epoch.factor, foreground: masks, isLightChange: isLightChange,
      isBackgroundSettled: backgroundAge >= 1,
      people: candidates.map {
        PersonBox(box: $0.box.fractions(of: epoch.size), confidence: $0.confidence)
      },
      tracks: tracks, personScale: epoch.scale.line)
    return FrameContext(
      picture: picture, elapsed: elapsed, age: picture.time - epoch.start, shared: shared,
      background: { epoch.background.mean })
  }

  /// Whether a box may teach how tall people look: it moves, and nothing of it is cut off.
  ///
  /// What stands still may be a lamp post, which would teach its height again in every frame.
  private static func isSure(_ candidate: Candidate, in frame: FinderFrame) -> Bool {
    let box = candidate.box
    return candidate.confidence >= 0.75 && frame.backgroundAge >= 1 && box.x > 0
      && box.x + box.width < Double(frame.size.width) && frame.sums.share(frame.working(box)) > 0.3
  }

  /// Starts the background anew when most of the view has been foreground for a second: a light went on or off, or the
  /// camera was turned.
  private func watchLight(_ epoch: Epoch, _ mask: GreyPicture, at time: MediaTime) -> Bool {
    let share = Double(mask.nonzeroCount) / Double(mask.pixels.count)
    guard share > 0.6 else {
      epoch.changedSince = nil
      return false
    }
    let since = epoch.changedSince ?? time
    epoch.changedSince = since
    guard (time - since).secondsValue >= 1 else { return false }
    epoch.background.forget()
    epoch.backgroundStart = time
    epoch.changedSince = nil
    return true
  }
}
