import Documents

extension FuzzTarget {
  /// JSON: what is read is written so that it reads back the same, on one line and on many.
  static let json = FuzzTarget(name: "json") { input in
    guard
      let value = read(
        "f.json",
        { () throws(DocumentError) in
          try ParsedJSON.document(input.document("f.json")).json()
        })
    else { return }
    expectReadsBack(value)
  }

  /// YAML, and what of it is handed on as JSON to another process.
  static let yaml = FuzzTarget(name: "yaml") { input in
    guard
      let node = read(
        "f.yaml",
        { () throws(DocumentError) in
          try DocumentNode.parse(yaml: input.text, file: "f.yaml")
        })
    else { return }
    expectReadsBack(node.json)
    let again = DocumentNode(node.json, file: "f.yaml", line: nil)
    expect(again.json == node.json, "a document that went through JSON says the same")
  }

  private static func expectReadsBack(_ value: JSON) {
    for text in [value.line, value.document, value.document(linesBelow: 1)] {
      let again = try? JSON.parse(text, file: "written")
      expect(again == value, "reads back \(text.debugDescription)")
    }
    expect(!value.line.contains("\n"), "a line of JSON Lines is one line")
  }
}
