import Claims
import Documents
import Foundation
import Observation
import Replay
import Report

/// The files that an audit leaves behind, each written whole or not at all.
struct AuditOutputs: Sendable {
  let folder: AuditFolder

  /// Names of the files at the top of the results.
  enum Name {
    static let report = "report.html"
    static let result = "audit.json"
    static let junit = "junit.xml"
    static let rows = "alarms.csv"
  }

  /// What was read and what stays.
  func manifest(
    read: [String], dropped: [String: Int], evidence: [SystemEvidence]
  ) -> PrivacyManifest {
    var kept = [
      PrivacyManifest.Kept(what: "report without pictures of people", path: Name.report),
      PrivacyManifest.Kept(what: "verdicts, scores and rows", path: Name.result),
      PrivacyManifest.Kept(what: "verdicts for CI", path: Name.junit),
      PrivacyManifest.Kept(what: "alarms and how they were counted", path: Name.rows),
    ]
    if evidence.contains(where: { if case .observed = $0.outcome { true } else { false } }) {
      kept.append(
        PrivacyManifest.Kept(
          what: "observations: times, boxes and track numbers that link to nothing",
          path: "observations/"))
    }
    if FileManager.default.fileExists(atPath: folder.output("cache")) {
      kept.append(
        PrivacyManifest.Kept(
          what: "the same observations and backgrounds, checked, for the next run", path: "cache/"))
    }
    if FileManager.default.fileExists(atPath: folder.output("backgrounds")) {
      kept.append(
        PrivacyManifest.Kept(what: "learned backgrounds without people", path: "backgrounds/"))
    }
    return PrivacyManifest(
      read: read, kept: kept,
      dropped: dropped.sorted { $0.key < $1.key }.map { KeyValue($0.key, "\($0.value)") })
  }

  /// Writes everything; returns the path of the page.
  func write(_ input: ReportInput) throws -> String {
    try AtomicFile.write(input.result.json.document, to: folder.output(Name.result))
    try AtomicFile.write(JUnitReport.render(input.result), to: folder.output(Name.junit))
    try AtomicFile.write(RowsCSV.render(input.result), to: folder.output(Name.rows))
    let page = folder.output(Name.report)
    try AtomicFile.write(try HTMLReport.render(input), to: page)
    return page
  }
}
