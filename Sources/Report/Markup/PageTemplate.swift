import Mustache

/// A part of the page as a template; compiled when it is first used, and then kept.
struct PageTemplate: Sendable {
  /// The name that errors give.
  let name: String
  private let compiled: Result<MustacheTemplate, ReportError>

  /// Compiles a template whose `{{name}}` are escaped by `SafeText`.
  init(_ name: String, _ text: String) {
    self.name = name
    MustacheContentTypes.register(SafeContent(), named: "CONTRECHAMP")
    do {
      compiled = .success(
        try MustacheTemplate(string: "{{% CONTENT_TYPE:CONTRECHAMP}}\n" + text))
    } catch {
      compiled = .failure(.template(name: name, reason: "\(error)"))
    }
  }

  /// Fills the template with a value's properties.
  func render(_ value: some Sendable) throws(ReportError) -> String {
    try compiled.get().render(value)
  }
}
