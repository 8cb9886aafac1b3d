extension KrippendorffAlpha {
  /// α of two annotators who judged every unit, nominal, from how often the first said the row and the second the column.
  ///
  /// The same value as from the units themselves, in time that does not grow with their number
  /// (Hayes & Krippendorff 2007, doi:10.1080/19312450709336664). Nil where nothing ever differs.
  public static func nominal(table: [[Int]]) -> Double? {
    let judged = table.indices.map { label in
      table[label].reduce(0, +) + table.reduce(0) { $0 + $1[label] }
    }
    let all = Double(judged.reduce(0, +))
    guard all > 1 else { return nil }
    let same = table.indices.reduce(0) { $0 + 2 * table[$1][$1] }
    let chance = judged.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / (all - 1)
    guard chance < all else { return nil }
    return 1 - (all - Double(same)) / (all - chance)
  }
}
