import Claims
import Documents
import Evaluation
import Scene

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
  /// A page with more false alarms and misses than this could not be opened; `alarms.csv` holds them all.
  static let rowLimit = 2_000
  /// The number under which a false alarm or miss stands, by row identifier; the first ones only.
  let numbers: [String: Int]

  init(input: ReportInput, backgrounds: [String: String], language: Language) {
    result = input.result
    rows = Dictionary(grouping: input.result.rows, by: \.clip)
    stills = input.stills
    self.backgrounds = backgrounds
    self.language = language
    var numbers: [String: Int] = [:]
    for row in input.result.rows where row.kind == .falseAlarm || row.kind == .miss {
      guard numbers.count < Self.rowLimit else { break }
      numbers[row.identifier] = numbers.count + 1
    }
    self.numbers = numbers
  }

  var figures: Figures { Figures(language: language) }

  /// An identifier of this language's page: both languages stand in one document.
  func id(_ name: String) -> String { language.rawValue + "-" + name }

  /// What to call the event of a score or row; a score of none is one of counted people.
  func event(_ name: String?) -> String {
    name.map { Message.event($0, in: language) } ?? Message.Word.peopleCounts.text(in: language)
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
