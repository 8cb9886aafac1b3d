extension JSON {
  /// Reads one JSON text; throws `DocumentError` that names the file and line (or record).
  public static func parse(
    _ text: some StringProtocol, file: String, line: Int? = nil
  ) throws(DocumentError) -> JSON {
    try ParsedJSON.document(DocumentBytes(text, file: file), record: line).json()
  }
}
