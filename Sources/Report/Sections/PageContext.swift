import Claims
import Documents
import Evaluation
import MediaTime
import Scene
import Phrasebook

/// What every section of one language's page is built from.
struct PageContext {
  let result: AuditResult
  let language: Language
  /// What stills are drawn from, by clip.
  let stills: [String: StillMaterial]
  /// Symbols that hold backgrounds, by clip: shared by both languages.
  let backgrounds: [String: String]
  /// Every row, by clip.
  let rows: [String: [MatchRow]]
  /// The false alarms and misses that stand on the page.
  let errors: ErrorList
  /// A table with more rows than this could not be read; `alarms.csv` holds them all.
  static let rowLimit = 100
  /// The number under which a false alarm or miss stands, by row identifier; listed ones only.
  let numbers: [String: Int]
  /// Where clips with a start have their dates and clock times: in the zone of a log's mapping, else UTC.
  let wallClock: WallClock
  /// What people call the types of events.
  let names: EventNames
  /// The start of each clip that has one.
  private let starts: [String: UTCInstant]

  init(input: ReportInput, backgrounds: [String: String], language: Language) {
    result = input.result
    names = EventNames(input.stages)
    rows = Dictionary(grouping: input.result.rows, by: \.clip)
    stills = input.stills
    self.backgrounds = backgrounds
    self.language = language
    errors = ErrorList(input.result)
    numbers = errors.numbers
    wallClock = WallClock(
      stated: input.result.systems.flatMap { $0.configuration.filter { $0.key == "clock" } }
        .map(\.value))
    var starts: [String: UTCInstant] = [:]
    for clip in input.result.clips {
      starts[clip.clip.id] = clip.clip.startsAt.flatMap { UTCInstant(rfc3339: $0) }
    }
    self.starts = starts
  }

  var figures: Figures { Figures(language: language) }

  /// How a clip's times are told.
  func clock(of clip: String) -> ClipClock {
    ClipClock(figures: figures, wall: starts[clip].map { ($0, wallClock) })
  }

  /// Which clock dates and times are of; nil where every clip's times count from its beginning.
  var clockNote: String? {
    guard !starts.isEmpty else { return nil }
    return Message.Strip.clock(wallClock.name, isOfAll: starts.count == result.clips.count)
      .text(in: language)
  }

  /// An identifier of this language's page: both languages stand in one document.
  func id(_ name: String) -> String { language.rawValue + "-" + name }

  /// What to call the event of a score or row; a score of none is one of counted people.
  func event(_ name: String?) -> String {
    name.map { names.name($0, in: language) } ?? Message.Word.peopleCounts.text(in: language)
  }

  /// Text of another module's phrasebook with the spaces and apostrophes that print needs.
  func typeset(_ text: String) -> String { Prose.typeset(text) }

  /// The material of a clip, or the whole view of a clip that nobody described.
  func material(of clip: String) -> StillMaterial {
    stills[clip] ?? StillMaterial(size: PixelSize(width: 16, height: 9))
  }

  /// Systems and event types that were scored on all the evidence, in the order of the scores.
  var scored: [Score] {
    result.scores.filter { $0.slice.isAll && $0.subject.baseline == nil }
  }

  /// System and event type of a score, and who judged where annotators did not.
  func caption(of score: Score) -> String {
    let name = label(of: score.subject.system) + " · " + event(score.event)
    guard score.missesAreUnknown else { return name }
    return name + " · " + Message.Operators.byOperators.text(in: language)
  }

  /// A system with its version where that is short, for headings.
  func label(of system: String) -> String {
    let name = name(of: system)
    return name.count <= system.count + 14 ? name : system
  }

  /// A system with its version, as people know it.
  func name(of system: String) -> String {
    let found = result.systems.first { $0.system.id == system }
    let version = found?.version ?? found?.system.version
    return version.map { $0.isEmpty ? system : "\(system) (\($0))" } ?? system
  }
}
