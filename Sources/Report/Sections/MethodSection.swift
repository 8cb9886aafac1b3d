import Claims
import Documents
import Evaluation
import Observations
import Statistics
import Phrasebook

/// The protocol in words, who annotated, what could not be tested, and the limits of the method.
struct MethodSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let decisionTitle: String
    let decision: String
    let rulesTitle: String?
    let rules: [Rule]
    let bounds: String?
    let registration: [String]
    let truthTitle: String
    let truth: [String]
    let systemsTitle: String
    let systems: [Rule]
    let people: String
    let untestedTitle: String
    let untested: [String]
    let limitsTitle: String
    let limits: [String]
  }

  private struct Rule: Sendable {
    let name: String
    let text: String
  }

  private static let template = PageTemplate(
    "method",
    """
    <h2>{{title}}</h2>
    <h3>{{decisionTitle}}</h3>
    <p class="decision">{{decision}}</p>
    {{#bounds}}<p>{{.}}</p>
    {{/bounds}}{{#rulesTitle}}<h3>{{.}}</h3>
    <dl>{{/rulesTitle}}{{#rules}}<div><dt><bdi>{{name}}</bdi></dt><dd>{{text}}</dd></div>
    {{/rules}}{{#rulesTitle}}</dl>{{/rulesTitle}}
    <ul>{{#registration}}<li><bdi>{{.}}</bdi></li>
    {{/registration}}</ul>
    <h3>{{truthTitle}}</h3>
    <ul>{{#truth}}<li><bdi>{{.}}</bdi></li>
    {{/truth}}</ul>
    <h3>{{systemsTitle}}</h3>
    <dl>{{#systems}}<div><dt><bdi>{{name}}</bdi></dt><dd><bdi>{{text}}</bdi></dd></div>
    {{/systems}}</dl>
    {{{people}}}<h3>{{untestedTitle}}</h3>
    <ul>{{#untested}}<li><bdi>{{.}}</bdi></li>
    {{/untested}}</ul>
    <h3>{{limitsTitle}}</h3>
    <ul>{{#limits}}<li>{{.}}</li>
    {{/limits}}</ul>
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    return try Self.template.render(
      Model(
        title: Message.Page.methodTitle.text(in: language),
        decisionTitle: Message.Method.decisionTitle.text(in: language),
        decision: context.typeset(
          DecisionRule(level: context.result.audit.confidence).text(in: language)),
        rulesTitle: rules.isEmpty ? nil : Message.Method.rulesTitle.text(in: language),
        rules: rules + starts, bounds: bounds,
        registration: [inference.text(in: language)]
          + context.result.registrationLines(in: language),
        truthTitle: Message.Method.truthTitle.text(in: language), truth: truth,
        systemsTitle: Message.Method.systemsTitle.text(in: language), systems: systems,
        people: try PeopleSection(context: context).render(),
        untestedTitle: Message.Method.untestedTitle.text(in: language),
        untested: untested.isEmpty ? [Message.Method.allTested.text(in: language)] : untested,
        limitsTitle: Message.Method.limitsTitle.text(in: language),
        limits: limits))
  }

  /// The rules that matched something here; those that nothing was scored by are not described.
  private var rules: [Rule] {
    let language = context.language
    if context.result.clips.isEmpty {
      return [
        Rule(
          name: Message.Published.badge.text(in: language),
          text: Message.Published.method.text(in: language))
      ]
    }
    let matching = context.result.audit.matching
    let events = Set(context.scored.compactMap(\.event))
    func rule(_ name: String, _ rule: MatchingProtocol) -> Rule {
      Rule(name: name, text: context.typeset(rule.text(in: language)))
    }
    var rules: [Rule] = []
    if events.contains(where: { matching.perEvent[$0] == nil }) {
      rules.append(rule(matching.standard.name, matching.standard))
    }
    rules += matching.perEvent.sorted { $0.key < $1.key }.filter { events.contains($0.key) }
      .map { rule($1.name + " · " + context.event($0), $1) }
    let own = context.result.verdicts.filter { verdict in
      verdict.claim.event.map { verdict.matching != matching.rule(for: $0) } ?? false
    }
    rules += own.compactMap { verdict in
      verdict.matching.map { rule($0.name + " · " + verdict.claim.id, $0) }
    }
    return rules
  }

  /// By which rules bounds were computed: those of this page's own figures; nil without any.
  private var bounds: String? {
    let scores = context.scored.flatMap { $0.metrics.values }.compactMap(\.value?.interval?.method)
    let verdicts = context.result.verdicts.flatMap(\.findings).compactMap(\.bound?.method)
    let used = Set(scores + verdicts)
    let names = IntervalMethod.allCases.filter(used.contains).map {
      $0.text(in: context.language)
    }
    return names.isEmpty
      ? nil : Message.Method.bounds(names).text(in: context.language)
  }

  /// What the method cannot see, of what it did here.
  private var limits: [String] {
    let result = context.result
    let hasTruth = result.clips.contains { $0.truth != nil }
    let hasReference = result.systems.contains { system in
      if case .stages = system.system.source { true } else { false }
    }
    let risk = context.language.percent(result.audit.confidence.alpha, decimals: 0)
    return Message.Limit.allCases.filter { limit in
      if result.clips.isEmpty { return limit == .risk }
      return switch limit {
      case .truth: hasTruth
      case .reference: hasReference
      case .footage, .cameras, .bursts, .risk: true
      }
    }.map { $0.text(risk: risk, in: context.language) }
  }

  private var inference: Message.Method {
    switch context.result.audit.inference {
    case .fixed: .oneLook
    case .anytime: .manyLooks
    }
  }

  /// What the start of every scored event type is: delays are counted from it.
  private var starts: [Rule] {
    Set(context.result.scores.compactMap(\.event)).sorted().compactMap { event in
      Message.start(of: event, in: context.language).map {
        Rule(name: context.event(event), text: context.typeset($0) + ".")
      }
    }
  }

  private var truth: [String] {
    let language = context.language
    let result = context.result
    guard !result.clips.isEmpty else { return [Message.Published.truth.text(in: language)] }
    let annotated = result.clips.compactMap(\.truth)
    let events = annotated.reduce(0) { $0 + $1.events.count }
    let staged = annotated.reduce(0) { $0 + $1.events.count { $0.staged } }
    let twice = annotated.count { $0.annotators.count >= 2 }
    var lines = [
      Message.Method.annotated(annotated.count, of: result.clips.count, events: events)
        .text(in: language),
      Message.Method.annotators(result.annotators).text(in: language),
    ]
    if result.agreements.isEmpty {
      lines.append(Message.Method.agreement(twice: twice).text(in: language))
    }
    let byOperators = result.clips.count(where: \.clip.usesOperatorVerdicts)
    if byOperators > 0 {
      lines.append(Message.Operators.method(clips: byOperators).text(in: language))
    }
    if staged > 0 { lines.append(Message.Method.staged(staged).text(in: language)) }
    return lines
  }

  private var systems: [Rule] {
    let language = context.language
    return context.result.systems.map { system in
      var parts: [String] = []
      switch system.system.source {
      case .stages(let stages, _):
        parts.append(
          Message.Method.stages(stages.map(\.name).joined(separator: ", ")).text(in: language))
      case .alarms(let log): parts.append(Message.Method.alarmLog(log.format).text(in: language))
      case .command: parts.append(Message.Method.command.text(in: language))
      case .published(let figures):
        parts.append(Message.Published.system(figures.count).text(in: language))
      }
      parts += system.configuration.map { "\($0.key): \($0.value)" }
      return Rule(name: context.name(of: system.system.id), text: parts.joined(separator: "; "))
    }
  }

  /// What the evidence could not reach.
  private var untested: [String] {
    let language = context.language
    let result = context.result
    var lines: [String] = []
    for clip in result.clips {
      if clip.truth == nil, !clip.clip.usesOperatorVerdicts {
        lines.append(Message.Method.noTruth(clip.clip.id).text(in: language))
      }
      for observed in clip.observed {
        guard let failure = observed.failure else { continue }
        lines.append(
          Message.Method.failed(
            clip: clip.clip.id, system: observed.system, why: failure.text(in: language)
          ).text(in: language))
      }
    }
    for verdict in result.verdicts
    where verdict.outcome == .notTestable || verdict.outcome == .noEvidence {
      lines.append(
        Message.Method.claim(verdict.claim.id, verdict.outcome.text(in: language).lowercased())
          .text(in: language))
    }
    for score in context.scored
    where score.counts.events == 0 && score.event != nil && !score.missesAreUnknown {
      lines.append(
        Message.Method.noEvents(
          event: context.event(score.event), system: score.subject.system
        ).text(in: language))
    }
    return lines
  }
}
