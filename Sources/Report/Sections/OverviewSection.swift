import Claims
import Documents
import Evaluation
import MediaTime

/// What was tested, what the page does not say, and every verdict at a glance.
struct OverviewSection {
  let context: PageContext

  private struct Model: Sendable {
    let kicker: String
    let title: String
    let tested: String
    let scope: String
    let glanceTitle: String
    let glance: [Glance]
    let together: String?
    let problems: [String]
    let problemsTitle: String?
  }

  private struct Glance: Sendable {
    let link: String
    let claim: String
    let words: String
    let system: String
    let outcome: String
    let sign: String
    let word: String
    let reference: String?
  }

  private static let template = PageTemplate(
    "overview",
    """
    <header class="top">
    <p class="kicker">{{kicker}}</p>
    <h1><bdi>{{title}}</bdi></h1>
    <p class="tested">{{tested}}</p>
    <p class="scope"><strong>{{scope}}</strong></p>
    </header>
    {{#problemsTitle}}<div class="problems"><h2>{{.}}</h2><ul>
    {{#problems}}<li lang="en"><bdi>{{.}}</bdi></li>
    {{/problems}}</ul></div>
    {{/problemsTitle}}
    <h2 class="quiet">{{glanceTitle}}</h2>
    <ul class="glance">
    {{#glance}}<li><p><span class="verdict {{outcome}}"><span aria-hidden="true">{{sign}}</span> {{word}}</span></p>\
    <p><a href="#{{link}}"><bdi>{{claim}}</bdi></a> · <bdi>{{system}}</bdi>\
    {{#reference}} <span class="reference">{{.}}</span>{{/reference}}\
    <span class="words"><bdi>{{words}}</bdi></span></p></li>
    {{/glance}}</ul>
    {{#together}}<p class="together-note">{{.}}</p>
    {{/together}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let result = context.result
    let glance = result.verdicts.enumerated().map { index, verdict in
      Glance(
        link: context.id("claim-\(index + 1)"), claim: verdict.claim.id,
        words: ClaimText(verdict: verdict, language: language).summary,
        system: verdict.claim.system, outcome: verdict.outcome.rawValue,
        sign: verdict.outcome.sign, word: verdict.outcome.text(in: language),
        reference: verdict.isReferenceReproduction
          ? Message.Page.reference.text(in: language) : nil)
    }
    return try Self.template.render(
      Model(
        kicker: Message.Page.kicker.text(in: language), title: result.audit.title, tested: tested,
        scope: Message.Page.scope.text(in: language),
        glanceTitle: Message.Page.glance.text(in: language), glance: glance,
        together: MultiplicityText(multiplicity: result.multiplicity, language: language).together,
        problems: result.problems.map(\.description),
        problemsTitle: result.problems.isEmpty
          ? nil : Message.Page.problems(result.problems.count).text(in: language)))
  }

  /// Systems and versions, clips, cameras, camera-hours, date: one line.
  private var tested: String {
    let result = context.result
    let exposures = result.systems.map { system in
      result.clips.flatMap(\.observed).filter { $0.system == system.system.id }
        .reduce(MediaDuration.zero) { $0 + $1.scored.duration }
    }
    let figures = context.figures
    let least = exposures.min() ?? .zero
    let most = exposures.max() ?? .zero
    return Message.Page.tested(
      systems: result.systems.map { context.name(of: $0.system.id) },
      clips: result.clips.count, cameras: result.cameras.count,
      exposure: figures.exposure(most), least: least < most ? figures.exposure(least) : nil,
      date: result.provenance.date.map(figures.day)
    ).text(in: context.language)
  }
}
