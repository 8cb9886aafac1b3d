public import Claims
import Documents
public import MediaTime
public import Observations
public import Scene
public import Phrasebook

/// Everything that the page shows; holds no frame of any video.
public struct ReportInput: Sendable {
  /// What the audit found.
  public var result: AuditResult
  /// What stills are drawn from, by clip identifier; a clip without any gets a schematic.
  public var stills: [String: StillMaterial]
  /// The language that the page opens in.
  public var language: Language
  /// Every stage that there is, for the names of what logs and truth speak of, too.
  public var stages: [StageCard]

  /// A result, what its stills are drawn from, and the language that the page opens in.
  public init(
    result: AuditResult, stills: [String: StillMaterial] = [:], language: Language = .english,
    stages: [StageCard] = []
  ) {
    self.stages = stages
    self.result = result
    self.stills = stills
    self.language = language
  }
}

/// What the stills of one clip are drawn from: zones, boxes and, at most, a person-free background.
public struct StillMaterial: Sendable {
  /// Where somebody was at an instant: boxes only, never pixels.
  public struct Sample: Hashable, Sendable {
    /// When.
    public let time: MediaTime
    /// One a person.
    public let people: [Box]

    /// Boxes at an instant.
    public init(time: MediaTime, people: [Box]) {
      self.time = time
      self.people = people
    }
  }

  /// Size of the view in pixels; its proportions are those of the drawing.
  public var size: PixelSize
  /// The learned, person-free background as a PNG; nil where too little is known: then a schematic is drawn.
  public var background: [UInt8]?
  /// Share of the view that the background shows; nil where nobody counted.
  public var shown: Double?
  /// Zones, lines and regions that are not scored.
  public var scene: Scene
  /// Where people were, by time.
  public var people: [Sample]
  /// How far from an instant a sample may lie to stand for it.
  public var tolerance: MediaDuration

  /// Material of one clip; samples are sorted by time.
  public init(
    size: PixelSize, background: [UInt8]? = nil, shown: Double? = nil,
    scene: Scene = .wholeView, people: [Sample] = [], tolerance: MediaDuration = .milliseconds(500)
  ) {
    self.size = size
    self.background = background
    self.shown = shown
    self.scene = scene
    self.people = people.sorted { $0.time < $1.time }
    self.tolerance = tolerance
  }

  /// Who was where at an instant; nil where no sample lies near enough to say.
  package func people(at time: MediaTime) -> [Box]? {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle].time < time { low = middle + 1 } else { high = middle }
    }
    let near = [low - 1, low].filter(people.indices.contains).map { people[$0] }
    let nearest = near.min { distance($0, time) < distance($1, time) }
    guard let nearest, distance(nearest, time) <= tolerance else { return nil }
    return nearest.people
  }

  private func distance(_ sample: Sample, _ time: MediaTime) -> MediaDuration {
    sample.time < time ? time - sample.time : sample.time - time
  }
}
