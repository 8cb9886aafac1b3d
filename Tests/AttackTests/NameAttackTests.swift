import Foundation
import TestSupport
import Testing

/// Names of clips that something on the way might take for more than a name.
@Suite(.onItsOwnThread) struct NameAttackTests {
  /// Patterns of numbered pictures, escapes of addresses, options, and what fits no line.
  static let names = [
    "50% done.ts", "%d.ts", "%03d.ts", "pct100%d.ts", "100%25.ts", "a%20b.ts", "%%.ts", "%.ts",
    "%s%n.ts",
    "-y.ts", "a:b.ts", "a?b#c.ts", "a\nb.ts", "a\u{202E}st.ts", "'a' \"b\" $(c).ts", "é\u{0301}.ts",
  ]

  @Test func aNameIsANameOnly() throws {
    let attack = try ClipAttack()
    for name in NameAttackTests.names {
      try FileManager.default.copyItem(
        atPath: attack.folder.path("good.mp4"), toPath: attack.folder.path(name))
    }
    let outcome = try attack.run(NameAttackTests.names.map { "./" + $0 })
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in NameAttackTests.names {
      #expect(attack.hasResult(String(name.dropLast(3))), "\(name): \(outcome.errors)")
    }
  }

  /// The folder is full of clips that a pattern would gather, and its own name is one.
  @Test func aFolderMayBeCalledLikeAPattern() throws {
    let attack = try ClipAttack()
    for name in ["pct100%d/1.ts", "pct100%d/2.ts", "pct100%d/%d.ts"] {
      try attack.folder.write(
        name, try Data(contentsOf: attack.folder.url.appending(path: "good.mp4")))
    }
    let clip = attack.folder.path("pct100%d/%d.ts")
    let outcome = try Program.contrechamp(
      ["replay", clip, "--stages", "motion", "--people", "blobs", "--out", "out"],
      in: attack.folder.url)
    #expect(outcome.status == 0 && attack.hasResult("%d"), "\(outcome.errors)")
    // There is no clip of this name, whatever stands beside it.
    try FileManager.default.removeItem(atPath: attack.folder.path("pct100%d/%d.ts"))
    let missing = try Program.contrechamp(["probe", attack.folder.path("pct100%d/%d.ts")])
    #expect(missing.status == 66 && missing.errors.contains("no such file"), "\(missing.errors)")
  }

  @Test func nothingOfANameReachesTheTerminal() throws {
    let attack = try ClipAttack()
    let name = "no\ncontrechamp: all is well\u{202E}gpm.\u{1B}[2J\u{2028}\u{200F}.ts"
    try attack.folder.write(name, "no video")
    for arguments in [["probe", name], ["replay", name, "--stages", "motion", "--out", "out"]] {
      let outcome = try Program.contrechamp(arguments, in: attack.folder.url)
      #expect(outcome.status == 65)
      for scalar: Unicode.Scalar in ["\u{202E}", "\u{1B}", "\u{2028}", "\u{200F}"] {
        #expect(!(outcome.errors + outcome.output).unicodeScalars.contains(scalar))
      }
      let lines = outcome.errors.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("contrechamp: all is well") }, "\(outcome.errors)")
    }
  }

  @Test func aProbedNameIsOneLine() throws {
    let attack = try ClipAttack()
    try FileManager.default.copyItem(
      atPath: attack.folder.path("good.mp4"), toPath: attack.folder.path("a\n  nothing wrong.mp4"))
    let outcome = try Program.contrechamp(
      ["probe", "a\n  nothing wrong.mp4"], in: attack.folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("a\u{FFFD}  nothing wrong.mp4\n"), "\(outcome.output)")
  }
}
