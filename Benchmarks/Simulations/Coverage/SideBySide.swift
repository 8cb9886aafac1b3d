/// How often two systems that are equal are said to differ.
enum SideBySide {
  static func printTable(_ simulations: Int) throws {
    print(
      """

      Two equal systems side by side, five cameras, bursts of five within 300 s:

      | bursts | p ≤ .05 in % |
      |---|---|
      """)
    let kinds = [("of each at its own times", false), ("of both at the same times", true)]
    for (name, isShared) in kinds {
      let tally = try Coverage.spread(simulations, seed: 990_000 + (isShared ? 1 : 0)) { chance in
        let world = World.rates(5, burst: 5, &chance)
        let other = world.places.map { place in
          isShared
            ? place.alarms.filter { _ in chance.uniform() < 0.9 }
            : World.falseAlarms(1, 24, 5, &chance)
        }
        var first = world
        if isShared {
          for index in first.places.indices {
            first.places[index].alarms = first.places[index].alarms.filter { _ in
              chance.uniform() < 0.9
            }
          }
        }
        let p = try first.comparison(with: other) ?? 1
        return p <= 0.05 ? .refuted : .inconclusive
      }
      print("| \(name) | \(Coverage.text(Coverage.share(tally.refuted, tally))) |")
    }
  }
}
