import MediaTime
import Scene
import Vision

/// Vehicles as moving parts of the view, without weights.
///
/// A background of its own sees every frame at the exposure that the background was learned with, because vehicles are
/// large and bright enough to drive a camera's automatic iris.
final class BlobVehicles: VehicleFinder {
  private let scene: Scene
  private var epoch: Epoch?

  private final class Epoch {
    let size: PixelSize
    var background: DualRateBackground
    var mean: GreyPicture
    var age = 0.0
    var changedFor = 0.0
    var tracker: Tracker
    var scale: VehicleScale
    var trails: [Int: VehicleTrail] = [:]
    /// Tracks of the latest frame, vehicles and others.
    var latest: [Track] = []

    init(_ grey: GreyPicture, scene: Scene) throws(VisionError) {
      size = PixelSize(width: grey.width, height: grey.height)
      var settings = DualRateBackground.Settings()
      settings.longSeconds = 60
      // Dense traffic makes every pixel of a road seem noisy.
      settings.deviations = 2.5
      settings.leastDifference = 14
      background = try DualRateBackground(
        width: grey.width, height: grey.height, settings: settings)
      mean = grey
      tracker = Tracker(size: size, settings: .vehicles)
      scale = VehicleScale(scene: scene, size: size)
    }
  }

  /// Seconds before the background means something.
  private static let settling = 1.0
  /// Share of the view that no traffic fills.
  private static let mostMoving = 0.6

  init(scene: Scene) { self.scene = scene }

  func reset() { epoch = nil }

  func follow(_ frame: VehicleFrame) throws -> VehicleSight {
    let epoch = try epoch ?? Epoch(frame.grey, scene: scene)
    self.epoch = epoch
    epoch.age += frame.elapsed
    let tone = ToneLine(from: epoch.mean, to: frame.grey)
    let picture = tone.undone(in: frame.grey)
    let raw = try epoch.background.update(picture, after: frame.elapsed).long
    let mask = try VehicleMask(raw: raw, picture: picture, background: epoch.mean)
    epoch.mean = epoch.background.mean
    let isUsable =
      epoch.age >= BlobVehicles.settling && !watchLight(epoch, mask.moving, frame.elapsed)
    let blobs = isUsable ? try blobs(epoch, mask, after: frame.elapsed) : []
    return judge(epoch, blobs, at: frame.time)
  }

  private func blobs(
    _ epoch: Epoch, _ mask: VehicleMask, after seconds: Double
  ) throws(VisionError) -> [VehicleBlob] {
    let forecasts = epoch.latest
      .filter { epoch.trails[$0.number]?.isExpected == true }
      .map { track in
        let box = Box(
          x: track.box.x + track.velocity.x * seconds, y: track.box.y + track.velocity.y * seconds,
          width: track.box.width, height: track.box.height)
        return PixelBox(box, in: epoch.size)
      }
    var finder = try VehicleBlobFinder(mask: mask, scale: epoch.scale, forecasts: forecasts)
    return try finder.find()
  }

  private func judge(
    _ epoch: Epoch, _ blobs: [VehicleBlob], at time: MediaTime
  ) -> VehicleSight {
    let tracks = epoch.tracker.follow(blobs.map(\.candidate), at: time)
    epoch.latest = tracks
    var trails: [Int: VehicleTrail] = [:]
    var vehicles: [Track] = []
    for track in tracks {
      var trail = epoch.trails[track.number] ?? VehicleTrail()
      let box = PixelBox(track.box, in: epoch.size)
      let nearest = blobs.max { ($0.box.iou(box), $1.box.area) < ($1.box.iou(box), $0.box.area) }
      if track.isSeen, let blob = nearest {
        let step = VehicleTrail.Step(
          time: time, foot: (box.footX, box.footY), side: box.area.squareRoot(),
          aspect: box.width / box.height, fill: blob.fill,
          carWidth: epoch.scale.width(atX: box.footX, row: box.footY))
        let teaches = trail.add(
          step, scale: epoch.scale, viewHeight: Double(epoch.size.height))
        if teaches, blob.isAlone, !blob.isCut {
          epoch.scale.learn(row: blob.box.footY, width: blob.box.width)
        }
      }
      if trail.isVehicle {
        vehicles.append(track.asVehicle(earlier: trail.takeWay()))
      } else if track.isSeen {
        trail.note(Track.Sighting(time: time, box: track.box))
      }
      trails[track.number] = trail
    }
    epoch.trails = trails
    return VehicleSight(
      tracks: vehicles,
      undecided: undecided(blobs, tracks, trails, in: epoch.size))
  }

  /// Blobs that are no track known to be something else.
  private func undecided(
    _ blobs: [VehicleBlob], _ tracks: [Track], _ trails: [Int: VehicleTrail], in size: PixelSize
  ) -> [Box] {
    let others = tracks.filter { trails[$0.number]?.isOther == true }
    return blobs.map { $0.box.fractions(of: size) }.filter { blob in
      others.allSatisfy { $0.box.iou(blob) < 0.3 }
    }
  }

  /// Starts the background anew when most of the view has been changed for a second.
  private func watchLight(_ epoch: Epoch, _ mask: GreyPicture, _ elapsed: Double) -> Bool {
    let share = Double(mask.nonzeroCount) / Double(max(1, mask.pixels.count))
    guard share > BlobVehicles.mostMoving else {
      epoch.changedFor = 0
      return false
    }
    epoch.changedFor += elapsed
    if epoch.changedFor >= 1 {
      epoch.background.forget()
      (epoch.age, epoch.changedFor) = (0, 0)
    }
    return true
  }
}
