import Detection
import Documents
import Footage
import Foundation
import MediaTime
import Observations
import Scene
import TestSupport
import Testing

private let clip = "footage/tud-campus/TUD-Campus.mp4"
private let boxes = "footage/tud-campus/gt.txt"

/// Clothing colours of the people in an eye-level clip of 2.8 s, annotated by eye before any result was seen.
struct AttributeFootageTests {
  /// A person by time and place of the feet (fraction of the width), with the colours that an eye would accept.
  struct Person: Sendable {
    let what: String
    let seconds: Double
    let feet: Double
    let upper: [ColourTerm]
    let lower: [ColourTerm]
  }

  /// More than one colour: ambiguous by eye.
  static let people = [
    Person(
      what: "in front, hooded dark jacket, rucksack", seconds: 0, feet: 0.16,
      upper: [.brown, .grey], lower: [.grey, .brown]),
    Person(
      what: "right, long stride", seconds: 0, feet: 0.72, upper: [.brown], lower: [.brown, .black]),
    Person(what: "walks to the left", seconds: 0, feet: 0.51, upper: [.black], lower: [.blue]),
    Person(
      what: "far, rust jacket", seconds: 0, feet: 0.35, upper: [.orange, .brown], lower: [.brown]),
    Person(
      what: "light jacket with dark stripes, black bag", seconds: 0, feet: 0.25,
      upper: [.white, .grey], lower: [.black, .blue]),
    Person(
      what: "olive jacket, mostly hidden", seconds: 2.8, feet: 0.69, upper: [.green, .brown],
      lower: [.blue]),
    Person(
      what: "dark jacket, soon hidden", seconds: 0, feet: 0.30, upper: [.black], lower: [.blue]),
    Person(
      what: "long coat, rucksack", seconds: 2.8, feet: 0.61, upper: [.brown], lower: [.black]),
  ]

  /// Tracks by the annotators' boxes: frame from 0, number, box in fractions.
  private func annotatedTracks() throws -> [Int: [Int: Box]] {
    let url = try #require(SharedMaterial.url(boxes))
    var frames: [Int: [Int: Box]] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let values = line.split(separator: ",").compactMap { Double($0) }
      guard values.count > 6, values[6] != 0 else { continue }
      frames[Int(values[0]) - 1, default: [:]][Int(values[1])] = Box(
        x: values[2] / 640, y: values[3] / 480, width: values[4] / 640, height: values[5] / 480)
    }
    return frames
  }

  private func portraits() throws -> [Int: [String: String]] {
    let path = try #require(SharedMaterial.path(clip))
    let tracks = try annotatedTracks()
    let all = try DocumentNode.parse(yaml: "{min-dwell: 0 s}", file: "audit.yaml")
    var stage = try AttributeFilterStage(options: all, scene: .wholeView)
    var index = 0
    var first: [Int: MediaTime] = [:]
    var observations: [Observation] = []
    let end = try FootagePictures.each(of: path, rate: nil) { frame in
      let seen = (tracks[index] ?? [:]).sorted { $0.key < $1.key }.map { number, box in
        first[number] = first[number] ?? frame.time
        return Track(
          number: number, box: box, confidence: 1, firstSeen: first[number] ?? frame.time,
          lastSeen: frame.time, isSeen: true, velocity: Point(0, 0))
      }
      observations += try stage.look(at: frame, tracks: seen, elapsed: .milliseconds(40))
      index += 1
    }
    observations += stage.flush(at: end)
    var found: [Int: [String: String]] = [:]
    for case .alarm(let alarm) in observations { found[alarm.track ?? 0] = alarm.attributes }
    return found
  }

  /// The annotators' number of a person: whose feet are nearest at that time.
  private func number(of person: Person, in tracks: [Int: [Int: Box]]) -> Int? {
    let frame = min(70, Int((person.seconds * 25).rounded()))
    return (tracks[frame] ?? [:]).min {
      abs($0.value.foot.x - person.feet) < abs($1.value.foot.x - person.feet)
    }?.key
  }

  /// What is said of each of the people, in their order; nil where nothing was named.
  func named() throws -> [(upper: String?, lower: String?)] {
    let tracks = try annotatedTracks()
    let portraits = try portraits()
    return Self.people.map { person in
      let words = number(of: person, in: tracks).flatMap { portraits[$0] } ?? [:]
      return (words["upper-colour"], words["lower-colour"])
    }
  }

  @Test(.enabled(if: SharedMaterial.has(boxes), "needs the shared footage"))
  func clothingColoursOnAnnotatedTracks() throws {
    let tracks = try annotatedTracks()
    let portraits = try portraits()
    var (upper, lower) = (0, 0)
    for person in Self.people {
      let number = try #require(self.number(of: person, in: tracks))
      let words = portraits[number] ?? [:]
      let isUpper = person.upper.map(\.rawValue).contains(words["upper-colour"] ?? "")
      let isLower = person.lower.map(\.rawValue).contains(words["lower-colour"] ?? "")
      upper += isUpper ? 1 : 0
      lower += isLower ? 1 : 0
    }
    // Not named: the one soon hidden (both parts); the olive jacket behind a black bag is taken for black, dark jeans too.
    #expect(upper >= 6)
    #expect(lower >= 6)
  }
}
