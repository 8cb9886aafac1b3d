import Phrasebook
import Documents
import MediaTime
import Observations
import Scene
import Testing

private func seconds(_ value: Double) throws -> MediaTime { try #require(.seconds(value)) }

private func example() throws -> ObservationFile {
  let header = ObservationFile.Header(
    clip: "hall", sha256: "ab", duration: .seconds(80), system: "open", systemVersion: "x-v1",
    exposure: IntervalSet([MediaInterval(between: .zero, and: try seconds(79.5))]),
    damage: DamageLedger(
      declaredFrames: 800, decodedFrames: 795, damagedFrames: 2,
      holes: IntervalSet([MediaInterval(between: try seconds(79.5), and: try seconds(80))]),
      epochs: [try seconds(12)]),
    tool: "contrechamp 0", configuration: ["people": "hog"])
  return ObservationFile(
    header: header,
    observations: [
      .measurement(Measurement(quantity: "count", zone: "path", time: try seconds(4), value: 6)),
      .alarm(
        Alarm(
          event: "intrusion", zone: "lawn",
          interval: MediaInterval(between: try seconds(3.4), and: try seconds(17.9)),
          alerted: try seconds(4.4), confidence: 0.8,
          box: Box(x: 0.5, y: 0.25, width: 0.125, height: 0.5), track: 7)),
      .detection(
        Detection(
          time: try seconds(4), box: Box(x: 0, y: 0, width: 1, height: 1), confidence: 0.7,
          track: 7, attributes: ["upper-colour": "red"])),
    ])
}

@Test func linesStandInOrderOfTimeBehindTheHeader() throws {
  let lines = try example().text.split(separator: "\n")
  #expect(lines[0].hasPrefix(#"{"observations":1,"clip":{"id":"hall""#))
  #expect(
    lines[1]
      == #"{"alarm":{"event":"intrusion","zone":"lawn","start":3.4,"end":17.9,"alerted":4.4,"confidence":0.8,"box":[0.5,0.25,0.125,0.5],"track":7}}"#
  )
  #expect(lines[2] == #"{"measurement":{"quantity":"count","zone":"path","time":4,"value":6}}"#)
  #expect(lines[3].hasPrefix(#"{"detection":{"time":4,"box":[0,0,1,1],"class":"person""#))
}

@Test func whatIsWrittenReadsBackToTheSameBytes() throws {
  let text = try example().text
  #expect(try ObservationFile(text: text, file: "o.jsonl").text == text)
}

@Test func whatIsNotJudgedSaysWhenAndWhy() throws {
  let line =
    #"{"not-judged":{"class":"vehicle","start":1.5,"end":20,"reason":"too-small"}}"#
  let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[[0,20]]}"# + "\n"
  let file = try ObservationFile(text: header + line, file: "o.jsonl")
  #expect(file.notJudged.map(\.reason) == [.tooSmall])
  #expect(file.notJudged.map(\.subject) == [.objects(.vehicle)])
  #expect(file.text.contains(line))
  let ofPeople = header + #"{"not-judged":{"start":0,"end":1,"reason":"other"}}"#
  #expect(try ObservationFile(text: ofPeople, file: "o").notJudged.map(\.concernsPeople) == [true])
}

@Test func whatIsNotJudgedMayBeTypesOfEvent() throws {
  let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[[0,20]]}"# + "\n"
  let line =
    #"{"not-judged":{"events":["fire","smoke"],"start":0,"end":20,"reason":"moving-camera"}}"#
  let file = try ObservationFile(text: header + line, file: "o.jsonl")
  #expect(file.notJudged.map(\.events) == [["fire", "smoke"]])
  #expect(file.text.contains(line))
}

@Test(arguments: [
  #"{"start":0,"end":1,"reason":"other","events":[]}"#,
  #"{"start":0,"end":1,"reason":"other","events":"fire"}"#,
  #"{"start":0,"end":1,"reason":"other","class":"person","events":["fire"]}"#,
  #"{"start":2,"end":1,"reason":"other"}"#, #"{"start":0,"reason":"other"}"#,
  #"{"start":0,"end":1}"#, #"{"start":0,"end":1,"reason":"too-dark"}"#,
  #"{"start":0,"end":1,"reason":"other","class":"dog"}"#,
  #"{"start":0,"end":1,"reason":"other","why":"rain"}"#,
]) func aSpanThatSaysNoneOfThisIsAnError(span: String) {
  let text =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[[0,20]]}"# + "\n"
    + #"{"not-judged":"# + span + "}"
  #expect(throws: DocumentError.self) { try ObservationFile(text: text, file: "o.jsonl") }
}

