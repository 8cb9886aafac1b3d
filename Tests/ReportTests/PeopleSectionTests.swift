import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Report
import Testing

/// What open stages find people with, and where that cannot judge, stands on the page and in the results.
@Suite struct PeopleSectionTests {
  private static let card = SourceCard(
    name: "hog",
    knownBadCases: [Bilingual("Whoever sits is missed.", "Les personnes assises sont manquées.")],
    trials: [
      SourceCard.Trial(
        Bilingual("a street <b>", "une rue <b>"), precision: 0.553, stockPrecision: 0.41,
        countBias: -2.04, notJudged: 0.25),
      SourceCard.Trial(
        Bilingual("a road", "une route"), precision: nil, countBias: nil, notJudged: 1),
    ])

  private func result(
    people: SourceCard?, notJudged: [NotJudged] = []
  ) -> AuditResult {
    let clip = AuditClip(id: "hall-a", duration: .seconds(100))
    let system = SystemResult(
      system: AuditSystem(
        id: "open", source: .stages([.init(name: "density")], .init())),
      version: "density-v3", configuration: [], people: people)
    return AuditResult(
      audit: AuditFile(
        file: "audit.yaml", title: "A hall", clips: [clip], systems: [system.system], claims: []),
      clips: [
        ClipResult(
          clip: clip, duration: .seconds(100), sha256: nil, truth: nil, noScoreRegions: [],
          observed: [
            ObservedClip(
              system: "open", scored: IntervalSet([Sample.span(0, 100)]), excluded: [],
              damage: DamageLedger(), alarms: [], counts: [], notJudged: notJudged)
          ])
      ], systems: [system], verdicts: [], problems: [], scores: [], rows: [],
      provenance: Provenance(), privacy: PrivacyManifest())
  }

  private func page(_ result: AuditResult) throws -> String {
    try HTMLReport.render(ReportInput(result: result))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func thePageSaysWhatCannotBeSeenAndHowItWasTried() throws {
    let page = try page(result(people: Self.card))
    #expect(page.contains("What people are found with"))
    #expect(page.contains("Ce qui détecte les personnes"))
    #expect(page.contains("<li>Whoever sits is missed.</li>"))
    #expect(page.contains("<li>Les personnes assises sont manquées.</li>"))
    #expect(
      page.contains(
        "a street &lt;b&gt;</th><td>0.55</td><td>0.41</td><td>−2.0</td><td>25 %</td>"))
    #expect(
      page.contains(
        "une rue &lt;b&gt;</th><td>0,55</td><td>0,41</td><td>−2,0</td><td>25 %</td>"))
    #expect(page.contains("a road</th><td>–</td><td>–</td><td>–</td><td>100 %</td>"))
    #expect(page.contains("docs/people.md"))
  }

  @Test func aSourceThatNobodyTriedSaysSo() throws {
    let card = SourceCard(name: "model:x.onnx", knownBadCases: Self.card.knownBadCases)
    let page = try page(result(people: card))
    #expect(page.contains("How well it does was not measured here"))
    #expect(!page.contains("AP50"))
  }

  @Test func aVendorsSystemHasNoSuchSection() throws {
    #expect(try !page(result(people: nil)).contains("What people are found with"))
  }

  @Test func whatWasNotJudgedIsSaidForEachReason() throws {
    let spans = [
      NotJudged(.objects(.person), interval: Sample.span(0, 10), reason: .tooSmall),
      NotJudged(.objects(.person), interval: Sample.span(5, 30), reason: .tooSmall),
      NotJudged(.objects(.person), interval: Sample.span(40, 50), reason: .unexplained),
    ]
    let page = try page(result(people: nil, notJudged: spans))
    #expect(
      page.contains(
        "People not judged for 30 s (30 % of the clip): they are too small to be told apart."))
    #expect(page.contains("People not judged for 10 s (10 % of the clip): what moves covers"))
    #expect(page.contains("Personnes non évaluées pendant 30 s (30 % de la séquence) :"))
  }

  @Test func eventsThatWereNotJudgedAreNamed() throws {
    let span = NotJudged(
      .events(["fall", "intrusion"]), interval: Sample.span(0, 25), reason: .movingCamera)
    let page = try page(result(people: nil, notJudged: [span]))
    #expect(
      page.contains(
        "Not judged, and not scored: person on the ground, intrusion for 25 s (25 % of the clip): the camera turned or shook."
      ))
    #expect(page.contains("la caméra tournait ou tremblait"))
  }

  @Test func resultsHaveBoth() {
    let spans = [NotJudged(.objects(.person), interval: Sample.span(0, 10), reason: .tooLarge)]
    let text = result(people: Self.card, notJudged: spans).json.document
    for part in [
      #""source": "hog""#, #""ap50": 0.553"#, #""stock-hog-ap50": null"#, #""count-bias": -2.04"#,
      #""reason": "too-large""#,
    ] { #expect(text.contains(part), "\(part)") }
  }
}
