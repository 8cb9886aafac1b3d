public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Several people stand together for a time.
///
/// Who stands within reach of another belongs to the same group, through others too; the reach is that of what social
/// psychology calls personal and social distance (Hall 1966, *The Hidden Dimension*; Solera, Calderara & Cucchiara 2016,
/// doi:10.1109/TPAMI.2015.2470658, learn it instead). Who belongs together is not known: only who stands together.
public struct GroupStage: Stage {
  private static let zones: StageOption<[Scene.Zone]?> = .zones(
    Bilingual(
      "Where groups count; without a choice all zones, or the whole view where there are none.",
      "Où les groupes comptent ; sans choix, toutes les zones, ou toute la vue s'il n'y en a pas."))
  private static let size: StageOption<Double> = .number(
    "size", 3, in: 2...1000,
    Bilingual("Least number of people.", "Nombre minimal de personnes."))
  private static let within: StageOption<Double> = .metres(
    "within", 1.5, in: 0.3...20,
    Bilingual(
      "How near one must stand to another; without a ground plane a person's height in the picture is the yardstick.",
      "À quelle distance on doit se tenir d'un autre ; sans plan du sol, la hauteur d'une personne dans l'image sert d'étalon."
    ))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .seconds(10), in: .seconds(1) ... .day,
    Bilingual(
      "How long they must stand together.", "Depuis combien de temps elles doivent être ensemble."))
  private static let release: StageOption<MediaDuration> = .duration(
    "release", .seconds(3), in: .zero ... .day,
    Bilingual(
      "How long they must be fewer, or on the move, for the alarm to end.",
      "Pendant combien de temps elles doivent être moins nombreuses, ou en marche, pour que l'alarme se termine."
    ))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "group", version: 1,
    abstract: Bilingual(
      "Several people stand near one another for a time.",
      "Plusieurs personnes se tiennent près l'une de l'autre un certain temps."),
    events: [
      StageCard.Event(
        "group", Bilingual("standing group", "groupe à l'arrêt"),
        start: Bilingual(
          "enough of them stood together", "elles étaient assez nombreuses ensemble"),
        end: Bilingual(
          "enough of them were last seen together",
          "on les a vues assez nombreuses ensemble pour la dernière fois"),
        alerted: Bilingual("they had stood for `hold`", "elles étaient là depuis `hold`"))
    ],
    needs: [.people], gains: [.groundPlane],
    options: [zones.fact, size.fact, within.fact, hold.fact, release.fact],
    knownBadCases: [
      Bilingual(
        "People who hide one another are too few to be a group.",
        "Des personnes qui se cachent l'une l'autre sont trop peu nombreuses pour un groupe."),
      Bilingual(
        "Without a ground plane, those who stand one behind the other along the view look nearer than they are.",
        "Sans plan du sol, des personnes l'une derrière l'autre dans l'axe de la vue paraissent plus proches qu'elles ne sont."
      ),
      Bilingual(
        "A queue, a bus stop and a red light are groups by this rule.",
        "Une file d'attente, un arrêt de bus et un feu rouge sont des groupes selon cette règle."),
      Bilingual(
        "Whoever sits, and is not found by the people source, does not count.",
        "Qui est assis, et que la source de personnes ne trouve pas, ne compte pas."),
    ])

  private struct Company: Sendable {
    var members: Set<Int>
    let zone: String?
    var hold: Hold
    var box: Box
    var most = 0
  }

  /// Metres a second up to which somebody stands.
  private static let mostSpeed = 0.35

  private let areas: [WatchedArea]
  private let size: Int
  private let within: Double
  private let hold: Hold
  private let scene: Scene
  private var companies: [Company] = []
  private var memory = TrackMemory<TrackWay>(for: .seconds(2))

  /// Reads the options; an unknown zone is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    areas = WatchedArea.all(try options[Self.zones] ?? scene.zones)
    size = Int(try options[Self.size])
    within = try options[Self.within]
    hold = Hold(needed: try options[Self.hold], release: try options[Self.release])
    self.scene = scene
  }

  /// Looks who stands with whom.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: context.tracks.present(at: context.time), time: context.time,
      aspect: context.aspect)
  }

  /// Ends the alarms that are still open.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.forget()
    defer { companies = [] }
    return companies.indices.compactMap { index in
      companies[index].hold.end().map { alarm(companies[index], $0) }
    }
  }

  /// The work of a frame, on tracks that are taken to be in view; `aspect` is the view's width over its height.
  package mutating func look(
    at tracks: [Track], time: MediaTime, aspect: Double
  ) -> [Observation] {
    let yardstick = Yardstick(
      plane: scene.groundPlane, personHeight: scene.personHeight, aspect: aspect)
    var standing: Set<Int> = []
    _ = memory.look(
      at: tracks, time: time, begin: { TrackWay(of: .seconds(2)) },
      follow: { track, way, instant in
        way.look(at: track.foot, time: instant)
        if let step = way.step,
          yardstick.length(from: step.from, to: step.to, by: track.box.height)
            <= Self.mostSpeed * step.seconds
        {
          standing.insert(track.number)
        }
        return []
      })
    var said: [Observation] = []
    var met: Set<Int> = []
    for area in areas {
      let inside = tracks.filter {
        standing.contains($0.number) && area.polygon.contains($0.footInView)
      }
      for group in gathered(inside, by: yardstick) where group.count >= size {
        let index = company(of: Set(group.map(\.number)), in: area.name, except: met)
        met.insert(index)
        companies[index].members = Set(group.map(\.number))
        companies[index].most = max(companies[index].most, group.count)
        companies[index].box = group.dropFirst().reduce(group[0].box) { $0.union($1.box) }
        if let ended = companies[index].hold.look(true, at: time) {
          said.append(alarm(companies[index], ended))
        }
      }
    }
    for index in companies.indices where !met.contains(index) {
      guard let ended = companies[index].hold.look(false, at: time) else { continue }
      said.append(alarm(companies[index], ended))
    }
    companies = companies.enumerated().filter {
      met.contains($0.offset) || $0.element.hold.stretch != nil
    }.map(\.element)
    return said
  }

  /// Who stands within reach of whom, through others too; in order of number.
  private func gathered(_ tracks: [Track], by yardstick: Yardstick) -> [[Track]] {
    var left = tracks.sorted { $0.number < $1.number }
    var groups: [[Track]] = []
    while let first = left.first {
      left.removeFirst()
      var group = [first]
      var next = 0
      while next < group.count {
        let near = left.filter { yardstick.distance(group[next], $0) <= within }
        group += near
        left.removeAll { track in near.contains { $0.number == track.number } }
        next += 1
      }
      groups.append(group)
    }
    return groups
  }

  /// The known group in a zone that shares most people with these, or a new one.
  private mutating func company(
    of members: Set<Int>, in zone: String?, except met: Set<Int>
  ) -> Int {
    let known = companies.indices.filter { !met.contains($0) && companies[$0].zone == zone }
    let shared = known.map { ($0, companies[$0].members.intersection(members).count) }
    if let best = shared.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), best.1 > 0 { return best.0 }
    companies.append(
      Company(members: members, zone: zone, hold: hold, box: .wholeView))
    return companies.count - 1
  }

  private func alarm(_ company: Company, _ ended: Hold.Ended) -> Observation {
    .alarm(
      Alarm(
        event: Self.card.name, zone: company.zone, interval: ended.interval,
        alerted: ended.heldAt,
        box: company.box.intersection(.wholeView),
        attributes: ["most": "\(company.most)"]))
  }
}
