import Scene
import Vision

/// Finds out, looking back, who brought a thing and where they are now.
///
/// The back-trace of Lin et al. 2015 (doi 10.1109/TIFS.2015.2408263): the owner is whoever was at the place when the
/// thing came to rest. Passers-by do not count: "nobody within two metres" fails in every busy scene. Where a track is
/// lost near the thing, the next one that begins there is taken for the same person; where the people detector loses
/// somebody (bent, cut off by the edge), the foreground under the last box is followed on.
struct OwnerTrace {
  /// Distances in metres; without a ground plane a person's height in the picture is the yardstick.
  struct Rules: Hashable {
    var beyond = 3.0
    var attended = 2.0
    var personHeight = 1.7
  }

  enum Verdict: Hashable {
    /// Nobody was there when the thing came.
    case nobody
    /// Whoever brought it is near it, or was until just now.
    case present
    /// They went so long ago; their number and their height in working pixels.
    case gone(seconds: Double, track: Int, height: Double)
  }

  private struct Place {
    let seconds: Double
    let box: PixelBox
    let metres: Double
  }

  private let rules: Rules
  private let thing: PixelBox
  private let cells: CellGrid
  private let metres: (PixelBox) -> Double
  private let now: Double
  private let came: Double
  private let moments: ArraySlice<PresenceHistory.Moment>

  /// Prepares the trace.
  ///
  /// - Parameters:
  ///   - rules: Distances that count.
  ///   - thing: In working pixels.
  ///   - cells: The cells that the thing covers.
  ///   - came: Seconds at which it came to rest.
  ///   - now: Seconds of the latest moment.
  ///   - history: Who was where.
  ///   - ground: Metres between a person's feet and the thing, where the scene has a ground plane.
  init(
    rules: Rules, thing: PixelBox, cells: CellGrid, came: Double, now: Double,
    history: PresenceHistory, ground: @escaping (PixelBox) -> Double?
  ) {
    self.rules = rules
    self.thing = thing
    self.cells = cells
    self.came = came
    self.now = now
    moments = history.since(came - OwnerTrace.slack)
    metres = { person in
      ground(person)
        ?? OwnerTrace.heights(from: person, to: thing) * rules.personHeight
    }
  }

  /// Seconds around the thing's coming within which its owner must be at it.
  private static let slack = 1.0
  /// Seconds after which somebody not seen is taken to be lost.
  private static let patience = 1.5

  /// Distance of a person's feet from the thing, in heights of the person.
  static func heights(from person: PixelBox, to thing: PixelBox) -> Double {
    let across = max(0, abs(person.footX - thing.footX) - thing.width / 2)
    let down = abs(person.footY - thing.footY)
    return (across * across + down * down).squareRoot() / max(1, person.height)
  }

  /// Share of the moments since the thing came in which it was itself taken for a person.
  var shareTakenForPerson: Double {
    let later = moments.filter { $0.seconds >= came + OwnerTrace.slack }
    guard !later.isEmpty else { return 0 }
    let hits = later.count { moment in
      moment.people.contains { person in
        person.box.overlap(thing) >= 0.5 * thing.area && thing.height >= 0.5 * person.box.height
      }
    }
    return Double(hits) / Double(later.count)
  }

  /// Who brought it and where they are.
  func verdict() -> Verdict {
    var lives: [Int: [Place]] = [:]
    for moment in moments {
      for person in moment.people {
        lives[person.track, default: []].append(
          Place(seconds: moment.seconds, box: person.box, metres: metres(person.box)))
      }
    }
    let owners = self.owners(in: lives)
    guard let first = owners.min() else { return .nobody }
    var departure = came
    for owner in owners.sorted() {
      guard let left = left(lives[owner] ?? []) else { return .present }
      departure = max(departure, left.seconds)
      // Lost close by while others are there: it may be one of them.
      if !left.isFar, isSomebodyNear(in: lives) { return .present }
    }
    let heights = owners.sorted().flatMap { lives[$0] ?? [] }
      .filter { abs($0.seconds - came) < 2 * OwnerTrace.slack }.map(\.box.height).sorted()
    guard !heights.isEmpty else { return .nobody }
    return .gone(seconds: now - departure, track: first, height: heights[heights.count / 2])
  }

  /// Whoever was at the thing when it came, and whoever their tracks went over into.
  private func owners(in lives: [Int: [Place]]) -> Set<Int> {
    var owners = Set(
      lives.filter { _, places in
        places.contains { place in
          place.seconds <= came + OwnerTrace.slack
            && max(0, abs(place.box.footX - thing.footX) - thing.width / 2) < 0.6 * place.box.height
            && abs(place.box.footY - thing.footY) < 0.45 * place.box.height
        }
      }.keys)
    var open = owners.sorted()
    while let owner = open.popLast() {
      guard let last = lives[owner]?.last, now - last.seconds >= 0.5, last.metres <= rules.beyond
      else { continue }
      for (other, places) in lives.sorted(by: { $0.key < $1.key }) where !owners.contains(other) {
        guard let first = places.first,
          first.seconds >= last.seconds - 0.5, first.seconds <= last.seconds + 2
        else { continue }
        let (dx, dy) = (first.box.footX - last.box.footX, first.box.footY - last.box.footY)
        let ratio = first.box.height / max(1, last.box.height)
        guard (dx * dx + dy * dy).squareRoot() < 0.7 * last.box.height, (0.6...1.6).contains(ratio)
        else { continue }
        owners.insert(other)
        open.append(other)
      }
    }
    return owners
  }

  /// When somebody left, and whether they were seen far off; nil while they are near.
  private func left(_ seen: [Place]) -> (seconds: Double, isFar: Bool)? {
    var places = seen
    if let last = places.last { places += followed(from: last) }
    guard let last = places.last else { return nil }
    var beyondSince: Double?
    for place in places {
      if place.metres > rules.beyond {
        beyondSince = beyondSince ?? place.seconds
      } else if place.metres < rules.attended {
        beyondSince = nil
      }
    }
    if let beyondSince { return (beyondSince, true) }
    return now - last.seconds < OwnerTrace.patience ? nil : (last.seconds, false)
  }

  /// Where the foreground under somebody's last box went: mean shift of a box of their size over the cells.
  private func followed(from last: Place) -> [Place] {
    var box = last.box
    var places: [Place] = []
    var latest = last.seconds
    let side = Double(CellGrid.side)
    let least = max(2, 0.12 * box.area / (side * side))
    for moment in moments where moment.seconds > last.seconds {
      guard moment.seconds - latest <= 1 else { break }
      let free = moment.cells.subtracting(cells)
      var isFound = false
      for _ in 0..<3 {
        let around = PixelBox(
          x: box.x - 0.1 * box.width, y: box.y - 0.05 * box.height, width: 1.2 * box.width,
          height: 1.1 * box.height)
        let mass = free.mass(in: around)
        guard Double(mass.count) >= least else { break }
        isFound = true
        let (dx, dy) = (mass.x - box.footX, mass.y - (box.y + box.height / 2))
        box.x += dx
        box.y += dy
        if abs(dx) + abs(dy) < 1 { break }
      }
      guard isFound else { continue }
      latest = moment.seconds
      places.append(Place(seconds: moment.seconds, box: box, metres: metres(box)))
    }
    return places
  }

  private func isSomebodyNear(in lives: [Int: [Place]]) -> Bool {
    lives.values.contains { places in
      guard let last = places.last else { return false }
      return now - last.seconds < 1 && last.metres < rules.attended
    }
  }
}
