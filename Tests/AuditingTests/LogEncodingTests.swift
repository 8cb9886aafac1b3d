import Phrasebook
import Auditing
import Claims
import Documents
import Evaluation
import Foundation
import TestSupport
import Testing

/// A log as a Windows program writes it: one byte a character.
@Suite struct LogEncodingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func result(_ mapping: String) throws -> AuditResult {
    let log = "Type;Début\nIntrusion;2024-03-31 03:00:10\nPorte fermée;2024-03-31 03:00:20\n"
    let bytes = log.unicodeScalars.map { UInt8($0.value) }
    return try FileEvaluation.run(
      .init(
        truths: [
          folder.write(
            "t.yaml",
            "{truth: 1, clip: a, covers: [intrusion], events: [{event: intrusion, start: 10, end: 20}]}"
          )
        ], observations: [folder.write("log.csv", Data(bytes))],
        mapping: folder.write(
          "map.yaml",
          """
          mapping: 1
          columns: {event: Type, start: Début}
          events: {Intrusion: intrusion}
          ignore: {event-types: [Porte fermée]}
          delimiter: semicolon
          timezone: Europe/Paris
          \(mapping)
          """), duration: "1 h", startsAt: "2024-03-31T01:00:00Z"))
  }

  @Test func itIsReadWhereTheMappingSaysSo() throws {
    let result = try result("encoding: windows-1252")
    #expect(result.scores.first?.counts.hits == 1)
    #expect(
      result.systems.first?.configuration.first { $0.key == "clock" }?.value == "Europe/Paris")
  }

  @Test func otherwiseTheErrorNamesTheLineAndTheKey() throws {
    let error = #expect(throws: DocumentError.self) { try result("") }
    #expect(error?.line == 1)
    #expect(
      error?.reason.contains(
        "is not UTF-8 text (byte 0xE9); say in a mapping file what it is, such as `encoding: windows-1252`"
      )
        == true, "\(error?.description ?? "")")
  }

  @Test func anUnknownEncodingIsAnErrorWithTheKnownOnes() throws {
    let error = #expect(throws: DocumentError.self) { try result("encoding: latin1") }
    #expect(error?.reason.contains("known here: utf-8, windows-1252") == true)
  }
}
