import MediaTime
import Observations
import Scene
import Vision

/// The state of `abandoned-object` over one epoch: pixel clocks, who was where, and the alarms that are open.
final class StillnessWatch {
  private let options: AbandonedObjectOptions
  private let scene: Scene
  private let size: PixelSize
  private let factor: Int
  private let start: MediaTime
  private var model: Stillness
  private var history: PresenceHistory
  private var open: [OpenAlarm] = []
  private var nextLook: MediaTime
  private var latest: MediaTime

  /// A thing that was reported and may still be there.
  private struct OpenAlarm {
    var alarm: Alarm
    /// Tracks of its owner and of those it was left with.
    let keepers: Set<Int>
    let box: PixelRect
    /// Indices of its pixels.
    let pixels: [Int]
    /// Since when it is no longer seen there.
    var missingSince: MediaTime?
  }

  // Regions are looked into once a second: rarer than frames, often against any waiting time.
  private static let rhythm = MediaDuration.seconds(1)
  // Seconds beyond the waiting time for which it is known who was where: an owner may linger, and a place may be restless.
  private static let memory = 60.0
  private static let leastHeight = 0.1
  private static let mostHeight = 0.7
  private static let mostTakenForPerson = 0.25
  private static let mostRestless = 0.2
  /// Working pixels along each side below which shadows of leaves and compression make things.
  private static let leastSide = 5
  /// Seconds of standing after which anything becomes background.
  private static let longest = 0.95 * Stillness.longestSeconds

  init(
    options: AbandonedObjectOptions, scene: Scene, first: AbandonedObjectStage.Sight
  ) throws(VisionError) {
    self.options = options
    self.scene = scene
    size = first.size
    factor = first.factor
    start = first.time
    latest = first.time
    nextLook = first.time + options.staticFor
    var settings = Stillness.Settings()
    settings.tolerance = options.tolerance
    model = try Stillness(width: first.luma.width, height: first.luma.height, settings: settings)
    history = PresenceHistory(
      length: options.staticFor.secondsValue + StillnessWatch.memory)
  }

  func fits(_ sight: AbandonedObjectStage.Sight) -> Bool {
    sight.size == size && sight.factor == factor && sight.time >= latest
  }

  /// Takes in a frame; answers with the alarms that are over.
  func advance(_ sight: AbandonedObjectStage.Sight) throws -> [Alarm] {
    latest = sight.time
    let seconds = (sight.time - start).secondsValue
    try model.update(luma: sight.luma, blue: sight.blue, red: sight.red, at: seconds)
    remember(sight, at: seconds)
    let ended = endOfMissing(at: sight.time)
    if sight.time >= nextLook {
      nextLook = sight.time + StillnessWatch.rhythm
      try lookIntoRegions(at: sight.time)
    }
    return ended
  }

  /// All alarms that are open when the clip ends.
  func finish(at end: MediaTime) -> [Alarm] {
    defer { open = [] }
    return open.map { closed($0, at: $0.missingSince ?? end) }
  }

  private func remember(_ sight: AbandonedObjectStage.Sight, at seconds: Double) {
    let side = CellGrid.side
    let cells = CellGrid(
      columns: model.width / side, rows: model.height / side, cells: model.cells(ofSide: side))
    let people = sight.tracks.filter(\.isSeen).map {
      PresenceHistory.Sighting(track: $0.number, box: working($0.box))
    }
    history.append(PresenceHistory.Moment(seconds: seconds, cells: cells, people: people))
  }

  private func working(_ box: Box) -> PixelBox {
    let across = Double(size.width) / Double(factor)
    let down = Double(size.height) / Double(factor)
    return PixelBox(
      x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down)
  }

  private func view(_ rect: PixelRect) -> Box {
    let across = Double(factor) / Double(size.width)
    let down = Double(factor) / Double(size.height)
    return Box(
      x: Double(rect.x) * across, y: Double(rect.y) * down, width: Double(rect.width) * across,
      height: Double(rect.height) * down)
  }

  /// Ends the alarms of things that have not been seen at their place for a second.
  private func endOfMissing(at time: MediaTime) -> [Alarm] {
    guard !open.isEmpty else { return [] }
    let unlike = model.standing(forSeconds: 0).pixels
    var ended: [Alarm] = []
    var rest: [OpenAlarm] = []
    for var item in open {
      let there = item.pixels.count { unlike[$0] != 0 }
      if Double(there) >= 0.4 * Double(item.pixels.count) {
        item.missingSince = nil
      } else {
        item.missingSince = item.missingSince ?? time
      }
      if let since = item.missingSince, time - since >= .seconds(1) {
        ended.append(closed(item, at: since))
      } else {
        rest.append(item)
      }
    }
    open = rest
    return ended
  }

  /// What is known of the owner, in words; of one who was followed, since when nobody is at it and who was left with it.
  private func attributes(
    of departure: OwnerTrace.Departure, at time: MediaTime
  ) -> [String: String] {
    var words = ["owner-track": "\(departure.track)"]
    guard options.rules.isTracked else { return words }
    let since = (time - MediaTime.zero).secondsValue - departure.seconds
    words["unattended-since"] = "\((since * 100).rounded() / 100) s"
    if !departure.heirs.isEmpty {
      words["handed-to"] = departure.heirs.map(String.init).joined(separator: " ")
    }
    return words
  }

