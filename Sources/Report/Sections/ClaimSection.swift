import Claims
import Documents
import Evaluation
import MediaTime

/// A card a claim: quote and source, verdict, sentences, axis, and what it rests on.
struct ClaimSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let cards: [Card]
  }

  private struct Card: Sendable {
    let id: String
    let outcome: String
    let sign: String
    let word: String
    let reference: String?
    let heading: String
    let quote: String?
    let source: Source?
    let sentences: String
    let figures: [Drawn]
    let restsOnTitle: String
    let restsOn: [Fact]
    let reply: String?
    let replyTitle: String
  }

  private struct Source: Sendable {
    let label: String
    let link: String?
    let text: String
    let retrieved: String?
  }

  private struct Drawn: Sendable {
    let svg: String
    let caption: String
  }

  private struct Fact: Sendable {
    let name: String
    let value: String
  }

  private static let template = PageTemplate(
    "claims",
    """
    <h2>{{title}}</h2>
    {{#cards}}<article class="card {{outcome}}" id="{{id}}" aria-labelledby="{{id}}-h">
    <div class="together"><header><p class="verdict {{outcome}}"><span aria-hidden="true">{{sign}}</span> {{word}}</p>\
    {{#reference}}<p class="reference">{{.}}</p>{{/reference}}
    <h3 id="{{id}}-h"><bdi>{{heading}}</bdi></h3></header>
    {{#quote}}<blockquote><p><bdi>{{.}}</bdi></p></blockquote>{{/quote}}
    {{#source}}<p class="source">{{label}} {{#link}}<a href="{{.}}" rel="noopener noreferrer">\
    <bdi>{{text}}</bdi></a>{{/link}}{{^link}}<bdi>{{text}}</bdi>{{/link}}\
    {{#retrieved}} ({{.}}){{/retrieved}}</p>{{/source}}
    <p class="finding"><strong>{{word}}.</strong> {{sentences}}</p>
    {{#figures}}<figure>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/figures}}</div>
    {{#reply}}<div class="reply"><p><strong>{{replyTitle}}</strong></p>\
    <p><bdi>{{.}}</bdi></p></div>
    {{/reply}}<details><summary>{{restsOnTitle}}</summary><dl>
    {{#restsOn}}<div><dt><bdi>{{name}}</bdi></dt><dd><bdi>{{value}}</bdi></dd></div>
    {{/restsOn}}</dl></details>
    </article>
    {{/cards}}
    """)

  func render() throws(ReportError) -> String {
    try Self.template.render(
      Model(
        title: Message.Page.claimsTitle.text(in: context.language),
        cards: context.result.verdicts.enumerated().map { card($1, number: $0 + 1) }))
  }

  private func card(_ verdict: Verdict, number: Int) -> Card {
    let language = context.language
    let claim = verdict.claim
    let drawn = verdict.findings.enumerated().compactMap { index, finding -> Drawn? in
      let axis = ClaimAxis(
        id: context.id("axis-\(number)-\(index + 1)"), finding: finding, language: language)
      return axis.map { Drawn(svg: $0.svg, caption: $0.caption) }
    }
    return Card(
      id: context.id("claim-\(number)"), outcome: verdict.outcome.rawValue,
      sign: verdict.outcome.sign, word: verdict.outcome.text(in: language),
      reference: verdict.isReferenceReproduction
        ? Message.Page.reference.text(in: language) : nil,
      heading: claim.id + " · " + claim.system
        + (claim.event.map { " · " + context.event($0) } ?? ""),
      quote: claim.quote, source: source(claim),
      sentences: ClaimText(verdict: verdict, language: language).finding
        + (chance.caution(on: claim.id).map { " " + $0 } ?? ""), figures: drawn,
      restsOnTitle: Message.Card.restsOn.text(in: language), restsOn: facts(verdict),
      reply: claim.reply, replyTitle: Message.Card.reply.text(in: language))
  }

  private var chance: MultiplicityText {
    MultiplicityText(multiplicity: context.result.multiplicity, language: context.language)
  }

  /// The source, as a link only where it is a web address: `javascript:` and the like stay text.
  private func source(_ claim: Claim) -> Source? {
    claim.source.map { source in
      Source(
        label: Message.Card.source.text(in: context.language), link: SafeText.webAddress(source),
        text: source,
        retrieved: claim.retrieved.map {
          Message.Card.retrieved(context.figures.day($0)).text(in: context.language)
        })
    }
  }

  private func facts(_ verdict: Verdict) -> [Fact] {
    let language = context.language
    let claim = verdict.claim
    func fact(_ name: Message.Card, _ value: String) -> Fact {
      Fact(name: name.text(in: language), value: value)
    }
    var facts = [fact(.system, context.name(of: claim.system))]
    if let event = claim.event { facts.append(fact(.event, context.event(event))) }
    if let zone = claim.zone { facts.append(fact(.zone, zone)) }
    if !claim.conditions.isEmpty {
      let words = claim.conditions.sorted { $0.key < $1.key }
        .map { Message.condition($0.key, $0.value, in: language) }
      facts.append(fact(.conditions, words.joined(separator: ", ")))
    }
    if verdict.exposure > .zero {
      facts.append(fact(.exposure, context.figures.exposure(verdict.exposure)))
      facts.append(
        fact(
          .cameras,
          verdict.scopeNote(in: language).map(context.typeset)
            ?? Message.Card.cameraCount(verdict.cameras).text(in: language)))
    }
    if let matching = verdict.matching {
      facts.append(
        fact(.rule, matching.name + " – " + context.typeset(matching.text(in: language))))
    }
    if !verdict.stability.variants.isEmpty || !verdict.stability.others.isEmpty {
      facts.append(fact(.stability, stability(verdict)))
    }
    if let chance = chance.fact(on: claim.id) {
      facts.append(Fact(name: Message.Multiplicity.heading.text(in: language), value: chance))
    }
    for entry in claim.deployment {
      facts.append(
        Fact(name: Message.Card.deployment(entry.key).text(in: language), value: entry.value))
    }
    if claim.gate {
      facts.append(fact(.gate, Message.Word.yes.text(in: language)))
    }
    return facts
  }

  private func stability(_ verdict: Verdict) -> String {
    let language = context.language
    if let note = verdict.stabilityNote(in: language) { return context.typeset(note) }
    let rules =
      verdict.stability.variants.map { $0.matching.shortText(in: language) }
      + verdict.stability.others.map { $0.kind.text(in: language) }
    return Message.Card.stable(context.typeset(rules.joined(separator: "; "))).text(in: language)
  }
}
