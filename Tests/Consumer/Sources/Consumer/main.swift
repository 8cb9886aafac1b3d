import Evaluation
import Scene

// Each line is compared with `expected.txt` by `Tests/consumer.sh`.
print("scored seconds:", scoredTime().secondsValue)
print("frame 108000:", instant(ofFrame: 108_000)?.secondsValue ?? .nan)
let person = Box(x: 0.4, y: 0.3, width: 0.1, height: 0.3)
print("stands on:", lawn().map { zones(of: person, in: $0) } ?? [])
print("square metres:", lawn().flatMap(area).map { ($0 * 10).rounded() / 10 } ?? .nan)
print("read:", answer(to: "cameras: [north, south]"))
print("refused:", answer(to: "cameras: [north]\ncamera: south"))
print("written:", line(of: ["north", "south"]))
print("share:", shareText(0.19), Season.summer.text(in: .french))

func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

let share = try publishedShare()
print("8/42:", rounded(share.lower), rounded(share.upper), share.method.rawValue)
let rate = try publishedRate()
print("10 in a day:", rounded(rate.lower), rounded(rate.upper), rate.method.rawValue)
print("days needed:", rounded(try daysNeeded()))
let wider = try rateOfCameras()
print("of cameras:", rounded(wider?.lower ?? .nan), rounded(wider?.upper ?? .nan))

for row in rows().rows { print("row:", row.kind.rawValue, row.latency?.secondsValue ?? .nan) }
let found = try score()
for metric in [Metric.precision, .recall, .falseAlarmsPerCameraDay] {
  let value = found.metrics[metric]?.value
  print(
    metric.rawValue + ":", rounded(value?.value ?? .nan),
    rounded(value?.interval?.lower ?? .nan), rounded(value?.interval?.upper ?? .nan))
}

let judged = try result()
for verdict in judged.verdicts { print("verdict:", verdict.claim.id, verdict.outcome.rawValue) }
let html = try page(of: judged)
print("page:", html.contains("<html lang=\"fr\""), html.contains("An hour of the hall"))
print("junit:", jUnit(of: judged).contains("<testcase"), "rows:", csv(of: judged).contains(",fn,"))
