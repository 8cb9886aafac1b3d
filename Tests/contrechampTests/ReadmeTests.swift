import Foundation
import TestSupport
import Testing

/// Every command of the README's list runs as it is written there; the set-up commands are CI's own steps.
@Suite(.onItsOwnThread) struct ReadmeTests {
  static let commands: [String] = {
    let path = Checkout.root.appendingPathComponent("README.md").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("contrechamp ") }
      .map { String($0.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces) }
  }()

  /// The clip is fetched, not shipped: without it the commands on it cannot run.
  static let hasClip = FileManager.default.fileExists(
    atPath: Checkout.root.appendingPathComponent("samples/campus/footage/vtest.avi").path)

  @Test func theReadmeHasItsCommands() {
    #expect(ReadmeTests.commands.count >= 8)
  }

  @Test(.enabled(if: hasClip, "run `sh samples/campus/fetch.sh`"), arguments: commands)
  func aCommandOfTheReadmeRuns(command: String) throws {
    let folder = try ScratchFolder()
    var words = command.split(separator: " ").dropFirst().map(String.init)
    // Results go to a folder of the test's own; everything else stays as written.
    if let place = words.firstIndex(of: "--out") {
      words[place + 1] = folder.path("out")
    } else if words.first == "audit" {
      words += ["--out", folder.path("out")]
    }
    let outcome = try Program.contrechamp(words, in: Checkout.root)
    #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    #expect(!outcome.output.isEmpty || words.first == "replay")
  }
}
