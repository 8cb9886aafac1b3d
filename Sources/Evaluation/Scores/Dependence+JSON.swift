import Documents
import Statistics

extension Dependence {
  /// How many cameras and blocks of time, and what depending on each other costs the counts.
  var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init("cameras", .integer(cameras)), .init("blocks", .integer(blocks)),
    ]
    if let designEffect { members.append(.init("design-effect", .ninth(designEffect))) }
    if degrees.isFinite { members.append(.init("degrees", .ninth(degrees))) }
    return members
  }
}
