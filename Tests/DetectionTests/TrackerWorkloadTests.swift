import Detection
import Testing

@Suite struct TrackerWorkloadTests {
  @Test func peopleWhoKeepApartAreAllFollowedToTheEnd() {
    var workload = TrackerWorkload(people: 3, frames: 20)
    var followed: [Int] = []
    while let tracks = workload.step() { followed.append(tracks.count) }
    // .9 s · (1 − .9) = .09 s: the fourth frame.
    #expect(followed == [0, 0, 0] + Array(repeating: 3, count: 17))
  }
}
