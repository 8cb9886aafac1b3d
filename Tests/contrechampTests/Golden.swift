import Foundation
import TestSupport
import Testing

/// Files that hold what the report looked like when somebody last looked at it.
enum Golden {
  /// Compares with the golden file of that name; `UPDATE_GOLDENS=1` rewrites it instead.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = Checkout.root.appendingPathComponent("Tests/contrechampTests/Goldens")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    // Lines, not one long text: a failure then names the first line that differs.
    let (new, old) = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let first = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    if let first {
      Issue.record(
        "\(name), line \(first.offset + 1) of the non-empty ones:\n found \(first.element.0)\n golden \(first.element.1)",
        sourceLocation: sourceLocation)
    } else {
      #expect(text == expected, sourceLocation: sourceLocation)
    }
  }
}
