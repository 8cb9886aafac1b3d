// What stands in a file, for sentences about it.
extension Complaint.Part {
  package static let nothing = Self("nothing", "rien")

  package static func quoted(_ text: some StringProtocol) -> Self {
    Self("\"\(text)\"", "« \(String(text)) »")
  }

  package static func list(of count: Int) -> Self {
    Self("a list of \(count)", "une liste de \(count)")
  }

  package static func mapping(of count: Int) -> Self {
    Self(
      "a mapping with \(count) keys", "un dictionnaire de \(count) \(fr.form(count, "clé", "clés"))"
    )
  }

  /// Numbers and names, which are the same in every language.
  package static func plain(_ value: some CustomStringConvertible) -> Self {
    Self(value.description, "\(value)")
  }

  /// A guess at what was meant, or nothing.
  static func hint(_ nearest: String?) -> Self {
    nearest.map { Self(" (did you mean \"\($0)\"?)", " (vouliez-vous dire « \($0) » ?)") }
      ?? Self("", "")
  }
}

extension Complaint {
  /// The sentence of most strict readers.
  static func found(_ found: Part, _ expected: String, _ wanted: French) -> Self {
    Self(
      "found \(found.english), expected \(expected)",
      "trouvé : \(found.french) ; attendu : \(wanted)")
  }

  static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
