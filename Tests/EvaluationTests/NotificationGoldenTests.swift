import Evaluation
import MediaTime
import Statistics
import Testing

/// Random sets of clips scored with SciPy by `Tests/oracles/notifications.py`, which says what a line holds.
@Suite struct NotificationGoldenTests {
  static let lines = """
    25 6.5 3.0:- = - 0.0 - - 0.0 0.0 0.9916666666666667 0.0
    2.5 1 -:- -:- = - - - - - - - -
    10 1 -:- -:- -:- = - - - - - - - -
    2.5 1 39.0:33.0 8.5:- -:1.5 -:- 38.0:31.5 = 0.0 0.0 - - 0.0 0.0 0.7906161007018796 0.0
    10 1 18.0:- 29.5:49.0 -:27.5 35.0:41.0 10.5:23.0 2.5:5.5 -:- 20.5:4.75 = 0.6666666666666666 0.8 10.25 0.8291666666666667 0.44222222222222224 0.018562776112958944 0.974016377722418 0.44222222222222224
    2.5 6.5 -:- 14.5:30.75 12.0:21.0 20.0:36.0 12.0:31.5 -:- 27.0:- -:- -:- -:- -:- 24.5:20.0 = 1.0 0.8333333333333334 13.05 0.7825000000000001 0.6520833333333335 0.0653787182407389 0.9619718638762376 0.10032051282051284
    10 6.5 12.5:14.75 36.5:13.25 -:- 36.0:44.5 31.0:38.0 -:- -:48.25 38.0:49.75 22.5:4.25 -:28.75 -:- 19.5:- 25.5:18.5 -:- 21.0:- 10.5:2.25 -:- 21.0:27.5 37.0:- -:- = 0.45454545454545453 0.625 7.2 0.88 0.24999999999999997 0.01906537678987701 0.7525356235062677 0.15384615384615383
    2.5 1 15.0:34.5 -:- 16.0:44.75 13.5:31.75 27.0:- -:- 21.5:0.75 -:14.5 -:- 34.5:38.75 -:- -:5.75 -:- -:- -:- 6.5:- 2.5:- -:- -:- -:- -:38.75 6.5:18.5 39.5:- 4.5:34.75 12.5:- -:- -:40.75 -:- 9.0:- -:40.5 = 0.5 0.5 18.833333333333332 0.6861111111111112 0.1715277777777778 0.012706030380932406 0.6390002943919956 0.04288194444444445
    2.5 1 17.0:- -:- 29.0:39.75 28.5:- -:0.0 33.5:55.0 -:- -:- -:34.5 18.0:39.75 -:48.5 -:18.25 21.0:20.25 -:- 38.5:- 2.0:- -:- -:- 1.0:0.0 -:- 13.5:15.0 -:0.0 8.0:37.0 -:39.25 31.5:- 6.5:0.0 -:9.75 -:- 35.5:- -:- -:- 24.0:- -:28.25 6.5:3.25 -:- -:- -:- -:- 18.0:- -:0.0 = 0.4444444444444444 0.5 11.1875 0.8135416666666667 0.18078703703703705 0.022230260754228397 0.5842728991921704 0.04519675925925926
    25 6.5 -:- -:- -:- -:- -:- 28.0:25.0 9.5:- 26.0:12.0 39.0:15.5 -:43.25 12.5:- -:- -:- 21.0:36.0 23.0:0.5 17.0:- -:49.5 -:3.0 -:- 20.0:- 20.5:24.75 -:37.0 34.0:41.75 -:- 33.5:- 27.0:23.5 30.5:45.0 -:- -:29.25 -:- -:- 32.0:13.0 11.5:- -:- 23.0:32.5 -:- 19.5:47.0 -:46.25 -:- 12.0:31.75 9.5:19.75 -:23.0 -:- -:42.5 -:- -:- -:- 14.0:- 28.5:35.0 35.0:30.5 -:- 1.0:31.0 -:7.0 -:- -:15.5 -:- 7.5:- -:8.5 -:- 11.5:11.5 = 0.4827586206896552 0.6363636363636364 11.142857142857142 0.8142857142857144 0.2501567398119123 0.06634146906027533 0.564407964126882 0.15394260911502294
    """.split(separator: "\n").map(String.init)

  private struct Case {
    let score: NotificationScore
    let resources: NotificationScore.Resources
    let expected: [Double?]

    init(_ line: String) throws {
      let sides = line.split(separator: "=").map { $0.split(separator: " ") }
      let (given, answers) = (sides[0], sides[1])
      let numbers = given.prefix(2).compactMap { Double($0) }
      resources = try #require(
        NotificationScore.Resources(frameRate: numbers[0], memory: numbers[1]))
      func time(_ text: Substring) -> MediaTime? { Double(text).flatMap(MediaTime.seconds) }
      score = NotificationScore(
        given.dropFirst(2).enumerated().map { number, clip in
          let ends = clip.split(separator: ":")
          return NotificationScore.Clip(
            name: "\(number)", fire: time(ends[0]), notification: time(ends[1]))
        })
      expected = answers.map { Double($0) }
    }
  }

  @Test(arguments: lines) func figuresAreThoseOfSciPy(line: String) throws {
    let golden = try Case(line)
    let delay = try golden.score.meanDelay(.ninetyFive).value?.value
    let detection = try golden.score.detection(.ninetyFive).value
    let found: [Double?] = [
      try golden.score.precision(.ninetyFive).value?.value,
      try golden.score.recall(.ninetyFive).value?.value, delay,
      delay.map(NotificationScore.worth(ofDelay:)), detection?.value, detection?.lower,
      detection?.upper,
      try golden.score.fireDetection(golden.resources, .ninetyFive).value?.value,
    ]
    for (value, expected) in zip(found, golden.expected) {
      switch (value, expected) {
      case (nil, nil): continue
      case (let value?, let expected?): #expect(abs(value - expected) < 1e-9, "\(found)")
      default: Issue.record("\(found) for \(golden.expected)")
      }
    }
    #expect(golden.expected.count == found.count)
  }
}
