import Claims
import Documents
import Evaluation
import Phrasebook

/// Hashes, versions, arguments and the command that repeats the run; what was read and kept.
struct CheckSection {
  let context: PageContext
  /// What the page really holds.
  let drawn: PrivacyManifest.Drawn

  private struct Model: Sendable {
    let title: String
    let intro: String
    let commandTitle: String
    let command: String?
    let factsTitle: String
    let facts: [Fact]
    let inputsTitle: String
    let headRole: String
    let headPath: String
    let headBytes: String
    let headHash: String
    let inputs: [Input]
    let privacyTitle: String
    let privacy: [String]
  }

  private struct Fact: Sendable {
    let name: String
    let value: String
  }

  private struct Input: Sendable {
    let role: String
    let path: String
    let bytes: String
    let hash: String
  }

  private static let template = PageTemplate(
    "check",
    """
    <h2>{{title}}</h2>
    <p>{{intro}}</p>
    {{#command}}<h3>{{commandTitle}}</h3>
    <pre tabindex="0" role="group" aria-label="{{commandTitle}}"><code>{{.}}</code></pre>{{/command}}
    <h3>{{inputsTitle}}</h3>
    <div class="scroll wide" tabindex="0" role="group" aria-label="{{inputsTitle}}">
    <table class="inputs"><thead><tr><th scope="col">{{headRole}}</th><th scope="col">{{headPath}}</th>\
    <th scope="col">{{headBytes}}</th><th scope="col">{{headHash}}</th></tr></thead><tbody>
    {{#inputs}}<tr><td><bdi>{{role}}</bdi></td><td class="path"><bdi>{{path}}</bdi></td><td>{{bytes}}</td>\
    <td class="hash"><bdi>{{hash}}</bdi></td></tr>
    {{/inputs}}</tbody></table></div>
    <details><summary>{{factsTitle}}</summary><dl>
    {{#facts}}<div><dt><bdi>{{name}}</bdi></dt><dd><bdi>{{value}}</bdi></dd></div>
    {{/facts}}</dl></details>
    <h3>{{privacyTitle}}</h3>
    <ul>{{#privacy}}<li><bdi>{{.}}</bdi></li>
    {{/privacy}}</ul>
    """)

  func render() throws(ReportError) -> String {
    let language = context.language
    let provenance = context.result.provenance
    let unread = Message.Check.unread.text(in: language)
    let facts =
      provenance.versions + provenance.arguments
      + [
        KeyValue(Message.Check.seed.text(in: language), "\(provenance.seed)"),
        KeyValue(
          Message.Check.date.text(in: language),
          provenance.date ?? Message.Check.noDate.text(in: language)),
      ]
    return try Self.template.render(
      Model(
        title: Message.Page.checkTitle.text(in: language),
        intro: Message.Check.intro.text(in: language),
        commandTitle: Message.Check.commandTitle.text(in: language),
        command: provenance.command.isEmpty ? nil : provenance.command,
        factsTitle: Message.Check.factsTitle.text(in: language),
        facts: facts.map { Fact(name: $0.key, value: $0.value) },
        inputsTitle: Message.Check.inputsTitle.text(in: language),
        headRole: Message.Check.headRole.text(in: language),
        headPath: Message.Check.headPath.text(in: language),
        headBytes: Message.Check.headBytes.text(in: language), headHash: "SHA-256",
        inputs: provenance.inputs.map { input in
          Input(
            role: input.role, path: input.path,
            bytes: input.bytes.map { language.number($0) } ?? "–", hash: input.sha256 ?? unread)
        },
        privacyTitle: Message.Check.privacyTitle.text(in: language), privacy: privacy))
  }

  private var privacy: [String] {
    let language = context.language
    let manifest = context.result.privacy
    var lines = [
      Message.Check.invariant.text(in: language),
      Message.Check.read(manifest.read.count).text(in: language),
    ]
    if !manifest.unread.isEmpty {
      lines.append(Message.Check.unreadFiles(manifest.unread.count).text(in: language))
    }
    lines += context.result.systems.compactMap { system in
      beyond(system.system).map { $0.text(in: language) }
    }
    lines.append(
      Message.Check.stills(
        drawn.stills, onBackgrounds: drawn.stillsOnBackgrounds, backgrounds: drawn.backgrounds
      ).text(in: language))
    lines += manifest.kept.map { kept in
      Message.Check.kept(
        what: kept.what.text(in: language), path: kept.path, files: kept.files
      ).text(in: language)
    }
    let end: Message.Check = manifest.kept.isEmpty ? .nothingKept : .noDay
    lines.append(end.text(in: language))
    lines += manifest.dropped.map {
      Message.Check.dropped(field: $0.key, count: $0.value).text(in: language)
    }
    return lines
  }

  /// What this program cannot know of a system that is not its own.
  private func beyond(_ system: AuditSystem) -> Message.Check? {
    switch system.source {
    case .stages: nil
    case .command: .command(system.id)
    default: .product(system.id)
    }
  }
}
