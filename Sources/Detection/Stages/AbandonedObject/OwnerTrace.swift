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
    /// Whether its owner must have been followed until they were away: what is not seen is not taken to have happened.
    var isTracked = false
  }

  enum Verdict: Hashable {
    /// Nobody was there when the thing came.
    case nobody
    /// Whoever brought it was lost from sight inside the view: nobody knows where they are.
    case lost
    /// Whoever brought it is near it, or was until just now.
    case present
    /// They went so long ago.
    case gone(Departure)
  }

  /// How a thing's owner went.
  struct Departure: Hashable {
    /// Seconds ago.
    let seconds: Double
    /// Their number.
    let track: Int
    /// Numbers of those whom they left it with, and who went as well.
    var heirs: [Int] = []
    /// Their height in working pixels.
    let height: Double
    /// Whether they stood at it for a moment as it came.
    let paused: Bool
  }

  struct Place {
    let seconds: Double
    let box: PixelBox
    let metres: Double
  }

  let rules: Rules
  private let thing: PixelBox
  private let cells: CellGrid
  private let metres: (PixelBox) -> Double
  let now: Double
  let came: Double
  private let moments: ArraySlice<PresenceHistory.Moment>
  /// Size of the working picture.
  let view: (width: Double, height: Double)

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
    view = (Double(cells.columns * CellGrid.side), Double(cells.rows * CellGrid.side))
    metres = { person in
      ground(person)
        ?? OwnerTrace.heights(from: person, to: thing) * rules.personHeight
    }
  }

  /// Seconds around the thing's coming within which its owner must be at it.
  static let slack = 1.0
  /// Seconds after which somebody not seen is taken to be lost.
  private static let patience = 1.5
  /// Seconds over which a pause is looked for.
  private static let pause = 0.75
  /// Heights a second from which on somebody walks: 0.7 metres a second, half of what people walk at; the way along the
  /// view's axis looks shorter, and counts as a pause.
  private static let walking = 0.4

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
    guard let first = owners.min(), let height = height(of: owners, in: lives) else {
      return .nobody
    }
    if rules.isTracked { return followed(owners, height: height, in: lives) }
    var departure = came
    for owner in owners.sorted() {
      guard let left = left(lives[owner] ?? []) else { return .present }
      departure = max(departure, left.seconds)
      // Lost close by while others are there: it may be one of them.
      if !left.isFar, isSomebodyNear(in: lives) { return .present }
    }
    return .gone(
      Departure(
        seconds: now - departure, track: first, height: height, paused: paused(owners, in: lives)))
  }

  /// Median height of the owners while the thing came, in working pixels.
  private func height(of owners: Set<Int>, in lives: [Int: [Place]]) -> Double? {
    let heights = owners.sorted().flatMap { lives[$0] ?? [] }
      .filter { abs($0.seconds - came) < 2 * OwnerTrace.slack }.map(\.box.height).sorted()
    return heights.isEmpty ? nil : heights[heights.count / 2]
  }

  /// Who of them was nearest to the thing as it came.
  private func nearest(of owners: Set<Int>, in lives: [Int: [Place]]) -> Int? {
    owners.sorted().min { closest($0, in: lives) < closest($1, in: lives) }
  }

  /// How near somebody was to the thing as it came, in metres.
  private func closest(_ number: Int, in lives: [Int: [Place]]) -> Double {
    (lives[number] ?? []).filter { abs($0.seconds - came) <= OwnerTrace.slack }.map(\.metres).min()
      ?? .infinity
  }

  /// Whether one of them stood at it for a moment while it came.
  ///
  /// Who puts something down mostly does, who only passes while the light changes does not. Somebody seen too shortly to
  /// tell is taken to have stood.
  func paused(_ owners: Set<Int>, in lives: [Int: [Place]]) -> Bool {
    owners.contains { paused(lives[$0] ?? []) }
  }

  private func paused(_ places: [Place]) -> Bool {
    let then = places.filter { abs($0.seconds - came - 0.5) <= 1.5 * OwnerTrace.slack }
    let steps = then.compactMap { first in
      then.first { $0.seconds - first.seconds >= OwnerTrace.pause }.map { (first, $0) }
    }
    return steps.isEmpty
      || steps.contains { first, second in
        let (dx, dy) = (
          second.box.footX - first.box.footX, second.box.footY - first.box.footY
        )
        return (dx * dx + dy * dy).squareRoot()
          <= OwnerTrace.walking * first.box.height * (second.seconds - first.seconds)
      }
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
    if rules.isTracked, let nearest = nearest(of: owners, in: lives) { owners = [nearest] }
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
  func left(_ seen: [Place]) -> (seconds: Double, isFar: Bool)? {
    var places = seen
    if !rules.isTracked, let last = places.last { places += followed(from: last) }
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