  /// Who took it: a keeper, or another while a keeper was in view elsewhere; nil where neither can be said.
  private func taker(of item: OpenAlarm, at time: MediaTime) -> String? {
    let then = (time - start).secondsValue
    let place = PixelBox(item.box)
    let people = history.since(then - 1).prefix { $0.seconds <= then + 1 }.flatMap(\.people)
    let near = people.filter { $0.box.withMargin($0.box.height / 4).touches(place) }
    if near.contains(where: { item.keepers.contains($0.track) }) { return "owner" }
    guard !near.isEmpty, people.contains(where: { item.keepers.contains($0.track) }) else {
      return nil
    }
    return "other"
  }

  private func closed(_ item: OpenAlarm, at end: MediaTime) -> Alarm {
    var alarm = item.alarm
    if options.rules.isTracked, let since = item.missingSince {
      alarm.attributes["taken-by"] = taker(of: item, at: since)
    }
    alarm.interval = MediaInterval(
      between: alarm.interval.start, and: max(alarm.interval.start, end))
    return alarm
  }

  private func lookIntoRegions(at time: MediaTime) throws(VisionError) {
    let regions = try StillRegion.find(
      in: model, forSeconds: options.staticFor.secondsValue, tolerance: options.tolerance)
    for region in regions {
      let isKnown = open.contains { StillnessWatch.overlaps($0.box, region.box) }
      if Double(region.age) / Stillness.ticks >= StillnessWatch.longest {
        try absorb(region)
        continue
      }
      guard !isKnown else { continue }
      let evidence = try RegionEvidence(region)
      switch evidence.objection {
      case .shaken, .light, .removed: try absorb(region)
      case .crowded, .faint: break
      case nil: judge(region, evidence, at: time)
      }
    }
  }

  private static func overlaps(_ a: PixelRect, _ b: PixelRect) -> Bool {
    let gap = 4
    return a.x - gap < b.x + b.width && b.x < a.x + a.width + gap
      && a.y - gap < b.y + b.height && b.y < a.y + a.height + gap
  }

  /// What is no thing becomes background, with its fringe.
  private func absorb(_ region: StillRegion) throws(VisionError) {
    let least = Int16(options.staticFor.secondsValue / 2 * Stillness.ticks)
    let fringe = try region.core.grown(5)
    var mask = GreyPicture(width: model.width, height: model.height)
    for index in fringe.pixels.indices
    where fringe.pixels[index] != 0 && region.ages[index] >= least {
      mask[region.window.x + index % fringe.width, region.window.y + index / fringe.width] = 255
    }
    try model.absorb(mask)
  }

  /// Whether what was there before it came is known: the place was seen without people, and nothing kept moving there.
  private func isPlaceKnown(_ place: PixelBox, _ cells: CellGrid, came: Double) -> Bool {
    guard history.hasForgotten || history.wasFree(place, before: came) else { return false }
    let share = history.restlessness(of: cells, at: place, before: came - 2)
    return share.map { $0 <= StillnessWatch.mostRestless } ?? true
  }

  /// Whether it lies wholly in the view and is no speck.
  private func isWhole(_ box: PixelRect) -> Bool {
    min(box.width, box.height) >= StillnessWatch.leastSide && box.x > 0 && box.y > 0
      && box.x + box.width < model.width && box.y + box.height < model.height
  }

  /// Asks who brought it; opens an alarm where they have gone.
  private func judge(_ region: StillRegion, _ evidence: RegionEvidence, at time: MediaTime) {
    let box = view(region.box)
    guard let zone = options.zone(at: box.foot) else { return }
    let thing = PixelBox(region.box)
    let now = (time - start).secondsValue
    let cells = CellGrid(
      columns: model.width / CellGrid.side, rows: model.height / CellGrid.side,
      around: region.shape, x: region.window.x, y: region.window.y)
    let seconds = now - Double(region.age) / Stillness.ticks
    guard isWhole(region.box), isPlaceKnown(thing, cells, came: seconds) else { return }
    let trace = OwnerTrace(
      rules: options.rules, thing: thing, cells: cells, came: seconds, now: now, history: history,
      ground: { [scene, size, factor] person in
        let (across, down) = (Double(size.width), Double(size.height))
        return scene.groundPlane?.distance(
          Point(person.footX * Double(factor) / across, person.footY * Double(factor) / down),
          box.foot)
      })
    guard trace.shareTakenForPerson <= StillnessWatch.mostTakenForPerson,
      case .gone(let departure) = trace.verdict(),
      departure.seconds >= options.unattendedFor.secondsValue,
      departure.paused || evidence.isUnmistakable
    else { return }
    let relative = thing.height / max(1, departure.height)
    guard relative >= StillnessWatch.leastHeight, relative <= StillnessWatch.mostHeight else {
      return
    }
    let stood = Rational(Int64(region.age), Int64(Stillness.ticks)).map(MediaDuration.init)
    let came = max(start, time - (stood ?? options.staticFor))
    open.append(
      OpenAlarm(
        alarm: Alarm(
          event: AbandonedObjectStage.card.name, zone: zone?.name,
          interval: MediaInterval(between: came, and: time), alerted: time,
          confidence: min(1, max(0, evidence.outline)), box: box,
          attributes: attributes(of: departure, at: time)),
        keepers: Set([departure.track] + departure.heirs), box: region.box,
        pixels: region.window.indices(inWidth: model.width).enumerated()
          .filter { region.core.pixels[$0.offset] != 0 }.map(\.element)))
  }
}
