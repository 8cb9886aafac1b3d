import Documents
import Interchange
import MediaTime
import Observations
import Scene
import Testing

private let times: [MediaTime] = [.zero, MediaTime(Rational(1))]
private let size = PixelSize(width: 100, height: 50)

@Test func boxesBecomeFractionsAtTheirFramesTime() throws {
  let boxes = try MotChallenge.truth(
    DocumentBytes("2,7,10,20,30,25,1,-1,-1\n", file: "gt.txt"), size: size, frameTimes: times)
  #expect(
    boxes == [
      TruthBox(time: times[1], box: Box(x: 0.1, y: 0.4, width: 0.3, height: 0.5), identity: 7)
    ])
}

@Test func confidenceZeroMeansIgnore() throws {
  let boxes = try MotChallenge.truth(
    DocumentBytes("1,7,0,0,1,1,0\n", file: "gt.txt"), size: size, frameTimes: times)
  #expect(boxes.map(\.ignored) == [true])
}

@Test(arguments: [
  "1,2,3\n", "1,1,0,0,nan,1,1\n", "3,1,0,0,1,1,1\n", "-1,1,0,0,1,1,1\n", "1,1,0,0,-1,1,1\n",
])
func aBrokenLineIsNamed(text: String) {
  let error = #expect(throws: DocumentError.self) {
    try MotChallenge.truth(
      DocumentBytes("1,1,0,0,1,1,1\n" + text, file: "gt.txt"), size: size, frameTimes: times)
  }
  #expect(error?.line == 2)
}
