import Phrasebook
import Documents
import Report
import Statistics
import Testing
import Throughput

@Suite struct BenchReportTests {
  private static func regressed() throws -> BenchResult {
    try BenchSample.result(BenchSample.record(slower: 1.25), BenchSample.record())
  }

  @Test(arguments: Language.allCases) func theTablesAreAsTheyWere(_ language: Language) throws {
    let report = BenchReport(try Self.regressed(), language: language)
    try Golden.expect(report.text, is: "bench.\(language.rawValue).txt")
  }

  @Test func theMarkdownIsAsItWas() throws {
    let report = BenchReport(try Self.regressed(), language: .english)
    try Golden.expect(report.markdown, is: "bench.md")
  }

  @Test func theTestCasesAreAsTheyWere() throws {
    try Golden.expect(
      BenchJUnit.render(try Self.regressed(), accepted: []), is: "bench.junit.xml")
  }

  @Test func theDocumentIsAsItWas() throws {
    try Golden.expect(try Self.regressed().json.document(linesBelow: 4), is: "bench.json")
  }

  @Test func whatWasAcceptedIsNoFailure() throws {
    let faster = try BenchSample.result(BenchSample.record(slower: 0.5), BenchSample.record())
    #expect(BenchJUnit.render(faster, accepted: []).contains("failures=\"3\""))
    let accepted = BenchJUnit.render(faster, accepted: [.improved])
    #expect(accepted.contains("failures=\"0\" errors=\"0\" skipped=\"0\""))
  }

  @Test func theUndecidedIsSkippedWhereAccepted() throws {
    let noisy = try BenchSample.result(BenchSample.record(slower: 1.05), BenchSample.record())
    #expect(noisy.outcome == .inconclusive)
    #expect(BenchJUnit.render(noisy, accepted: [.inconclusive]).contains("skipped=\"3\""))
    #expect(BenchJUnit.render(noisy, accepted: []).contains("failures=\"3\""))
  }

  @Test func otherResultsAreSaidAndFail() throws {
    let other = BenchSample.record(outputs: [String(repeating: "f", count: 64)])
    let result = try BenchSample.result(other, BenchSample.record())
    let text = BenchReport(result, language: .english).text
    #expect(text.contains("output ffffffffffffffff, then 0123456789abcdef"))
    #expect(text.hasSuffix("different: results that should be the same are not\n"))
    #expect(BenchJUnit.render(result, accepted: [.improved]).contains("type=\"different\""))
  }

  @Test func anotherMachineIsSaid() throws {
    let then = BenchSample.record(processor: "6502", libraries: "libav 0.9")
    let text = BenchReport(
      try BenchSample.result(BenchSample.record(), then), language: .english
    ).text
    #expect(text.contains("another machine (6502, 2 cores)"))
    #expect(text.contains("The baseline was measured with libav 0.9."))
  }

  @Test func aBusyMachineIsSaid() throws {
    var now = BenchSample.record()
    for index in now.clips[0].rounds.indices { now.clips[0].rounds[index].decoding.elapsed = 3 }
    let text = BenchReport(
      try BenchSample.result(now, BenchSample.record()), language: .english
    ).text
    // 1.125 of 3.125 seconds.
    #expect(text.contains("to be had 36 % of the time now and 100 % then, 95 % is needed"))
  }

  @Test func aBusySelfTestLeavesTheWallClockOut() throws {
    var run = BenchSample.record()
    for index in run.clips[0].rounds.indices { run.clips[0].rounds[index].decoding.elapsed = 3 }
    run.clips[0].rounds += run.clips[0].rounds
    let test = try FalseAlarmTest(
      run, pairs: 10, rule: BenchRule(level: .ninetyFive, tolerance: 0.05))
    #expect(test.rows.map(\.measure) == [.busiestThread, .processorTime, .decoding])
    #expect(try test.text(run, in: .english).contains("to be had 36 % of the time, 95 % is needed"))
  }

  @Test func namesOfFilesAreNoMarkup() throws {
    let name = "a|b`c`<img>\u{1B}[31m*x*"
    let record = BenchSample.record(clip: name)
    let report = BenchReport(
      try BenchSample.result(record, record, name: name), language: .english)
    #expect(!report.text.contains("\u{1B}"))
    #expect(report.markdown.contains("a\\|b\\`c\\`&lt;img&gt;⟨U+001B⟩\\[31m\\*x\\*"))
    #expect(!report.markdown.contains("<img>"))
    #expect(!BenchJUnit.render(try BenchSample.result(record), accepted: []).contains("<img>"))
  }

  @Test(arguments: Language.allCases) func theSelfTestIsAsItWas(_ language: Language) throws {
    var run = BenchSample.record()
    run.clips[0].rounds += run.clips[0].rounds.map {
      Round(
        replay: Timing(elapsed: $0.replay.elapsed * 1.01, processor: $0.replay.processor),
        busiest: $0.busiest,
        decoding: $0.decoding, yardstick: $0.yardstick)
    }
    let test = try FalseAlarmTest(
      run, pairs: 10, rule: BenchRule(level: .ninetyFive, tolerance: 0.05))
    try Golden.expect(
      try test.text(run, in: language), is: "bench-self-test.\(language.rawValue).txt")
  }
}
