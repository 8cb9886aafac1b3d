import Statistics

/// What "8 of 42 alarms were right" leaves open: 19.0 % is one guess of many.
func publishedShare() throws(StatisticsError) -> Interval {
  try Proportion(figure: "8/42").wilson(.ninetyFive)
}

/// What ten false alarms in a day of one camera leave open, as a rate per day.
func publishedRate() throws(StatisticsError) -> Interval {
  try PoissonRate(events: 10, exposure: 1).garwood(.ninetyFive)
}

/// Days that have to be watched before "at most one false alarm a day" can be supported, where none is raised.
func daysNeeded() throws(StatisticsError) -> Double {
  try Planning.exposure(supportingAtMost: 1, level: .ninetyFive)
}

/// The same ten alarms where cameras differ: the interval is as wide as blocks of time make it.
func rateOfCameras() throws(StatisticsError) -> Interval? {
  let alarms = [[4, 3, 2, 0], [0, 1, 0, 0]]
  let blocks = alarms.map { $0.map { CameraBlocks.Block(amount: Double($0), size: 0.125) } }
  let rate = try PoissonRate(events: 10, exposure: 1)
  return try Estimate(
    .rate(rate, factor: 1), blocks: CameraBlocks(blocks), level: .ninetyFive
  ).interval
}
