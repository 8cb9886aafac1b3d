/// Sets of things that touch each other, directly or through others.
///
/// Union by the smallest member, with path halving (Tarjan & van Leeuwen 1984, doi:10.1145/62.2160).
struct DisjointSets {
  private var parent: [Int]

  /// So many sets of one thing each.
  init(count: Int) { parent = Array(0..<count) }

  /// The smallest member of a thing's set.
  mutating func root(of thing: Int) -> Int {
    var thing = thing
    while parent[thing] != thing {
      parent[thing] = parent[parent[thing]]
      thing = parent[thing]
    }
    return thing
  }

  /// Makes one set of those of two things.
  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(of: one), root(of: other))
    parent[max(a, b)] = min(a, b)
  }
}
