import Phrasebook
import Comparing
import Documents
import Evaluation
import Foundation
import TestSupport
import Testing

/// One of NIST's test cases, which are no part of the project: its files, and what NIST's scorer made of them.
struct NISTCase: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }

  /// The folders of the cases; empty where the material is not there.
  static let all: [NISTCase] = {
    guard let folder = SharedMaterial.path("oracles/actev"),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.sorted().map(NISTCase.init)
  }()

  func path(_ file: String) -> String {
    SharedMaterial.path("oracles/actev/\(name)/\(file)") ?? file
  }

  var description: JSON {
    get throws { try JSON.parse(DocumentText.read(path("case.json")), file: name) }
  }

  /// NIST's names of protocols in ours: lower case with hyphens.
  func evaluation(_ protocolName: String? = nil) throws -> ActEVEvaluation {
    let description = try description
    var request = ActEVEvaluation.Request(
      reference: path("reference.json"), system: path("system.json"),
      fileIndex: path("file-index.json"), activityIndex: path("activity-index.json"))
    guard case .string(let nist)? = description["protocol"],
      case .array(let flags)? = description["flags"]
    else { throw DocumentError(.content, file: name, line: nil, .missingKey("protocol or flags")) }
    request.ignoresExtraneousFiles = flags.contains("-F")
    request.keepsPartialInstances = flags.contains("-i")
    request.includesActivitiesWithoutReference = flags.contains("-I")
    let own = protocolName ?? nist.lowercased().replacingOccurrences(of: "_", with: "-")
    return try ActEVEvaluation(request, rule: try #require(ActEVProtocol.named(own)))
  }

  /// Rows of a file of NIST's, without the heads.
  func rows(_ file: String) throws -> [[String]] {
    try DocumentText.read(path(file)).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "|").map(String.init) }
  }
}

@Suite(
  .enabled(if: SharedMaterial.has("oracles/actev"), "needs NIST's cases in ../shared/oracles/actev")
)
struct ActEVGoldenTests {
  @Test func theCasesAreThere() {
    #expect(NISTCase.all.count >= 8)
  }

  @Test(arguments: NISTCase.all)
  func countsAreNISTs(_ golden: NISTCase) throws {
    let json = try golden.evaluation().json(withRows: false)
    guard case .object(let counts)? = try golden.description["counts"] else {
      Issue.record("no counts")
      return
    }
    for activity in counts {
      let found = json["activities"]?[activity.key]
      for (ours, nists) in [("cd", "CD"), ("md", "MD"), ("fa", "FA")] {
        #expect(found?[ours] == activity.value[nists], "\(activity.key) \(nists)")
      }
    }
  }

  @Test(arguments: NISTCase.all)
  func everyMetricOfAnActivityIsNISTs(_ golden: NISTCase) throws {
    let json = try golden.evaluation().json(withRows: false)
    let rows = try golden.rows("expected-scores_by_activity.csv")
    #expect(!rows.isEmpty)
    for row in rows {
      expect(json["activities"]?[row[0]]?[row[1]], row[2], "\(row[0]) \(row[1])")
    }
  }

  @Test(arguments: NISTCase.all)
  func everyAggregateIsNISTs(_ golden: NISTCase) throws {
    let json = try golden.evaluation().json(withRows: false)
    let rows = try golden.rows("expected-scores_aggregated.csv")
    #expect(!rows.isEmpty)
    for row in rows { expect(json["aggregate"]?[row[0]], row[1], row[0]) }
  }

  private func expect(_ found: JSON?, _ wanted: String, _ name: String) {
    guard let value = Double(wanted) else {
      #expect(found == .null, "\(name): \(wanted)")
      return
    }
    guard case .number(let number)? = found else {
      Issue.record("\(name): found \(String(describing: found)), expected \(wanted)")
      return
    }
    #expect(abs(number - value) <= 1e-9, "\(name)")
  }

  /// NIST's results for the same files (test_22_7) where an overlap over .4 is asked for.
  @Test func aStricterOverlapFindsFewer() throws {
    let smooth = NISTCase(name: "test_22_5")
    let json = try smooth.evaluation("srl-ad-v3").json(withRows: false)
    let found = json["activities"]?["Closing-Temp-IOU"]
    #expect(found?["cd"] == 3)
    expect(found?["p_miss@10rfa"], "0.625", "p_miss@10rfa")
    expect(found?["n-mide@1rfa"], "0.12222222222222226", "n-mide@1rfa")
    expect(found?["w_p_miss@5rfa"], "0.7222222222222222", "w_p_miss@5rfa")
  }
}
