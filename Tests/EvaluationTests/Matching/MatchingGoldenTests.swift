import Evaluation
import MediaTime
import Observations
import Testing

/// Random clips in milliseconds, matched with SciPy's `linear_sum_assignment`, kept from a run of 400.
struct MatchingGolden: Sendable {
  /// A start, an end, and a zone: 0 for none.
  typealias Thing = [Int]

  let rule: MatchingProtocol
  let duration: Int
  let noScore: [Thing]
  let alarms: [Thing]
  let events: [Thing]
  /// Hits, unmatched alarms, misses, duplicates, dropped alarms, dropped events.
  let counts: [Int]
}

@Suite struct MatchingGoldenTests {
  static let goldens: [MatchingGolden] = [
    MatchingGolden(
      rule: .alarmWindow(.init(lead: .milliseconds(3000), window: .milliseconds(5000))),
      duration: 60000,
      noScore: [[32515, 36921], [42264, 44514]],
      alarms: [
        [22699, 22864, 0], [27677, 40916, 1], [44776, 60837, 1], [21675, 28307, 2],
        [35018, 35018, 2], [44106, 63757, 1], [35114, 50563, 2],
      ],
      events: [
        [61426, 70926, 1], [25492, 37034, 2], [57419, 70836, 2], [34852, 46181, 1],
        [24307, 42911, 1], [44055, 55092, 2], [10372, 14549, 2],
      ],
      counts: [2, 2, 4, 0, 3, 1]),
    MatchingGolden(
      rule: .alarmWindow(.init(lead: .milliseconds(3000), window: .milliseconds(5000))),
      duration: 60000,
      noScore: [[53758, 60000]],
      alarms: [[46738, 60775, 1], [33699, 39408, 2], [42476, 42476, 1], [41240, 51422, 1]],
      events: [
        [12485, 20019, 2], [2536, 7174, 2], [9947, 10209, 2], [39000, 45147, 1], [45188, 65010, 0],
        [35500, 36400, 0],
      ],
      counts: [3, 0, 3, 1, 0, 0]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.05)), duration: 300000,
      noScore: [[209806, 253095]],
      alarms: [
        [185496, 185496, 1], [224359, 231140, 0], [141541, 154118, 1], [240445, 242710, 0],
        [171969, 185076, 2], [256041, 258480, 1], [27447, 27447, 2],
      ],
      events: [
        [167423, 175127, 2], [216756, 235659, 2], [142472, 159766, 1], [174349, 185767, 1],
        [280523, 283136, 1],
      ],
      counts: [2, 3, 2, 0, 2, 1]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.05)), duration: 300000,
      noScore: [[83842, 115200], [112980, 145419]],
      alarms: [
        [10446, 14405, 1], [288208, 302244, 0], [216045, 223685, 0], [18067, 19973, 0],
        [32711, 43246, 1],
      ],
      events: [[216963, 219100, 2], [258819, 270009, 0], [35083, 42620, 0], [12209, 23506, 0]],
      counts: [3, 1, 1, 1, 0, 0]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.05)), duration: 300000,
      noScore: [[157399, 177763], [261854, 266659], [279711, 299340]],
      alarms: [
        [220200, 233029, 1], [149156, 150813, 2], [174516, 193822, 2], [263009, 263009, 1],
        [244317, 245916, 0], [36437, 42881, 2], [285463, 300205, 1],
      ],
      events: [
        [299797, 303478, 0], [26972, 28018, 1], [134118, 138792, 0], [231869, 236286, 0],
        [211892, 221144, 0],
      ],
      counts: [2, 3, 3, 0, 2, 0]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.2)), duration: 60000,
      noScore: [[12036, 16544]],
      alarms: [
        [10919, 18403, 2], [1206, 9915, 1], [50072, 51098, 2], [41507, 41507, 2],
        [44438, 57556, 0], [16393, 16393, 2],
      ],
      events: [
        [8708, 24227, 1], [38326, 50487, 1], [24284, 28249, 1], [37165, 42533, 0],
        [8458, 17443, 0], [15480, 32490, 1], [13849, 19882, 0],
      ],
      counts: [2, 3, 5, 0, 1, 0]),
    // Exact ties at a fifth, in tenths of a second: binary fractions lose one pair of each.
    MatchingGolden(
      rule: .overlap(.init(iou: 0.2)), duration: 60000,
      noScore: [],
      alarms: [
        [6600, 7000, 0], [5300, 5400, 2], [7400, 7900, 2], [6800, 7300, 0], [6800, 6900, 1],
        [6100, 6300, 1],
      ],
      events: [
        [7800, 7900, 1], [7300, 7600, 2], [7000, 7200, 0], [6900, 7100, 1], [6100, 6200, 1],
        [7400, 7500, 1],
      ],
      counts: [4, 2, 2, 0, 0, 0]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.2)), duration: 60000,
      noScore: [],
      alarms: [
        [8700, 9200, 0], [6600, 6700, 1], [6200, 6400, 1], [5500, 5600, 0], [5200, 5700, 1],
        [7900, 8300, 0],
      ],
      events: [
        [8800, 9400, 1], [5700, 6300, 0], [6600, 6900, 2], [6400, 7000, 0], [8200, 8600, 0],
        [7800, 8000, 1],
      ],
      counts: [2, 4, 4, 0, 0, 0]),
    MatchingGolden(
      rule: .overlap(.init(iou: 0.2)), duration: 60000,
      noScore: [],
      alarms: [
        [7000, 7100, 0], [5000, 5100, 2], [7500, 8100, 1], [5300, 5500, 2], [7400, 7800, 1],
        [9000, 9200, 0],
      ],
      events: [
        [6600, 6700, 1], [7700, 7900, 0], [7200, 7400, 1], [7700, 8300, 1], [6900, 7300, 0],
        [8600, 8800, 1],
      ],
      counts: [3, 3, 3, 0, 0, 0]),
  ]

  @Test(arguments: goldens) func countsEqualScipys(_ golden: MatchingGolden) throws {
    func interval(_ thing: MatchingGolden.Thing) -> MediaInterval {
      MediaInterval(
        between: .zero + .milliseconds(thing[0]), and: .zero + .milliseconds(thing[1]))
    }
    func zone(_ thing: MatchingGolden.Thing) -> String? { [nil, "a", "b"][thing[2]] }
    let truth = Truth(
      clip: "c", covers: ["e"],
      events: golden.events.map {
        TruthEvent(event: "e", zone: zone($0), interval: interval($0))
      },
      noScore: golden.noScore.map { Truth.NoScore(interval: interval($0), why: "") })
    let clip = ClipUnderScore(
      clip: "c", camera: "c", duration: .milliseconds(golden.duration), truth: truth,
      alarms: golden.alarms.map { Alarm(event: "e", zone: zone($0), interval: interval($0)) })
    let rows = evaluator.rows(on: [clip], subject: vendor, event: "e", matching: golden.rule)
    let counts = try evaluator.score(
      rows, on: [clip], subject: vendor, event: "e", matching: golden.rule
    ).counts
    #expect(
      [
        counts.hits, counts.unmatched, counts.misses, counts.duplicates, counts.droppedAlarms,
        counts.droppedEvents,
      ] == golden.counts)
  }
}
