import MediaTime
import Observations
import Phrasebook
import Scene
import Vision

/// Computes the shared primitives of one epoch, frame by frame, and keeps what has a memory.
final class FrameAnalyser {
  private let scene: Scene
  private let finder: any PeopleFinder
  private let vehicles: (any VehicleFinder)?
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
    var doubt = PeopleDoubt()
    var glances = FlowGlances()
    var camera = CameraMotion()
    private var latestWide: MediaTime?

    /// Whether people of all sizes are to be looked for at this time: often while little is known, seldom later.
    func isWide(at time: MediaTime) -> Bool {
      let age = (time - backgroundStart).secondsValue
      let pause = age < 1 ? 0 : age < 10 || !scale.isSure ? 1 : 5.0
      if let latestWide, (time - latestWide).secondsValue < pause { return false }
      latestWide = time
      return true
    }

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

  init(
    scene: Scene, people: PeopleSource, vehicles: VehicleSource = .none
  ) throws(DetectionError) {
    self.scene = scene
    finder = try people.finder()
    self.vehicles = try vehicles.finder(scene: scene, people: finder)
  }

  /// Rows of a working picture are about this many: enough to see a person of a twentieth of the view.
  private static let workingRows = 288.0

  static func workingFactor(rows: Int) -> Int {
    GreyPicture.factor(from: rows, toAbout: workingRows)
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
      vehicles?.reset()
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
      throw .picture(.library(.analysingFrame, reason: "\(error)"))
    }
  }

  private func advance(
    _ epoch: Epoch, _ picture: any AnalysedPicture, elapsed: MediaDuration, _ costs: PassCosts?
  ) throws -> FrameContext {
    let (grey, masks, clean, isLightChange, isCameraMoving) = try costs.measure(.primitives) {
      let grey = try picture.withLuma { plane, stride in
        try GreyPicture(
          shrinking: plane, stride: stride, width: picture.width, height: picture.height,
          by: epoch.factor)
      }
      let masks = try epoch.background.update(grey, after: elapsed.secondsValue)
      let clean = try masks.long.cleaned(opening: (3, 3))
      return (
        grey, masks, clean, watchLight(epoch, clean, at: picture.time),
        try epoch.camera.look(grey, at: picture.time)
      )
    }
    let backgroundAge = (picture.time - epoch.backgroundStart).secondsValue
    let pieces = backgroundAge >= FinderFrame.knownAge ? try clean.components(ofAtLeast: 40) : []
    let frame = FinderFrame(
      picture: picture, workingFactor: epoch.factor, foreground: clean, pieces: pieces,
      sums: MaskSums(clean),
      motion: MaskSums(masks.short), backgroundAge: backgroundAge, scale: epoch.scale.line,
      isWide: epoch.isWide(at: picture.time),
      forecasts: epoch.tracker.forecasts(at: picture.time))
    let found = try costs.measure(.people) { try finder.find(in: frame) }
    let sight = try vehicles.map { vehicles in
      try costs.measure(.vehicles) {
        try vehicles.follow(
          VehicleFrame(
            frame: frame, grey: grey, time: picture.time, elapsed: elapsed.secondsValue))
      }
    }
    let candidates = beside(sight, found.candidates) { $0.box.fractions(of: epoch.size) }
    epoch.scale.learn(found.sightings, after: elapsed.secondsValue)
    let tracks = beside(
      sight,
      costs.measure(.tracking) { epoch.tracker.follow(candidates, at: picture.time) }
    ) { $0.box }
    let area = epoch.scale.line.map { line in
      AreaCount(
        frame.sums, scale: line,
        without: (sight?.tracks ?? []).map { frame.working(PixelBox($0.box, in: epoch.size)) })
    }
    let doubt = doubt(
      about: candidates, counted: tracks.count { $0.isCounted(at: picture.time) }, area, frame,
      epoch, after: elapsed.secondsValue)
    let shared = FrameContext.Shared(
      grey: grey, factor: epoch.factor, foreground: masks, isLightChange: isLightChange,
      isBackgroundSettled: backgroundAge >= 1,
      people: candidates.map {
        PersonBox(box: $0.box.fractions(of: epoch.size), confidence: $0.confidence)
      },
      tracks: tracks, vehicles: sight?.tracks ?? [], personScale: epoch.scale.line,
      peopleDoubt: doubt, isCameraMoving: isCameraMoving,
      isTooSmallForPeople: isTooSmallForPeople(epoch.size),
      areaCount: epoch.scale.isTold ? area : nil,
      glimpse: try epoch.glances.look(at: grey, time: picture.time))
    return FrameContext(
      picture: picture, elapsed: elapsed, age: picture.time - epoch.start, shared: shared,
      background: { epoch.background.mean })
  }

  /// Whether people can be judged in this frame; while a background is young, nothing is known of what moves.
  private func doubt(
    about candidates: [Candidate], counted: Int, _ area: AreaCount?, _ frame: FinderFrame,
    _ epoch: Epoch, after seconds: Double
  ) -> NotJudged.Reason? {
    let rows = Double(frame.size.height)
    guard let least = finder.leastHeight(rows: rows, scale: epoch.scale.line) else { return nil }
    let solid = frame.pieces.filter { 4 * $0.area > $0.box.width * $0.box.height }
    return epoch.doubt.look(
      PeopleDoubt.Sight(
        candidates: candidates, leastHeight: least,
        highest: Double(solid.map(\.box.height).max() ?? 0) / Double(frame.foreground.height),
        byArea: frame.isBackgroundKnown ? area?.all : nil, counted: counted), after: seconds)
  }

  private func isTooSmallForPeople(_ size: PixelSize) -> Bool {
    let rows = Double(size.height)
    return finder.leastHeight(rows: rows, scale: nil).map { rows < 2 * $0 } ?? false
  }

  /// Those who are no part of a vehicle; everybody where nobody looks for vehicles.
  private func beside<Found>(
    _ sight: VehicleSight?, _ found: [Found], box: (Found) -> Box
  ) -> [Found] {
    guard let sight else { return found }
    let vehicles = sight.tracks.map(\.box)
    return found.filter {
      !PeopleBesideVehicles.isPart(box($0), of: vehicles)
        && !PeopleBesideVehicles.mayBePart(box($0), of: sight.undecided)
    }
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
