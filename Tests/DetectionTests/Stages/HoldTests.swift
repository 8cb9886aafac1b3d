import Detection
import MediaTime
import Testing

@Suite struct HoldTests {
  private static func time(_ tenths: Int) -> MediaTime { .zero + .milliseconds(100 * tenths) }

  /// Looks every tenth of a second; answers with the stretches that held, as tenths: start, end, held at.
  private static func ended(_ looks: String, needed: Int, release: Int) -> [[Int]] {
    var hold = Hold(
      needed: .milliseconds(100 * needed), release: .milliseconds(100 * release))
    var found = looks.enumerated().compactMap { hold.look($1 == "x", at: time($0)) }
    if let last = hold.end() { found.append(last) }
    return found.map { ended in
      [ended.interval.start, ended.interval.end, ended.heldAt].map {
        Int(($0.secondsValue * 10).rounded())
      }
    }
  }

  @Test func holdsFromTheLookThatMakesItLongEnough() {
    #expect(Self.ended("..xxxxx....", needed: 3, release: 2) == [[2, 6, 5]])
  }

  @Test func aStretchTooShortIsNone() {
    #expect(Self.ended("..xxx......", needed: 3, release: 2).isEmpty)
  }

  @Test func aBreakAsLongAsTheReleaseIsBridged() {
    #expect(Self.ended("xx..xx.....", needed: 5, release: 3) == [[0, 5, 5]])
  }

  @Test func aLongerBreakBeginsAnew() {
    #expect(Self.ended("xxxx...xxxx", needed: 3, release: 2) == [[0, 3, 3], [7, 10, 10]])
  }

  @Test func needingNothingHoldsAtOnce() {
    #expect(Self.ended(".x.....", needed: 0, release: 2) == [[1, 1, 1]])
  }
}
