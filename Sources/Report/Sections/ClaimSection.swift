import Phrasebook
import Claims
import Documents
import Evaluation
import MediaTime
import Observations

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
    let scope: String?
    let reference: String?
    let unstable: String?
    let warnings: [String]
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
    var link: String?
  }

  private static let template = PageTemplate(
    "claims",
    """
    <h2>{{title}}</h2>
    {{#cards}}<article class="card {{outcome}}" id="{{id}}" aria-labelledby="{{id}}-h">
    <div class="together"><header><p class="verdict {{outcome}}"><span aria-hidden="true">{{sign}}</span> {{word}}</p>\
    {{#scope}}<p class="few">{{.}}</p>{{/scope}}\
    {{#reference}}<p class="reference">{{.}}</p>{{/reference}}\
    {{#unstable}}<p class="reference">{{.}}</p>{{/unstable}}
    <h3 id="{{id}}-h"><bdi>{{heading}}</bdi></h3></header>
    {{#quote}}<blockquote><p><bdi>{{.}}</bdi></p></blockquote>{{/quote}}
    {{#source}}<p class="source">{{label}} {{#link}}<a href="{{.}}" rel="noopener noreferrer">\
    <bdi>{{text}}</bdi></a>{{/link}}{{^link}}<bdi>{{text}}</bdi>{{/link}}\
    {{#retrieved}} ({{.}}){{/retrieved}}</p>{{/source}}
    <p class="finding"><strong>{{word}}.</strong> {{sentences}}</p>
    {{#warnings}}<p class="finding"><strong>{{.}}</strong></p>
    {{/warnings}}
    {{#figures}}<figure>{{{svg}}}<figcaption>{{caption}}</figcaption></figure>
    {{/figures}}</div>
    {{#reply}}<div class="reply"><p><strong>{{replyTitle}}</strong></p>\
    <p><bdi>{{.}}</bdi></p></div>
    {{/reply}}<details><summary>{{restsOnTitle}}</summary><dl>
    {{#restsOn}}<div><dt><bdi>{{name}}</bdi></dt><dd>{{#link}}<a href="{{.}}" rel="noopener noreferrer">\
    <bdi>{{value}}</bdi></a>{{/link}}{{^link}}<bdi>{{value}}</bdi>{{/link}}</dd></div>
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
      scope: verdict.isOnTheseCamerasOnly
        ? Message.Card.theseOnly.text(in: language) : nil,
      reference: verdict.badge(in: language),
      unstable: verdict.isUnstable ? Message.Page.unstable.text(in: language) : nil,
      warnings: warnings(verdict).map(context.typeset), heading: heading(verdict),
      quote: claim.quote, source: source(claim),
      sentences: ClaimText(verdict: verdict, language: language).finding
        + (chance.caution(on: claim.id).map { " " + $0 } ?? ""), figures: drawn,
      restsOnTitle: Message.Card.restsOn.text(in: language), restsOn: facts(verdict),
      reply: claim.reply, replyTitle: Message.Card.reply.text(in: language))
  }

  /// What must be read before the verdict is believed.
  private func warnings(_ verdict: Verdict) -> [String] {
    let unstable = verdict.isUnstable ? verdict.stabilityNote(in: context.language) : nil
    return [verdict.diagnosis?.text(in: context.language), unstable].compactMap(\.self)
  }

  /// Title or name, system, and the event types, the joint ones by a word where they are many.
  private func heading(_ verdict: Verdict) -> String {
    let claim = verdict.claim
    let events = verdict.joint?.events ?? claim.event.map { [$0] } ?? []
    let about =
      events.count > 3
      ? Message.Published.types(events.count).text(in: context.language)
      : events.map { context.event($0) }.joined(separator: " + ")
    return (claim.title ?? claim.id) + " · " + claim.system + (about.isEmpty ? "" : " · " + about)
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
    facts += wording(of: claim) + published(verdict)
    if let event = claim.event { facts.append(fact(.event, context.event(event))) }
    if let joint = verdict.joint { facts.append(together(joint)) }
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

  /// Who said it, how its words were read, and the name of a claim whose heading is its title.
  private func wording(of claim: Claim) -> [Fact] {
    let language = context.language
    func fact(_ name: Message.Published, _ value: String?) -> Fact? {
      value.map { Fact(name: name.text(in: language), value: $0) }
    }
    return [
      fact(.name, claim.title == nil ? nil : claim.id),
      fact(.saidBy, claim.saidBy?.text(in: language)), fact(.readAs, claim.readAs),
      fact(.query, claim.query?.text),
    ].compactMap(\.self)
  }

  /// Every published figure that the verdict rests on, once, and where it was published.
  private func published(_ verdict: Verdict) -> [Fact] {
    let language = context.language
    var seen: Set<PublishedEvidence> = []
    return verdict.findings.compactMap(\.published).filter { seen.insert($0).inserted }.flatMap {
      figure -> [Fact] in
      let quote = figure.quote.map { " – " + language.quoted($0) }
      let read = figure.retrieved.map {
        " (" + Message.Card.retrieved(context.figures.day($0)).text(in: language) + ")"
      }
      return [
        Fact(
          name: Message.Published.figure.text(in: language),
          value: context.typeset(figure.text(in: language)) + (quote ?? "")),
        Fact(
          name: Message.Published.where.text(in: language), value: figure.source + (read ?? ""),
          link: SafeText.webAddress(figure.source)),
      ]
    }
  }

  private func together(_ joint: JointCoverage) -> Fact {
    let language = context.language
    let types = joint.events.map { context.event($0) }.joined(separator: ", ")
    let note =
      joint.leftOut.isEmpty
      ? "" : " " + Message.Published.leftOut(joint.leftOut).text(in: language)
    return Fact(
      name: Message.Published.together.text(in: language), value: types + "." + note)
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
