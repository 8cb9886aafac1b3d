import Foundation
import TestSupport
import Testing

/// Errors speak the language that was asked for; the exit code is the same in every one.
@Suite(.onItsOwnThread) struct FrenchErrorTests {
  private func expect(
    _ arguments: [String], status: Int32, says french: String, not english: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (language, wanted, other) in [("fr", french, english), ("en", english, french)] {
      let outcome = try Program.contrechamp(arguments + ["--lang", language])
      #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
      #expect(
        outcome.errors.contains(wanted) && !outcome.errors.contains(other), "\(outcome.errors)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func aMissingFile() throws {
    try expect(
      ["audit", "/nowhere/audit.yaml"], status: 66,
      says: "/nowhere/audit.yaml: fichier introuvable", not: "/nowhere/audit.yaml: no such file")
  }

  @Test func anUnknownKey() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("audit.yaml", "audit: 1\nclaim: []\n")
    try expect(
      ["audit", path], status: 65,
      says:
        "audit.yaml:2: clé inconnue «\u{A0}claim\u{A0}» (vouliez-vous dire «\u{A0}claims\u{A0}»\u{202F}?)",
      not: "audit.yaml:2: unknown key \"claim\" (did you mean \"claims\"?)")
  }

  @Test func whatTheScannerSaysStaysAsItSaysIt() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("audit.yaml", "audit: 1\nclips: [\n")
    try expect(
      ["register", path], status: 65, says: "ce n’est pas du YAML («\u{A0}did not find",
      not: "not YAML: did not find")
  }

  @Test func aClipThatIsNoVideo() throws {
    let folder = try ScratchFolder()
    let clip = try folder.write("clip.mp4", "a page, no pictures")
    try expect(
      ["probe", clip], status: 65, says: "clip.mp4\u{A0}: aucun conteneur vidéo lisible («\u{A0}",
      not: "clip.mp4: no known video container")
    // What a worker found out comes over a pipe.
    try expect(
      ["replay", clip, "--out", folder.path("out")], status: 65,
      says: "clip.mp4\u{A0}: aucun conteneur vidéo lisible («\u{A0}",
      not: "clip.mp4: no known video container")
  }

  @Test func aWrongOptionOfAStage() throws {
    let folder = try ScratchFolder()
    let clip = try SyntheticClip.make(folder.path("clip.mp4"), seconds: 1)
    try expect(
      ["replay", clip, "--out", folder.path("out"), "--stages", "intrusoin"], status: 65,
      says: "aucun algorithme ne s’appelle «\u{A0}intrusoin\u{A0}»",
      not: "no stage is called \"intrusoin\"")
    try expect(
      ["replay", clip, "--out", folder.path("out"), "--analysis-rate", "0"], status: 65,
      says: "cadence d’analyse 0.0\u{202F}; attendu\u{A0}: plus de 0",
      not: "analysis rate 0.0: expected more than 0")
  }

  @Test func aBadMapping() throws {
    let folder = try ScratchFolder()
    try folder.write("truth.yaml", "truth: 1\nclip: hall\ncovers: [fire]\nevents: []\n")
    try folder.write("log.csv", "event,start\nfire,1\n")
    let mapping = try folder.write("mapping.yaml", "mapping: 1\ntimezone: Europe/Pariis\n")
    try expect(
      [
        "evaluate", "--truth", folder.path("truth.yaml"), "--observations", folder.path("log.csv"),
        "--mapping", mapping, "--duration", "24 h",
      ], status: 65,
      says: "mapping.yaml:2: fuseau horaire inconnu\u{A0}: «\u{A0}Europe/Pariis\u{A0}»",
      not: "mapping.yaml:2: unknown time zone \"Europe/Pariis\"")
  }

  @Test func wrongArgumentsOfAnInterval() throws {
    try expect(
      ["interval", "8/42", "--events", "3"], status: 64,
      says: "Donnez soit une part telle que 8/42, soit --events et --hours.",
      not: "Give either a share such as 8/42, or --events and --hours.")
    try expect(
      ["interval", "9/3"], status: 65,
      says: "valeur impossible pour le nombre de succès\u{A0}: 9\u{202F}; attendu\u{A0}: de 0 à 3",
      not: "the number of successes is 9: expected 0 to 3")
  }

  @Test func aLostClipOnThePageAndInTheFiles() throws {
    let fixture = try AuditFixture()
    try fixture.folder.write("bad.mp4", "no pictures")
    let outcome = try fixture.run(["--lang", "fr"])
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("séquence bad, système open : ")
        && outcome.errors.contains("good : terminé"), "\(outcome.errors)")
    let page = fixture.result("report.html")
    #expect(page.contains("aucun conteneur vidéo lisible"))
    #expect(page.contains("bad.mp4: no known video container"))
    // Results are read by programs: they stay as they are in every language.
    #expect(fixture.result("audit.json").contains("bad.mp4: no known video container"))
    #expect(!fixture.result("audit.json").contains("conteneur"))
    #expect(!fixture.result("junit.xml").contains("conteneur"))
  }
}
