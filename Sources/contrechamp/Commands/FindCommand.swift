import ArgumentParser
import Auditing
import Documents
import Foundation
import Observations
import Phrasebook
import Report

struct FindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds tracks that match a description, in an audit's clips or in observations.",
    discussion: """
      QUERY is one line of conditions with commas between, which must all hold: \
      'class: person, upper: red|orange, direction: left, dwell: > 30 s'. Keys: class, upper, lower, direction, dwell, \
      speed, height, zone, camera, clip. Words may stand with | between and `not` before them; dwell, speed and height \
      take >, >=, < or <= and a unit. PATHS are one audit file (.yaml), whose clips are replayed where nobody wrote \
      portraits yet, or observations with portraits (.jsonl, or a folder of .observations.jsonl). Never gives a picture.
      """)

  @Argument(help: "What to look for.")
  var query: String

  @Argument(help: "One audit file, or observations with portraits.")
  var paths: [String]

  @Option(help: "How many tracks to show (20; all with --csv and --json).")
  var top: Int?

  @Option(help: "Share of a track's votes from which its clothes are of a colour.")
  var least = TrackQuery.leastShare

  @Option(name: .customLong("system"), help: "Which of the audit's systems watches (the first).")
  var system: String?

  @Option(help: "Folder of the audit's results (default: out beside the audit file).")
  var out: String?

  @Option(help: "Clips side by side (default: one a processor).")
  var workers: Int?

  @Flag(help: "Print one JSON document.")
  var json = false

  @Flag(help: "Print CSV, which `compare --protocol retrieval-v1` reads.")
  var csv = false

  @Option(help: "Language of the table: en or fr.")
  var lang: Language = .english

  func validate() throws {
    if let top, top < 1 { throw lang.usage(.topAtLeastOne) }
    guard !(json && csv) else { throw lang.usage(.oneFormat) }
    guard least > 0, least <= 1 else { throw lang.usage(.leastIsShare) }
    guard isAudit || (system == nil && out == nil) else {
      throw lang.usage(.filtersOnlyAudits(system == nil ? "--out" : "--system"))
    }
  }

  func run() async throws {
    try await reporting(in: lang) {
      let asked = try TrackQuery(query, file: "QUERY")
      let (archive, failure) = try await archive(for: asked)
      try archive.check(asked, file: "QUERY")
      let answer = archive.answer(asked, least: least)
      let most = top ?? (json || csv ? Int.max : 20)
      if json {
        print(answer.json(in: archive, least: least, most: most).document, terminator: "")
      } else if csv {
        print(FoundCSV.render(answer, most: most), terminator: "")
      } else {
        let table = FoundTable(answer, in: archive, most: most, language: lang)
        print(Terminal.printable(table.text), terminator: "")
      }
      if let failure { throw failure }
    }
  }

  private var isAudit: Bool { paths.contains { !$0.hasSuffix(".jsonl") && !isFolder($0) } }

  private func archive(for asked: TrackQuery) async throws -> (Archive, ExitCode?) {
    guard isAudit else { return (try Archive(files: try paths.flatMap(files)), nil) }
    guard paths.count == 1, let path = paths.first else {
      throw DocumentError(
        .content, file: paths.first { !$0.hasSuffix(".jsonl") } ?? "", line: nil,
        .auditBesideOthers)
    }
    let search = try ArchiveSearch(auditFile: path, out: out, system: system)
    let progress = Progress(clips: search.clips, language: lang)
    let (archive, errors) = try await Interruption.guarding(in: lang) {
      try await search.archive(
        for: asked, executable: Executable.path, workers: workers ?? Processors.count
      ) { progress.hear($0) }
    }
    progress.end()
    return (archive, errors.first.map(Failure.code))
  }

  private func isFolder(_ path: String) -> Bool {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: real)[.type]
    return kind as? FileAttributeType == .typeDirectory
  }

  /// A file, or every file of observations below a folder, by name.
  private func files(_ path: String) throws -> [String] {
    guard isFolder(path) else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let found = names.filter { $0.hasSuffix(".observations.jsonl") }.sorted()
    guard !found.isEmpty else {
      throw DocumentError(.content, file: path, line: nil, .noPortraits)
    }
    return found.map { path + "/" + $0 }
  }
}
