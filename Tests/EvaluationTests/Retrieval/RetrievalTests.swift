import Evaluation
import MediaTime
import Observations
import Scene
import Statistics
import Testing

struct RetrievalTests {
  private static let level = ConfidenceLevel.ninetyFive

  private static func tally(_ marks: String, of relevant: Int, negatives: Int = 10)
    -> RetrievalTally
  {
    RetrievalTally(
      query: "upper: red",
      marks: marks.map {
        $0 == "+" ? .right : $0 == "-" ? .wrong : $0 == "2" ? .duplicate : .nobody
      },
      relevant: relevant, negatives: negatives, negativesListed: marks.count { $0 == "-" })
  }

  @Test func theAveragePrecisionIsTheMeanOverAllToFind() {
    // Right at ranks 1 and 3 of three to find: (1/1 + 2/3 + 0) / 3.
    let expected: Double = (1 + 2.0 / 3) / 3
    let found = Self.tally("+-+-", of: 3).averagePrecision.value
    #expect(found == expected)
  }

  @Test func ofNothingToFindThereIsNoAveragePrecision() {
    #expect(Self.tally("--", of: 0).averagePrecision.reason == .noPositives)
  }

  @Test func precisionAtARankDividesByTheRankAlsoWhereAnswersAreFewer() throws {
    let tally = Self.tally("+-", of: 4)
    #expect(try tally.precision(at: 5, Self.level).value?.value == 1.0 / 5)
    #expect(try tally.recall(at: 5, Self.level).value?.value == 1.0 / 4)
    #expect(try tally.precision(Self.level).value?.value == 1.0 / 2)
  }

  @Test func duplicatesHaveNoRank() {
    let expected: Double = (1 + 2.0 / 3) / 2
    let found = Self.tally("+2-+", of: 2).averagePrecision.value
    #expect(found == expected)
  }

  @Test func whoIsNobodyIsAFalsePositiveAndInNoShareOfPeople() throws {
    let tally = Self.tally("+0-", of: 1, negatives: 4)
    #expect(tally.falsePositives == 2)
    #expect(try tally.falsePositiveRate(Self.level).value?.value == 1.0 / 4)
  }

  @Test func anEmptyListHasNoPrecisionAndARecallOfNone() throws {
    let tally = Self.tally("", of: 3)
    #expect(try tally.precision(Self.level).reason == .noClaims)
    #expect(try tally.recall(Self.level).value?.value == 0)
    #expect(tally.averagePrecision.value == 0)
  }

  @Test func whatAnAnswerIsWorthFallsWithPrevalence() throws {
    // Recall 1/2, FPR 1/10: at 1 % 0.005 / (0.005 + 0.099).
    let tally = Self.tally("+-", of: 2, negatives: 10)
    let worth = try tally.predictiveValue(prevalence: 0.01, Self.level).value
    let expected = 0.005 / 0.104
    let off = abs((worth?.value ?? 0) - expected)
    #expect(off < 1e-12)
    #expect((worth?.lower ?? 1) < 0.01)
    #expect((worth?.upper ?? 0) > 0.1)
  }

  @Test func meansOverQueriesHaveStudentsIntervalAndLeaveOutWhatHasNothingToFind() throws {
    let score = RetrievalScore([
      Self.tally("+", of: 1), Self.tally("-+", of: 1), Self.tally("-", of: 0),
    ])
    let mean = try score.meanAveragePrecision(Self.level).value
    #expect(mean?.value == 0.75)
    #expect(mean?.interval?.method == .studentT)
    #expect(try score.falsePositivesPerQuery(Self.level).value?.value == 2.0 / 3)
  }

  @Test func oneQuerysFalsePositivesHaveTheExactPoissonInterval() throws {
    let score = RetrievalScore([Self.tally("---", of: 1)])
    let rate = try score.falsePositivesPerQuery(Self.level).value
    // Garwood for 3: 0.6187 to 8.7673.
    let (lower, upper) = (rate?.interval?.lower ?? 0, rate?.interval?.upper ?? 0)
    #expect(abs(lower - 0.6187) < 1e-4)
    #expect(abs(upper - 8.7673) < 1e-4)
  }

