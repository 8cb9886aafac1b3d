import Claims
import Documents
import Evaluation
import MediaTime
import Observations
import Report
import Testing

/// Times of clips whose start is known are dates and clock times.
@Suite struct WallClockTests {
  /// Three false alarms in the night in which clocks in Paris go back; the clip begins at 01:00 there.
  private func result(
    clock: String?, startsAt: String? = "2024-10-26T23:00:00Z"
  ) throws -> AuditResult {
    let alarms = [(6612.0, 6620.0), (10_212, 10_212), (82_790, 82_810)].map {
      Sample.alarm($0.0, $0.1)
    }
    let clip = AuditClip(id: "hall-a", startsAt: startsAt, duration: Sample.hours(25))
    let system = SystemResult(
      system: AuditSystem(id: "vendor-x", source: .alarms(.init(files: ["hall-a": "a.csv"]))),
      version: "3.2", configuration: clock.map { [KeyValue("clock", $0)] } ?? [])
    return AuditResult(
      audit: AuditFile(
        file: "audit.yaml", title: "A night", clips: [clip], systems: [system.system], claims: []),
      clips: [
        ClipResult(
          clip: clip, duration: Sample.hours(25), sha256: nil, truth: nil, noScoreRegions: [],
          observed: [
            ObservedClip(
              system: "vendor-x", scored: IntervalSet([Sample.span(0, 90_000)]),
              excluded: [
                ExcludedSpan(interval: Sample.span(60, 120), reason: .notScored(why: "rain"))
              ], damage: DamageLedger(), alarms: alarms, counts: [])
          ])
      ], systems: [system], verdicts: [], problems: [], scores: [],
      rows: alarms.enumerated().map {
        Sample.row($0.offset + 1, .falseAlarm, alarm: $0.element, .noEventNear)
      }, provenance: Provenance(), privacy: PrivacyManifest())
  }

  private func page(clock: String?, startsAt: String? = "2024-10-26T23:00:00Z") throws -> String {
    try HTMLReport.render(ReportInput(result: result(clock: clock, startsAt: startsAt)))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func theSameHourTwiceIsToldApart() throws {
    let page = try page(clock: "Europe/Paris")
    #expect(
      page.contains("27 October 2024, 02:50:12.0 (UTC+2)–02:50:20.0 (UTC+2)</bdi>, <bdi>hall-a"))
    #expect(page.contains("27 October 2024, 02:50:12.0 (UTC+1)</bdi>, <bdi>hall-a"))
    #expect(page.contains("27 octobre 2024, 02:50:12,0 (UTC+1)</bdi>, <bdi>hall-a"))
  }

  @Test func anAlarmOverMidnightHasBothDates() throws {
    let page = try page(clock: "Europe/Paris")
    #expect(page.contains("27 October 2024, 22:59:50.0–23:00:10.0"))
    #expect(
      try self.page(clock: "+02:00").contains(
        "27 October 2024, 23:59:50.0 – 28 October 2024, 00:00:10.0"))
  }

  @Test func theClockIsNamed() throws {
    for (stated, name) in [("Europe/Paris", "Europe/Paris"), ("+02:00", "UTC+02:00"), (nil, "UTC")]
    {
      let page = try page(clock: stated)
      #expect(page.contains("Dates and clock times are those of \(name)."))
      #expect(page.contains("Les dates et les heures sont celles de \(name)."))
    }
  }

  @Test func stripsSayWhenTheClipBeganAndHowItsDayWent() throws {
    let page = try page(clock: "Europe/Paris")
    #expect(page.contains("from 27 October 2024, 01:00:00.0"))
    #expect(page.contains("27 October 2024, 01:01:00.0–01:02:00.0: time that is not scored: rain"))
    // Round on the wall's clock after the change as well.
    for label in [">06:00<", ">12:00<", ">18:00<", ">28 October<", ">28 octobre<"] {
      #expect(page.contains(label), "\(label)")
    }
  }

  @Test func clipsWithoutAStartKeepTheirOwnTime() throws {
    let page = try page(clock: "Europe/Paris", startsAt: nil)
    #expect(page.contains("<bdi>01:50:12.0–01:50:20.0</bdi>, <bdi>hall-a"))
    #expect(!page.contains("Dates and clock times"))
  }

  @Test func rowsHaveUTCWhateverThePageShows() throws {
    let lines = RowsCSV.render(try result(clock: "Europe/Paris")).split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",start_utc,end_utc"))
    #expect(lines[1].hasSuffix(",2024-10-27T00:50:12.0Z,2024-10-27T00:50:20.0Z"))
  }
}

/// What counts as false is called false and listed.
@Suite struct RepeatedAlarmTests {
  private func page(_ duplicates: MatchingProtocol.Duplicates) throws -> String {
    let whole = try Sample.result()
    var audit = whole.audit
    audit.matching = MatchingRules(standard: .alarmWindow(.init(duplicates: duplicates)))
    return try HTMLReport.render(
      ReportInput(
        result: AuditResult(
          audit: audit, clips: whole.clips, systems: whole.systems, verdicts: [], problems: [],
          scores: [], rows: Array(Sample.rows[0...1]), provenance: Provenance(),
          privacy: PrivacyManifest())))
  }

  @Test func aRepeatThatCountsAsFalseIsListed() throws {
    let page = try page(.areFalse)
    #expect(
      page.contains(
        "1 false alarm (1 of them a further alarm on an event already found, which counts as false)"
      ))
    #expect(page.contains("Repeated alarm, counted as false"))
    #expect(page.contains("1 fausse alerte (dont 1 alarme de plus sur un événement déjà détecté"))
    #expect(page.contains("1 false alarm (1 repeated)"))
    #expect(!page.contains("1 duplicate:"))
  }

  @Test func aRepeatThatDoesNotCountStaysFolded() throws {
    let page = try page(.ignore)
    #expect(page.contains("0 false alarms and 0 missed events"))
    #expect(!page.contains("counted as false"))
    #expect(page.contains("1 duplicate: further alarms on events already found"))
  }
}
