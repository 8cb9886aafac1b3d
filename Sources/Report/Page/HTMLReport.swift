public import Claims
import Documents
import Evaluation
import Phrasebook

/// One self-contained page that can be read, printed, quoted and checked, in every language at once.
///
/// No script, no request: languages switch and details fold with HTML and CSS alone.
public enum HTMLReport {
  private struct Model: Sendable {
    let language: String
    let title: String
    let style: String
    let definitions: String
    let choices: [Choice]
    let pages: [Page]
  }

  private struct Choice: Sendable {
    let code: String
    let name: String
    let checked: String?
  }

  private struct Page: Sendable {
    let code: String
    let skip: String
    let contents: String
    let links: [Link]
    let overview: String
    let sections: [Part]
  }

  private struct Link: Sendable {
    let target: String
    let text: String
  }

  private struct Part: Sendable {
    let id: String
    let html: String
  }

  private static let template = PageTemplate(
    "page",
    """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>
    {{{style}}}</style>
    </head>
    <body>
    <header class="switch"><fieldset><legend>Language / <span lang="fr">Langue</span></legend>
    {{#choices}}<label lang="{{code}}"><input type="radio" name="language" id="language-{{code}}" \
    value="{{code}}" autocomplete="off"{{#checked}} checked{{/checked}}> {{name}}</label>
    {{/choices}}</fieldset></header>
    {{{definitions}}}
    {{#pages}}<main lang="{{code}}" class="{{code}}">
    <a class="skip" href="#{{code}}-claims">{{skip}}</a>
    {{{overview}}}
    <nav aria-label="{{contents}}"><ul>
    {{#links}}<li><a href="#{{target}}">{{text}}</a></li>
    {{/links}}</ul></nav>
    {{#sections}}<section id="{{id}}">
    {{{html}}}</section>
    {{/sections}}</main>
    {{/pages}}</body>
    </html>

    """)

  /// The page as text in UTF-8; the same input gives the same bytes.
  public static func render(_ input: ReportInput) throws(ReportError) -> String {
    try rendered(input).text
  }

  /// The page, and what is drawn into it.
  public static func rendered(_ input: ReportInput) throws(ReportError) -> RenderedPage {
    let definitions = PageDefinitions(input: input)
    var pages: [Page] = []
    // Both languages draw the same stills: those of the last one are counted.
    var drawn = PrivacyManifest.Drawn()
    for language in Language.allCases {
      let context = PageContext(
        input: input, backgrounds: definitions.symbols, language: language)
      let errors = try ErrorsSection(context: context).render()
      drawn = StillDrawing.count(in: errors, backgrounds: definitions.symbols.count)
      pages.append(try page(context, errors: errors, drawn: drawn))
    }
    let choices = Language.allCases.map { language in
      Choice(
        code: language.rawValue, name: Message.name(of: language),
        checked: language == input.language ? "checked" : nil)
    }
    let text = try template.render(
      Model(
        language: input.language.rawValue,
        title: input.result.audit.title + " – "
          + Message.Page.kicker.text(in: input.language),
        style: StyleSheet.text, definitions: definitions.svg, choices: choices, pages: pages))
    return RenderedPage(text: text, drawn: drawn)
  }

  private static func page(
    _ context: PageContext, errors: String, drawn: PrivacyManifest.Drawn
  ) throws(ReportError) -> Page {
    let language = context.language
    func title(_ message: Message.Page) -> String { message.text(in: language) }
    var sections: [(String, String, String)] = [
      ("claims", title(.claimsTitle), try ClaimSection(context: context).render()),
      ("meaning", title(.meaningTitle), try MeaningSection(context: context).render()),
    ]
    // Where nothing but published figures was judged there are no counts, alarms or conditions of ours.
    let counted: [(String, String, String)] = [
      ("counts", title(.countsTitle), try CountsSection(context: context).render()),
      ("curves", title(.curvesTitle), try CurvesSection(context: context).render()),
      ("timelines", title(.timelinesTitle), try TimelineSection(context: context).render()),
      ("errors", title(.errorsTitle), errors),
      ("conditions", title(.conditionsTitle), try ConditionsSection(context: context).render()),
    ]
    if !context.result.clips.isEmpty { sections += counted }
    sections += [
      ("method", title(.methodTitle), try MethodSection(context: context).render()),
      ("check", title(.checkTitle), try CheckSection(context: context, drawn: drawn).render()),
    ]
    // Only where there is something to put side by side, or somebody who annotated twice.
    if !context.result.comparisons.isEmpty {
      sections.insert(
        (
          "comparisons", Message.Comparison.title.text(in: language),
          try ComparisonSection(context: context).render()
        ), at: sections.count - 2)
    }
    if !context.result.agreements.isEmpty {
      sections.insert(
        (
          "agreement", Message.Agreement.title.text(in: language),
          try AgreementSection(context: context).render()
        ), at: sections.count - 2)
    }
    return Page(
      code: language.rawValue, skip: Message.Page.skip.text(in: language),
      contents: Message.Page.contents.text(in: language),
      links: sections.map { Link(target: context.id($0.0), text: $0.1) },
      overview: try OverviewSection(context: context).render(),
      sections: sections.map { Part(id: context.id($0.0), html: $0.2) })
  }
}

/// The page, and what is really drawn into it.
public struct RenderedPage: Sendable {
  /// The page as text in UTF-8.
  public let text: String
  /// Stills and backgrounds that it holds, each counted once although both languages show it.
  public let drawn: PrivacyManifest.Drawn
}

extension StillDrawing {
  /// Stills in a rendered section; text of files cannot pass for one, because it is escaped.
  static func count(in section: String, backgrounds: Int) -> PrivacyManifest.Drawn {
    let photos = section.matches(of: /<svg class="still photo"/).count
    return PrivacyManifest.Drawn(
      stills: photos + section.matches(of: /<svg class="still"/).count,
      stillsOnBackgrounds: photos, backgrounds: backgrounds)
  }
}
