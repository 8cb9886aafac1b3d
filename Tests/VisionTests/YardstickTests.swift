import Testing
import Vision

/// A second implementation, in Python, came to the same.
@Test func theYardstickIsWhatItAlwaysWas() throws {
  #expect(Yardstick.expected == 0xf68b_9e75_7f44_aa90)
  #expect(try Yardstick.run() == Yardstick.expected)
  #expect(try Yardstick.run() == Yardstick.expected)
}