  @Test(arguments: retrievalGoldens.split(separator: "\n").map(String.init))
  func figuresAreTrecEvals(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let tally = Self.tally(words[0], of: try #require(Int(words[1])))
    let theirs = words.dropFirst(3).compactMap(Double.init)
    var ours = [tally.averagePrecision.value]
    for cutoff in [1, 5, 10, 20] {
      ours.append(try tally.precision(at: cutoff, Self.level).value?.value)
    }
    for cutoff in [1, 5, 10, 20] {
      ours.append(try tally.recall(at: cutoff, Self.level).value?.value)
    }
    try #require(theirs.count == ours.count)
    for (one, other) in zip(ours, theirs) {
      #expect(abs((one ?? .nan) - other) < 1e-12, "\(line)")
    }
  }
}

/// Which answer shows whom.
struct RetrievalJudgeTests {
  private static func at(_ seconds: Int) -> MediaTime { .zero + .seconds(seconds) }
  private static func span(_ start: Int, _ end: Int) -> MediaInterval {
    MediaInterval(between: at(start), and: at(end))
  }
  private static func object(
    _ name: String, _ start: Int, _ end: Int, _ upper: [ColourTerm], box: Box? = nil
  ) -> TruthObject {
    TruthObject(identifier: name, interval: span(start, end), box: box, upper: upper)
  }

  private static func marks(
    _ objects: [TruthObject], _ answers: [RankedList.Answer], noScore: [Truth.NoScore] = []
  ) throws -> RetrievalTally {
    let truth = Truth(clip: "a", covers: [], noScore: noScore, objects: objects)
    let query = try TrackQuery("upper: red", file: "q")
    return RetrievalJudge(truths: [truth]).tally(RankedList(query: query, answers: answers))
  }

  private static func answer(_ start: Int, _ end: Int, box: Box? = nil) -> RankedList.Answer {
    RankedList.Answer(clip: "a", interval: span(start, end), box: box)
  }

  @Test func halfOfAnAnswersTimeMustLieInTheObjects() throws {
    let red = [Self.object("p", 10, 20, [.red])]
    #expect(try Self.marks(red, [Self.answer(5, 15)]).marks == [.right])
    #expect(try Self.marks(red, [Self.answer(4, 15)]).marks == [.nobody])
    #expect(try Self.marks(red, [Self.answer(20, 20)]).marks == [.right])
    #expect(try Self.marks(red, [Self.answer(21, 21)]).marks == [.nobody])
  }

  @Test func theSamePersonTwiceIsADuplicate() throws {
    let tally = try Self.marks(
      [Self.object("p", 0, 20, [.red])], [Self.answer(0, 5), Self.answer(10, 15)])
    #expect(tally.marks == [.right, .duplicate])
  }

  @Test func boxesTellApartWhoIsThereAtTheSameTime() throws {
    let (left, right) = (
      Box(x: 0, y: 0, width: 0.2, height: 1), Box(x: 0.5, y: 0, width: 0.2, height: 1)
    )
    let both = [
      Self.object("p", 0, 9, [.red], box: left), Self.object("q", 0, 9, [.blue], box: right),
    ]
    #expect(try Self.marks(both, [Self.answer(0, 9, box: right)]).marks == [.wrong])
    let blind = try Self.marks(both, [Self.answer(0, 9)])
    #expect(blind.marks == [.right])
    #expect(blind.ambiguous == 1)
  }

  @Test func whoeverAnEyeCannotTellCountsForNothing() throws {
    let tally = try Self.marks(
      [Self.object("p", 0, 9, [.red, .orange]), Self.object("q", 20, 29, [])],
      [Self.answer(0, 9), Self.answer(20, 29)])
    #expect(tally.marks == [.unknown, .unknown])
    #expect(tally.relevant == 0)
    #expect(tally.negatives == 0)
    #expect(tally.unknownObjects == 2)
  }

  @Test func timeThatIsNotScoredAndOtherClipsAreLeftOut() throws {
    let tally = try Self.marks(
      [Self.object("p", 0, 9, [.red])],
      [Self.answer(2, 3), RankedList.Answer(clip: "b", interval: Self.span(0, 9))],
      noScore: [Truth.NoScore(interval: Self.span(0, 10), why: "acted")])
    #expect(tally.marks == [.notScored, .notScored])
    #expect(tally.relevant == 0)
  }

  @Test func aNegativeThatIsListedTwiceIsOneOfTheRate() throws {
    let tally = try Self.marks(
      [Self.object("q", 0, 20, [.blue])], [Self.answer(0, 5), Self.answer(10, 15)])
    #expect(tally.marks == [.wrong, .wrong])
    #expect(tally.falsePositives == 2)
    #expect(tally.negativesListed == 1)
  }
}
