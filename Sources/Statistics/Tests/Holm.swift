/// Several tests at once (Holm 1979, *Scandinavian Journal of Statistics* 6:65–70).
public enum Holm {
  /// The p values, each as large as it must be for all to be compared with one level; in their order.
  public static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, values[index] * Double(values.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
