public import Documents
public import MediaTime
public import Observations
import Phrasebook
public import Scene

/// Counts who crosses lines, each way.
public struct LineCountStage: Stage {
  private static let lines: StageOption<[Scene.NamedLine]?> = .lines(
    Bilingual(
      "Where crossings are counted; all lines without a choice.",
      "Où les franchissements sont comptés ; toutes les lignes sans choix."))
  private static let hold: StageOption<MediaDuration> = .duration(
    "hold", .milliseconds(250), in: .zero ... .seconds(3600),
    Bilingual(
      "How long somebody must stay on each side of a line for it to be crossed.",
      "Pendant combien de temps quelqu'un doit rester de chaque côté d'une ligne pour qu'elle soit franchie."
    ))

  /// What the stage is, can do, and is known to get wrong.
  public static let card = StageCard(
    name: "line-count", version: 1,
    abstract: Bilingual(
      "Counts who crosses a line, each way.", "Compte qui franchit une ligne, dans chaque sens."),
    quantities: [
      StageCard.Quantity(
        LineWatch.Direction.leftToRight.quantity,
        Bilingual(
          "crossings so far, from the left of the line to its right, seen from its start",
          "franchissements jusque-là, de la gauche de la ligne vers sa droite, vue de son début")),
      StageCard.Quantity(
        LineWatch.Direction.rightToLeft.quantity,
        Bilingual("crossings so far, the other way", "franchissements jusque-là, dans l'autre sens")
      ),
    ],
    needs: [.people], gains: [.vehicles],
    options: [lines.fact, hold.fact, ClassChoice.option.fact],
    knownBadCases: [
      Bilingual(
        "Whoever first appears, or disappears, within `hold` of the line is not counted.",
        "Qui apparaît, ou disparaît, à moins de `hold` de la ligne n'est pas compté."),
      Bilingual(
        "A group that crosses side by side is counted by its tracks: hidden people are missed.",
        "Un groupe qui franchit de front est compté d'après ses pistes : les personnes cachées sont manquées."
      ),
      Bilingual(
        "Where tracks break at the line, or swap there, counts are lost or change sides.",
        "Là où les pistes se rompent ou s'échangent sur la ligne, des comptes sont perdus ou changent de sens."
      ),
    ])

  private let rule: LineRule
  private var counts: [[LineWatch.Direction: Int]]
  private var memory: TrackMemory<[LineWatch]>

  /// Reads the options; an unknown line is an error.
  public init(options: DocumentNode?, scene: Scene) throws(DocumentError) {
    let options = try StageOptions(options, of: Self.card, scene: scene)
    rule = LineRule(
      event: Self.card.name, lines: try options[Self.lines] ?? scene.lines,
      hold: try options[Self.hold], directions: LineWatch.Direction.allCases,
      choice: try options[ClassChoice.option])
    counts = rule.lines.map { _ in [:] }
    memory = TrackMemory(for: rule.hold)
  }

  /// Follows each track over the lines.
  public mutating func extract(_ context: FrameContext) throws -> [Observation] {
    look(
      at: rule.choice.tracks(of: context).present(at: context.time),
      time: context.time)
  }

  /// The counts at the end, also of lines that nobody crossed: absent is not zero.
  public mutating func flush(at end: MediaTime) -> [Observation] {
    memory.forget()
    return rule.lines.indices.flatMap { measurements(of: $0, at: end) }
  }

  /// The work of a frame, on tracks that are taken to be in view.
  package mutating func look(at tracks: [Track], time: MediaTime) -> [Observation] {
    var crossed: [(line: Int, direction: LineWatch.Direction)] = []
    let rule = rule
    _ = memory.look(
      at: tracks, time: time, begin: { rule.watches },
      follow: { track, watches, instant in
        crossed += rule.crossed(by: track, &watches, at: instant).map {
          ($0.line, $0.crossing.direction)
        }
        return []
      })
    for (line, direction) in crossed { counts[line][direction, default: 0] += 1 }
    return Set(crossed.map(\.line)).sorted().flatMap { measurements(of: $0, at: time) }
  }

  private func measurements(of line: Int, at time: MediaTime) -> [Observation] {
    LineWatch.Direction.allCases.map { direction in
      .measurement(
        Measurement(
          quantity: direction.quantity, zone: rule.lines[line].name, time: time,
          value: Double(counts[line][direction] ?? 0)))
    }
  }
}

extension LineWatch.Direction {
  fileprivate var quantity: String { "crossings-" + rawValue }
}
