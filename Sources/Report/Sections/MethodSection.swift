import Claims
import Documents
import Evaluation
import Observation
import Statistics

/// The protocol in words, who annotated, what could not be tested, and the limits of the method.
struct MethodSection {
  let context: PageContext

  private struct Model: Sendable {
    let title: String
    let rulesTitle: String
    let rules: [Rule]
    let confidence: String
    let truthTitle: String
    let truth: [String]
    let systemsTitle: String
    let systems: [Rule]
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
    <h3>{{rulesTitle}}</h3>
    <dl>{{#rules}}<div><dt><bdi>{{name}}</bdi></dt><dd>{{text}}</dd></div>
    {{/rules}}</dl>
    <p>{{confidence}}</p>
    <h3>{{truthTitle}}</h3>
    <ul>{{#truth}}<li><bdi>{{.}}</bdi></li>
    {{/truth}}</ul>
    <h3>{{systemsTitle}}</h3>
    <dl>{{#systems}}<div><dt><bdi>{{name}}</bdi></dt><dd><bdi>{{text}}</bdi></dd></div>
    {{/systems}}</dl>
    <h3>{{untestedTitle}}</h3>
    <ul>{{#untested}}<li><bdi>{{.}}</bdi></li>
    {{/untested}}</ul>
    <h3>{{limitsTitle}}</h3>
    <ul>{{#limits}}<li>{{.}}</li>
    {{/limits}}</ul>
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let rules = context.result.audit.matching
    let others = rules.perEvent.sorted { $0.key < $1.key }.map { event, rule in
      Rule(
        name: rule.name + " · " + context.event(event),
        text: context.typeset(rule.text(in: language)))
    }
    let standard = Rule(
      name: rules.standard.name, text: context.typeset(rules.standard.text(in: language)))
    return try Self.template.render(
      Model(
        title: Message.Page.methodTitle.text(in: language),
        rulesTitle: Message.Method.rulesTitle.text(in: language), rules: [standard] + others,
        confidence: Message.Method.confidence(
          context.figures.level(context.result.audit.confidence)
        ).text(in: language),
        truthTitle: Message.Method.truthTitle.text(in: language), truth: truth,
        systemsTitle: Message.Method.systemsTitle.text(in: language), systems: systems,
        untestedTitle: Message.Method.untestedTitle.text(in: language),
        untested: untested.isEmpty ? [Message.Method.allTested.text(in: language)] : untested,
        limitsTitle: Message.Method.limitsTitle.text(in: language),
        limits: Message.Limit.allCases.map { $0.text(in: language) }))
  }

  private var truth: [String] {
    let language = context.language
    let result = context.result
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
          Message.Method.failed(clip: clip.clip.id, system: observed.system, why: failure)
            .text(in: language))
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
