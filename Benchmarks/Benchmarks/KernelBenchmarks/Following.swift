import Detection
import Vision

/// What following many people costs.
enum Following {
  /// The median processor time of a frame after the first 50, in seconds and beside the yardstick's.
  static func cost(people: Int, frames: Int) throws -> (seconds: Double, toYardstick: Double) {
    var yardsticks: [Double] = []
    for _ in 0..<5 {
      yardsticks.append(
        try Processor.seconds {
          guard try Yardstick.run() == Yardstick.expected else {
            throw Difference.answersDiffer("the yardstick")
          }
        })
    }
    var workload = TrackerWorkload(people: people, frames: frames)
    var spent: [Double] = []
    var followed: Int? = 0
    var latest = 0
    while followed != nil {
      latest = followed ?? latest
      spent.append(Processor.seconds { followed = workload.step()?.count })
    }
    // Where two walk into each other one may be lost for a while.
    guard latest * 10 >= people * 9 else { throw Difference.answersDiffer("the tracker") }
    let seconds = median(Array(spent.dropFirst(50).dropLast()))
    return (seconds, seconds / median(yardsticks))
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
