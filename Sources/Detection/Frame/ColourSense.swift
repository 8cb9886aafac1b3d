import MediaTime
import Observations
import Vision

/// Whether a camera gives colour at all: infrared, thermal and grey cameras do not, whatever their files' format.
///
/// A picture has colour where a thousandth of its chroma differs from another thousandth by more than compression does; a
/// tint that lies over everything is none. A grey wall at noon has none either, until something coloured comes by: colour
/// that was seen is believed for ten seconds.
struct ColourSense {
  private var seenAt: MediaTime?

  /// Between chroma values; grey and thermal clips reach 10, coloured ones have 23 and more.
  private static let leastSpread = 16
  private static let memory = MediaDuration.seconds(10)

  /// Takes in a frame; answers whether the camera gives colour.
  mutating func look(_ picture: ChromaPicture, at time: MediaTime) -> Bool {
    if max(Self.spread(picture.blue), Self.spread(picture.red)) >= Self.leastSpread {
      seenAt = time
    }
    return seenAt.map { time - $0 <= Self.memory } ?? false
  }

  /// From the thousandth to the last thousandth, of every fourth value.
  private static func spread(_ plane: GreyPicture) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    var all = 0
    for index in stride(from: 0, to: plane.pixels.count, by: 4) {
      counts[Int(plane.pixels[index])] += 1
      all += 1
    }
    let tail = all / 1000
    func first(_ values: some Sequence<Int>) -> Int? {
      var passed = 0
      return values.first { value in
        passed += counts[value]
        return passed > tail
      }
    }
    guard let low = first(0..<256), let high = first((0..<256).reversed()) else { return 0 }
    return high - low
  }
}

/// That a stage cannot judge without colour, for as long as there is none.
struct ColourDoubt {
  private var sense = ColourSense()
  private var span: DoubtSpan

  /// About the events of a stage.
  init(of card: StageCard) { span = DoubtSpan(.events(card.events.map(\.name))) }

  /// Takes in a frame; answers whether there is colour, and with the span, now over, in which there was none.
  mutating func look(
    _ picture: ChromaPicture, at time: MediaTime
  ) -> (hasColour: Bool, said: [Observation]) {
    let hasColour = sense.look(picture, at: time)
    return (hasColour, [span.look(hasColour ? nil : .noColour, at: time)].compactMap(\.self))
  }

  /// Ends what is still open.
  mutating func end(at time: MediaTime) -> [Observation] { [span.end(at: time)].compactMap(\.self) }
}
