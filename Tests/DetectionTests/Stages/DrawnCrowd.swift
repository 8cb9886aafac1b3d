import Foundation
import Vision

/// People of a few rectangles who walk about a square and, at an exact instant, do something else; 160 × 120 pixels.
struct DrawnCrowd {
  static let (width, height) = (160, 120)
  /// Pictures a second.
  static let rate = 8.0

  /// What happens at the instant.
  enum Turn: Sendable {
    /// Nothing: they go on walking.
    case none
    /// So great a share runs away from a place.
    case disperse(share: Double)
    /// So great a share runs one way.
    case flee(share: Double)
    /// All walk faster and faster for so many seconds, up to three times.
    case hurry(over: Double)
    /// All stood still until now, and walk.
    case start
  }

  /// How the scene looks.
  struct Look: Sendable {
    var people = 15
    /// Height of people in the middle of the view, in pixels.
    var tall = 15.0
    /// How much taller they look at the bottom than at the top: 0 is from above.
    var slant = 0.5
    /// Grey levels between people and the ground.
    var contrast = 50.0
    /// Standard deviation of the sensor's noise, in grey levels.
    var noise = 2.0
    /// Their speeds in their own heights a second.
    var walk = 0.8
    var run = 2.7
    /// Seconds until the last one runs.
    var reaction = 0.0
  }

  private struct Person {
    var x: Double
    var y: Double
    var way: Double
    let pace: Double
    var turnsAt: Double
    let tone: Double
    let parts: [Double]
    let reaction: Double
    let isRunner: Bool
  }

  let look: Look
  let turn: Turn
  let instant: Double
  private var numbers: Numbers
  private var people: [Person] = []
  private let ground: [UInt8]
  private let noise: [Int]
  private let refuge: (x: Double, y: Double, way: Double)

  init(seed: UInt64, _ look: Look, _ turn: Turn, at instant: Double) {
    var numbers = Numbers(state: seed)
    (self.look, self.turn, self.instant) = (look, turn, instant)
    noise = (0..<7919).map { _ in Int((numbers.normal() * look.noise).rounded()) }
    let coarse = (0..<(41 * 31)).map { _ in numbers.normal() * 9 }
    ground = (0..<(Self.width * Self.height)).map { index in
      let (x, y) = (index % Self.width, index / Self.width)
      return UInt8(min(max(120 + coarse[y / 4 * 41 + x / 4] + numbers.normal() * 3, 0), 255))
    }
    refuge = (numbers.between(56, 104), numbers.between(54, 84), numbers.between(0, 2 * .pi))
    let share =
      switch turn {
      case .disperse(let share), .flee(let share): share
      case .none, .hurry, .start: 1.0
      }
    for index in 0..<look.people {
      people.append(
        Person(
          x: numbers.between(16, 144), y: numbers.between(36, 110),
          way: numbers.between(0, 2 * .pi), pace: numbers.between(0.8, 1.2),
          turnsAt: numbers.between(1, 5),
          tone: (numbers.between(0, 1) < 0.5 ? -1 : 1) * look.contrast
            * numbers.between(0.7, 1.2),
          parts: (0..<8).map { _ in numbers.normal() * 10 },
          reaction: numbers.between(0, look.reaction),
          isRunner: Double(index) < (share * Double(look.people)).rounded()))
    }
    self.numbers = numbers
  }

  private func tall(_ y: Double) -> Double {
    look.tall * (1 + look.slant * (y / Double(Self.height) - 0.6))
  }

  /// Moves everybody on by the time between two pictures that ends at this time.
  private mutating func step(to time: Double) {
    for index in people.indices {
      var person = people[index]
      if time >= person.turnsAt {
        person.way += numbers.normal() * 0.7
        person.turnsAt = time + numbers.between(1, 5)
      }
      let runs = person.isRunner && time >= instant + person.reaction
      var (speed, way) = (look.walk * person.pace, person.way)
      switch turn {
      case .disperse where runs:
        (speed, way) = (
          look.run * person.pace, atan2(person.y - refuge.y, person.x - refuge.x)
        )
      case .flee where runs:
        (speed, way) = (look.run * person.pace, refuge.way + (person.pace - 1))
      case .hurry(let seconds):
        speed *= 1 + 2 * min(max(0, (time - instant) / seconds), 1)
      case .start: speed = time < instant ? 0 : speed
      default: break
      }
      if !runs || Self.isCalm(turn) {
        // Whoever reaches the edge of the square turns round.
        if person.x < 12 && cos(way) < 0 || person.x > 148 && cos(way) > 0 { way = .pi - way }
        if person.y < 32 && sin(way) < 0 || person.y > 114 && sin(way) > 0 { way = -way }
        person.way = way
      }
      let length = speed * tall(person.y) / Self.rate
      person.x += length * cos(way)
      // The ground is seen at a slant.
      person.y += length * sin(way) * 0.6
      people[index] = person
    }
  }

  private static func isCalm(_ turn: Turn) -> Bool {
    switch turn {
    case .none, .hurry, .start: true
    case .disperse, .flee: false
    }
  }

  /// The picture at a time; pictures must be asked for in order, one for each eighth of a second.
  mutating func picture(at time: Double) -> GreyPicture {
    if time > 0 { step(to: time) }
    var pixels = ground
    for person in people.sorted(by: { $0.y < $1.y }) { draw(person, at: time, into: &pixels) }
    var place = Int(numbers.between(0, 7919))
    if look.noise > 0 {
      for index in pixels.indices {
        pixels[index] = UInt8(min(max(Int(pixels[index]) + noise[place], 0), 255))
        place = place == 7918 ? 0 : place + 1
      }
    }
    return GreyPicture(width: Self.width, height: Self.height, pixels: pixels)
      ?? GreyPicture(width: Self.width, height: Self.height)
  }

  private func draw(_ person: Person, at time: Double, into pixels: inout [UInt8]) {
    let tall = tall(person.y)
    let half = 0.18 * tall
    for part in 0..<8 {
      let (row, side) = (part / 2, part % 2)
      // Legs swing.
      let swing = row < 2 ? 0 : sin(8 * time * person.pace + Double(side) * .pi) * half * 0.5
      let left = person.x - half + Double(side) * half + swing
      let top = person.y - tall * (1 - Double(row) / 4)
      let value = UInt8(min(max(120 + person.tone + person.parts[part], 5), 250))
      let columns = Int(left.rounded())..<max(Int(left.rounded()), Int((left + half).rounded()))
      let rows = Int(top.rounded())..<Int((top + tall / 4).rounded())
      for y in rows.clamped(to: 0..<Self.height) {
        for x in columns.clamped(to: 0..<Self.width) { pixels[y * Self.width + x] = value }
      }
    }
  }

  /// SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2714064.2660195).
  struct Numbers {
    var state: UInt64

    mutating func between(_ least: Double, _ most: Double) -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      bits ^= bits >> 31
      return least + (most - least) * Double(bits >> 11) / 9_007_199_254_740_992
    }

    /// About normal: the sum of four.
    mutating func normal() -> Double {
      (between(-1, 1) + between(-1, 1) + between(-1, 1) + between(-1, 1)) * 0.866
    }
  }
}