@Test func onlyAForecastSaysWhetherItIsOne() throws {
  let seen = Detection(time: .zero, box: Box(x: 0, y: 0, width: 1, height: 1), track: 7)
  var expected = seen
  expected.isForecast = true
  #expect(
    Observation.detection(seen).json.line
      == #"{"detection":{"time":0,"box":[0,0,1,1],"class":"person","track":7}}"#)
  #expect(
    Observation.detection(expected).json.line
      == #"{"detection":{"time":0,"box":[0,0,1,1],"class":"person","track":7,"forecast":true}}"#)
}

@Test(arguments: [
  (#""forecast":true"#, true), (#""forecast":false"#, false), (#""track":1"#, false),
])
func aBoxIsSeenUnlessItSaysOtherwise(member: String, isForecast: Bool) throws {
  let text = try example().text + #"{"detection":{"time":5,"box":[0,0,1,1],\#(member)}}"# + "\n"
  let file = try ObservationFile(text: text, file: "o")
  #expect(file.detections.map(\.isForecast) == [false, isForecast])
  let again = try ObservationFile(text: file.text, file: "o")
  #expect(again.detections == file.detections)
}

@Test(arguments: [
  ("", "the file is empty"), ("{}\n", "key \"observations\" is missing"),
  (#"{"observations":2,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[]}"#, "expected 1"),
  ("not json\n", "expected one JSON value"),
])
func aWrongHeaderIsNamed(text: String, message: String) {
  let error = #expect(throws: DocumentError.self) { try ObservationFile(text: text, file: "o") }
  #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
}

@Test(arguments: [
  (#"{"alarm":{"event":"x","start":5,"end":4}}"#, "ends before it starts"),
  (#"{"alarm":{"event":"x"}}"#, "key \"start\" is missing"),
  (#"{"alarm":{"event":"x","start":1,"colour":"red"}}"#, "unknown key \"colour\""),
  (#"{"alarm":{"event":"x","start":1,"box":[0,0,-1,1]}}"#, "expected [x, y, width, height]"),
  (
    #"{"alarm":{"event":"x","start":1,"box":[320,240,40,60]}}"#,
    "found box [320,240,40,60], expected fractions of the view's width and height from 0 to 1"
  ),
  (#"{"alarm":{},"detection":{}}"#, "expected one of alarm, measurement, detection"),
  (#"{"measurement":{"quantity":"count","time":1,"value":"many"}}"#, "expected a number"),
  (#"{"detection":{"time":1,"box":[0,0,1,1],"forecast":"yes"}}"#, "expected true or false"),
  (#"{"detection":{"time":1,"box":[0,0,1,1],"forecast":1}}"#, "expected true or false"),
])
func aWrongRecordIsNamedByItsLine(record: String, message: String) throws {
  let text = try example().text + record + "\n"
  let error = #expect(throws: DocumentError.self) { try ObservationFile(text: text, file: "o") }
  #expect(error?.line == 5)
  #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
}

private func stating(_ records: String, _ count: Int) -> String {
  let header =
    #"{"observations":1,"clip":{"id":"a"},"system":{"id":"s"},"exposure":[],"configuration":{"records":"\#(records)"}}"#
  return ([header] + Array(repeating: #"{"alarm":{"event":"fire","start":1}}"#, count: count))
    .joined(separator: "\n") + "\n"
}

@Test func aWholeFileHoldsAsManyRecordsAsItStates() throws {
  #expect(try ObservationFile(text: stating("3", 3), file: "o").alarms.count == 3)
}

@Test(arguments: [("4657", 1000), ("3", 4), ("-1", 1), ("all", 2), ("1", 0)])
func aFileThatWasCutOffIsNamedWithWhatIsMissing(stated: String, held: Int) {
  let error = #expect(throws: DocumentError.self) {
    try ObservationFile(text: stating(stated, held), file: "o")
  }
  #expect(
    error?.description.contains("o: holds \(held) of the \(stated) records") == true,
    "\(error?.description ?? "")")
}

@Test func eachOfSeveralFilesInOneIsWhole() {
  let text = stating("2", 1) + stating("1", 1)
  #expect(throws: DocumentError.self) {
    _ = try ObservationFile.all(in: DocumentBytes(text, file: "o"))
  }
}
