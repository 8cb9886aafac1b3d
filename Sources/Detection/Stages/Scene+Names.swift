import Documents
import Scene

extension Scene {
  /// The zones that a list names; an unknown one is an error with the nearest name.
  func zones(named node: DocumentNode) throws(DocumentError) -> [Scene.Zone] {
    var found: [Scene.Zone] = []
    for item in try node.sequence() {
      let name = try item.word(zones.map(\.name))
      found += zones.filter { $0.name == name && !found.contains($0) }
    }
    return found
  }

  /// The lines that a list names; an unknown one is an error with the nearest name.
  func lines(named node: DocumentNode) throws(DocumentError) -> [Scene.NamedLine] {
    var found: [Scene.NamedLine] = []
    for item in try node.sequence() {
      let name = try item.word(lines.map(\.name))
      found += lines.filter { $0.name == name && !found.contains($0) }
    }
    return found
  }
}
