import Detection
import Testing

@Suite struct TrackerWorkloadTests {
  @Test func peopleWhoKeepApartAreAllFollowedToTheEnd() {
    var workload = TrackerWorkload(people: 3, frames: 20)
    var followed: [Int] = []
    while let tracks = workload.step() { followed.append(tracks.count) }
    // The third sighting confirms.
    #expect(followed == [0, 0] + Array(repeating: 3, count: 18))
  }
}
