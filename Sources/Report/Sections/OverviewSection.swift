import Phrasebook
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
    let assurance: String
    let accountTitle: String?
    let account: [String]
    let lostTitle: String?
    let lostMeaning: String
    let lost: [Lost]
    let glanceTitle: String
    let glance: [Glance]
    let together: String?
    let problems: [String]
    let problemsTitle: String?
  }

  private struct Lost: Sendable {
    let names: String
    let reason: String
  }

  private struct Glance: Sendable {
    let link: String
    let claim: String
    let words: String?
    let limits: String?
    let measured: String?
    let system: String
    let outcome: String
    let sign: String
    let word: String
    /// Not `scope`: where it is nil, the template would look for that word outside and find the page's own.
    let few: String?
    let reference: String?
    let unstable: String?
    let warning: String?
  }

  private static let template = PageTemplate(
    "overview",
    """
    <header class="top">
    <p class="kicker">{{kicker}}</p>
    <h1><bdi>{{title}}</bdi></h1>
    <p class="tested">{{tested}}</p>
    <p class="tested">{{assurance}}</p>
    <p class="scope"><strong>{{scope}}</strong></p>
    </header>
    {{#lostTitle}}<div class="problems lost"><h2>{{.}}</h2><ul>
    {{#lost}}<li><bdi>{{names}}</bdi> – <bdi>{{reason}}</bdi></li>
    {{/lost}}</ul><p>{{lostMeaning}}</p></div>
    {{/lostTitle}}{{#problemsTitle}}<div class="problems"><h2>{{.}}</h2><ul>
    {{#problems}}<li><bdi>{{.}}</bdi></li>
    {{/problems}}</ul></div>
    {{/problemsTitle}}
    {{#accountTitle}}<h2 class="quiet">{{.}}</h2><ul class="account">
    {{#account}}<li><bdi>{{.}}</bdi></li>
    {{/account}}</ul>
    {{/accountTitle}}
    <h2 class="quiet">{{glanceTitle}}</h2>
    <ul class="glance">
    {{#glance}}<li><p><span class="verdict {{outcome}}"><span aria-hidden="true">{{sign}}</span> {{word}}</span>\
    {{#few}} <span class="few">{{.}}</span>{{/few}}</p>\
    <p><a href="#{{link}}"><bdi>{{claim}}</bdi></a> · <bdi>{{system}}</bdi>\
    {{#reference}} <span class="reference">{{.}}</span>{{/reference}}\
    {{#unstable}} <span class="reference">{{.}}</span>{{/unstable}}\
    {{#words}}<span class="words"><bdi>{{.}}</bdi></span>{{/words}}\
    {{#limits}}<span class="words">{{.}}</span>{{/limits}}\
    {{#measured}}<span class="words">{{.}}</span>{{/measured}}\
    {{#warning}}<span class="words">{{.}}</span>{{/warning}}</p></li>
    {{/glance}}</ul>
    {{#together}}<p class="together-note">{{.}}</p>
    {{/together}}
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let result = context.result
    let account = AccountText(logs: result.logs, language: language).sentences
    let glance = result.verdicts.enumerated().map { index, verdict in
      let text = ClaimText(verdict: verdict, language: language)
      return Glance(
        link: context.id("claim-\(index + 1)"), claim: verdict.claim.id,
        words: text.label, limits: text.summary.isEmpty ? nil : text.summary,
        measured: text.measured.map {
          (verdict.isOfPublished ? Message.Published.value($0) : .measured($0)).text(in: language)
        },
        system: verdict.claim.system, outcome: verdict.outcome.rawValue,
        sign: verdict.outcome.sign, word: verdict.outcome.text(in: language),
        few: verdict.isOnTheseCamerasOnly
          ? Message.Card.theseOnly.text(in: language) : nil,
        reference: verdict.badge(in: language),
        unstable: verdict.isUnstable ? Message.Page.unstable.text(in: language) : nil,
        warning: verdict.diagnosis.map { context.typeset($0.text(in: language)) })
    }
    let lost = LostText(result: result, language: language)
    return try Self.template.render(
      Model(
        kicker: Message.Page.kicker.text(in: language), title: result.audit.title, tested: tested,
        scope: Message.Page.scope.text(in: language),
        assurance: context.typeset(result.audit.assuranceWords.text(in: language)),
        accountTitle: account.isEmpty ? nil : Message.Account.title.text(in: language),
        account: account,
        lostTitle: lost.title, lostMeaning: Message.Lost.meaning.text(in: language),
        lost: lost.lines.map { Lost(names: $0.names, reason: $0.reason) },
        glanceTitle: Message.Page.glance.text(in: language), glance: glance,
        together: MultiplicityText(multiplicity: result.multiplicity, language: language).together,
        problems: result.problems.map { $0.text(in: language) },
        problemsTitle: result.problems.isEmpty
          ? nil : Message.Page.problems(result.problems.count).text(in: language)))
  }

  /// Systems and versions, clips, cameras, camera-hours, date: one line.
  private var tested: String {
    let result = context.result
    guard !result.clips.isEmpty else {
      return Message.Published.tested(
        systems: result.systems.count, figures: result.publishedFigures.count,
        date: result.provenance.date.map(context.figures.day)
      ).text(in: context.language)
    }
    let exposures = result.systems.map { system in
      result.clips.flatMap(\.observed).filter { $0.system == system.system.id }
        .reduce(MediaDuration.zero) { $0 + $1.scored.duration }
    }
    let figures = context.figures
    let least = exposures.min() ?? .zero
    let most = exposures.max() ?? .zero
    return Message.Page.tested(
      systems: result.systems.map { context.name(of: $0.system.id) },
      clips: result.clips.count, lost: result.lostClips.count, cameras: result.cameras.count,
      exposure: figures.exposure(most), least: least < most ? figures.exposure(least) : nil,
      date: result.provenance.date.map(figures.day)
    ).text(in: context.language)
  }
}
