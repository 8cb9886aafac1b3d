import Claims
import Documents
import Foundation
import Observations
import Replay
import Report

/// The files that an audit leaves behind, each written whole or not at all.
struct AuditOutputs: Sendable {
  let folder: AuditFolder
  /// Where finished results are kept, as the command line names it; nil: beside the others.
  let sharedCache: String?

  /// Names of the files at the top of the results.
  enum Name {
    static let report = "report.html"
    static let result = "audit.json"
    static let junit = "junit.xml"
    static let rows = "alarms.csv"
  }

  /// Writes everything; returns the result with its privacy manifest, and the path of the page.
  ///
  /// The page comes first, because only it knows what is drawn into it.
  func write(_ input: ReportInput, of evidence: [SystemEvidence]) throws
    -> (result: AuditResult, page: String)
  {
    // The four belong together, also where several runs write to one folder.
    let lock = FolderLock(folder.outputs.path)
    defer { _ = lock }
    var input = input
    input.result.privacy.kept += kept(from: evidence)
    let rendered = try HTMLReport.rendered(input)
    input.result.privacy.drawn = rendered.drawn
    try AtomicFile.write(input.result.json.document, to: folder.output(Name.result))
    try AtomicFile.write(
      JUnitReport.render(input.result, names: EventNames(input.stages)),
      to: folder.output(Name.junit))
    try AtomicFile.write(RowsCSV.render(input.result), to: folder.output(Name.rows))
    let page = folder.output(Name.report)
    try AtomicFile.write(rendered.text, to: page)
    return (input.result, page)
  }

  /// What stays: the four files, and what replays left in the folders, counted on the disk.
  private func kept(from evidence: [SystemEvidence]) -> [PrivacyManifest.Kept] {
    var kept: [PrivacyManifest.Kept] = [
      .init(what: .report, path: Name.report, files: 1),
      .init(what: .result, path: Name.result, files: 1),
      .init(what: .junit, path: Name.junit, files: 1),
      .init(what: .rows, path: Name.rows, files: 1),
    ]
    let observations = files(in: folder.output("observations"))
    if !observations.isEmpty {
      let (holdings, written) = holdings(of: evidence)
      kept.append(
        .init(
          what: .observations(holdings, earlier: observations.count - written),
          path: "observations/", files: observations.count))
    }
    let cached = files(in: cache)
    if !cached.isEmpty {
      kept.append(.init(what: .cache, path: cacheName, files: cached.count))
    }
    let backgrounds = files(in: folder.output("backgrounds"))
    if !backgrounds.isEmpty {
      kept.append(.init(what: .backgrounds, path: "backgrounds/", files: backgrounds.count))
    }
    return kept
  }

  /// What the observations of this run hold, and how many files they are; those of logs are not written.
  private func holdings(of evidence: [SystemEvidence]) -> (PrivacyManifest.Holdings, Int) {
    var holdings = PrivacyManifest.Holdings()
    var written = 0
    for item in evidence {
      guard case .observed(let file) = item.outcome,
        FileManager.default.fileExists(
          atPath: folder.observations(system: item.system, clip: item.clip))
      else { continue }
      written += 1
      holdings.alarms += file.alarms.count
      holdings.measurements += file.measurements.count
      holdings.detections += file.detections.count
      holdings.portraits += file.portraits.count
    }
    return (holdings, written)
  }

  /// Every file below a folder.
  private func files(in path: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let kind = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)[.type]
      return kind as? FileAttributeType == .typeRegular
    }
  }

  private var cache: String { sharedCache ?? folder.output("cache") }
  private var cacheName: String { sharedCache ?? "cache/" }
}
