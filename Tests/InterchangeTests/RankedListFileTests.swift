import Documents
import Interchange
import MediaTime
import Observations
import Scene
import Testing

struct RankedListFileTests {
  private func read(_ csv: String, query: String? = nil) throws -> RankedListFile {
    try RankedListFile(
      csv: csv, file: "answers.csv", query: query.map { try TrackQuery($0, file: "--query") })
  }

  @Test func ranksDecideTheOrderAndQueriesKeepTheirs() throws {
    let lists = try read(
      """
      query,rank,clip,start,end
      upper: red,2,b,5,9
      lower: blue,1,a,0,1
      upper: red,1,a,1.5,2
      """
    ).lists
    #expect(lists.map(\.query.text) == ["upper: red", "lower: blue"])
    #expect(lists[0].answers.map(\.clip) == ["a", "b"])
    #expect(lists[0].answers[0].interval?.start.secondsValue == 1.5)
  }

  @Test func aQueryAloneSaysThatNothingWasFound() throws {
    let lists = try read("query,clip,start\nupper: red,,\nlower: blue,a,3\n").lists
    #expect(lists.map(\.answers.count) == [0, 1])
    #expect(lists[1].answers[0].interval?.isEmpty == true)
  }

  @Test func theQueryMayBeGivenBeside() throws {
    let lists = try read("clip,object\na,p1\n", query: "upper: red").lists
    #expect(lists[0].query.text == "upper: red")
    #expect(lists[0].answers[0].object == "p1")
  }

  @Test func columnsAboutWhoSomebodyIsAreNotRead() throws {
    let file = try read("query,clip,start,gender\nupper: red,a,3,f\n")
    #expect(file.dropped == ["gender"])
  }

  @Test(arguments: [
    ("clip,start\na,3\n", "has no column query"),
    ("query,clip,strat\nupper: red,a,3\n", "did you mean \"start\"?"),
    ("query,clip,clip,start\nupper: red,a,a,3\n", "stands twice"),
    ("query,clip,start\nuper: red,a,3\n", "answers.csv:2: unknown key \"uper\""),
    ("query,clip,start\nupper: red,,3\n", "\"clip\" is missing"),
    ("query,clip,start\nupper: red,a,soon\n", "answers.csv:2"),
    ("query,clip,start,end\nupper: red,a,9,3\n", "answers.csv:2"),
    ("query,clip,start,end\nupper: red,a,,3\n", "neither object nor start"),
    ("query,rank,clip,start\nupper: red,1,a,3\nupper: red,1,a,4\n", "rank 1 stands twice"),
    ("query,rank,clip,start\nupper: red,1,a,3\nupper: red,,a,4\n", "\"rank\" is missing"),
    ("query,rank,clip,start\nupper: red,0,a,3\n", "a whole number of 1 or more"),
    ("query,clip,start,x\nupper: red,a,3,0.1\n", "a number"),
    ("query,clip,start,x,y,width,height\nupper: red,a,3,0,0,-1,1\n", "[x, y, width, height]"),
  ])
  func slipsAreNamed(csv: String, hint: String) throws {
    let error = #expect(throws: DocumentError.self) { try read(csv) }
    #expect(error.map { "\($0)".contains(hint) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func whatFindWroteIsRead() throws {
    let text = """
      {"find": 1, "query": "upper: red", "found": [
        {"rank": 1, "clip": "a", "start": 2, "end": 5.5, "box": [0.1, 0.2, 0.3, 0.4], "score": 0.8}]}
      """
    let lists = try RankedListFile(json: text, file: "found.json").lists
    #expect(lists.count == 1)
    #expect(lists[0].answers[0].box?.width == 0.3)
    #expect(throws: DocumentError.self) { try RankedListFile(json: "{\"found\": []}", file: "f") }
  }
}
